package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;

/** The high needs block of two runs: without and with what is done. */
class BlockComparisonTest {
  private static final String BLOCK = """
      financial-year,line,name,pounds
      2025-26,OPENING_BALANCE,,-310000
      2025-26,ALLOCATION,,700000
      2026-27,ALLOCATION,,720000
      2027-28,ALLOCATION,,740000
      """;
  private static final String PROGRAMMES = """
      programme,financial-year,pounds,overlaps
      early help,2026-27,4001,
      early help,2027-28,5003,
      fees,2027-28,90000,INMSS
      """;
  private static final String WISH = """
      scenario: wish
      county: .
      changes:
        - extend: { provision: parks, places: 6, from: 2026/27 }
        - high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026-27, pounds: 2065 }
      """;

  @TempDir
  static Path made;
  private static Path compared;

  @BeforeAll
  static void planAndCompare() {
    WorkingCounty county = WorkingCounty.in(made)
        .write("high-needs-block.csv", BLOCK)
        .write("savings-programmes.csv", PROGRAMMES)
        .write("wish.yaml", WISH);
    Path runs = made.resolve("runs");
    StringWriter faults = new StringWriter();
    int exit = Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(faults))
        .execute(
            "run", county.folder().toString(), county.file("wish.yaml").toString(), "--out", runs.toString(), "--effort", "quick",
            "--threads", "1", "--quiet", "--compare");
    assertThat(exit).as(faults.toString()).isZero();
    compared = runs.resolve("compare");
  }

  private static BigDecimal figure(String measure, String part, String year, int column) throws IOException {
    return Files.readAllLines(compared.resolve("compare.csv"))
        .stream()
        .map(line -> List.of(line.split(",", -1)))
        .filter(row -> row.get(0).equals(measure) && row.get(1).startsWith(part) && row.get(3).equals(year))
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void whatChangesABalanceSumsToItOverAllYears() throws IOException {
    for (int column : List.of(4, 5)) {
      assertThat(figure("high-needs-block", "", "all", column)).isEqualByComparingTo(figure("block-balance", "", "2027-28", column));
      assertThat(figure("high-needs-block", "SAVINGS_PROGRAMME", "all", column)).isEqualByComparingTo("9004");
    }
  }

  @Test
  void thePageSplitsTheMitigationIntoPartsThatSumAndCountsNoProgrammeTwice() throws IOException {
    Document page = Jsoup.parse(Files.readString(compared.resolve("report.html")));
    Element chapter = page.getElementById("balance").parent();

    assertThat(chapter.select("table caption").eachText()).containsExactly("The high needs block at the end of each financial year: wish");
    List<List<BigDecimal>> rows = chapter.select("table tbody tr")
        .stream()
        .map(row -> row.select("td").eachText().stream().map(BlockComparisonTest::pounds).toList())
        .toList();
    assertThat(rows).hasSize(3).allSatisfy(row -> {
      BigDecimal sum = row.subList(0, 4).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isCloseTo(row.get(4), Offset.offset(BigDecimal.valueOf(2)));
    });
    assertThat(rows.getLast().get(2)).isEqualByComparingTo("2065");
    assertThat(rows.getLast().get(3)).isEqualByComparingTo("9004");
    assertThat(chapter.text()).contains("Unmitigated is baseline without savings programmes", "Not in the balance: interest on a deficit");
    List<BigDecimal> unplaced = List.of(unplaced(4), unplaced(5));
    assertThat(chapter.text().contains("Runs leave different numbers without one"))
        .isEqualTo(unplaced.get(0).compareTo(unplaced.get(1)) != 0);
  }

  private static BigDecimal unplaced(int column) throws IOException {
    return Files.readAllLines(compared.resolve("compare.csv"))
        .stream()
        .map(line -> List.of(line.split(",", -1)))
        .filter(row -> row.get(0).equals("unplaced"))
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal pounds(String cell) {
    return new BigDecimal(cell.replace("−", "-").replace("£", "").replace(",", ""));
  }
}
