package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.demand.YearOfPlans;

class SeriesFitTest {
  private static final Offset<Double> NEAR = within(0.001);

  private static SeriesFit fit(SortedMap<Integer, YearOfPlans> plans, int origin) {
    return SeriesFit.of(StockSeries.list(plans).getFirst(), origin, StatedBeliefs.SERIES);
  }

  /**
   * By hand: of 100, 94 stay, so 16 joined; of 110, 103.4, so 26.6; of 130, 122.2, so 27.8. Level (27.8 + 26.6/2 + 16/4) /
   * 1.75 = 25.771. Then 0.94 x 150 + 25.771 = 166.771, and 0.94 x 166.771 + 25.771 = 182.536.
   */
  @Test
  void theLevelOfJoinersIsTheOneWorkedOutByHand() {
    SeriesFit fit = fit(MadeSeries.of(100, 110, 130, 150, 999), 2013);

    assertThat(fit.changes()).isEqualTo(3);
    assertThat(fit.level()).isCloseTo(25.771, NEAR);
    assertThat(fit.expected(150, 0.06, 2)).containsExactly(new double[]{166.771, 182.536}, NEAR);
  }

  /**
   * By hand: ln(26.6/16)^2 - 1/16 - 1/26.6 = 0.1583; ln(27.8/26.6)^2 - 1/26.6 - 1/27.8 = -0.0716; believed 4 x 0.04;
   * sqrt((0.16 + 0.0867) / 6) = 0.2028.
   */
  @Test
  void theSpreadOfJoinersIsTheOneWorkedOutByHand() {
    assertThat(fit(MadeSeries.of(100, 110, 130, 150), 2013).sd()).isCloseTo(0.2028, NEAR);
  }

  @Test
  void noChangeOverABreakIsFitted() {
    SortedMap<Integer, YearOfPlans> broken = MadeSeries.of(year -> year >= 2014, 100, 110, 130, 150, 900, 910);

    assertThat(fit(broken, 2014)).isEqualTo(fit(broken, 2013));
    assertThat(fit(broken, 2015).changes()).isEqualTo(4);
  }

  @Test
  void joinersAreNeverFewerThanHalfAChild() {
    assertThat(fit(MadeSeries.of(100, 50, 20, 10), 2013).level()).isEqualTo(0.5);
  }

  @Test
  void aSeriesWithoutAChangeHasNoFit() {
    assertThat(fit(MadeSeries.of(100, 110), 2010)).isEqualTo(SeriesFit.UNKNOWN);
  }

  /** Mean of 20,000 futures: within five standard errors of the expectation. */
  @Test
  void simulatedFuturesMeetTheExpectedOnes() {
    SeriesFit fit = new SeriesFit(300, 0.2, 3);
    double[] expected = fit.expected(2_000, 0.06, 3);
    double[] sum = new double[3];
    double[] squares = new double[3];
    int futures = 20_000;
    Chance chance = new Chance(RandomSource.PHILOX_4X64.create(new long[]{4, 0, 0, 0, 0, 0}));
    for (int f = 0; f < futures; f++) {
      int[] drawn = fit.draw(2_000, StatedBeliefs.SERIES, 3, chance);
      for (int y = 0; y < 3; y++) {
        sum[y] += drawn[y];
        squares[y] += (double) drawn[y] * drawn[y];
      }
    }
    for (int y = 0; y < 3; y++) {
      double mean = sum[y] / futures;
      double error = Math.sqrt((squares[y] / futures - mean * mean) / futures);
      assertThat(mean).isCloseTo(expected[y], within(5 * error));
    }
  }
}
