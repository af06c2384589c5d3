package org.placewright.scenarios.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

/**
 * How to run a scenario.
 *
 * @param seed the same seed gives the same children and, without a time limit, the same plan
 * @param effort how many steps to plan for, where there is no time limit
 * @param timeLimit how long to plan at most; then the plan depends on the computer
 */
public record RunOptions(long seed, Effort effort, Optional<Duration> timeLimit, int threads) {
  public RunOptions {
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(timeLimit, "timeLimit");
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
