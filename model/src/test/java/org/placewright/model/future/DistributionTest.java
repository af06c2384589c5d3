package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void theStandardDeviationIsThatOfAllFuturesCounted() {
    CountHistogram histogram = new CountHistogram();
    for (int children : new int[]{2, 4, 4, 4, 5, 5, 7, 9}) {
      histogram.add(children);
    }

    assertThat(histogram.standardDeviation()).isEqualTo(2, within(1e-12));
  }

  @Test
  void withoutFuturesThereIsNoSpread() {
    assertThat(new CountHistogram().standardDeviation()).isZero();
  }

  @Test
  void aDistributionHasTheExactExpectationAndTheQuantilesOfTheFutures() {
    CountHistogram histogram = new CountHistogram();
    for (int children = 1; children <= 100; children++) {
      histogram.add(children);
    }

    Distribution of = Distribution.of(50.25, histogram);

    assertThat(of.mean()).isEqualTo(50.25);
    assertThat(new int[]{of.least(), of.p05(), of.q1(), of.median(), of.q3(), of.p95(), of.greatest()})
        .containsExactly(1, 5, 25, 50, 75, 95, 100);
  }
}
