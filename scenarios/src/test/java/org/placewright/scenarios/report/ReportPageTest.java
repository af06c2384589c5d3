package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.area.Boundary;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
  @TempDir
  private static Path folder;
  private static String text;
  private static Document page;

  @BeforeAll
  static void writeOnce() throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), folder);
    text = Files.readString(folder.resolve("report.html"));
    page = Jsoup.parse(text);
  }

  @Test
  void theAnswerSaysHowManyWhoWhereSinceWhenAndForHowMuch() {
    assertThat(page.select("p.answer").text())
        .isEqualTo(
            "If need grows as assumed and nothing more is built than is already agreed, 2 of the 5 children and young people in"
                + " Tinyshire who need a place in a base or a special school will be without a suitable local place in 2026/27."
                + " In 2024/25 none of 3 was; it begins with 2 in 2025/26."
                + " Today's placements are fitted to what is counted, so none is short of a place in 2024/25 by construction."
                + " Of them, 1 is in independent or non-maintained special schools instead, at £62,700 a year with transport,"
                + " and 1 has no place at all."
                + " By level, 1 needs a base and 1 needs a special school (£62,700 a year)."
                + " The largest group by need is autistic spectrum disorder (2, 100%); by age, primary (1, 50%)."
                + " The largest numbers live in Ashby (1) and Barford & Co (1); homes are estimated from the child population."
                + " The placements of all 6 children with plans, with their transport, cost £133,530 in 2026/27,"
                + " £121,793 of it on the high needs block; in 2024/25 it was £141,829 for 5 children."
                + " Over the 3 years together it is £479,889, at 2024/25 prices.");
  }

  @Test
  void theShortfallIsSplitByTheLevelNeededWithPounds() {
    assertThat(keyFigure("Of them, who need a base")).isEqualTo("1 £0 a year where they are instead; 0 in 2024/25");
    assertThat(keyFigure("Of them, who need a special school"))
        .isEqualTo("1 £62,700 a year where they are instead; 0 in 2024/25");
    assertThat(keyFigure("Without a suitable local place")).isEqualTo("2 0 in 2024/25, by construction");
  }

  private static String keyFigure(String name) {
    return page.select("dl.key div")
        .stream()
        .filter(figure -> figure.select("dt").text().equals(name))
        .findFirst()
        .orElseThrow()
        .select("dd")
        .text();
  }

  @Test
  void childrenMovedThoughTheirSchoolCouldHaveKeptThemAreCountedByYearAndLevel(@TempDir Path other) throws IOException {
    assertThat(sectionOf(page, "checks")).contains("None: no child leaves a school or base that suits its next years.");

    Document moved = pageOf(TinyPlan.planWithAMoveAndABaseChildInASpecialSchool(), other);
    assertThat(sectionOf(moved, "checks")).contains("1 child moves at the end of a phase");
    assertThat(tableCalled(moved, "Children moved though their school could have kept them").select("tr").eachText())
        .containsExactly(
            "First year elsewhere To: independent or non-maintained special school All", "2024/25 0 0", "2025/26 0 0", "2026/27 1 1");
  }

  @Test
  void specialPlacesHeldByChildrenWhoNeedOnlyABaseAreCounted(@TempDir Path other) throws IOException {
    assertThat(sectionOf(page, "places")).contains("No child who needs only a base holds a place in a special school");

    Document held = pageOf(TinyPlan.planWithAMoveAndABaseChildInASpecialSchool(), other);
    assertThat(sectionOf(held, "places"))
        .contains("held by children who need only a base is 1 in 2024/25 and in 2026/27.");
  }

  @Test
  void theSplitByNeedIsSaidToBeAnOutcomeAndPanelsToHaveTheirOwnScales() {
    assertThat(sectionOf(page, "places")).contains("an outcome of this plan, not a policy", "Each panel has its own scale");
  }

  @Test
  void provisionsThatAreFullInEveryLaterYearAreFolded(@TempDir Path other) throws IOException {
    assertThat(page.select("section:has(#occupancy) details th[scope=row]").eachText()).containsExactly(TinyPlan.AWKWARD_NAME + " *");
    assertThat(page.select("section:has(#occupancy) > .heat th[scope=row]").eachText()).containsExactly(TinyPlan.FORMULA_NAME);

    Document oneYear = pageOf(TinyPlan.planOfOneYear(), other);
    assertThat(oneYear.select("section:has(#occupancy) details")).isEmpty();
  }

  @Test
  void theLastYearsShortfallStandsBesideTheNameOfALocality() {
    assertThat(page.select("section:has(#map) table").first().select("thead th").eachText())
        .startsWith("Locality", "Without a local place, 2026/27");
    assertThat(page.select("section:has(#map) figcaption").first().text())
        .isEqualTo("In 2026/27 children without a suitable local place live in all 2 localities.");
  }

  private static Document pageOf(Plan plan, Path folder) throws IOException {
    RunReport.write(plan, TinyPlan.facts(), folder);
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  private static String sectionOf(Document page, String id) {
    return page.getElementById(id).parent().text();
  }

  private static Element tableCalled(Document page, String caption) {
    return page.select("table").stream().filter(table -> table.select("caption").text().equals(caption)).findFirst().orElseThrow();
  }

  @Test
  void headingsAreInOrderWithoutGaps() {
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(page.select("h1")).hasSize(1);
  }

  @Test
  void thePageHasLandmarksAndALanguage() {
    assertThat(page.select("html[lang=en-GB], body > header, header nav[aria-label], main, body > footer")).hasSize(5);
    assertThat(page.select("main > section")).isNotEmpty().allMatch(section -> section.hasAttr("aria-labelledby"));
  }

  @Test
  void everyLinkInThePageLeadsSomewhere() {
    assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    });
  }

  @Test
  void everyTableHasACaptionAndScopedHeaders() {
    assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
      assertThat(table.select("> caption").text()).isNotBlank();
      assertThat(table.select("th")).allMatch(header -> header.hasAttr("scope"));
    });
  }

  @Test
  void everyChartHasWordsForItAndATableInItsFigure() {
    assertThat(page.select(".chart")).isNotEmpty().allSatisfy(chart -> {
      assertThat(chart.attr("role")).isEqualTo("img");
      assertThat(chart.attr("aria-label")).isNotBlank();
      Element figure = chart.closest("figure");
      assertThat(figure.select("figcaption").text()).isNotBlank();
      assertThat(figure.select("table")).isNotEmpty();
    });
  }

  @Test
  void idsAreUnique() {
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    assertThat(page.select("[src], link, iframe, object, embed, img, base")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'");
  }

  @Test
  void namesCannotBreakThePage() {
    assertThat(page.select("script")).hasSize(3);
    assertThat(text).doesNotContain("<script>alert");
    assertThat(page.select("#occupancy").first().parent().select("th").eachText())
        .contains(TinyPlan.AWKWARD_NAME + " *", TinyPlan.FORMULA_NAME);
    JsonNode data = new JsonMapper().readTree(page.getElementById("charts-data").data());
    assertThat(data.get("charts").size()).isEqualTo(page.select(".chart").size());
  }

  @Test
  void everyChartIsDrawnIntoABoxOfThePage() {
    JsonNode data = new JsonMapper().readTree(page.getElementById("charts-data").data());
    List<String> drawn = data.get("charts").valueStream().map(chart -> chart.get(0).asString()).toList();
    assertThat(drawn).containsExactlyElementsOf(page.select(".chart").eachAttr("id"));
  }

  @Test
  void travelIsNeverShownWithoutItsBasis() {
    for (Element table : page.select("#travel ~ figure table caption, #travel ~ figure figcaption")) {
      assertThat(table.text()).contains("estimated: made up for a test");
    }
    assertThat(page.select("dt").eachText()).contains("Median journey one way (estimated: made up for a test)");
    assertThat(page.select("#cautions ~ ul li").eachText()).contains("Journeys are estimated: made up for a test.");
  }

  @Test
  void cautionsWarningsAndSourcesAreAllThere() {
    assertThat(page.select("#cautions").first().parent().text())
        .contains("One thing is doubtful & said.", "Places are estimated", "inferred");
    assertThat(page.select("#sources").first().parent().text()).contains("places.csv", "Source: a <b>made-up</b> council");
  }

  @Test
  void checksCompareWithThePublishedTotalsAndTheFlows() {
    String checks = page.select("#checks").first().parent().text();
    assertThat(checks).contains("All agree to the child.", "the plan holds each child once a year", "Every penny is counted once");
    assertThat(page.select("#checks ~ p.bad")).isEmpty();
  }

  @Test
  void withoutABoundThePageSaysNoBound() {
    assertThat(page.select("dl.key").text()).contains("no bound");
    assertThat(page.select("#certificate").first().parent().text()).contains("There is no bound");
  }

  @Test
  void withABoundThePageSaysHowFarThePlanCanBeFromTheBest(@TempDir Path other) throws IOException {
    RunReport.write(TinyPlan.planWithBound(), TinyPlan.facts(), other);
    assertThat(Jsoup.parse(Files.readString(other.resolve("report.html"))).select("#certificate").first().parent().text())
        .contains("it is at most 100.00% above the best possible", "made up for a test.");
  }

  @Test
  void boundariesAreDrawnWhenGiven(@TempDir Path other) throws IOException {
    List<Wgs84Point> ring = List.of(point(-2.5, 51), point(-1.5, 51), point(-1.5, 51.7), point(-2.5, 51));
    List<Boundary> boundaries = List.of(new Boundary(Optional.of(TinyPlan.ASHBY), new Area(List.of(List.of(ring)))));
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), Optional.empty(), boundaries, Optional.empty(), other);
    Document drawn = Jsoup.parse(Files.readString(other.resolve("report.html")));
    JsonNode areas = new JsonMapper().readTree(drawn.getElementById("charts-data").data()).get("areas");
    assertThat(areas.get("features").get(0).get("properties").get("name").asString()).isEqualTo("ashby");
  }

  private static Wgs84Point point(double longitude, double latitude) {
    return new Wgs84Point(longitude, latitude);
  }

  @Test
  void aReaderChoosesWhoseReachAndWhichWaysTheMapShows() {
    assertThat(page.select("select#chart-reach-choice option").eachText())
        .containsExactly(TinyPlan.AWKWARD_NAME, TinyPlan.FORMULA_NAME, "Independent schools");
    JsonNode reach = new JsonMapper().readTree(page.getElementById("charts-data").data()).get("reach");
    JsonNode oak = reach.get("targets").get(0);
    assertThat(oak.get(3).toString()).as("minutes from Ashby and Barford").isEqualTo("[20,50]");
    assertThat(oak.get(4).toString()).as("one child each").isEqualTo("[[0,1],[1,1]]");
    assertThat(reach.get("homes").get(0).get(3).asBoolean()).as("has an area").isFalse();
    assertThat(page.getElementById("chart-reach-words").text()).contains("2 children in 2026/27; 1 locality within 45 minutes.");
  }

  @Test
  void withoutScriptsTheReachOfAllProvisionIsInATable() {
    assertThat(page.select("html.no-script .choice")).hasSize(1);
    assertThat(tableCalled(page, "Children of each provision in 2026/27 by minutes from home (estimated: made up for a test)").select("tr")
        .eachText())
        .contains("Independent schools independent special school 1 0 0 0 0 0 1");
  }

  @Test
  void thePageSaysThatSmallNumbersAreNotSuppressed() {
    assertThat(page.select("header .private").text()).contains("not suppressed", "not for publication");
  }
}
