package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.WhyNot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

class WhyNotTest {
  private static final AcademicYear FIRST = new AcademicYear(2025);

  @Test
  void yearsBeforeASchoolOpensAreNotYearsInWhichItIsFull() {
    WhyNot.Full full = new WhyNot.Full(List.of(FIRST, FIRST.plus(1), FIRST.plus(2)), List.of(FIRST), 1, Money.NONE);

    assertThat(Words.noRoom(full)).isEqualTo("no places in 2025/26, full in 2026/27 to 2027/28");
  }

  @Test
  void aSchoolWithoutPlacesInAllOfThemIsNeverCalledFull() {
    assertThat(Words.noRoom(new WhyNot.Full(List.of(FIRST), List.of(FIRST), 1, Money.NONE))).isEqualTo("no places in 2025/26");
  }
}
