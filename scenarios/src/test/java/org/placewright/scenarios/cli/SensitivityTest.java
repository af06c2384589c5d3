package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;

class SensitivityTest {
  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String scenario, String... options) {
    List<String> args = new java.util.ArrayList<>(
        List.of("run", scenario, "--out", folder.resolve("runs").toString(), "--effort", "quick", "--threads", "1", "--quiet"));
    args.addAll(List.of(options));
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args.toArray(String[]::new));
  }

  private List<List<String>> rows() throws IOException {
    return Files.readAllLines(folder.resolve("runs/baseline-sensitivity/sensitivity.csv"))
        .stream()
        .skip(1)
        .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "words").split(",", -1)))
        .toList();
  }

  private BigDecimal more(String thing, String change) throws IOException {
    return rows().stream()
        .filter(row -> row.getFirst().equals(thing) && row.get(1).equals(change))
        .map(row -> new BigDecimal(row.get(4)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void feesAndGrowthMoveTheCostBothWaysAndWhatAltersNothingIsNamed() throws IOException {
    WorkingCounty county = WorkingCounty.in(folder);

    assertThat(run(county.file("county.yaml").getParent().toString(), "--sensitivity")).as(err.toString()).isZero();
    assertThat(more("Fees of independent schools", "−10 %")).isNegative();
    assertThat(more("Fees of independent schools", "+10 %")).isPositive();
    assertThat(more("Growth of plans", "−1 % a year")).isNegative();
    assertThat(more("Growth of plans", "+1 % a year")).isPositive();
    assertThat(out.toString()).contains("Cost of building: alters nothing");
    assertThat(folder.resolve("runs/baseline-higher-fees/run.json")).exists();
    assertThat(Files.readString(folder.resolve("runs/baseline-sensitivity/report.html"))).contains("moves the cost most");
  }

  @Test
  void onlyOneQuestionIsAskedAtATime() {
    assertThat(run("baseline", "--sensitivity", "--each-change")).isEqualTo(2);
    assertThat(err.toString()).contains("one of --compare, --each-change, --sensitivity and --bases-first");
  }
}
