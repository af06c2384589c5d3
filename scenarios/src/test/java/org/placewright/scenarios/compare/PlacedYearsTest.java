package org.placewright.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Faults;

class PlacedYearsTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  /** A stay of three years, whose first year costs £30,000. */
  private Optional<Map<PlacedYears.Key, PlacedYears.One>> stay(String byYear) throws IOException {
    Files.writeString(folder.resolve("provisions.csv"), "provision,kind\noak,SPECIAL_SCHOOL\n");
    Files.writeString(folder.resolve("placements.csv"), """
        child,need,locality,provision,first-year,last-year,minutes,pounds-a-year,setting,first-curriculum-year,pounds-by-year
        c1,ASD,here,oak,2026/27,2028/29,20,30000.00,SPECIAL,Y1,%s
        """.formatted(byYear));
    return PlacedYears.read(folder, faults).map(PlacedYears::children);
  }

  private List<BigDecimal> pounds(String byYear) throws IOException {
    Map<PlacedYears.Key, PlacedYears.One> years = stay(byYear).orElseThrow();
    return List.of("2026/27", "2027/28", "2028/29")
        .stream()
        .map(year -> years.get(new PlacedYears.Key("c1", AcademicYear.parse(year).orElseThrow())).pounds())
        .toList();
  }

  @Test
  void aYearOfAStayCostsWhatItsOwnRatesSay() throws IOException {
    assertThat(pounds("30000.00;30000.00;31200.00"))
        .containsExactly(new BigDecimal("30000.00"), new BigDecimal("30000.00"), new BigDecimal("31200.00"));
  }

  @Test
  void withoutPoundsByYearEveryYearCostsThePoundsAYear() throws IOException {
    assertThat(pounds("")).containsOnly(new BigDecimal("30000.00")).hasSize(3);
  }

  @Test
  void poundsOfTooFewYearsAreAFault() throws IOException {
    stay("30000.00;31200.00");

    assertThat(faults.list()).singleElement()
        .asString()
        .contains("placements.csv", "2", "pounds-by-year", "3 years", "run the scenario again");
  }
}
