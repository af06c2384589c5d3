package org.placewright.model.plan;

import java.util.Objects;
import org.placewright.model.money.Money;

/**
 * What a plan is worth, the less the better: all sums are present values over the horizon.
 *
 * @param unplacedChildYears full-time child-years without a place, not discounted
 * @param pounds what budgets pay for placements and opened schemes
 * @param welfare stated prices of long journeys, of higher levels than needed and of avoidable moves
 * @param unplacedPrice the stated price of the child-years without a place
 */
public record PlanValue(double unplacedChildYears, Money pounds, Money welfare, Money unplacedPrice) {
  public PlanValue {
    Objects.requireNonNull(pounds, "pounds");
    Objects.requireNonNull(welfare, "welfare");
    Objects.requireNonNull(unplacedPrice, "unplacedPrice");
  }

  /** The one figure that plans are compared by, and that a lower bound is a bound on. */
  public Money total() {
    return pounds.plus(welfare).plus(unplacedPrice);
  }
}
