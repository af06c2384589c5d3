package org.placewright.scenarios.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.Plan;

/** How good a plan is known to be. */
record Certificate(Money value, Optional<LowerBound> bound) {
  static final String NO_BOUND = "no bound";

  static Certificate of(Plan plan) {
    return new Certificate(plan.value().total(), plan.bound());
  }

  /** How far above the bound the plan is at most, as a fraction of the bound; empty when there is no useful bound. */
  OptionalDouble gap() {
    return bound.filter(lower -> lower.total().pence() > 0)
        .map(lower -> OptionalDouble.of((double) (value.pence() - lower.total().pence()) / lower.total().pence()))
        .orElse(OptionalDouble.empty());
  }

  /** The gap in a few words, rounded up so that it never promises too much. */
  String words() {
    return gap().isPresent() ? "at most " + percent(gap().getAsDouble()) + " above the best possible" : NO_BOUND;
  }

  /** Per cent with two decimals, rounded up, because a certificate must not flatter. */
  static String percent(double fraction) {
    return "%.2f%%".formatted(Math.max(0, Math.ceil(fraction * 10_000 - 1e-6)) / 100);
  }
}
