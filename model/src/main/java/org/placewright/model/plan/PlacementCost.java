package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.ByPeriod.Period;
import org.placewright.model.travel.Journey;

/**
 * What it costs to have one child at one provision, from the first year of its stay to the last.
 *
 * @param charges what budgets pay each year, transport included: one period for all years where no rate changes within the stay, else
 *     periods one after the other, each of other charges than the one before
 * @param onceCharges what budgets pay once, in the first year
 * @param longJourneyYearly the stated price of the minutes beyond the guideline, which nobody pays
 * @param aboveNeedYearly the stated price of a higher level than needed, which nobody pays
 * @param stayingYearly the stated price of staying at a level that the child was asked to step down from, which nobody pays
 */
public record PlacementCost(
    Journey journey,
    List<Period<List<Charge>>> charges,
    List<Charge> onceCharges,
    Money longJourneyYearly,
    Money aboveNeedYearly,
    Money stayingYearly) {
  public PlacementCost {
    Objects.requireNonNull(journey, "journey");
    Objects.requireNonNull(longJourneyYearly, "longJourneyYearly");
    Objects.requireNonNull(aboveNeedYearly, "aboveNeedYearly");
    Objects.requireNonNull(stayingYearly, "stayingYearly");
    charges = charges.size() == 1 ? List.copyOf(charges) : join(charges);
    onceCharges = List.copyOf(onceCharges);
    if (charges.isEmpty()) {
      throw new IllegalArgumentException("a stay has at least one year");
    }
  }

  /** Makes years of the same charges one period, so that they are discounted together: what changes nothing shows nowhere. */
  private static List<Period<List<Charge>>> join(List<Period<List<Charge>>> periods) {
    List<Period<List<Charge>>> joined = new ArrayList<>();
    for (Period<List<Charge>> period : periods) {
      if (!joined.isEmpty() && !period.first().equals(joined.getLast().last().plus(1))) {
        throw new IllegalArgumentException(
            "what is paid from %s must follow what is paid to %s".formatted(period.first(), joined.getLast().last()));
      }
      if (!joined.isEmpty() && joined.getLast().value().equals(period.value())) {
        Period<List<Charge>> before = joined.removeLast();
        joined.add(new Period<>(before.first(), period.last(), before.value()));
      } else {
        joined.add(period);
      }
    }
    return List.copyOf(joined);
  }

  /** Whether every year of the stay costs the same, but for what is paid once. */
  public boolean isSameEveryYear() {
    return charges.size() == 1;
  }

  /** What all budgets pay once, beside what they pay each year. */
  public Money once() {
    return sum(onceCharges);
  }

  /** Stated prices of a year for what is no money. */
  public Money welfareYearly() {
    return longJourneyYearly.plus(aboveNeedYearly).plus(stayingYearly);
  }

  /** What budgets pay in a year of the stay, what they pay once not among it. */
  public List<Charge> listCharges(AcademicYear year) {
    return charges.stream()
        .filter(period -> !year.isBefore(period.first()) && !period.last().isBefore(year))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("%s is no year of the stay".formatted(year)))
        .value();
  }

  /** The sum of {@link #listCharges}. */
  public Money yearly(AcademicYear year) {
    return sum(listCharges(year));
  }

  /** What all budgets pay in the first year, what they pay once not among it. */
  public Money firstYearly() {
    return sum(charges.getFirst().value());
  }

  /** What all budgets pay over all years of the stay, what they pay once included. */
  public Money overStay() {
    return charges.stream().map(period -> sum(period.value()).times(period.years())).reduce(once(), Money::plus);
  }

  static Money sum(List<Charge> charges) {
    return charges.stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }
}
