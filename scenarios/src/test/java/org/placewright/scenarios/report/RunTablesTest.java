package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.placewright.scenarios.report.RunFolder.where;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.plan.Plan;
import org.placewright.model.time.AcademicYear;

class RunTablesTest {
  private static final Plan PLAN = TinyPlan.plan();
  @TempDir
  private static Path folder;
  private static RunFolder run;

  @BeforeAll
  static void writeOnce() throws IOException {
    RunReport.write(PLAN, TinyPlan.facts(), folder);
    run = new RunFolder(folder);
  }

  @Test
  void everyChildYearIsInDemandOnceAndInPlacementsOnce() throws IOException {
    Map<String, Integer> demand = new HashMap<>();
    for (Map<String, String> row : run.rows("demand.csv")) {
      demand.merge(
          row.get("year") + row.get("need") + row.get("locality"), Integer.parseInt(row.get("expected")), Integer::sum);
    }
    Map<String, Integer> placements = new HashMap<>();
    for (Map<String, String> row : run.rows("placements.csv")) {
      AcademicYear last = year(row.get("last-year"));
      for (AcademicYear year = year(row.get("first-year")); !last.isBefore(year); year = year.plus(1)) {
        placements.merge(year + row.get("need") + row.get("locality"), 1, Integer::sum);
      }
    }
    assertThat(demand).isEqualTo(placements);
    assertThat(demand.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5 + 7 + 6);
  }

  @Test
  void demandFollowsTheChildAcrossPhases() throws IOException {
    assertThat(run.row("demand.csv", where("year", "2025/26", "need", "ASD", "phase", "PRIMARY", "locality", "ashby")))
        .containsEntry("expected", "2");
    assertThat(
        run.row("demand.csv", where("year", "2026/27", "need", "ASD", "phase", "SECONDARY", "locality", "ashby")))
        .containsEntry("expected", "2");
  }

  @Test
  void intervalsAreBlankBecauseThereAreNone() throws IOException {
    assertThat(run.rows("demand.csv")).allSatisfy(
        row -> assertThat(List.of(row.get("p05"), row.get("p50"), row.get("p95"))).containsOnly(""));
  }

  @Test
  void placementsSayWhereHowFarAndWhatItCosts() throws IOException {
    assertThat(run.row("placements.csv", where("id", "c1/2"))).containsExactlyInAnyOrderEntriesOf(
        Map.ofEntries(
            Map.entry("id", "c1/2"),
            Map.entry("need", "ASD"),
            Map.entry("locality", "ashby"),
            Map.entry("provision", "oak"),
            Map.entry("first-year", "2026/27"),
            Map.entry("last-year", "2026/27"),
            Map.entry("minutes", "20"),
            Map.entry("pounds-a-year", "27137.61"),
            Map.entry("pinned", "no"),
            Map.entry("child", "c1"),
            Map.entry("setting", "SPECIAL"),
            Map.entry("first-curriculum-year", "Y7"),
            Map.entry("full-time-places", "1.0"),
            Map.entry("pounds-once", "0.00"),
            Map.entry("places-taken", "1.0"),
            Map.entry("pounds-whole-stay", "27137.61")));
  }

  @Test
  void anUnplacedChildHasNoProvisionMinutesOrPounds() throws IOException {
    assertThat(run.row("placements.csv", where("child", "c4")))
        .containsEntry("provision", "")
        .containsEntry("minutes", "")
        .containsEntry("pounds-a-year", "")
        .containsEntry("pinned", "no");
  }

