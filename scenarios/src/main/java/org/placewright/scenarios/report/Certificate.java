package org.placewright.scenarios.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValue;

/** How good a plan is known to be. */
record Certificate(PlanValue planValue, Optional<LowerBound> bound) {
  static final String NO_BOUND = "no bound";

  static Certificate of(Plan plan) {
    return new Certificate(plan.value(), plan.bound());
  }

  Money value() {
    return planValue.total();
  }

  /** How far above the bound the plan is at most, as a fraction of the bound; empty when there is no useful bound. */
  OptionalDouble gap() {
    return bound.map(lower -> lower.gap(planValue)).orElse(OptionalDouble.empty());
  }

  /** The gap in a few words, rounded up so that it never promises too much. */
  String words() {
    return gap().isPresent() ? "at most " + percent(gap().getAsDouble()) + " above the best possible" : NO_BOUND;
  }

  /** Per cent with two decimals, rounded up, because a certificate must not flatter. */
  static String percent(double fraction) {
    return PercentAbove.of(fraction);
  }
}
