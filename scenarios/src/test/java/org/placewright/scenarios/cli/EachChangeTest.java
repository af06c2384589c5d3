package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;

class EachChangeTest {
  private static final String WISH = """
      scenario: wish
      county: .
      changes:
        - growth: { percent: 30, from: 2026/27 }
        - growth: { percent: 5, from: 2027/28, need: ASD }
      """;

  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String scenario, String... more) {
    String[] args = Stream
        .concat(
            Stream.of("run", scenario, "--out", folder.resolve("runs").toString(), "--effort", "quick", "--threads", "1", "--quiet"),
            Stream.of(more))
        .toArray(String[]::new);
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  private List<List<String>> effects() throws IOException {
    return Files.readAllLines(folder.resolve("runs/wish-each-change/effects.csv"))
        .stream()
        .skip(1)
        .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "words").split(",", -1)))
        .toList();
  }

  private static BigDecimal sum(List<List<String>> rows, String number) {
    return rows.stream()
        .filter(row -> row.getFirst().matches(number))
        .map(row -> new BigDecimal(row.get(6)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void effectsInOrderSumToTheWholeAndTheLastChangeHasNoInteraction() throws IOException {
    WorkingCounty county = WorkingCounty.in(folder).write("wish.yaml", WISH);

    assertThat(run(county.file("wish.yaml").toString(), "--each-change")).as(err.toString()).isZero();

    assertThat(effects()).isNotEmpty();
    for (String measure : List.of("plan-value", "finance-total", "shortfall")) {
      List<List<String>> rows = effects().stream().filter(row -> row.get(2).equals(measure)).toList();
      assertThat(sum(rows, "\\d+")).isEqualTo(sum(rows, "ALL"));
    }
    assertThat(effects().stream().filter(row -> row.getFirst().equals("2")))
        .allSatisfy(row -> assertThat(new BigDecimal(row.get(8))).isZero());
  }

  @Test
  void twoChangesAreFourFinishedRuns() {
    WorkingCounty county = WorkingCounty.in(folder).write("wish.yaml", WISH);

    run(county.file("wish.yaml").toString(), "--each-change");

    for (String name : List.of("wish-no-change", "wish-first-1", "wish-all", "wish-without-1")) {
      assertThat(folder.resolve("runs").resolve(name).resolve("run.json")).exists();
    }
    assertThat(out.toString()).contains("4 plans tell its changes apart", "the whole scenario", "read the comparison");
  }

  @Test
  void aScenarioWithoutChangesHasNothingToTellApart() {
    WorkingCounty county = WorkingCounty.in(folder);

    assertThat(run(county.folder().toString(), "--each-change")).isEqualTo(2);

    assertThat(err.toString()).contains("changes nothing");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void runsPlannedTogetherCanBeComparedAtOnce() {
    WorkingCounty county = WorkingCounty.in(folder).write("wish.yaml", WISH);

    assertThat(run(county.folder().toString(), county.file("wish.yaml").toString(), "--compare")).as(err.toString()).isZero();

    assertThat(folder.resolve("runs/compare/compare.csv")).exists();
  }
}
