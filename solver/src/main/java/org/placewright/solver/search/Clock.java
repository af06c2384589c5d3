package org.placewright.solver.search;

import java.time.Duration;
import java.util.Optional;

/** How much of the time allowed has gone; never any when there is no limit. */
final class Clock {
  private final long startNanos = System.nanoTime();
  private final Optional<Duration> limit;

  Clock(Optional<Duration> limit) {
    this.limit = limit;
  }

  /** 0 to 1 and over. */
  double gone() {
    return limit.map(l -> (double) (System.nanoTime() - startNanos) / l.toNanos()).orElse(0.0);
  }

  /** How much of the time up to {@code share} of the limit has gone since {@code from}, both shares of the limit. */
  double goneBetween(double from, double share) {
    return limit.isEmpty() ? 0 : share <= from ? 1 : Math.max(0, gone() - from) / (share - from);
  }

  /** What is left of a share of the limit, never negative; empty when there is no limit. */
  Optional<Duration> leftUntil(double share) {
    return limit.map(l -> Duration.ofNanos(Math.max(0, (long) (l.toNanos() * share) - (System.nanoTime() - startNanos))));
  }
}
