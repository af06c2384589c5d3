package org.placewright.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {
  @ParameterizedTest
  @ValueSource(strings = {"2027/28", "2027-28", "2027/2028", "2027", " 2027 / 28 "})
  void anAcademicYearIsReadInEveryUsualForm(String written) {
    assertThat(AcademicYear.parse(written)).contains(new AcademicYear(2027));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027/29", "27/28", "1999/00", "", "2027/28/29", "twenty"})
  void whatIsNoAcademicYearIsNotRead(String written) {
    assertThat(AcademicYear.parse(written)).isEmpty();
  }

  @Test
  void theTurnOfTheCenturyIsWrittenWithTwoDigits() {
    assertThat(new AcademicYear(2009)).hasToString("2009/10");
  }

  @Test
  void anAcademicYearFallsIntoTwoFinancialYears() {
    AcademicYear year = new AcademicYear(2026);

    assertThat(List.of(year.autumnFinancialYear(), year.summerFinancialYear())).hasToString("[2026-27, 2027-28]");
  }

  @ParameterizedTest
  @CsvSource({"R,0", "reception,0", "Y7,7", "Year 11,11", "12,12", "-1,-1", "N1,-1", "nursery 2,-2", "y0,0", "ncy 3,3", "Y21,21"})
  void aCurriculumYearIsReadInEveryUsualForm(String written, int number) {
    assertThat(NationalCurriculumYear.parse(written)).contains(new NationalCurriculumYear(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y22", "N5", "", "Year", "seven", "7.5"})
  void whatIsNoCurriculumYearIsNotRead(String written) {
    assertThat(NationalCurriculumYear.parse(written)).isEmpty();
  }

  @Test
  void aChildAgedTenOnTheLastOfAugustIsInYearSix() {
    assertThat(NationalCurriculumYear.ofAge(10)).hasToString("Y6");
  }

  @Test
  void childrenTransferIntoReceptionYearSevenAndYearTwelveOnly() {
    assertThat(NationalCurriculumYear.listAll().stream().filter(NationalCurriculumYear::isPhaseTransfer))
        .extracting(NationalCurriculumYear::number)
        .containsExactly(0, 7, 12);
  }

  @ParameterizedTest
  @CsvSource({"-4,EARLY_YEARS", "-1,EARLY_YEARS", "0,PRIMARY", "6,PRIMARY", "7,SECONDARY", "11,SECONDARY", "12,POST_16", "21,POST_16"})
  void everyCurriculumYearHasItsPhase(int ncy, Phase phase) {
    assertThat(new NationalCurriculumYear(ncy).phase()).isEqualTo(phase);
  }

  @Test
  void aHorizonEndsOneYearBeforeItsLength() {
    assertThat(new Horizon(new AcademicYear(2024), 10).last()).isEqualTo(new AcademicYear(2033));
  }

  @Test
  void aHorizonOfNoYearsIsRefused() {
    assertThatThrownBy(() -> new Horizon(new AcademicYear(2024), 0)).hasMessageContaining("1 to 25");
  }
}
