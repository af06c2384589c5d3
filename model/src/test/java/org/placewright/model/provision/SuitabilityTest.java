package org.placewright.model.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

class SuitabilityTest {
  private static final Horizon THREE_YEARS = new Horizon(new AcademicYear(2024), 3);

  @ParameterizedTest
  @CsvSource({
      "BASE,BASE,true", "SPECIAL,BASE,true", "INMSS,BASE,true", "INMSS,SPECIAL,true", "BASE,SPECIAL,false",
      "SPECIAL,INMSS,false", "MAINSTREAM,BASE,false", "BASE,MAINSTREAM,false", "ALTERNATIVE,SPECIAL,false",
      "SPECIAL,ALTERNATIVE,false", "POST_16,POST_16,true", "ELSEWHERE,INMSS,false"
  })
  void aHigherRungMeetsANeedAndALowerNever(Setting offered, Setting needed, boolean meets) {
    assertThat(offered.meets(needed)).isEqualTo(meets);
  }

  @ParameterizedTest
  @CsvSource({"BASE,BASE,false", "SPECIAL,BASE,true", "INMSS,SPECIAL,true", "BASE,SPECIAL,false", "POST_16,BASE,false"})
  void onlyAHigherRungIsAboveTheNeed(Setting offered, Setting needed, boolean above) {
    assertThat(offered.isAbove(needed)).isEqualTo(above);
  }

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "6,true", "7,false"})
  void aDesignationAdmitsItsFirstAndLastCurriculumYear(int ncy, boolean admitted) {
    Designation juniors = new Designation(Set.of(NeedType.ASD), new NationalCurriculumYear(3), new NationalCurriculumYear(6));

    assertThat(juniors.admits(NeedType.ASD, new NationalCurriculumYear(ncy))).isEqualTo(admitted);
  }

  @Test
  void aDesignationRefusesAnotherNeed() {
    Designation asd = new Designation(Set.of(NeedType.ASD), new NationalCurriculumYear(3), new NationalCurriculumYear(6));

    assertThat(asd.admits(NeedType.SEMH, new NationalCurriculumYear(4))).isFalse();
  }

  @Test
  void aDesignationThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(
        () -> new Designation(Set.of(NeedType.ASD), new NationalCurriculumYear(7), new NationalCurriculumYear(6)))
        .hasMessageContaining("Y6")
        .hasMessageContaining("Y7");
  }

  @Test
  void morePlacesCountFromTheirYearOn() {
    assertThat(Places.of(THREE_YEARS, List.of(12, 13, 14)).withMore(30, new AcademicYear(2025)))
        .isEqualTo(Places.of(THREE_YEARS, List.of(12, 43, 44)));
  }

  @Test
  void fewerPlacesNeverFallBelowNone() {
    assertThat(Places.of(THREE_YEARS, List.of(12, 13, 14)).withMore(-13, new AcademicYear(2024)))
        .isEqualTo(Places.of(THREE_YEARS, List.of(0, 0, 1)));
  }

  @Test
  void unlimitedPlacesHaveNoNumber() {
    assertThat(Places.unlimited(THREE_YEARS).in(new AcademicYear(2025))).isEqualTo(OptionalInt.empty());
  }

  @Test
  void negativePlacesAreRefused() {
    assertThatThrownBy(() -> Places.of(THREE_YEARS, List.of(1, -2, 3))).hasMessageContaining("-2");
  }
}
