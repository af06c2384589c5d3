package org.placewright.scenarios.alternative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.time.AcademicYear;

/**
 * What a stay at one provision adds to the plan, by what it is for; also the difference of two such sums, and then negative
 * where the second is less. In pounds of each year, not discounted.
 *
 * @param years of the stay
 * @param isSameEveryYear whether place and transport cost the same in every year of it
 * @param place over the stay: all that budgets pay each year for the place, less what it would cost if it stayed empty
 * @param transport over the stay: what budgets pay for the journey
 * @param longJourney a year: the stated price of minutes beyond the guideline
 * @param aboveNeed a year: the stated price of a higher level than needed
 * @param staying a year: the stated price of staying where the child was asked to step down
 * @param once what budgets pay once, in the first year
 * @param move once: the stated price of avoidable moves from the stay before and to the stay after
 */
public record CostParts(
    int years,
    boolean isSameEveryYear,
    Money place,
    Money transport,
    Money longJourney,
    Money aboveNeed,
    Money staying,
    Money once,
    Money move) {
  public CostParts {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(longJourney, "longJourney");
    Objects.requireNonNull(aboveNeed, "aboveNeed");
    Objects.requireNonNull(staying, "staying");
    Objects.requireNonNull(once, "once");
    Objects.requireNonNull(move, "move");
  }

  /** @param filled what the place would cost in a year of the stay if it stayed empty */
  public static CostParts of(Spell spell, PlacementCost cost, Function<AcademicYear, Money> filled, Money move) {
    List<Money> place = new ArrayList<>();
    List<Money> transport = new ArrayList<>();
    for (int t = 0; t < spell.years(); t++) {
      AcademicYear year = spell.first().plus(t);
      Money brought = cost.listCharges(year)
          .stream()
          .filter(charge -> charge.line() == FinanceLine.TRANSPORT)
          .map(Charge::yearly)
          .reduce(Money.NONE, Money::plus);
      transport.add(brought);
      place.add(cost.yearly(year).minus(brought).minus(filled.apply(year)));
    }
    return new CostParts(
        spell.years(), place.stream().distinct().count() == 1 && transport.stream().distinct().count() == 1, sum(place), sum(transport),
        cost.longJourneyYearly(), cost.aboveNeedYearly(), cost.stayingYearly(), cost.once(), move);
  }

  private static Money sum(List<Money> years) {
    return years.stream().reduce(Money.NONE, Money::plus);
  }

  /** Of a sum over the stay what a year of it is, where all years are the same; else the sum itself. */
  public Money each(Money overStay) {
    return isSameEveryYear ? overStay.share(1, years) : overStay;
  }

  /** Pounds and stated prices over the stay. */
  public Money overStay() {
    return pounds().plus(priced());
  }

  /** What budgets pay over the stay. */
  public Money pounds() {
    return place.plus(transport).plus(once);
  }

  /** The stated prices over the stay: what the plan counts and nobody pays. */
  public Money priced() {
    return longJourney.plus(aboveNeed).plus(staying).times(years).plus(move);
  }

  /** How much more than another of the same stay. */
  public CostParts minus(CostParts other) {
    return new CostParts(
        years, isSameEveryYear && other.isSameEveryYear, place.minus(other.place), transport.minus(other.transport),
        longJourney.minus(other.longJourney), aboveNeed.minus(other.aboveNeed), staying.minus(other.staying), once.minus(other.once),
        move.minus(other.move));
  }
}
