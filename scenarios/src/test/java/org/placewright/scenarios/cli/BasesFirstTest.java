package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.ProposalReaderTest;
import org.placewright.scenarios.file.WorkingCounty;

class BasesFirstTest {
  private static final Set<String> LOCAL = Set.of(
      "SPECIAL_SCHOOL", "SATELLITE", "RESOURCE_BASE", "SEN_UNIT", "ENHANCED_LEARNING_PROVISION", "ALTERNATIVE_PROVISION");
  private static final Set<String> SPECIAL = Set.of("SPECIAL_SCHOOL", "SATELLITE");

  @TempDir
  static Path made;
  private static Path runs;
  private static WorkingCounty county;

  @BeforeAll
  static void planTwice() {
    county = ProposalReaderTest.countyWithHosts(made)
        .write(
            "bases.yaml",
            "scenario: bases\ncounty: .\nchanges:\n  - growth: { percent: 30, from: 2025/26 }\n"
                + "  - propose-bases: { sizes: [8, 12], needs: [ASD, SEMH, SLCN], opening: { earliest: 2026/27 }, at-most: 1 }\n")
        .write("all.yaml", "scenario: all\ncounty: .\nextends: bases.yaml\nchanges:\n  - build: { schemes: all }\n");
    runs = made.resolve("runs");
    StringWriter err = new StringWriter();
    assertThat(run(err, "bases.yaml", "all.yaml")).as(err.toString()).isZero();
  }

  private static int run(StringWriter err, String first, String second) {
    return Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err))
        .execute(
            "run", county.file(first).toString(), county.file(second).toString(), "--bases-first", "--out", runs.toString(), "--effort",
            "quick", "--threads", "1", "--quiet");
  }

  /** Rows by their headers; no cell of these tables holds a comma before the columns asked for. */
  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.getFirst().split(",");
    return lines.stream().skip(1).map(line -> {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      return row;
    }).toList();
  }

  private static int startOf(String year) {
    return Integer.parseInt(year.substring(0, 4));
  }

  /** By child and year, where a run has those who need a base or a special school: LOCAL, SPECIAL or nothing. */
  private static Map<String, String> places(String run, Map<String, String> levels) throws IOException {
    Map<String, String> kinds = new HashMap<>();
    rows(runs.resolve(run + "/provisions.csv")).forEach(row -> kinds.put(row.get("provision"), row.get("kind")));
    Map<String, String> places = new HashMap<>();
    for (Map<String, String> row : rows(runs.resolve(run + "/placements.csv"))) {
      if (Set.of("BASE", "SPECIAL").contains(row.get("setting"))) {
        for (int year = startOf(row.get("first-year")); year <= startOf(row.get("last-year")); year++) {
          String kind = kinds.getOrDefault(row.get("provision"), "");
          places.put(row.get("child") + year, SPECIAL.contains(kind) ? "SPECIAL" : LOCAL.contains(kind) ? "LOCAL" : "");
          levels.put(row.get("child") + year, row.get("setting"));
        }
      }
    }
    return places;
  }

  @Test
  void theChildrenAgreeWithThePlacementsOfBothRuns() throws IOException {
    Map<String, String> levels = new HashMap<>();
    Map<String, String> bases = places("bases", levels);
    Map<String, String> all = places("all", levels);
    long without = bases.values().stream().filter(String::isEmpty).count();
    Set<String> only = new HashSet<>();
    Set<String> base = new HashSet<>();
    bases.forEach((key, place) -> {
      if (place.isEmpty() && levels.get(key).equals("SPECIAL")) {
        only.add(key);
      } else if (place.isEmpty() && all.get(key).equals("SPECIAL")) {
        base.add(key);
      }
    });

    assertThat(only).isNotEmpty();
    assertThat(sum("without-local-place")).isEqualTo(without);
    assertThat(sum("only-special")).isEqualTo(only.size());
    assertThat(sum("base-in-special")).isEqualTo(base.size());
    assertThat(sum("placed-with-special")).isEqualTo(only.stream().filter(key -> all.get(key).equals("SPECIAL")).count() + base.size())
        .isPositive();
    assertThat(sum("still-without")).isEqualTo(only.stream().filter(key -> all.get(key).isEmpty()).count());
  }

  private static long sum(String column) throws IOException {
    return rows(runs.resolve("bases-first/only-special.csv")).stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }

  @Test
  void thoseWithoutAPlaceSumToTheShortfallOfTheFirstRun() throws IOException {
    for (Map<String, String> row : rows(runs.resolve("bases/sufficiency.csv"))) {
      if (row.get("need").equals("ALL") && row.get("phase").equals("ALL")) {
        long without = rows(runs.resolve("bases-first/only-special.csv")).stream()
            .filter(one -> one.get("year").equals(row.get("year")))
            .mapToLong(one -> Long.parseLong(one.get("without-local-place")))
            .sum();
        assertThat(without).as(row.get("year")).isEqualTo(Long.parseLong(row.get("shortfall")));
      }
    }
  }

  @Test
  void thePoundsOnThePageAreThoseOfBothRunsToThePound() throws IOException {
    BigDecimal difference = pounds("all").subtract(pounds("bases"));

    assertThat(Files.readString(runs.resolve("bases-first/report.html")))
        .contains(
            String.format(
                Locale.UK, "all budgets together pay £%,d %s with special places",
                difference.abs().setScale(0, RoundingMode.HALF_UP).longValue(),
                difference.signum() <= 0 ? "less" : "more"));
  }

  private static BigDecimal pounds(String run) throws IOException {
    return rows(runs.resolve(run + "/finance.csv")).stream()
        .filter(row -> !row.get("budget").equals("CAPITAL"))
        .map(row -> new BigDecimal(row.get("pounds")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void whatIsNotWeighedSaysWhatSpeaksAgainstIt() throws IOException {
    assertThat(Files.readString(runs.resolve("bases/candidates.csv"))).contains("of 2 proposals the 1 best were weighed");
  }

  @Test
  void aRunThatLeftProposalsOutCanBeExplained() {
    StringWriter err = new StringWriter();

    int exit = Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err))
        .execute("explain", runs.resolve("bases").toString(), "--locality", "oakham-n");

    assertThat(exit).as(err.toString()).isZero();
  }

  @Test
  void aFirstPlanWithSpecialPlacesIsRefused() {
    StringWriter err = new StringWriter();

    assertThat(run(err, "all.yaml", "bases.yaml")).isEqualTo(Placewright.WRONG_INPUT);
    assertThat(err.toString()).contains("the first plan builds special places");
  }
}
