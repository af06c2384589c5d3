package org.placewright.solver.price;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Raises the value of a relaxed problem by changing its prices: a proximal bundle method. With v(p) the concave value at
 * prices p and p* the best prices so far, each relaxed plan k solved for gives, by its excess g_k of limits and an error
 * e_k &gt;= 0, a cut that no prices get above:
 *
 * <pre>
 * (1)  v(p)  &lt;=  v(p*) + e_k + g_k (p - p*)
 * </pre>
 *
 * <p>The next prices tried are those within their limits for which the least of the cuts, less |p - p*|^2 / (2 s), is
 * greatest. In the dual these are weights a_k of cuts, 1 in sum, and a push n_i off the limit of each price, with
 *
 * <pre>
 * (2)  least  s/2 |sum_k a_k g_k + n|^2  +  sum_k a_k e_k  +  what n pays for the distance to limits
 * </pre>
 *
 * <p>found by turns for a ({@link CutWeights}) and for n, which is at hand. |.|^2 is not the plain square: it takes account
 * of prices that move together in groups ({@link CommonMoves}). A better value makes the prices tried the best ones. The
 * reach s grows when a step gains what it promised, and shrinks when cuts come from too far away to tell anything: their
 * error is many times the gain that was promised. A step thus never does harm, however costs are scaled. When the cuts
 * promise next to nothing, the method stops. The mixture of relaxed plans by the same weights tends to a solution of the
 * linear programme.
 *
 * <p>Besides solving the relaxed problem a step takes time in proportion to the number of prices times that of cuts.
 *
 * <p>K. C. Kiwiel (1990): Proximity control in bundle methods for convex nondifferentiable minimization. Mathematical
 * Programming 46, 105-122. A. Frangioni (2002): Generalized bundle methods. SIAM Journal on Optimization 13, 117-156.
 */
final class BundleMethod {
  /** The most cuts kept; beyond, cuts without weight are forgotten and those of least weight are merged. */
  private static final int MOST_CUTS = 30;
  /** The first step promises this part of the value. */
  private static final double FIRST_GAIN = 0.02;
  private static final double GROW = 1.5;
  private static final double SHRINK = 0.7;
  /** A step that gains this part of what it promised may be followed by longer ones. */
  private static final double KEPT_PROMISE = 0.5;
  /** Cuts whose error is more than so many times the promise come from too far away; so many make steps shorter. */
  private static final double FAR = 10;
  private static final int FAR_CUTS_TO_SHRINK = 3;
  private static final int TURNS = 3;
  /** Stop when what is promised is this part of the value. */
  private static final double ENOUGH = 1e-7;

  private final Relaxed relaxed;
  private final double[] best;
  private final double[] trial;
  private final double[] most;
  private final double[] push;
  private final CommonMoves common;
  private final double[] slopes;
  /** By cut, the sums of its excess by group. */
  private final double[][] sums = new double[MOST_CUTS][];
  private final double[][] excess = new double[MOST_CUTS][];
  private final double[][] plan = new double[MOST_CUTS][];
  private final double[] error = new double[MOST_CUTS];
  private final CutWeights weights = new CutWeights(MOST_CUTS);
  private double bestValue;
  private double reach;
  private int farCuts;

  /** A problem whose limits are prices. */
  interface Relaxed {
    /** The value at these prices. */
    double solve(double[] prices);

    /** By how much the plan solved for last exceeds each limit: the slope of the value. */
    double[] excess();

    /** The plan solved for last, as far as it is to be mixed. */
    double[] plan();

    /** Which prices often move together: the number of their group from 0, or -1 for a price on its own. */
    int group(int price);

    /** No price above is ever needed. */
    double most(int price);
  }

  /** Starts from given prices, within their limits. */
  BundleMethod(Relaxed relaxed, double[] start) {
    this.relaxed = relaxed;
    best = start.clone();
    trial = start.clone();
    push = new double[start.length];
    most = new double[start.length];
    Arrays.setAll(most, relaxed::most);
    slopes = new double[start.length];
    int[] groups = new int[start.length];
    Arrays.setAll(groups, relaxed::group);
    common = new CommonMoves(groups);
    bestValue = relaxed.solve(best);
    addCut(0);
    double usable = 0;
    for (int i = 0; i < best.length; i++) {
      double slope = excess[0][i];
      usable += slope > 0 || best[i] > 0 ? slope * slope : 0;
    }
    usable += CommonMoves.product(sums[0], sums[0]);
    reach = usable == 0 ? 1 : FIRST_GAIN * Math.max(1, Math.abs(bestValue)) / usable;
  }

