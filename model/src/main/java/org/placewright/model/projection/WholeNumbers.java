package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.future.RandomStream;

/** Makes whole children of fractions without losing or making any. */
public final class WholeNumbers {
  private WholeNumbers() {}

  /**
   * Shares {@code total} whole things out in proportion to {@code weights} by largest remainders; ties go to the
   * earlier position. All weights zero: shares out evenly. O(n log n).
   */
  public static int[] share(int total, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] shares = new int[weights.length];
    double[] remainders = new double[weights.length];
    List<Integer> order = new ArrayList<>();
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double exact = sum > 0 ? total * weights[i] / sum : (double) total / weights.length;
      shares[i] = (int) Math.floor(exact + 1e-9);
      remainders[i] = exact - shares[i];
      given += shares[i];
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -remainders[i]).thenComparing(i -> i));
    for (int k = 0; given < total; k++, given++) {
      shares[order.get(k % order.size())]++;
    }
    return shares;
  }

  /**
   * Draws {@code total} positions so that each is drawn in proportion to its weight without bias: systematic sampling
   * from a random start, so that each position's count is its exact share rounded down or up. Positions come shuffled.
   */
  static List<Integer> drawInProportion(int total, double[] weights, UniformRandomProvider random) {
    List<Integer> order = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      order.add(i);
      sum += weights[i];
    }
    RandomStream.shuffle(random, order);
    List<Integer> drawn = new ArrayList<>(total);
    double step = (sum > 0 ? sum : weights.length) / total;
    double next = random.nextDouble() * step;
    double reached = 0;
    for (int i : order) {
      reached += sum > 0 ? weights[i] : 1;
      while (drawn.size() < total && next < reached) {
        drawn.add(i);
        next += step;
      }
    }
    while (drawn.size() < total) {
      drawn.add(order.getLast());
    }
    RandomStream.shuffle(random, drawn);
    return drawn;
  }
}
