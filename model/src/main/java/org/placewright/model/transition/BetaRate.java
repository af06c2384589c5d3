package org.placewright.model.transition;

/**
 * A rate that is not known exactly: Beta distributed with mean alpha / (alpha + beta).
 *
 * @param alpha above 0, or 0 for a rate of exactly 0
 * @param beta above 0, or 0 for a rate of exactly 1
 */
public record BetaRate(double alpha, double beta) {
  public static final BetaRate NEVER = new BetaRate(0, 1);
  public static final BetaRate ALWAYS = new BetaRate(1, 0);

  public BetaRate {
    if (!(alpha >= 0 && beta >= 0 && alpha + beta > 0) || Double.isInfinite(alpha + beta)) {
      throw new IllegalArgumentException("alpha (%s) and beta (%s) must not be negative or both 0".formatted(alpha, beta));
    }
  }

  /** The rate after {@code events} of {@code children}, where {@code mean} was believed as firmly as {@code strength} children. */
  static BetaRate after(double events, double children, double mean, double strength) {
    return new BetaRate(
        Math.max(0, events + strength * mean), Math.max(0, children - events + strength * (1 - mean)));
  }

  public double mean() {
    return alpha / (alpha + beta);
  }
}