  /** The best prices so far. */
  double[] best() {
    return best.clone();
  }

  /** The value at the best prices so far. */
  double value() {
    return bestValue;
  }

  /** The mixture of relaxed plans. */
  double[] mixedPlan() {
    double[] mixed = new double[plan[0].length];
    for (int k = 0; k < weights.size(); k++) {
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] += weights.weight(k) * plan[k][i];
      }
    }
    return mixed;
  }

  /** Takes steps until the cuts promise next to nothing, so many at most. */
  void climb(int steps, BooleanSupplier isOver) {
    for (int step = 0; step < steps && !isOver.getAsBoolean(); step++) {
      double promised = moveTrial();
      if (promised < ENOUGH * Math.abs(bestValue)) {
        return;
      }
      judge(relaxed.solve(trial), promised);
    }
  }

  /** Solves (2) by turns and moves the prices to be tried; returns by how much the cuts promise to raise the value. */
  private double moveTrial() {
    double promised = 0;
    double[] cost = new double[weights.size()];
    for (int turn = 0; turn < TURNS; turn++) {
      double[] pushed = common.sums(push);
      for (int k = 0; k < cost.length; k++) {
        cost[k] = error[k] + reach * (dot(excess[k], push) + CommonMoves.product(sums[k], pushed));
      }
      weights.minimise(reach, cost, ENOUGH * ENOUGH * Math.abs(bestValue));
      promised = 0;
      for (int k = 0; k < cost.length; k++) {
        promised += weights.weight(k) * error[k];
      }
      for (int i = 0; i < trial.length; i++) {
        slopes[i] = mixedSlope(i);
      }
      common.find(best, slopes, reach, most);
      for (int i = 0; i < trial.length; i++) {
        double lifted = slopes[i] + common.lift(i);
        trial[i] = Math.clamp(best[i] + reach * lifted, 0, most[i]);
        push[i] = (trial[i] - best[i]) / reach - lifted;
        promised += slopes[i] * (trial[i] - best[i]);
      }
    }
    return promised;
  }

  private double mixedSlope(int price) {
    double slope = 0;
    for (int k = 0; k < weights.size(); k++) {
      slope += weights.weight(k) * excess[k][price];
    }
    return slope;
  }

  private void judge(double value, double promised) {
    double gained = value - bestValue;
    double[] slope = relaxed.excess();
    if (gained > 0) {
      for (int k = 0; k < weights.size(); k++) {
        error[k] = Math.max(0, error[k] + slopeTimesMove(excess[k]) - gained);
      }
      reach *= gained > KEPT_PROMISE * promised ? GROW : 1;
      farCuts = 0;
      bestValue = value;
      System.arraycopy(trial, 0, best, 0, best.length);
      addCut(0);
    } else {
      double newest = Math.max(0, gained - slopeTimesMove(slope));
      farCuts += newest > FAR * promised ? 1 : 0;
      if (farCuts == FAR_CUTS_TO_SHRINK) {
        reach *= SHRINK;
        farCuts = 0;
      }
      addCut(newest);
    }
  }

  private double slopeTimesMove(double[] slope) {
    double sum = 0;
    for (int i = 0; i < trial.length; i++) {
      sum += slope[i] * (trial[i] - best[i]);
    }
    return sum;
  }

  private void addCut(double newError) {
    int place = weights.size() < MOST_CUTS ? weights.size() : makeRoom();
    excess[place] = relaxed.excess().clone();
    plan[place] = relaxed.plan().clone();
    sums[place] = common.sums(excess[place]);
    error[place] = newError;
    setProducts(place);
  }

  private void setProducts(int k) {
    double[] products = new double[Math.max(weights.size(), k + 1)];
    for (int other = 0; other < products.length; other++) {
      products[other] = dot(excess[other], excess[k]) + CommonMoves.product(sums[other], sums[k]);
    }
    weights.set(k, products);
  }

  /** Gives up the cut without weight that is farthest, or merges the two of least weight: the mixture stays. */
  private int makeRoom() {
    int idle = weights.idle(error);
    if (idle >= 0) {
      return idle;
    }
    int light = weights.lightest(-1);
    int next = weights.lightest(light);
    double part = weights.merge(light, next);
    mix(excess[next], excess[light], part);
    mix(sums[next], sums[light], part);
    mix(plan[next], plan[light], part);
    error[next] += part * (error[light] - error[next]);
    setProducts(next);
    return light;
  }

  private static void mix(double[] into, double[] other, double part) {
    for (int i = 0; i < into.length; i++) {
      into[i] += part * (other[i] - into[i]);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