  @Test
  void poundsByFinancialYearSumToThePlacementsToThePenny() throws IOException {
    BigDecimal placements = BigDecimal.ZERO;
    for (Map<String, String> row : run.rows("placements.csv")) {
      if (!row.get("pounds-a-year").isEmpty()) {
        int years = year(row.get("last-year")).yearsAfter(year(row.get("first-year"))) + 1;
        placements = placements.add(new BigDecimal(row.get("pounds-a-year")).multiply(BigDecimal.valueOf(years)));
      }
    }
    BigDecimal finance = run.rows("finance.csv")
        .stream()
        .map(row -> new BigDecimal(row.get("pounds")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(finance).isEqualTo(placements);
  }

  @Test
  void aPoundIsSplitSevenToFiveWithThePennyInOneOfThem() throws IOException {
    String[] fee = {"budget", "HIGH_NEEDS_BLOCK", "line", "FEE", "financial-year"};
    assertThat(run.row("finance.csv", where(with(fee, "2024-25")))).containsEntry("pounds", "41416.67");
    assertThat(run.row("finance.csv", where(with(fee, "2025-26")))).containsEntry("pounds", "107575.06");
    assertThat(run.row("finance.csv", where(with(fee, "2027-28")))).containsEntry("pounds", "26125.05");
  }

  @Test
  void shortfallCountsChildrenInIndependentSchoolsAndThoseWithoutAPlace() throws IOException {
    assertThat(run.row("sufficiency.csv", where("year", "2025/26", "need", "ALL", "phase", "ALL")))
        .containsEntry("area", "county")
        .containsEntry("demand", "5")
        .containsEntry("places", "4")
        .containsEntry("placed", "3")
        .containsEntry("shortfall", "2")
        .containsEntry("surplus", "2");
  }

  @Test
  void noShortfallWhenEveryoneHasALocalPlace() throws IOException {
    assertThat(run.row("sufficiency.csv", where("year", "2024/25", "need", "ALL", "phase", "ALL")))
        .containsEntry("demand", "3")
        .containsEntry("shortfall", "0")
        .containsEntry("surplus", "2");
  }

  @Test
  void aSchoolOverItsNumberMakesNoNegativeSurplus() throws IOException {
    assertThat(run.row("sufficiency.csv", where("year", "2026/27", "need", "ALL", "phase", "ALL")))
        .containsEntry("places", "2")
        .containsEntry("placed", "3")
        .containsEntry("shortfall", "2")
        .containsEntry("surplus", "0");
  }

  @Test
  void phasesSumToTheCountyAndOnlyTheySayPlaces() throws IOException {
    List<Map<String, String>> rows = run.rows("sufficiency.csv");
    for (String year : List.of("2024/25", "2025/26", "2026/27")) {
      Map<String, String> all = run.row("sufficiency.csv", where("year", year, "need", "ALL", "phase", "ALL"));
      for (String column : List.of("demand", "places", "placed", "shortfall", "surplus")) {
        int sum = rows.stream()
            .filter(where("year", year, "need", "ALL"))
            .filter(row -> !row.get("phase").equals("ALL"))
            .mapToInt(row -> Integer.parseInt(row.get(column)))
            .sum();
        assertThat(sum).as("%s in %s", column, year).isEqualTo(Integer.parseInt(all.get(column)));
      }
    }
    assertThat(rows.stream().filter(row -> !row.get("need").equals("ALL")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsEntry("places", "").containsEntry("surplus", ""));
  }

  @Test
  void provisionsAreUnderAtAndOverTheirNumber() throws IOException {
    assertThat(run.row("provisions.csv", where("year", "2024/25", "provision", "elm")))
        .containsEntry("places", "3")
        .containsEntry("placed", "1")
        .containsEntry("occupancy", "0.333")
        .containsEntry("over-number", "0");
    assertThat(run.row("provisions.csv", where("year", "2024/25", "provision", "oak")))
        .containsEntry("occupancy", "1.000")
        .containsEntry("over-number", "0")
        .containsEntry("name", TinyPlan.AWKWARD_NAME)
        .containsEntry("caution", "Places are estimated");
    assertThat(run.row("provisions.csv", where("year", "2025/26", "provision", "oak")))
        .containsEntry("occupancy", "2.000")
        .containsEntry("over-number", "1");
  }

  @Test
  void occupancyIsBlankWithoutPlacesOrWithoutLimit() throws IOException {
    assertThat(run.row("provisions.csv", where("year", "2026/27", "provision", "elm")))
        .containsEntry("places", "0")
        .containsEntry("occupancy", "")
        .containsEntry("over-number", "1");
    assertThat(run.row("provisions.csv", where("year", "2025/26", "provision", "indep")))
        .containsEntry("places", "")
        .containsEntry("placed", "2")
        .containsEntry("occupancy", "");
  }

  @Test
  void travelCountsLongJourneysAtAnyAgeAndThoseBeyondTheGuidelineOfThePhase() throws IOException {
    assertThat(run.row("travel.csv", where("year", "2025/26", "locality", "ashby", "need", "ASD", "phase", "PRIMARY")))
        .containsEntry("children", "2")
        .containsEntry("median", "11")
        .containsEntry("p90", "20")
        .containsEntry("over-45", "0")
        .containsEntry("miles", "4370.0")
        .containsEntry("pounds", "3237.60")
        .containsEntry("vehicle-miles", "3040.0")
        .containsEntry("kgco2e", "760.0");
    assertThat(run.row("travel.csv", where("year", "2025/26", "locality", "ashby", "need", "ASD", "phase", "SECONDARY")))
        .containsEntry("children", "1")
        .containsEntry("over-45", "1")
        .containsEntry("over-60", "1")
        .containsEntry("over-75", "1")
        .containsEntry("over-guideline", "1")
        .containsEntry("pounds", "0.00");
    assertThat(run.row("travel.csv", where("year", "2024/25", "locality", "barford", "need", "SLD", "phase", "PRIMARY")))
        .containsEntry("over-45", "1")
        .containsEntry("over-60", "0")
        .containsEntry("over-75", "0")
        .containsEntry("over-guideline", "1");
    assertThat(run.rows("travel.csv")).noneMatch(row -> row.get("need").equals("MLD"));
  }

  /** By hand: 11, 20, 30, 50 and 80 minutes; 8 and 21 miles to oak, half transported, each in its own taxi. */
  @Test
  void theCatchmentOfTheCountyHasItsOwnMedianAndTheSumsOfItsParts() throws IOException {
    assertThat(run.row("catchment.csv", where("year", "2025/26", "by", "COUNTY")))
        .containsEntry("group", "ALL")
        .containsEntry("children", "5")
        .containsEntry("median", "30")
        .containsEntry("p90", "80")
        .containsEntry("over-45", "2")
        .containsEntry("over-60", "1")
        .containsEntry("over-guideline", "2")
        .containsEntry("miles", "32680.0")
        .containsEntry("vehicle-miles", "11020.0")
        .containsEntry("kgco2e", "2755.0")
        .containsEntry("pounds", "11736.30");
    for (String by : List.of("LOCALITY", "NEED", "PHASE", "KIND", "PROVISION")) {
      for (String column : List.of("children", "over-45", "miles", "pounds", "kgco2e")) {
        assertThat(sum("catchment.csv", column, where("by", by))).as("%s by %s", column, by)
            .isEqualByComparingTo(sum("catchment.csv", column, where("by", "COUNTY")));
      }
    }
  }

  @Test
  void transportPoundsAreTheSameInEveryFileToThePenny() throws IOException {
    BigDecimal finance = sum("finance.csv", "pounds", where("line", "TRANSPORT"));

    assertThat(sum("travel.csv", "pounds", row -> true)).isEqualByComparingTo(finance);
    assertThat(sum("vehicles.csv", "expected-pounds", row -> true)).isEqualByComparingTo(finance);
  }

  /** Oak expects one of its two children: c2, farther away, is picked, alone in a taxi: 190 x 1.065 x 4 x 21. */
  @Test
  void vehiclesCostWhatIsExpectedAndTwoDifferencesThatAreSaid() throws IOException {
    assertThat(run.row("vehicles.csv", where("year", "2025/26")))
        .containsEntry("provision", "oak")
        .containsEntry("expected-children", "1.00")
        .containsEntry("children", "1")
        .containsEntry("alone", "1")
        .containsEntry("taxis", "1")
        .containsEntry("minibuses", "0")
        .containsEntry("loaded-miles", "7980.0")
        .containsEntry("empty-miles", "7980.0")
        .containsEntry("own-miles", "7980.0")
        .containsEntry("aboard-miles", "7980.0")
        .containsEntry("kgco2e", "3990.0")
        .containsEntry("pounds", "16997.40")
        .containsEntry("expected-pounds", "11736.30")
        .containsEntry("whole-children", "5261.10")
        .containsEntry("fill-and-ways", "0.00");
  }

  @Test
  void aChildWhoPassesANearerPlaceIsCountedWithTheReason() throws IOException {
    assertThat(run.row("nearest.csv", where("year", "2025/26", "locality", "ashby", "need", "ASD", "phase", "SECONDARY")))
        .containsEntry("children", "1")
        .containsEntry("shortfall", "1")
        .containsEntry("none-within-guideline", "0")
        .containsEntry("past-nearer", "1")
        .containsEntry("past-full", "1")
        .containsEntry("past-settled", "0")
        .containsEntry("past-room", "0")
        .containsEntry("extra-minutes", "60")
        .containsEntry("extra-miles", "32.5");
  }

  @Test
  void aPocketIsAShortfallOrNoSuitablePlaceWithinTheGuideline() throws IOException {
    assertThat(run.row("nearest.csv", where("year", "2025/26", "locality", "barford", "need", "ASD")))
        .containsEntry("shortfall", "1")
        .containsEntry("none-within-guideline", "0")
        .containsEntry("past-nearer", "0");
    assertThat(run.row("nearest.csv", where("year", "2025/26", "locality", "barford", "need", "SLD")))
        .containsEntry("shortfall", "0")
        .containsEntry("none-within-guideline", "1")
        .containsEntry("past-nearer", "0");
    assertThat(run.rows("nearest.csv")).noneMatch(row -> row.get("need").equals("MLD"));
  }

  private static BigDecimal sum(String file, String column, Predicate<Map<String, String>> which) throws IOException {
    return run.rows(file).stream().filter(which).map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void schemesHaveAHeaderOnlyWhenThereAreNone() throws IOException {
    assertThat(run.text("schemes.csv"))
        .isEqualTo(
            "scheme,built,opening-year,places,capital,grant,capital-per-place,yearly-cost,cost,worth,net-present-value,payback-years,"
                + "why-not,instead,name,provision\n");
  }

  @Test
  void csvQuotesOnlyWhatNeedsIt() throws IOException {
    assertThat(run.text("demand.csv")).startsWith("year,need,phase,locality,expected,p05,p50,p95\n2024/25,ASD,PRIMARY,ashby,2,,,\n");
    assertThat(run.text("provisions.csv")).contains("\"Oak, \"\"the\"\" </script>").doesNotContain("\r");
  }

  @Test
  void demandAloneIsTheSameFile(@TempDir Path other) throws IOException {
    RunReport.writeDemand(PLAN.projection(), PLAN.county(), other);
    assertThat(other.resolve("demand.csv")).hasSameBinaryContentAs(folder.resolve("demand.csv"));
  }

  @Test
  void theSamePlanGivesTheSameBytes(@TempDir Path other) throws IOException, InterruptedException {
    Thread.sleep(1_100); // past the second that clocks in archives count
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), other);
    try (var files = Files.list(folder)) {
      List<Path> written = files.toList();
      assertThat(written).extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactlyInAnyOrder(
              "summary.json",
              "demand.csv",
              "placements.csv",
              "sufficiency.csv",
              "provisions.csv",
              "schemes.csv",
              "candidates.csv",
              "step-down.csv",
              "travel.csv",
              "catchment.csv",
              "nearest.csv",
              "vehicles.csv",
              "cross-border.csv",
              "finance.csv",
              "finance-by-kind.csv",
              "top-ups.csv",
              "balance.csv",
              "workbook.xlsx",
              "map.geojson",
              "map-flows.geojson",
              "map-localities.geojson",
              "map-provisions.geojson",
              "report.html");
      for (Path file : written) {
        assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  private static AcademicYear year(String text) {
    return AcademicYear.parse(text).orElseThrow();
  }

  private static String[] with(String[] pairs, String last) {
    String[] all = java.util.Arrays.copyOf(pairs, pairs.length + 1);
    all[pairs.length] = last;
    return all;
  }
}
