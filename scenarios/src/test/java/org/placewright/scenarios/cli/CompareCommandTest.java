package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;

class CompareCommandTest {
  @TempDir
  static Path made;
  private static Path baseline;
  private static Path wish;

  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void planTwice() {
    WorkingCounty county = WorkingCounty.in(made)
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - growth: { percent: 30, from: 2026/27 }\n");
    Path runs = made.resolve("runs");
    StringWriter faults = new StringWriter();
    int exit = Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(faults))
        .execute(
            "run", county.folder().toString(), county.file("wish.yaml").toString(), "--out", runs.toString(), "--effort", "quick",
            "--threads", "1", "--quiet");
    assertThat(exit).as(faults.toString()).isZero();
    baseline = runs.resolve("baseline");
    wish = runs.resolve("wish");
  }

  private int compare(Path... runs) {
    String[] args = Stream.concat(Stream.of("compare", "--out", folder.resolve("out").toString()), Arrays.stream(runs).map(Path::toString))
        .toArray(String[]::new);
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  private List<List<String>> rows() throws IOException {
    return Files.readAllLines(folder.resolve("out/compare/compare.csv"))
        .stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  /** A copy of the run in which a text of a file is another. */
  private Path spoilt(Path run, String file, String from, String to) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("spoilt-" + file + to.length()));
    try (Stream<Path> files = Files.list(run)) {
      for (Path one : files.toList()) {
        Files.copy(one, copy.resolve(one.getFileName()));
      }
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
    return copy;
  }

  @Test
  void aDifferenceIsWhatARunHasMoreThanTheFirst() throws IOException {
    assertThat(compare(baseline, wish)).as(err.toString()).isZero();

    assertThat(rows().getFirst()).containsExactly("measure", "part", "unit", "year", "baseline", "wish", "difference wish", "caution");
    assertThat(rows().stream().skip(1).filter(row -> !row.get(6).isEmpty())).isNotEmpty()
        .allSatisfy(row -> assertThat(new BigDecimal(row.get(4)).add(new BigDecimal(row.get(6)))).isEqualTo(row.get(5)));
  }

  @Test
  void linesSumToBudgetsAndToTheTotalToThePenny() throws IOException {
    compare(baseline, wish);

    for (int column : List.of(4, 5, 6)) {
      assertThat(sum("finance", column)).isEqualTo(sum("finance-by-budget", column)).isEqualTo(sum("finance-total", column)).isNotZero();
    }
  }

  private BigDecimal sum(String measure, int column) throws IOException {
    return rows().stream()
        .filter(row -> row.get(0).equals(measure) && row.get(3).equals("all"))
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void mediansAreShownAndNotSubtracted() throws IOException {
    compare(baseline, wish);

    assertThat(rows()).filteredOn(row -> row.get(0).equals("median-minutes")).isNotEmpty().allSatisfy(row -> {
      assertThat(row.get(4)).isNotEmpty();
      assertThat(row.get(6)).isEmpty();
      assertThat(row.get(7)).contains("not subtracted");
    });
  }

  @Test
  void otherChildrenAreSaidToBeOthers() {
    compare(baseline, wish);

    assertThat(out.toString()).contains("wish has other children than baseline", "read the comparison");
  }

  @Test
  void theSameRunsGiveTheSameBytes() throws IOException {
    compare(baseline, wish);
    compare(baseline, wish);

    for (String file : List.of("compare.csv", "workbook.xlsx", "report.html")) {
      assertThat(folder.resolve("out/compare-2").resolve(file)).hasSameBinaryContentAs(folder.resolve("out/compare").resolve(file));
    }
  }

  @Test
  void everyFaultOfEveryRunIsListedAndNothingIsWritten() throws IOException {
    Path older = spoilt(wish, "summary.json", "placewright-summary-2", "placewright-summary-0");
    Path longer = spoilt(wish, "summary.json", "\"last-year\" : \"2029/30\"", "\"last-year\" : \"2030/31\"");
    Path typed = spoilt(wish, "finance.csv", "TRANSPORT,", "TRANSPORT,£");

    assertThat(compare(baseline, baseline, folder.resolve("nowhere"), folder, older, longer, typed)).isEqualTo(2);

    assertThat(err.toString()).contains(
        "the run is given twice", "there is no such folder", "no finished run: there is no run.json",
        "\"placewright-summary-0\": only placewright-summary-2 is read", "\"2024/25 to 2030/31\"", "compare runs over the same years",
        "a number is needed");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aRunWhoseFinanceIsNotThatOfItsSummaryIsAFault() throws IOException {
    Path changed = spoilt(wish, "finance.csv", "TRANSPORT,", "TRANSPORT,9");

    assertThat(compare(baseline, changed)).isEqualTo(2);
    assertThat(err.toString()).contains("finance.csv", "the file is not as the run wrote it");
  }

  @Test
  void aSingleRunIsAFaultOfTheCommandLine() {
    assertThat(compare(baseline)).isEqualTo(2);
  }
}
