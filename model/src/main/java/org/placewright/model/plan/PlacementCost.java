package org.placewright.model.plan;

import java.util.List;
import java.util.Objects;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.travel.Journey;

/**
 * What it costs to have one child at one provision for a year.
 *
 * @param charges what budgets pay, transport included
 * @param onceCharges what budgets pay once, in the first year
 * @param longJourneyYearly the stated price of the minutes beyond the guideline, which nobody pays
 * @param aboveNeedYearly the stated price of a higher level than needed, which nobody pays
 * @param stayingYearly the stated price of staying at a level that the child was asked to step down from, which nobody pays
 */
public record PlacementCost(
    Journey journey,
    List<Charge> charges,
    List<Charge> onceCharges,
    Money longJourneyYearly,
    Money aboveNeedYearly,
    Money stayingYearly) {
  public PlacementCost {
    Objects.requireNonNull(journey, "journey");
    Objects.requireNonNull(longJourneyYearly, "longJourneyYearly");
    Objects.requireNonNull(aboveNeedYearly, "aboveNeedYearly");
    Objects.requireNonNull(stayingYearly, "stayingYearly");
    charges = List.copyOf(charges);
    onceCharges = List.copyOf(onceCharges);
  }

  /** What all budgets pay once, beside what they pay each year. */
  public Money once() {
    return onceCharges.stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  /** Stated prices of a year for what is no money. */
  public Money welfareYearly() {
    return longJourneyYearly.plus(aboveNeedYearly).plus(stayingYearly);
  }

  /** What all budgets pay in a year. */
  public Money yearly() {
    return charges.stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }
}
