package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;

class ProgressLinesTest {
  private static String inWords(long pounds, long bound) {
    PlanValue value = new PlanValue(3, Money.ofPounds(pounds), Money.ofPounds(0), Money.ofPounds(0));
    return ProgressLines.inWords(value, Optional.of(new LowerBound(Money.ofPounds(bound), "made up")));
  }

  @ParameterizedTest
  @CsvSource({"1000000, 0.00%", "999999, 0.00%", "1000001, 0.01%", "1004200, 0.42%", "1004201, 0.43%"})
  void theDistanceIsRoundedUpAndNeverBelowZero(long pounds, String percent) {
    assertThat(inWords(pounds, 1_000_000)).endsWith("at most %s above the best possible".formatted(percent));
  }

  @Test
  void aBoundOfNothingIsNoBound() {
    assertThat(inWords(1_000_000, 0)).endsWith("no bound");
  }
}
