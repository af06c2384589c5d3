package org.placewright.model.transition;

import java.util.List;

/** Counts of states mixed with what is believed of them. */
final class Belief {
  private static final double NEGLIGIBLE = 1e-9;

  private Belief() {}

  /** The counts of the open states as parts of one; all alike where nobody was counted. Others are 0. */
  static double[] proportions(List<Integer> open, double[] counts) {
    double total = open.stream().mapToDouble(s -> counts[s]).sum();
    double[] parts = new double[counts.length];
    open.forEach(s -> parts[s] = total > 0 ? counts[s] / total : 1.0 / open.size());
    return parts;
  }

  /** The proportions that counts and {@code strength} children of believed proportions make together. */
  static double[] mixed(List<Integer> open, double[] counts, double[] believed, double strength) {
    double[] sums = new double[counts.length];
    open.forEach(s -> sums[s] = counts[s] + strength * believed[s]);
    return proportions(open, sums);
  }

  /** The Dirichlet weights of counts and {@code strength} children of believed proportions. */
  static StateShares shares(List<Integer> open, double[] counts, double[] believed, double strength) {
    List<Integer> held = open.stream().filter(s -> counts[s] + strength * believed[s] > NEGLIGIBLE).toList();
    return new StateShares(
        held.stream().mapToInt(Integer::intValue).toArray(),
        held.stream().mapToDouble(s -> counts[s] + strength * believed[s]).toArray());
  }
}
