package org.placewright.scenarios.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;

/** fixes.csv of the small county with two places only at its independent schools, so that some children have no place at all. */
class HelpForGapsTest {
  @TempDir
  static Path folder;
  private static Path run;

  @BeforeAll
  static void plan() throws IOException {
    WorkingCounty.in(folder).change("places.csv", "independent,2024/25,unlimited", "independent,2024/25,2");
    Scenario scenario = ScenarioReader.read("three-schools", folder, new Faults()).orElseThrow();
    run = PlanRun.run(scenario, new RunOptions(1, Effort.QUICK, Optional.empty(), 1), folder.resolve("runs"), PlanProgress.SILENT);
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(run.resolve(file)).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /** Children by year, need and phase in rows of some ways. */
  private static Map<String, Integer> children(List<String> ways) throws IOException {
    Map<String, Integer> sums = new TreeMap<>();
    for (String[] row : rows("fixes.csv")) {
      if (ways.contains(row[4])) {
        sums.merge("%s/%s/%s".formatted(row[0], row[2], row[3]), Integer.valueOf(row[7]), Integer::sum);
      }
    }
    return sums;
  }

  @Test
  void thoseHelpedAreTheShortfallsOfSufficiencyCsvOfEveryYear() throws IOException {
    Map<String, Integer> shortfalls = new TreeMap<>();
    for (String[] row : rows("sufficiency.csv")) {
      if (!row[2].equals("ALL") && !row[7].equals("0")) {
        shortfalls.put("%s/%s/%s".formatted(row[0], row[2], row[3]), Integer.valueOf(row[7]));
      }
    }

    assertThat(children(List.of("NOW", "UNPLACED"))).isEqualTo(shortfalls).isNotEmpty();
  }

  @Test
  void noWayHelpsMoreChildrenThanLackAPlace() throws IOException {
    Map<String, Integer> lacking = children(List.of("NOW", "UNPLACED"));

    for (String way : List.of("FREE_PLACE", "SCHEME", "MORE_PLACES", "NONE")) {
      children(List.of(way)).forEach((gap, helped) -> assertThat(helped).as("%s %s", way, gap).isBetween(1, lacking.get(gap)));
    }
  }

  @Test
  void childrenWithoutAnyPlaceAreSaidToHaveNoneAndCostNothing() throws IOException {
    assertThat(rows("fixes.csv")).filteredOn(row -> row[4].equals("UNPLACED")).isNotEmpty().allMatch(row -> row[11].isEmpty());
  }

  @Test
  void thePageSaysWhatWouldHelpInTheLastYear() throws IOException {
    assertThat(Files.readString(run.resolve("report.html"))).contains("What would help those without a local place");
  }
}
