package org.placewright.scenarios.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

/**
 * How to run a scenario.
 *
 * @param seed the same seed gives the same children and, without a time limit, the same plan
 * @param effort how many steps to plan for, where there is no time limit
 * @param timeLimit how long to plan at most; then the plan depends on the computer
 * @param future which simulated future to plan for, from 1; the expected one when empty
 * @param summaries whether a projection writes its summary tables too
 */
public record RunOptions(
    long seed,
    Effort effort,
    Optional<Duration> timeLimit,
    int threads,
    OptionalInt future,
    boolean summaries) {
  /** How many futures bands are made of. */
  static final int FUTURES = 1_000;

  public RunOptions {
    Objects.requireNonNull(future, "future");
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(timeLimit, "timeLimit");
  }

  public RunOptions(long seed, Effort effort, Optional<Duration> timeLimit, int threads) {
    this(seed, effort, timeLimit, threads, OptionalInt.empty(), false);
  }

  /** The effort as the user put it. */
  public String effortLabel() {
    return timeLimit.map(limit -> "time limit %d s".formatted(limit.toSeconds()))
        .orElse(effort.name().toLowerCase(Locale.ROOT));
  }

  PlanningOptions forPlanner() {
    return new PlanningOptions(seed, timeLimit.isPresent() ? Effort.THOROUGH : effort, timeLimit, threads);
  }
}
