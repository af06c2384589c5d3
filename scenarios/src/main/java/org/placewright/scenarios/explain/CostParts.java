package org.placewright.scenarios.explain;

import java.util.Objects;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;

/**
 * What a stay at one provision adds to the plan, by what it is for; also the difference of two such sums, and then negative
 * where the second is less. In pounds of each year, not discounted.
 *
 * @param place a year: all that budgets pay for the place, less what it would cost if it stayed empty
 * @param transport a year: what budgets pay for the journey
 * @param longJourney a year: the stated price of minutes beyond the guideline
 * @param aboveNeed a year: the stated price of a higher level than needed
 * @param staying a year: the stated price of staying where the child was asked to step down
 * @param once what budgets pay once, in the first year
 * @param move once: the stated price of avoidable moves from the stay before and to the stay after
 */
record CostParts(Money place, Money transport, Money longJourney, Money aboveNeed, Money staying, Money once, Money move) {
  CostParts {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(longJourney, "longJourney");
    Objects.requireNonNull(aboveNeed, "aboveNeed");
    Objects.requireNonNull(staying, "staying");
    Objects.requireNonNull(once, "once");
    Objects.requireNonNull(move, "move");
  }

  static CostParts of(PlacementCost cost, Money filledYearly, Money move) {
    Money transport = cost.charges()
        .stream()
        .filter(charge -> charge.line() == FinanceLine.TRANSPORT)
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
    return new CostParts(
        cost.yearly().minus(transport).minus(filledYearly), transport, cost.longJourneyYearly(), cost.aboveNeedYearly(),
        cost.stayingYearly(), cost.once(), move);
  }

  /** Pounds and stated prices over a stay. */
  Money overStay(int years) {
    return pounds(years).plus(priced(years));
  }

  /** What budgets pay over a stay. */
  Money pounds(int years) {
    return place.plus(transport).times(years).plus(once);
  }

  /** The stated prices over a stay: what the plan counts and nobody pays. */
  Money priced(int years) {
    return longJourney.plus(aboveNeed).plus(staying).times(years).plus(move);
  }

  CostParts minus(CostParts other) {
    return new CostParts(
        place.minus(other.place), transport.minus(other.transport), longJourney.minus(other.longJourney),
        aboveNeed.minus(other.aboveNeed), staying.minus(other.staying), once.minus(other.once), move.minus(other.move));
  }
}
