package org.placewright.solver.price;

import java.util.Arrays;

/**
 * How far all prices of a group move together in a step, beside each on its own. With s the reach and u_i the slope by price
 * i with the push off its limits, the step is
 *
 * <pre>
 * move_i  =  s (u_i + lift[g(i)])        lift[g]  =  W sum of u_j over prices j of g        W = {@value #WEIGHT}
 * </pre>
 *
 * <p>That is a step by slopes in another measure of distance, in which it is near to where all prices of a group are moved by
 * the same. The places of a year are such a group: when children are too many in all for a year, all its prices must rise by
 * much the same, and the slope by each alone is too small to carry it there.
 */
final class CommonMoves {
  private static final double WEIGHT = 0.3;
  private static final int MOST_ROUNDS = 30;
  private static final double EXACT = 1e-9;

  /** By price, the number of its group, or negative. */
  private final int[] group;
  private final double[] lift;
  private final double[] sum;
  private final int[] held;

  CommonMoves(int... group) {
    this.group = group.clone();
    lift = new double[Math.max(0, Arrays.stream(group).max().orElse(-1) + 1)];
    sum = new double[lift.length];
    held = new int[lift.length];
  }

  /** Sums by group. */
  double[] sums(double[] values) {
    double[] sums = new double[lift.length];
    for (int i = 0; i < values.length; i++) {
      if (group[i] >= 0) {
        sums[group[i]] += values[i];
      }
    }
    return sums;
  }

  /** What the sums of two vectors add to their product. */
  static double product(double[] sums, double[] otherSums) {
    double product = 0;
    for (int g = 0; g < sums.length; g++) {
      product += sums[g] * otherSums[g];
    }
    return WEIGHT * product;
  }

  /**
   * Finds how far groups move when prices go from {@code best} by {@code slopes} and stay from 0 to {@code most}. What is
   * left of the equation for a group grows with its lift, by a constant between the lifts at which prices meet their limits,
   * so that Newton's method ends after a few rounds.
   */
  void find(double[] best, double[] slopes, double reach, double[] most) {
    boolean isFound = lift.length == 0;
    for (int round = 0; round < MOST_ROUNDS && !isFound; round++) {
      Arrays.fill(sum, 0);
      Arrays.fill(held, 0);
      for (int i = 0; i < best.length; i++) {
        if (group[i] >= 0) {
          double to = best[i] + reach * (slopes[i] + lift[group[i]]);
          double within = Math.clamp(to, 0, most[i]);
          sum[group[i]] += (within - best[i]) / reach - lift[group[i]];
          held[group[i]] += to < 0 || to > most[i] ? 1 : 0;
        }
      }
      isFound = true;
      for (int g = 0; g < lift.length; g++) {
        double change = (WEIGHT * sum[g] - lift[g]) / (1 + WEIGHT * held[g]);
        lift[g] += change;
        isFound &= Math.abs(change) <= EXACT * (1 + Math.abs(lift[g]));
      }
    }
  }

  /** How far the group of a price moves for a reach of 1; nothing for a price on its own. */
  double lift(int price) {
    return group[price] < 0 ? 0 : lift[group[price]];
  }
}
