package org.placewright.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueDifferenceTest {
  private static ValueDifference of(int firstBound, int firstValue, int secondBound, int secondValue) {
    return ValueDifference.of(
        BigDecimal.valueOf(firstValue), Optional.of(BigDecimal.valueOf(firstBound)), BigDecimal.valueOf(secondValue),
        Optional.of(BigDecimal.valueOf(secondBound)));
  }

  @Test
  void theBestPlansDifferByTheDifferenceFoundLessTheSecondsGapOrPlusTheFirsts() {
    ValueDifference difference = of(97, 100, 133, 140);

    assertThat(difference.found()).isEqualTo("40");
    assertThat(difference.least()).hasValue(BigDecimal.valueOf(33));
    assertThat(difference.most()).hasValue(BigDecimal.valueOf(43));
    assertThat(difference.doubt()).hasValue(BigDecimal.TEN);
    assertThat(difference.isCertain()).isTrue();
  }

  @Test
  void aDifferenceThatTheGapsLeaveOpenIsNotCertain() {
    assertThat(of(97, 100, 95, 104).isCertain()).isFalse();
  }

  @Test
  void aDifferenceThatEndsAtNothingIsNotCertain() {
    assertThat(of(97, 100, 100, 104).isCertain()).isFalse();
    assertThat(of(97, 100, 101, 104).isCertain()).isTrue();
  }

  @Test
  void withoutABoundOfBothNothingIsCertain() {
    ValueDifference difference = ValueDifference
        .of(BigDecimal.ONE, Optional.empty(), BigDecimal.TEN, Optional.of(BigDecimal.TWO));

    assertThat(difference.doubt()).isEmpty();
    assertThat(difference.isCertain()).isFalse();
  }
}
