package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How much dearer one plan is than another, in present value, and what is certain about it.
 *
 * <p>Each county's best plan costs at least its bound and at most the plan found. So with plan values v and bounds b the
 * best plans of the second and the first differ by (1) at least b2 - v1 and (2) at most v2 - b1: the difference found,
 * less the second's gap or plus the first's.
 *
 * @param found value of the second less value of the first
 * @param least (1); empty without both bounds
 * @param most (2); empty without both bounds
 */
record ValueDifference(BigDecimal found, Optional<BigDecimal> least, Optional<BigDecimal> most) {
  ValueDifference {
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(most, "most");
  }

  static ValueDifference between(FinishedRun first, FinishedRun second) {
    return of(
        first.summary().planValue().total(), first.summary().lowerBound(), second.summary().planValue().total(),
        second.summary().lowerBound());
  }

  static ValueDifference of(
      BigDecimal firstValue, Optional<BigDecimal> firstBound, BigDecimal secondValue, Optional<BigDecimal> secondBound) {
    boolean proved = firstBound.isPresent() && secondBound.isPresent();
    return new ValueDifference(
        secondValue.subtract(firstValue),
        proved ? secondBound.map(bound -> bound.subtract(firstValue)) : Optional.empty(),
        proved ? firstBound.map(secondValue::subtract) : Optional.empty());
  }

  /** Whether it is proved which of the two can be done for less. */
  boolean isCertain() {
    return least.isPresent() && (least.get().signum() > 0 || most.orElseThrow().signum() < 0);
  }

  /** The sum of both plans' gaps: what a difference may be by chance of the search alone. */
  Optional<BigDecimal> doubt() {
    return least.map(low -> most.orElseThrow().subtract(low));
  }
}
