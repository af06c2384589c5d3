package org.placewright.model.future;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many times wider bands must be than their model makes them, as earlier counts missed them by more than it said.
 *
 * <p>On the scale g(n) = ln(n + 1/2) a band with median m reaches from ln(low) (low 1/4 at least) to ln(high + 1), so that it
 * holds whole counts and no more. (1) The miss of a count c is |g(c) - g(m)| over the reach of the band on that side:
 * above 1 exactly where the band does not hold c. (2) The factor of a p % band is the p % quantile of all misses known and
 * ten believed ones: the k-th of n with k = p (n + 1) rounded up, n at most; never below 1. (3) Both reaches are
 * multiplied by it. Known misses enter as in conformal prediction (Vovk et al., Algorithmic Learning in a Random World, 2005).
 * (4) Before any are known the model is believed to err like Student's t with two degrees of freedom, t(q) = q sqrt(2 / (1 -
 * q^2)) at q = 0.05, 0.15 ... 0.95, where its bands are made for the normal distribution: large surprises are commoner than
 * models say. Without known misses the factors are 1.78 (80 %) and 2.20 (95 %).
 *
 * @param of80 factor of 80 % bands, 1 at least
 * @param of95 of 95 % bands
 * @param misses how many counts it rests on
 */
public record Widening(double of80, double of95, int misses) {
  private static final int BELIEVED = 10;
  /** What a standard normal does not exceed, up or down, with probability 0.8, and 0.95. */
  private static final double NORMAL80 = 1.2816;
  private static final double NORMAL95 = 1.96;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.25;
  private static final double ROUNDING = 1e-9;

  public Widening {
    if (!(of80 >= 1 && of95 >= 1) || misses < 0) {
      throw new IllegalArgumentException(
          "factors (%s, %s) must be 1 at least, misses (%d) not negative".formatted(of80, of95, misses));
    }
  }

  /**
   * A held-out count with its band as the model makes it.
   *
   * @param median of the simulated futures, within both bands
   */
  record Foretold(HeldOut held, int median) {}

  /** From counts that are all known. */
  static Widening of(List<Foretold> known) {
    return new Widening(
        quantile(known, 0.8, NORMAL80, one -> miss(one, one.held().low80(), one.held().high80())),
        quantile(known, 0.95, NORMAL95, one -> miss(one, one.held().low95(), one.held().high95())),
        known.size());
  }

  private static double quantile(List<Foretold> known, double part, double normal, ToDoubleFunction<Foretold> miss) {
    double[] misses = DoubleStream.concat(
        known.stream().mapToDouble(miss),
        IntStream.range(0, BELIEVED).mapToDouble(i -> student((i + HALF) / BELIEVED) / normal)).sorted().toArray();
    int rank = (int) Math.ceil(part * (misses.length + 1) - ROUNDING);
    return Math.max(1, misses[Math.min(misses.length, rank) - 1]);
  }

  /** What Student's t with two degrees of freedom does not exceed, up or down, with a probability. */
  private static double student(double probability) {
    return probability * Math.sqrt(2 / (1 - probability * probability));
  }

  private static double miss(Foretold one, int low, int high) {
    double middle = scale(one.median());
    double off = scale(one.held().counted()) - middle;
    return off > 0 ? off / (top(high) - middle) : -off / (middle - bottom(low));
  }

  /** The same count with wider bands; the 95 % band holds the 80 % band, whatever their factors. */
  HeldOut widen(Foretold one) {
    HeldOut held = one.held();
    int low80 = low(one.median(), held.low80(), of80);
    int high80 = high(one.median(), held.high80(), of80);
    return new HeldOut(
        held.origin(), held.year(), held.part(), held.name(), held.counted(), held.expected(),
        Math.min(low80, low(one.median(), held.low95(), of95)), Math.max(high80, high(one.median(), held.high95(), of95)),
        low80, high80, held.unchanged(), held.grown());
  }

  private static int low(int median, int low, double factor) {
    return (int) Math.max(0, Math.round(Math.ceil(reach(scale(median), bottom(low), factor) - HALF - ROUNDING)));
  }

  private static int high(int median, int high, double factor) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(Math.floor(reach(scale(median), top(high), factor) - HALF + ROUNDING)));
  }

  private static double reach(double middle, double end, double factor) {
    return StrictMath.exp(middle + factor * (end - middle));
  }

  private static double scale(double count) {
    return StrictMath.log(count + HALF);
  }

  private static double top(int high) {
    return StrictMath.log(high + 1.0);
  }

  private static double bottom(int low) {
    return StrictMath.log(Math.max(low, LEAST));
  }
}
