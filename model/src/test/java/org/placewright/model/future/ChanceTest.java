package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.transition.BetaRate;

class ChanceTest {
  private static final int DRAWS = 20_000;

  private final Chance chance = new Chance(RandomSource.PHILOX_4X64.create(new long[]{20, 11, 0, 0, 0, 0}));

  /** Both sides of each way it is drawn: child by child, by inversion, from the rarer side and in halves. */
  @ParameterizedTest
  @CsvSource({"1,0.3", "6,0.4", "6,0.9", "7,0.4", "7,0.01", "20,0.5", "50,0.97", "390,0.5", "410,0.5", "900,0.3"})
  void binomialIsDrawnAsOftenAsItsProbabilitySays(int trials, double p) {
    long[] counts = new long[trials + 1];
    for (int i = 0; i < DRAWS; i++) {
      counts[chance.binomial(trials, p)]++;
    }
    BinomialDistribution exact = BinomialDistribution.of(trials, p);
    double[] probabilities = new double[trials + 1];
    for (int k = 0; k <= trials; k++) {
      probabilities[k] = exact.probability(k);
    }

    ChiSquare.assertDrawnFrom(probabilities, counts);
  }

  @ParameterizedTest
  @CsvSource({"100000,0.3", "100000,0.0005", "1000000,0.999"})
  void manyTrialsHaveTheMeanAndVarianceOfTheBinomial(int trials, double p) {
    int draws = 2_000;
    double sum = 0;
    double squares = 0;
    double mean = trials * p;
    for (int i = 0; i < draws; i++) {
      double off = chance.binomial(trials, p) - mean;
      sum += off;
      squares += off * off;
    }
    double variance = trials * p * (1 - p);

    assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
    assertThat(squares / draws / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / draws)));
  }

  @Test
  void certainThingsAreNotDrawn() {
    assertThat(chance.binomial(9, 0)).isZero();
    assertThat(chance.binomial(9, -0.1)).isZero();
    assertThat(chance.binomial(9, 1)).isEqualTo(9);
    assertThat(chance.binomial(9, 3)).isEqualTo(9);
    assertThat(chance.binomial(0, 0.5)).isZero();
    assertThat(chance.beta(BetaRate.NEVER)).isZero();
    assertThat(chance.beta(BetaRate.ALWAYS)).isOne();
  }

  @Test
  void aRateIsDrawnFromItsBetaDistribution() {
    BetaDistribution exact = BetaDistribution.of(0.7, 4.5);
    double[] probabilities = new double[20];
    long[] counts = new long[20];
    for (int i = 0; i < 20; i++) {
      probabilities[i] = exact.probability(i / 20.0, (i + 1) / 20.0);
    }
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) (20 * chance.beta(new BetaRate(0.7, 4.5)))]++;
    }

    ChiSquare.assertDrawnFrom(probabilities, counts);
  }
}
