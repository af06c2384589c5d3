package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Whether counts can have come from a distribution, with cells of few expected counts taken together. */
final class ChiSquare {
  private static final double FEWEST = 5;
  /** Of fixed seeds none is this unlikely unless the draws are wrong. */
  private static final double UNLIKELY = 1e-5;

  private ChiSquare() {}

  static void assertDrawnFrom(double[] probabilities, long[] counts) {
    long draws = 0;
    for (long count : counts) {
      draws += count;
    }
    double statistic = 0;
    double expected = 0;
    double seen = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      expected += draws * probabilities[i];
      seen += counts[i];
      if (expected >= FEWEST) {
        statistic += (seen - expected) * (seen - expected) / expected;
        cells++;
        expected = 0;
        seen = 0;
      }
    }
    assertThat(seen).as("counts of the rarest cells, %.2f expected", expected).isLessThan(expected + FEWEST * 4);
    double limit = ChiSquaredDistribution.of(Math.max(1, cells - 1)).inverseSurvivalProbability(UNLIKELY);
    assertThat(statistic).as("chi-square of %d cells", cells).isLessThan(limit);
  }
}
