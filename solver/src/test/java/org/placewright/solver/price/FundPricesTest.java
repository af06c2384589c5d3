package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.placewright.solver.choice.FreeScheme;

class FundPricesTest {
  private static final long[] COSTS = {-10, -20, -60};

  /**
   * Three schemes that pay 50 each of 100. By hand: at 0 the value is -90 and the slope 50; the first two can be paid for, at -30, so the
   * next price is 0 + 60 / 50 = 1.2. There the value is -120, nothing opens, and the slope is -100: one idle step, so the next
   * price is 1.2 - 90 / 100 = 0.3, where the value is -5 - 45 - 30 = -80, the highest of the three.
   */
  @Test
  void aStepIsShortenedAfterTwoIdleStepsAndTheFirstIsNotIdle() {
    TiedSchemes tied = TiedSchemes.listAll(OpeningSearchTest.alike(3, 1, OpeningSearchTest.fund(3, 1, 50, 100))).getFirst();
    FundPrices prices = new FundPrices(tied);

    prices.improve(tied.costs((k, t) -> t == FreeScheme.NEVER ? 0 : COSTS[k]), 3);

    assertThat(prices.price(0)).isEqualTo(0.3, within(1e-12));
  }
}
