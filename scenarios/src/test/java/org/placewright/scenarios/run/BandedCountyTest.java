package org.placewright.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;

/** The small county where top-ups are paid by band, planned. */
class BandedCountyTest {
  @TempDir
  static Path folder;
  private static Path asItIs;
  private static Path reBanded;

  @BeforeAll
  static void planOnce() {
    WorkingCounty.bandedIn(folder)
        .write(
            "re-banded.yaml",
            "scenario: re-banded\ncounty: .\nchanges:\n  - re-band: { from: B, to: A, share: 0.2 }\n  - band: { band: C, percent: 5 }\n");
    asItIs = plan("three-schools");
    reBanded = plan("three-schools/re-banded.yaml");
  }

  private static Path plan(String scenario) {
    try {
      return PlanRun.run(
          ScenarioReader.read(scenario, folder, new Faults()).orElseThrow(), new RunOptions(7, Effort.QUICK, Optional.empty(), 1),
          folder.resolve("runs"), PlanProgress.SILENT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rows(Path run, String table) {
    try {
      return Files.readAllLines(run.resolve(table)).stream().skip(1).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, BigDecimal> sums(List<String> rows) {
    return rows.stream()
        .map(row -> row.split(","))
        .collect(Collectors.toMap(cells -> cells[0], cells -> new BigDecimal(cells[cells.length - 1]), BigDecimal::add, TreeMap::new));
  }

  @Test
  void theFirstYearIsAsWorkedOutByHand() throws IOException, URISyntaxException {
    Path oracle = Path.of(WorkingCounty.class.getResource("three-schools-banded-top-ups.csv").toURI());

    assertThat(rows(asItIs, "top-ups.csv")).containsAll(
        Files.readAllLines(oracle).stream().filter(row -> row.matches("[A-Z_]+,.*")).map(row -> "2024-25," + row).toList());
  }

  @Test
  void everyYearSumsToTheTopUpsOfFinanceToThePenny() {
    for (Path run : List.of(asItIs, reBanded)) {
      assertThat(sums(rows(run, "top-ups.csv")))
          .isEqualTo(sums(rows(run, "finance.csv").stream().filter(row -> row.contains(",TOP_UP,")).toList()));
    }
  }

  @Test
  void theReportSaysWhatEachBandCosts() throws IOException {
    assertThat(Files.readString(asItIs.resolve("report.html"))).contains("What each band costs");
  }

  @Test
  void theBandsOfTheReportAreTheRowsOfTopUpsCsv() throws IOException {
    for (Path run : List.of(asItIs, reBanded)) {
      Element table = Jsoup.parse(Files.readString(run.resolve("report.html")))
          .select("table")
          .stream()
          .filter(one -> one.text().startsWith("Top-ups by band"))
          .findFirst()
          .orElseThrow();
      List<String> header = table.select("thead th").stream().map(Element::text).toList();
      int pounds = header.indexOf("Pounds 2025-26");
      Map<String, Double> page = new TreeMap<>();
      for (Element row : table.select("tbody tr, tfoot tr")) {
        List<String> cells = row.select("th, td").stream().map(Element::text).toList();
        page.merge(cells.get(0) + "/" + cells.get(2), Double.valueOf(cells.get(pounds).replaceAll("[£,]", "")), Double::sum);
      }
      Map<String, Double> file = new TreeMap<>();
      for (String row : rows(run, "top-ups.csv")) {
        String[] cells = row.split(",");
        if (cells[0].equals("2025-26")) {
          String band = cells[3].isEmpty() ? "not banded" : cells[3];
          file.merge(ProvisionKind.valueOf(cells[1]).label() + "/" + band, Double.valueOf(cells[5]), Double::sum);
          file.merge("All top-ups/", Double.valueOf(cells[5]), Double::sum);
        }
      }

      assertThat(page.keySet()).isEqualTo(file.keySet());
      page.forEach((whom, sum) -> assertThat(sum).as(whom).isCloseTo(file.get(whom), Offset.offset(1.0)));
    }
  }

  @Test
  void aCountyWithoutBandsHasTheTableAndNothingOfBandsInItsReport() throws IOException {
    WorkingCounty.in(folder.resolve("flat"));
    Path flat = plan("flat/three-schools");

    assertThat(rows(flat, "top-ups.csv")).isNotEmpty().allMatch(row -> row.split(",")[3].isEmpty());
    assertThat(Files.readString(flat.resolve("report.html"))).doesNotContain("What each band costs");
    assertThat(sums(rows(flat, "top-ups.csv")))
        .isEqualTo(sums(rows(flat, "finance.csv").stream().filter(row -> row.contains(",TOP_UP,")).toList()));
  }
}
