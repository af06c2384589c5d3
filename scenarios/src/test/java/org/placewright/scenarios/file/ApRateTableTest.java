package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.demand.ApRate;
import org.placewright.model.time.NationalCurriculumYear;

class ApRateTableTest {
  private static final String HEADER = "reason,first-curriculum-year,last-curriculum-year,referrals-per-1000,weeks,share-of-week,dated,source\n";
  @TempDir
  Path folder;

  private WorkingCounty countyWith(String rows) {
    return WorkingCounty.in(folder).write("ap-rates.csv", HEADER + rows);
  }

  @Test
  void aCountyWithoutTheTableSaysNothingAboutAlternativeProvision() {
    assertThat(WorkingCounty.in(folder).read().apRates()).isEmpty();
  }

  @Test
  void eachRowIsARate() {
    assertThat(countyWith("exclusion,Y7,Y11,2.5,24,1,2024/25,register\nmedical,R,Y11,1.25,16,0.4,,\n").read().apRates())
        .hasSize(2)
        .contains(
            new ApRate(
                "medical", new NationalCurriculumYear(0), new NationalCurriculumYear(11), 1.25, 16, 0.4, "not dated", "not stated"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "exclusion,Y11,Y7,2,24,1,, | must not be before the first",
      "exclusion,Y7,Y11,-2,24,1,, | must not be negative",
      "exclusion,Y7,Y11,2,500,1,, | must be 0 to 195",
      "exclusion,Y7,Y11,2,24,0,, | must be above 0",
      "exclusion,Y7,Y11,2,24,2,, | must be 0 to 1",
      ",Y7,Y11,2,24,1,, | must not be blank"})
  void aWrongCellIsAFault(String row, String message) {
    assertThat(countyWith(row + "\n").listFaults()).singleElement().asString().contains("ap-rates.csv, line 2").contains(message);
  }

  @Test
  void rowsOfOneReasonMustNotOverlap() {
    assertThat(countyWith("exclusion,Y7,Y9,2,24,1,,\nmedical,Y7,Y9,2,24,1,,\nexclusion,Y9,Y11,2,24,1,,\n").listFaults())
        .singleElement()
        .asString()
        .contains("line 4", "line 2 has some of these");
  }
}
