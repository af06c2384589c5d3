package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history alone, asked for by its folder or by a scenario about it. */
class HistoryScenarioReaderTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  @BeforeEach
  void give() throws IOException {
    Path history = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(history.resolve("transitions.csv"), """
        calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2
        2023,NONSEND,NONSEND,6,A,X,7
        2023,NONSEND,NONSEND,6,A,X,7
        2023,A,X,7,A,X,8
        """);
    Files.writeString(history.resolve("population.csv"), "calendar-year,academic-year,population\n2024,7,100\n2024,8,100\n");
  }

  private Optional<HistoryScenario> read(String scenario) {
    return HistoryScenarioReader.read(scenario, folder, 5, faults);
  }

  @Test
  void aFolderWithTransitionsAndNoCountyIsAHistory() {
    assertThat(HistoryScenarioReader.isHistory("plans", folder)).isTrue();
    assertThat(read("plans")).get().extracting(HistoryScenario::name).isEqualTo("plans");
  }

  @Test
  void aScenarioAboutTheFolderBringsItsLevers() throws IOException {
    Files.writeString(folder.resolve("more.yaml"), """
        scenario: more
        county: plans
        changes:
          - joiners: { multiply: 1.5, from: 2024/25 }
        """);

    assertThat(read("more.yaml").orElseThrow().levers().list()).hasSize(1);
  }

  @Test
  void aFolderOfACountyIsNoHistory() throws IOException {
    Files.writeString(folder.resolve("plans").resolve("county.yaml"), "county: x");

    assertThat(HistoryScenarioReader.isHistory("plans", folder)).isFalse();
  }

  @Test
  void moreJoinersThanPeopleAreAFaultOfThePopulation() throws IOException {
    Files.writeString(
        folder.resolve("plans").resolve("population.csv"), "calendar-year,academic-year,population\n2024,7,1\n2024,8,100\n");

    assertThat(read("plans")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("population.csv");
      assertThat(fault.message()).contains("academic-year 7 in calendar-year 2024", "2 children have new plans");
    });
  }

  @Test
  void curriculumYearsWithoutPeopleThatSomebodyJoinsAreAFault() throws IOException {
    Files.writeString(folder.resolve("plans").resolve("population.csv"), "calendar-year,academic-year,population\n2024,8,100\n");

    assertThat(read("plans")).isEmpty();
  }
}
