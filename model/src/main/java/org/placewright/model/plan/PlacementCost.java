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
 * @param welfareYearly stated prices for what is no money: minutes beyond the guideline, a higher level than needed
 */
public record PlacementCost(Journey journey, List<Charge> charges, List<Charge> onceCharges, Money welfareYearly) {
  public PlacementCost {
    Objects.requireNonNull(journey, "journey");
    Objects.requireNonNull(welfareYearly, "welfareYearly");
    charges = List.copyOf(charges);
    onceCharges = List.copyOf(onceCharges);
  }

  /** What all budgets pay once, beside what they pay each year. */
  public Money once() {
    return onceCharges.stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  /** What all budgets pay in a year. */
  public Money yearly() {
    return charges.stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }
}
