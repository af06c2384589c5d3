package org.placewright.solver.bench.county;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is drawn by chance, in an order that never changes: the same seed makes the same county for good. */
final class Draw {
  private final RandomGenerator random;

  Draw(RandomGenerator random) {
    this.random = random;
  }

  /** A whole number from 0 to below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A position in the list, each as likely as the list says; the last takes what is missing to 1. */
  int pick(List<Double> likelihoods) {
    double drawn = random.nextDouble();
    double sum = 0;
    for (int i = 0; i < likelihoods.size(); i++) {
      sum += likelihoods.get(i);
      if (drawn < sum) {
        return i;
      }
    }
    return likelihoods.size() - 1;
  }

  /** A normal number of mean 0 and deviation 1. */
  double normal() {
    return random.nextGaussian();
  }
}
