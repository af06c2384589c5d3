package org.placewright.scenarios.report;

/** How far a plan is above its bound, in per cent with two decimals: rounded up, because a promise must not flatter. */
public final class PercentAbove {
  /** Less than this share of the last decimal is what floating point leaves, not a gap. */
  private static final double NOISE = 1e-6;

  private PercentAbove() {}

  /** The gap in words, e.g. {@code 0.42%}; never below {@code 0.00%}. */
  public static String of(double gap) {
    return "%.2f%%".formatted(Math.max(0, Math.ceil(gap * 10_000 - NOISE)) / 100);
  }
}
