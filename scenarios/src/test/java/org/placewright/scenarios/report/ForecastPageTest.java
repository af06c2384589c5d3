package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.HeldOut;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastPageTest {
  private static final String DIGEST = "0123456789abcdef";
  private static Document page;

  @BeforeAll
  static void buildOnce() {
    page = pageOf(SmallForecast.forecast(), held(), List.of("10% more new plans from 2025/26."));
  }

  private static List<HeldOut> held() {
    return List.of(
        SmallForecast.total(2022, 2023, 110, 108),
        SmallForecast.total(2022, 2024, 140, 118),
        SmallForecast.held(HeldOut.Part.NEED, "SEMH", 2022, 2023, 0, 1, Optional.empty()),
        SmallForecast.held(HeldOut.Part.SETTING, "SPECIAL", 2022, 2023, 90, 94, Optional.of(91.0)));
  }

  private static Document pageOf(Forecast forecast, List<HeldOut> held, List<String> levers) {
    return Jsoup.parse(
        ForecastPage.of(
            new ForecastReport(
                "Tinyshire",
                new Outlook(
                    forecast,
                    new TreeMap<>(Map.of(2023, 9.0, 2024, 11.0)),
                    new DemandNames(Map.of("SEMH", "social, emotional and mental health"), Map.of(), List.of("Ashby", "Barford")),
                    held),
                levers,
                List.of(new ForecastReport.Source("transitions.csv", DIGEST, List.of("Made up."))),
                List.of("One thing is doubtful."),
                7,
                "0.1",
                "abc")));
  }

  private static String sectionOf(Document page, String id) {
    return page.getElementById(id).parent().text();
  }

  @Test
  void theAnswerSaysHowManyHowSureAndWhatChangesMost() {
    assertThat(page.select("p.answer").text())
        .isEqualTo(
            "If things go on as in the years behind this projection, but for what the scenario changes, about 17 children and young"
                + " people in Tinyshire will have a plan in 2025/26, against 13 in 2024/25."
                + " In 90 of 100 simulated futures the number is between 13 and 22."
                + " By need the largest change is in social, emotional and mental health: from 3 to 7 (4 to 11)."
                + " By setting the largest change is in SPECIAL: from 13 to 17 (13 to 22).");
  }

  @Test
  void theTestOnEarlierYearsIsPartOfTheAnswer() {
    assertThat(sectionOf(page, "answer"))
        .contains("In a test on earlier years: The projected total was off by 12.0 children", "1 fell outside the band");
  }

  @Test
  void countsBeforeTheForecastAndBandsAfterItAreInTheTable() {
    Element table = page.select("section:has(#forecast) table").first();
    assertThat(table.select("tbody tr").eachText())
        .containsExactly(
            "2022/23 9 – – – –", "2023/24 11 – – – –", "2024/25 13 – – – –", "2025/26 – 17 13 17 22");
  }

  @Test
  void groupsEndWithAllChildren() {
    assertThat(page.select("section:has(#forecast) tfoot tr").eachText()).hasSize(3).allMatch(row -> row.equals("All 13 17 13 22"));
  }

  @Test
  void whatBandsHoldAndDoNotHoldIsSaid() {
    assertThat(sectionOf(page, "forecast"))
        .contains("The ends of bands do not add up", "They do not allow for changes of law or policy");
  }

  @Test
  void theBacktestShowsMissesAndLeavesOutPartsOfNobody() {
    assertThat(sectionOf(page, "backtest"))
        .contains("The total missed by most: 118 expected for 2023/24 from 2021/22, 140 counted.",
            "need: social, emotional and mental health 1 1.0 – – – –")
        .doesNotContain("NaN");
  }

  @Test
  void leversSourcesDigestsWarningsAndSeedAreThere() {
    assertThat(page.body().text())
        .contains("10% more new plans from 2025/26.", "transitions.csv Made up. " + DIGEST, "One thing is doubtful.",
            "Placewright 0.1 (source abc) with seed 7 and 100 simulated futures");
  }

  @Test
  void withoutLeversTheHeadlineNamesNoChange() {
    Document plain = pageOf(SmallForecast.forecast(), held(), List.of());

    assertThat(plain.select("p.answer").text()).startsWith("If things go on as in the years behind this projection, about 17");
    assertThat(sectionOf(plain, "levers")).contains("Nothing: the rates of the years behind");
  }

  @Test
  void aCountyOfNobodyInOneYearStillHasAPage() {
    Document empty = pageOf(SmallForecast.ofNobody(), List.of(), List.of());

    assertThat(empty.body().text())
        .contains("0 children and young people in Tinyshire with plans in 2024/25; no later year was projected.", BacktestWords.NONE)
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void everyChartHasWordsATableAndABox() {
    JsonNode data = new JsonMapper().readTree(page.getElementById("charts-data").data());
    List<String> drawn = data.get("charts").valueStream().map(chart -> chart.get(0).asString()).toList();
    assertThat(drawn).containsExactlyElementsOf(page.select(".chart").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select(".chart")).allSatisfy(chart -> {
      assertThat(chart.attr("aria-label")).isNotBlank();
      assertThat(chart.closest("figure").select("figcaption").text()).isNotBlank();
      assertThat(chart.closest("figure").select("table")).isNotEmpty();
    });
  }

  @Test
  void theBandIsDrawnFromItsLowerEndUpwards() {
    JsonNode data = new JsonMapper().readTree(page.getElementById("charts-data").data());
    JsonNode series = data.get("charts").get(0).get(2).get("series");
    assertThat(series.valueStream().map(one -> one.get("name").asString() + " " + one.get("data")))
        .containsExactly(
            "counted [9,11,13,\"-\"]",
            "expected [\"-\",\"-\",13,17]",
            "expected, low [\"-\",\"-\",13,13]",
            "expected, high [\"-\",\"-\",13,22]",
            "expected, band [\"-\",\"-\",0,9]");
  }

  @Test
  void nothingIsLoadedFromAnywhereAndNamesCannotBreakThePage() {
    assertThat(page.select("[src], link, iframe, object, embed, img, base")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'");
    assertThat(page.select("h4").eachText()).contains(SmallForecast.AWKWARD_NEED);
    assertThat(page.select("b")).isEmpty();
  }
}
