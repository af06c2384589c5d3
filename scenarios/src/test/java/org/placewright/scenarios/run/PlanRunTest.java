package org.placewright.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanRunTest {
  private static final RunOptions QUICK = new RunOptions(7, Effort.QUICK, Optional.empty(), 1);

  @TempDir
  Path folder;
  private Scenario scenario;

  @BeforeEach
  void readScenario() {
    WorkingCounty.in(folder)
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - growth: { setting: base, percent: 20 }\n");
    scenario = ScenarioReader.read("three-schools/wish.yaml", folder, new Faults()).orElseThrow();
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRunFolderHoldsEverythingAndNothingPartialIsLeft() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(run).isEqualTo(folder.resolve("runs").resolve("wish"));
    assertThat(list(run))
        .contains(
            "demand.csv", "finance.csv", "placements.csv", "report.html", "run.json", "scenario.yaml", "summary.json",
            "workbook.xlsx");
    assertThat(list(folder.resolve("runs"))).containsExactly("wish");
  }

  @Test
  void aPlanIsMadeWhereAPlaceCostsMoreEmptyThanFilled() throws IOException {
    WorkingCounty.in(folder.resolve("dear"))
        .change("rates.csv", "independent special,", "resource base,,EMPTY_PLACE,HIGH_NEEDS_BLOCK,80000,2025,dear\nindependent special,");
    Scenario dear = ScenarioReader.read("three-schools", folder.resolve("dear"), new Faults()).orElseThrow();

    Path run = PlanRun.run(dear, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(run.resolve("run.json")).exists();
  }

  @Test
  void theMoneyOfAllKindsOfProvisionIsTheMoneyOfFinanceCsv() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(sums(run.resolve("finance-by-kind.csv"), 4)).isEqualTo(sums(run.resolve("finance.csv"), 3)).isNotEmpty();
  }

  /** Pounds by year, budget and line. */
  private static Map<List<String>, BigDecimal> sums(Path file, int column) throws IOException {
    Map<List<String>, BigDecimal> sums = new HashMap<>();
    Files.readAllLines(file)
        .stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> sums.merge(List.of(row[0], row[1], row[2]), new BigDecimal(row[column]), BigDecimal::add));
    sums.values().removeIf(pounds -> pounds.signum() == 0);
    return sums;
  }

  @Test
  void theSameSeedGivesTheSameBytesInEveryFileButTheRecordAndNeverOverwrites() throws IOException {
    Path one = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);
    Path two = PlanRun.run(
        scenario, new RunOptions(7, Effort.QUICK, Optional.empty(), 2), folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(two.getFileName()).hasToString("wish-2");
    for (String file : list(one)) {
      if (!file.equals("run.json")) {
        assertThat(Files.readAllBytes(two.resolve(file))).as(file).isEqualTo(Files.readAllBytes(one.resolve(file)));
      }
    }
  }

  @Test
  void everyProvisionWithALimitSaysWhatOneMorePlaceIsWorth() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(Files.readAllLines(run.resolve("provisions.csv")).stream().skip(1).map(line -> line.split(",")))
        .isNotEmpty()
        .allSatisfy(cells -> assertThat(cells[5].isEmpty()).isEqualTo(cells[2].isEmpty()));
  }

  @Test
  void theRecordNamesEveryInputWithItsDigestAndHowLongEachStageTook() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    JsonNode record = JsonMapper.shared().readTree(Files.readString(run.resolve("run.json")));
    assertThat(record.get("seed").asInt()).isEqualTo(7);
    assertThat(record.get("exit").asString()).isEqualTo("done");
    assertThat(record.get("inputs")).hasSizeGreaterThan(8)
        .allSatisfy(
            input -> assertThat(input.get("sha256").asString()).matches("[0-9a-f]{64}"));
    assertThat(record.get("seconds-by-stage").has("writing the run folder")).isTrue();
  }

  @Test
  void theScenarioInTheRunFolderRunsAsItIs() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    Scenario again = ScenarioReader.read(run.resolve("scenario.yaml").toString(), folder, new Faults()).orElseThrow();

    assertThat(again.county()).isEqualTo(scenario.county());
  }

  @Test
  void theHeadlineSaysHowManyWhatItCostsHowGoodItIsAndWhereToRead() throws IOException {
    Path run = PlanRun.run(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(Headline.of(run).lines())
        .first()
        .isEqualTo("Three Schools: wish");
    assertThat(String.join("\n", Headline.of(run).lines()))
        .contains("children with plans: 50 in 2024/25", "without a suitable local place", "£", "certificate:", "report.html");
  }

  @Test
  void demandAloneIsProjectedWithoutAPlan() throws IOException {
    Path run = PlanRun.project(scenario, QUICK, folder.resolve("runs"), PlanProgress.SILENT).folder();

    assertThat(list(run)).containsExactly("demand.csv", "run.json", "scenario.yaml");
  }

  @Test
  void aRunThatFailsLeavesNothingBehind() {
    PlanProgress failing = new PlanProgress() {
      @Override
      public void stage(String name) {
        if (name.startsWith("writing")) {
          throw new IllegalStateException("stop");
        }
      }

      @Override
      public void better(PlanValue value, Optional<LowerBound> bound) {}
    };

    assertThatThrownBy(() -> PlanRun.run(scenario, QUICK, folder.resolve("runs"), failing)).hasMessage("stop");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  /** Ketton has no way to anywhere; nobody of it is anywhere today. */
  @Test
  void aHomeWithoutAnyWayIsPlannedForAndItsChildrenAreWithoutAPlace() throws IOException {
    WorkingCounty county = WorkingCounty.in(folder.resolve("cut-off"));
    StringBuilder rows = new StringBuilder("origin,destination,minutes,miles\n");
    List.of("oakham-n", "oakham-s", "uppingham")
        .forEach(
            home -> List.of("parks", "uppingham-base", "casterton-elp", "independent")
                .forEach(site -> rows.append("%s,%s,20,10\n".formatted(home, site))));
    county.write("travel-times.csv", rows.toString())
        .write("children.csv",
            county.text("children.csv")
                .replace(",ketton,Y6,,parks", ",ketton,Y6,SPECIAL,")
                .replace(",ketton,R,,parks", ",ketton,R,SPECIAL,"));
    Scenario cutOff = ScenarioReader.read("three-schools", folder.resolve("cut-off"), new Faults()).orElseThrow();

    Path run = PlanRun.run(cutOff, QUICK, folder.resolve("runs"), PlanProgress.SILENT);

    List<String> header = List.of(Files.readAllLines(run.resolve("placements.csv")).getFirst().split(","));
    assertThat(Files.readAllLines(run.resolve("placements.csv")).stream().skip(1).map(line -> line.split(",", -1)))
        .filteredOn(cells -> cells[header.indexOf("locality")].equals("ketton"))
        .isNotEmpty()
        .allSatisfy(cells -> assertThat(cells[header.indexOf("provision")]).isIn("", "mainstream", "college"));
  }
}
