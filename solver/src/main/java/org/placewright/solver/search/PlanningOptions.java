package org.placewright.solver.search;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How to plan.
 *
 * @param seed the same seed, effort and inputs make the same plan, whatever the threads, unless time runs out
 * @param timeLimit when to stop, more or less, in place of the steps of searches that the effort gives; what is found by then
 *        depends on the computer
 * @param threads how many searches may run at once
 */
public record PlanningOptions(long seed, Effort effort, Optional<Duration> timeLimit, int threads) {
  public PlanningOptions {
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(timeLimit, "timeLimit");
    if (threads < 1) {
      throw new IllegalArgumentException("threads (%d) must be at least 1".formatted(threads));
    }
    if (timeLimit.filter(limit -> limit.isNegative() || limit.isZero()).isPresent()) {
      throw new IllegalArgumentException("time limit (%s) must be positive".formatted(timeLimit.get()));
    }
  }
}
