package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.scenarios.file.WorkingHistory;

class MonitorCommandTest {
  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void count() throws IOException {
    Files.writeString(folder.resolve("counts.csv"), "date,need,phase,children\n2024-09-02,,,90\n2024-09-02,SEMH,,2\n");
  }

  private int monitor(Path scenario, String counts) {
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err))
        .execute(
            "monitor", scenario.toString(), "--counts", folder.resolve(counts).toString(), "--out", runs().toString(), "--quiet");
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  @Test
  void aHistoryIsComparedAndForecastAgain() throws IOException {
    assertThat(monitor(WorkingHistory.in(folder).withPeople().folder(), "counts.csv")).as(err.toString()).isZero();

    assertThat(out.toString()).contains("2024-09-02, all children: 90 counted", "above", "check that they count the same children",
        "Forecast again from the counts of 2024-09-02");
    Path run = runs().resolve("small-shire-monitoring");
    List<String> monitoring = Files.readAllLines(run.resolve("monitoring.csv"));
    assertThat(monitoring.get(0)).isEqualTo(
        "need,phase,date,counted,expected,p025,p10,p90,p975,verdict,beyond-expected,one-future-in");
    assertThat(monitoring.get(1)).startsWith(",,2024-09-02,90,").contains(",above,");
    assertThat(Files.readAllLines(run.resolve("reforecast.csv"))).hasSizeGreaterThan(40);
    assertThat(Files.readString(run.resolve("run.json"))).contains("\"monitor\"", "small-shire", "counts.csv");
  }

  @Test
  void aCountyThatStatesAGrowthHasNoBandToCompareWith() {
    assertThat(monitor(WorkingCounty.in(folder).folder(), "counts.csv")).isEqualTo(2);

    assertThat(err.toString()).contains("there is no band to compare counts with", "Nothing was compared or written");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void countsThatAreNotThereAreAFault() {
    assertThat(monitor(WorkingHistory.in(folder).withPeople().folder(), "none.csv")).isEqualTo(2);

    assertThat(err.toString()).contains("there is no such file");
  }
}
