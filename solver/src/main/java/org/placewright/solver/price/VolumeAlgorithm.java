package org.placewright.solver.price;

import java.util.function.BooleanSupplier;

/**
 * Raises the value of a relaxed problem by changing its prices: the volume algorithm in the form of a proximal bundle
 * of two. With v(p) the concave value at prices p, p* the best prices so far, the algorithm keeps one direction d, an
 * average of excesses, and one error e &gt;= 0 for which
 *
 * <pre>
 * (1)  v(p)  &lt;=  v(p*) + e + d (p - p*)   for all p
 * </pre>
 *
 * <p>Each step solves at p* + s d, cut off at the limits of prices. A better value becomes the best; else its excess g is
 * a second inequality like (1), of error e_g. Either way d and e become the average of both that minimises
 *
 * <pre>
 * (2)  s/2 |a g + (1 - a) d|^2  +  a e_g + (1 - a) e
 * </pre>
 *
 * <p>so that excesses that tell nothing of the neighbourhood of p* count less. s is chosen so that the linear step gains
 * a given reach; success lengthens the reach, failures shorten it. A bad step costs one solution and nothing else. When
 * reach and error are both below a part of the value, (1) leaves little to gain nearby and the algorithm stops.
 *
 * <p>F. Barahona, R. Anbil (2000): The volume algorithm: producing primal solutions with a subgradient method.
 * Mathematical Programming 87, 385-399. L. Bahiense, N. Maculan, C. Sagastizabal (2002): The volume algorithm revisited:
 * relation with bundle methods. Mathematical Programming 94, 41-69.
 */
final class VolumeAlgorithm {
  /** The first step reaches for this part of the value. */
  private static final double FIRST_REACH = 0.02;
  private static final double LENGTHEN = 1.1;
  private static final double SHORTEN = 0.66;
  private static final int FAILURES_TO_SHORTEN = 10;
  /** A step that gains this part of what it reached for was far too short. */
  private static final double SURE = 0.9;
  private static final double MOST_OF_NEWEST = 0.3;
  private static final double LEAST_OF_NEWEST = 0.003;
  /** Stop when what seems left to gain is this part of the value. */
  private static final double ENOUGH = 1e-8;
  private static final double LEAST_NORM = 1e-9;

  private final Relaxed relaxed;
  private final double[] best;
  private final double[] trial;
  private final double[] direction;
  private double bestValue;
  private double error;
  private double reach;
  private int failures;

  /** A problem whose limits are prices. */
  interface Relaxed {
    /** The value at these prices; the relaxed plan is remembered until the next call. */
    double solve(double[] prices);

    /** By how much the relaxed plan exceeds each limit: the slope of the value. */
    double[] excess();

    /** No price above is ever needed. */
    double most(int price);
  }

  /** Starts from given prices, within their limits. */
  VolumeAlgorithm(Relaxed relaxed, double[] start) {
    this.relaxed = relaxed;
    best = start.clone();
    trial = new double[start.length];
    bestValue = relaxed.solve(best);
    direction = relaxed.excess().clone();
    reach = FIRST_REACH * Math.max(1, Math.abs(bestValue));
  }

  /** The best prices so far. */
  double[] best() {
    return best.clone();
  }

  double bestValue() {
    return bestValue;
  }

  /**
   * Takes steps until there is little left to gain.
   *
   * @return how many were taken
   */
  int climb(int steps, BooleanSupplier isOver) {
    for (int step = 0; step < steps; step++) {
      double norm = usableNorm();
      if (norm < LEAST_NORM || error + reach < ENOUGH * Math.abs(bestValue) || isOver.getAsBoolean()) {
        return step;
      }
      step(reach / norm);
    }
    return steps;
  }

  private double usableNorm() {
    double norm = 0;
    for (int i = 0; i < direction.length; i++) {
      if (direction[i] > 0 || best[i] > 0) {
        norm += direction[i] * direction[i];
      }
    }
    return norm;
  }

  private void step(double length) {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = Math.clamp(best[i] + length * direction[i], 0, relaxed.most(i));
    }
    double value = relaxed.solve(trial);
    double[] excess = relaxed.excess();
    double predicted = 0;
    double atBest = value;
    double agreement = 0;
    for (int i = 0; i < trial.length; i++) {
      double moved = trial[i] - best[i];
      predicted += direction[i] * moved;
      atBest -= excess[i] * moved;
      agreement += direction[i] * excess[i];
    }
    double newestError = 0;
    if (value > bestValue) {
      double gained = value - bestValue;
      error = Math.max(0, error + predicted - gained);
      reach *= gained > SURE * reach ? 1 / SHORTEN : agreement > 0 ? LENGTHEN : 1;
      failures = 0;
      bestValue = value;
      System.arraycopy(trial, 0, best, 0, best.length);
    } else {
      newestError = Math.max(0, atBest - bestValue);
      if (++failures >= FAILURES_TO_SHORTEN) {
        reach *= SHORTEN;
        failures = 0;
      }
    }
    blend(excess, newestError, length);
  }

  /** Mixes the newest excess into the direction by the part that minimises (2) within limits. */
  private void blend(double[] newest, double newestError, double length) {
    double old = 0;
    double cross = 0;
    double fresh = 0;
    for (int i = 0; i < direction.length; i++) {
      if (best[i] > 0 || direction[i] > 0 || newest[i] > 0) {
        old += direction[i] * direction[i];
        cross += direction[i] * newest[i];
        fresh += newest[i] * newest[i];
      }
    }
    double spread = old - 2 * cross + fresh;
    double least = spread <= 0 ? MOST_OF_NEWEST : (old - cross - (newestError - error) / length) / spread;
    double part = Math.clamp(least, LEAST_OF_NEWEST, MOST_OF_NEWEST);
    for (int i = 0; i < direction.length; i++) {
      direction[i] = part * newest[i] + (1 - part) * direction[i];
    }
    error = part * newestError + (1 - part) * error;
  }
}
