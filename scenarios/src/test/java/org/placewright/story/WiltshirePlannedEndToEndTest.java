package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;

/** The shipped Wiltshire, planned once, and its run folder checked from the CSV files alone. */
class WiltshirePlannedEndToEndTest {
  private static final Map<String, String> PHASES = Map.of("early", "EARLY_YEARS", "primary", "PRIMARY", "secondary", "SECONDARY", "post",
      "POST_16");

  @TempDir
  static Path folder;
  private static RunFolderFacts facts;
  private static Path run;

  @BeforeAll
  static void planWiltshire() throws Exception {
    Faults faults = new Faults();
    Scenario scenario = ScenarioReader.read("baseline", Path.of("").toAbsolutePath(), faults).orElseThrow(() -> new AssertionError(faults));
    run = PlanRun.run(scenario, new RunOptions(1, Effort.QUICK, Optional.empty(), 2), folder, PlanProgress.SILENT);
    facts = new RunFolderFacts(run, Path.of("wiltshire"));
  }

  @Test
  void everyChildOfTheBaseYearIsPlacedOrUnplacedOnce() {
    Map<String, Integer> ofTheBaseYear = new TreeMap<>(facts.placementsByCell(PHASES));
    ofTheBaseYear.keySet().removeIf(cell -> !cell.startsWith("2024/25"));

    assertThat(ofTheBaseYear).isEqualTo(facts.demandOfTheBaseYearByCell());
  }

  /** Whole children stand for an expectation in fractions: every year's total is the same but for rounding. */
  @Test
  void asManyChildrenArePlacedOrUnplacedEachYearAsAreExpected() {
    Map<String, Double> placed = new TreeMap<>();
    facts.placementsByCell(PHASES).forEach((cell, children) -> placed.merge(cell.substring(0, 7), (double) children, Double::sum));

    assertThat(placed.keySet()).isEqualTo(facts.demandByYear().keySet());
    placed.forEach((year, children) -> assertThat(children).as(year).isCloseTo(facts.demandByYear().get(year), within(10.0)));
  }

  @Test
  void noProvisionHoldsMoreChildrenThanItsPlaces() {
    assertThat(facts.listOverfilled()).isEmpty();
  }

  @Test
  void noChildIsPlacedOutsideADesignation() {
    assertThat(facts.listOutsideDesignation()).isEmpty();
  }

  @Test
  void noChildIsPlacedBelowTheLevelItNeeds() {
    assertThat(facts.listBelowLevel()).isEmpty();
  }

  @Test
  void financeSumsToThePlacementsToThePenny() {
    assertThat(facts.sumOfFinance()).isEqualByComparingTo(facts.sumOfPlacements());
  }

  /** Every rate of an empty place in rates.csv is 10,000 pounds. */
  @Test
  void placesThatNobodyFillsAreInFinanceToThePenny() {
    assertThat(facts.sumOfEmptyPlacesInFinance()).isEqualByComparingTo(BigDecimal.valueOf(10_000L * facts.countEmptyPlaces()));
  }

  /** The department's SEN2 release, January 2025, Wiltshire: EHC plans by primary need. */
  @Test
  void plansByNeedInTheBaseYearAreThePublishedOnes() {
    assertThat(facts.baseYearByNeed())
        .containsOnly(
            entry("ASD", 1861),
            entry("SEMH", 1488),
            entry("SLCN", 1464),
            entry("MLD", 650),
            entry("SLD", 285),
            entry("SPLD", 250),
            entry("PD", 202),
            entry("HI", 87),
            entry("PMLD", 45),
            entry("VI", 31),
            entry("OTH", 14),
            entry("MSI", 5),
            entry("UNKNOWN", 1));
  }

  /**
   * The department's SEN2 release, January 2025, Wiltshire: state special 1,237; independent 329; non-maintained 23;
   * resourced provision 510; SEN units (here ELPs) 451; mainstream otherwise 2,306 and early years 52; further
   * education 843; educated elsewhere 477 and not recorded 155.
   */
  @Test
  void plansByTypeOfPlacementInTheBaseYearAreThePublishedOnes() {
    assertThat(facts.baseYearByKind())
        .containsOnly(
            entry("SPECIAL_SCHOOL", 1237),
            entry("INDEPENDENT_SPECIAL", 329),
            entry("NON_MAINTAINED_SPECIAL", 23),
            entry("RESOURCE_BASE", 510),
            entry("ENHANCED_LEARNING_PROVISION", 451),
            entry("MAINSTREAM", 2306 + 52),
            entry("POST_16", 843),
            entry("BESPOKE", 477 + 155));
  }

  @Test
  void transportInFinanceIsWhatVehiclesWereExpectedToCost() {
    BigDecimal finance = sum("finance.csv", "pounds", row -> row.get("line").equals("TRANSPORT"));

    assertThat(finance).isPositive();
    assertThat(sum("vehicles.csv", "expected-pounds", row -> true)).isEqualByComparingTo(finance);
    assertThat(sum("travel.csv", "pounds", row -> true)).isEqualByComparingTo(finance);
    assertThat(sum("catchment.csv", "pounds", row -> row.get("by").equals("PHASE"))).isEqualByComparingTo(finance);
  }

  @Test
  void asManyWholeChildrenAreInVehiclesAsSharesSumTo() {
    for (String year : facts.demandByYear().keySet()) {
      BigDecimal expected = sum("vehicles.csv", "expected-children", row -> row.get("year").equals(year));

      assertThat(sum("vehicles.csv", "children", row -> row.get("year").equals(year)).doubleValue())
          .as(year)
          .isCloseTo(expected.doubleValue(), within(0.51));
    }
  }

  /** The rule for vehicles was not made to meet the expected cost; in the base year both are about the same. */
  @Test
  void vehiclesOfTheBaseYearCostWithinATenthOfWhatIsExpected() {
    Predicate<Map<String, String>> base = row -> row.get("year").equals("2024/25");

    assertThat(sum("vehicles.csv", "pounds", base).doubleValue())
        .isCloseTo(sum("vehicles.csv", "expected-pounds", base).doubleValue(), withinPercentage(10));
  }

  @Test
  void whoPassesANearerPlaceHasOneReason() {
    assertThat(sum("nearest.csv", "past-nearer", row -> true)).isPositive()
        .isEqualByComparingTo(
            sum("nearest.csv", "past-settled", row -> true)
                .add(sum("nearest.csv", "past-full", row -> true))
                .add(sum("nearest.csv", "past-room", row -> true)));
  }

  private static BigDecimal sum(String file, String column, Predicate<Map<String, String>> which) {
    return RunFolderFacts.read(run.resolve(file))
        .stream()
        .filter(which)
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void allPlansOfTheBaseYearAreThere() {
    assertThat(facts.countChildrenBaseYear()).isEqualTo(6383);
  }
}
