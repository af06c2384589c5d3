package org.placewright.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

class MoneyTest {
  @Test
  void poundsAreKeptToTheNearestPenny() {
    assertThat(Money.ofPounds(new BigDecimal("12.345"))).isEqualTo(new Money(1235));
  }

  @Test
  void aShareIsRoundedHalfUp() {
    assertThat(new Money(101).share(1, 2)).isEqualTo(new Money(51));
  }

  @Test
  void twoSharesOfAYearTakenByDifferenceLoseNothing() {
    Money yearly = new Money(6_400_001);
    Money autumn = yearly.share(7, 12);

    assertThat(autumn.plus(yearly.minus(autumn))).isEqualTo(yearly);
  }

  @Test
  void aSumTooLargeToHoldFailsInsteadOfWrapping() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
  }

  /** By hand: 100 + 100/1.035 + 100/1.035^2 = 100 + 96.6184 + 93.3511 = 289.9694 pounds. */
  @Test
  void presentValueDiscountsEveryYearAfterTheBaseYear() {
    AcademicYear base = new AcademicYear(2024);
    Discounting discounting = new Discounting(new Horizon(base, 3), 0.035);

    assertThat(discounting.presentValue(Money.ofPounds(100), base, base.plus(2))).isEqualTo(new Money(28_997));
  }

  /** By hand: the third year alone is 100/1.035^2 = 93.3511 pounds. */
  @Test
  void presentValueOfALaterYearStartsThere() {
    AcademicYear base = new AcademicYear(2024);
    Discounting discounting = new Discounting(new Horizon(base, 3), 0.035);

    assertThat(discounting.presentValue(Money.ofPounds(100), base.plus(2), base.plus(2))).isEqualTo(new Money(9_335));
  }
}
