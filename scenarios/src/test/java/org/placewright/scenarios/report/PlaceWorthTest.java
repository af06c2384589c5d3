package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.placewright.scenarios.report.RunFolder.where;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaceWorthTest {
  private static final Money OAK_IN_2026 = new Money(8_569_80);
  private static final Money ELM_IN_2026 = new Money(4_284_90);

  @TempDir
  private static Path folder;
  private static RunFolder run;
  private static Document page;
  private final PlaceWorth worth = new PlaceWorth(new PlanFigures(TinyPlan.planWithPlaceValues()));

  @BeforeAll
  static void writeOnce() throws IOException {
    RunReport.write(TinyPlan.planWithPlaceValues(), TinyPlan.facts(), folder);
    run = new RunFolder(folder);
    page = Jsoup.parse(run.text("report.html"));
  }

  private PlaceWorth.Best best(LocalityId home, NeedType need, Phase phase) {
    return worth.byHome(TinyPlan.Y26).get(new PlaceWorth.Home(home, need, phase));
  }

  private static String value(String year, String provision) throws IOException {
    return run.row("provisions.csv", where("year", year, "provision", provision)).get("value-of-one-more-place");
  }

  private static JsonNode feature(String id) throws IOException {
    return new JsonMapper().readTree(run.text("map.geojson"))
        .get("features")
        .valueStream()
        .map(feature -> feature.get("properties"))
        .filter(properties -> properties.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> sheet(String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("workbook.xlsx"));
        ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
      Sheet sheet = workbook.findSheet(name).orElseThrow();
      return sheet.read();
    }
  }

  @Test
  void provisionsSayWhatOneMorePlaceIsWorthInPoundsOfTheYear() throws IOException {
    assertThat(value("2025/26", "oak")).isEqualTo("12420.00");
    assertThat(value("2026/27", "oak")).isEqualTo("8569.80");
  }

  @Test
  void aPlaceThatWouldStayEmptyIsWorthNothing() throws IOException {
    assertThat(value("2025/26", "elm")).isEqualTo("0.00");
  }

  @Test
  void theValueIsBlankWithoutALimit() throws IOException {
    assertThat(value("2025/26", "indep")).isEmpty();
  }

  @Test
  void theValueIsBlankWherePlacesWereNotPriced(@TempDir Path other) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), other);

    assertThat(new RunFolder(other).rows("provisions.csv"))
        .allSatisfy(row -> assertThat(row).containsEntry("value-of-one-more-place", ""));
    assertThat(new RunFolder(other).text("report.html")).contains("Places were not priced in this plan");
  }

  @Test
  void toAHomeTheBestSuitablePlaceCounts() {
    PlaceWorth.Best ashby = best(TinyPlan.ASHBY, NeedType.ASD, Phase.PRIMARY);

    assertThat(ashby.yearly()).hasValue(OAK_IN_2026);
    assertThat(ashby.at().map(Provision::id)).hasValue(TinyPlan.OAK);
  }

  @Test
  void aPlaceBeyondTheGuidelineDoesNotCount() {
    PlaceWorth.Best barford = best(TinyPlan.BARFORD, NeedType.ASD, Phase.PRIMARY);

    assertThat(barford.yearly()).hasValue(ELM_IN_2026);
  }

  @Test
  void whereNothingSuitableIsWithinReachTheValueIsUnknown() {
    assertThat(best(TinyPlan.BARFORD, NeedType.SLD, Phase.PRIMARY))
        .isEqualTo(new PlaceWorth.Best(1, Optional.empty(), Optional.empty()));
  }

  @Test
  void childrenOfOneHomeNeedAndPhaseAreCountedTogether() {
    assertThat(best(TinyPlan.ASHBY, NeedType.ASD, Phase.SECONDARY).children()).isEqualTo(2);
  }

  @Test
  void theMeanOfAKindIsOverItsPlaces() {
    assertThat(worth.findMean(ProvisionKind.SPECIAL_SCHOOL, Phase.PRIMARY, TinyPlan.Y26)).hasValue(OAK_IN_2026);
    assertThat(worth.findMean(ProvisionKind.RESOURCE_BASE, Phase.PRIMARY, TinyPlan.Y26)).isEmpty();
    assertThat(worth.findMean(ProvisionKind.RESOURCE_BASE, Phase.SECONDARY, TinyPlan.Y25)).isEmpty();
  }

  @Test
  void provisionIsRankedByAPlaceKeptThroughAllYears() {
    assertThat(worth.listByValue())
        .extracting(one -> one.provision().id(), PlaceWorth.Ranked::allYears, PlaceWorth.Ranked::bestYear)
        .containsExactly(
            tuple(TinyPlan.OAK, Money.ofPounds(20_000), TinyPlan.Y25),
            tuple(TinyPlan.ELM, Money.ofPounds(4_000), TinyPlan.Y26));
  }

  @Test
  void thePageSaysItInACouncillorsWords() {
    assertThat(page.select("#place-values ~ figure figcaption").text())
        .isEqualTo(
            "One more place at %s in 2026/27 would save about £8,600 a year".formatted(TinyPlan.AWKWARD_NAME)
                + " in pounds and stated prices together; kept through all years of the plan it would save"
                + " about £20,000 in all (present value), more than at any other provision."
                + " There is no provision where it would save nothing.");
  }

  @Test
  void thePageSaysThatTheValueIsNotForThirtyPlaces() {
    assertThat(page.select("#place-values ~ ul li").text())
        .contains("They are for one place more.", "thirty places save less than thirty times the figure");
  }

  @Test
  void theMapHasTheValueAtHomesAndProvisionsInEveryYear() throws IOException {
    assertThat(feature("oak").get("value of one more place 2025/26").asDouble()).isEqualTo(12_420);
    assertThat(feature("ashby").get("value of one more place 2026/27").asDouble()).isEqualTo(8_569.80);
    assertThat(feature("indep").get("value of one more place 2026/27").isNull()).isTrue();
  }

  @Test
  void theSummaryListsTheHighest() throws IOException {
    JsonNode first = new JsonMapper().readTree(run.text("summary.json")).get("place-values").get(0);

    assertThat(first.get("provision").asString()).isEqualTo("oak");
    assertThat(first.get("all-years").asDouble()).isEqualTo(20_000);
    assertThat(first.get("highest-year").asString()).isEqualTo("2025/26");
    assertThat(first.get("highest").asDouble()).isEqualTo(12_420);
  }

  @Test
  void theWorkbookHasTheValuesByProvisionByKindAndByHome() throws IOException {
    assertThat(sheet("place-values").get(1).getCellText(0)).isEqualTo("oak");
    assertThat(sheet("place-values-by-kind").get(1).getCellText(0)).isEqualTo("SPECIAL_SCHOOL");
    assertThat(sheet("place-values-by-home").getLast().getCellText(1)).isEqualTo("barford");
  }

  @Test
  void theSamePlanGivesTheSameBytes(@TempDir Path other) throws IOException {
    RunReport.write(TinyPlan.planWithPlaceValues(), TinyPlan.facts(), other);

    for (String file : List.of("report.html", "workbook.xlsx", "map.geojson", "summary.json", "provisions.csv")) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void everyChartOfThePageIsInAFigureWithATable() {
    assertThat(page.select("#chart-place-values").first().closest("figure").select("table")).isNotEmpty();
  }
}
