package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.OwnHistory;
import org.placewright.scenarios.file.WorkingCounty;

/** What a county with a history of its own can be asked. */
class OwnHistoryCommandsTest {
  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private WorkingCounty county;

  @BeforeEach
  void giveHistory() {
    county = OwnHistory.alone(folder);
  }

  private int execute(String... arguments) {
    List<String> all = new ArrayList<>(Stream.of(arguments).toList());
    all.addAll(List.of("--out", folder.resolve("runs").toString(), "--quiet"));
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(all.toArray(String[]::new));
  }

  private List<String> lines(String run, String file) throws IOException {
    return Files.readAllLines(folder.resolve("runs").resolve(run).resolve(file));
  }

  @Test
  void itIsPlannedForTheExpectedFutureAndForASimulatedOne() throws IOException {
    assertThat(execute("run", county.folder().toString(), "--effort", "quick")).as(err.toString()).isZero();
    assertThat(execute("run", county.folder().toString(), "--effort", "quick", "--future", "3")).as(err.toString()).isZero();

    assertThat(lines("baseline", "placements.csv")).isNotEqualTo(lines("baseline-2", "placements.csv"));
    String page = Files.readString(folder.resolve("runs/baseline/report.html"));
    assertThat(page).contains("Counted plans by need", "All agree to the child.", "How far earlier projections were off")
        .doesNotContain("Children are lost");
  }

  @Test
  void itsProjectionIsTestedAgainstItsOwnYearsAndMeetsGoals() throws IOException {
    assertThat(execute("project", county.folder().toString(), "--goal", "SEMH=60 in 2028/29")).as(err.toString()).isZero();

    assertThat(lines("baseline-demand", "backtest.csv")).anyMatch(line -> line.contains("SPECIAL")).anyMatch(line -> line.contains("ASD"));
    assertThat(lines("baseline-demand", "demand.csv").getFirst()).isEqualTo("year,need,phase,locality,expected,p05,p50,p95");
    assertThat(out.toString()).contains("SEMH");
  }

  @Test
  void leversActAndTheYearsToFitToCanBeChosen() throws IOException {
    county.write("none.yaml",
        "scenario: none\ncounty: .\nchanges:\n  - joiners: { multiply: 0, from: 2025/26 }\n  - history: { years: 2023-2024 }\n");
    assertThat(execute("project", county.file("none.yaml").toString())).as(err.toString()).isZero();

    assertThat(lines("none-demand", "demand.csv")).noneMatch(line -> line.contains("2028/29,ASD,EARLY_YEARS"));
    county.write("worse.yaml", "scenario: worse\ncounty: .\nchanges:\n  - history: { years: 2010-2012 }\n");
    assertThat(execute("project", county.file("worse.yaml").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("2022", "2024");
  }

  @Test
  void countsOfTheYearAreComparedWithItsForecast() throws IOException {
    Files.writeString(folder.resolve("counts.csv"), "date,need,phase,children\n2025-07-01,,,75\n2025-07-01,ASD,,30\n");
    assertThat(execute("monitor", county.folder().toString(), "--counts", folder.resolve("counts.csv").toString())).as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("2025-07-01, all children: 75 counted");
  }

  @Test
  void listedChildrenGoOnByTheRatesOfTheHistory() throws IOException {
    WorkingCounty listed = OwnHistory.beside(folder.resolve("other"));
    assertThat(execute("run", listed.folder().toString(), "--effort", "quick")).as(err.toString()).isZero();

    assertThat(lines("baseline", "placements.csv").stream()
        .filter(line -> line.startsWith("c0"))
        .map(line -> line.split("/")[0].split(",")[0])
        .distinct())
        .hasSize(50);
    assertThat(Files.readString(folder.resolve("runs/baseline/report.html"))).doesNotContain("Children are lost");
  }

  @Test
  void checkingSaysWhereTheChildrenComeFrom() {
    assertThat(
        Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute("check", county.folder().toString())).as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("children with plans: 56 (as the last census of the history counts them; history of 2022 to 2025)",
        "OK");
  }
}
