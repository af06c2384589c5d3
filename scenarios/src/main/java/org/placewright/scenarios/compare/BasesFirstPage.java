package org.placewright.scenarios.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.Axes;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Page;
import org.placewright.scenarios.report.html.Palette;

/** {@code report.html} of the case for special places: one page that needs no network, in words for those who decide on money. */
final class BasesFirstPage {
  private static final int HEIGHT = 340;

  private final BasesFirst first;
  private final Comparison of;
  private final OnlySpecial children;
  private final BasesFirstTables tables;

  BasesFirstPage(BasesFirst first) {
    this.first = first;
    this.of = first.comparison();
    this.children = first.onlySpecial();
    this.tables = new BasesFirstTables(first);
  }

  String build() {
    List<Page.Part> parts = List.of(
        new Page.Part("case", "The case", (html, charts) -> writeCase(html)),
        new Page.Part("children", "Whom special places serve", this::writeChildren),
        new Page.Part("money", "What it costs either way", (html, charts) -> writeMoney(html)),
        new Page.Part("building", "What each plan builds", (html, charts) -> writeBuilding(html)),
        new Page.Part("travel", "Journeys", new YearComparison(of)::writeTravel),
        new Page.Part("certainty", "How sure this is", (html, charts) -> writeCertainty(html)));
    return Page.build(
        "%s: bases first, and what special places are for".formatted(first.bases().summary().countyName()),
        this::writeHeader,
        parts,
        html -> html.element(
            "p",
            "Beside this page: only-special.csv (children by year, need, phase and home), compare.csv and workbook.xlsx."
                + " Charts: Apache ECharts, Apache License 2.0."));
  }

  private void writeHeader(Html html) {
    html.element("h1", "%s: bases first, and what special places are for".formatted(first.bases().summary().countyName()));
    html.element(
        "p", "Two plans for the same children: %s (%s), then %s (%s).".formatted(
            of.firstLabel(), first.bases().summary().title(), of.otherLabels().getFirst(), first.all().summary().title()),
        "class", "basis");
    html.element(
        "p", "Base year %s, planned to %s. Pounds at %s prices.".formatted(
            first.bases().summary().baseYear(), first.bases().summary().lastYear(), first.bases().summary().currencyYear()),
        "class", "basis");
    html.element(
        "p", "Small numbers of children are not suppressed in this report: it is the council's own file, not for publication.",
        "class", "private");
  }

  private void writeCase(Html html) {
    new BasesFirstWords(first).list().forEach(words -> html.element("p", words, "class", "answer"));
    Cautions.ofRuns(of).forEach(caution -> html.element("p", caution, "class", "note"));
  }

  private void writeChildren(Html html, Charts charts) {
    AcademicYear last = first.lastYear();
    List<AcademicYear> years = first.listYears();
    String message = "Children whom only a special place can serve: %s in %s, of whom %s get one in the second plan, beside %s whose plan asks for a base"
        .formatted(
            Numerals.count(children.count(last, OnlySpecial.Without::onlySpecial)), last,
            Numerals.count(children.count(last, BasesFirstPage::isServed)),
            Numerals.count(children.count(last, OnlySpecial.Without::isBaseInSpecial)));
    html.open("figure").element("figcaption", message);
    charts.add(
        html,
        Chart.of(
            "chart-only-special", message + ". The figures are in the table below.", HEIGHT,
            width -> Axes.chart(
                years, "children", width, true,
                List.of(
                    bars("asks for a special school, gets a special place", Palette.BLUE, width, years, BasesFirstPage::isServed),
                    bars("asks for a base, gets a special place", Palette.SKY, width, years, OnlySpecial.Without::isBaseInSpecial),
                    bars("asks for a special school, still without", Palette.ORANGE, width, years, OnlySpecial.Without::isStillWithout)))));
    html.close();
    HtmlTable.write(html, tables.byYear());
    HtmlTable.write(html, tables.byNeedAndPhase(), 1);
    html.open("details").element("summary", "By where they live");
    HtmlTable.write(html, tables.byLocality(), 1);
    html.close();
  }

  private static boolean isServed(OnlySpecial.Without child) {
    return child.onlySpecial() && child.isPlaced();
  }

  private Map<String, Object> bars(
      String name, String colour, Chart.Width width, List<AcademicYear> years,
      Predicate<OnlySpecial.Without> which) {
    List<Long> counts = new ArrayList<>();
    years.forEach(year -> counts.add(children.count(year, which)));
    return Axes.bars(name, colour, width, counts);
  }

  private void writeMoney(Html html) {
    html.element(
        "p",
        "All budgets, all years of the plans, building apart: what is borrowed for building comes back as a yearly charge within these"
            + " figures. The first and the last financial year are parts of years.");
    HtmlTable.write(html, MoneyComparison.byBudget(of), 1);
    html.open("details").element("summary", "The figures by line");
    HtmlTable.write(html, MoneyComparison.byLine(of), 1);
    html.close();
    HtmlTable.write(html, tables.served());
    html.element(
        "p",
        "Children without any place cost nothing and travel nowhere in this table: a local place for them costs more than none. Minutes are"
            + " of children who have a journey in both plans. Pounds are what these children's own placements and journeys cost in the academic year, without places that stay"
            + " empty and without borrowing. Moves of other children that their going makes possible are in the table of budgets.",
        "class", "note");
  }

  private void writeBuilding(Html html) {
    if (first.schemes().isEmpty()) {
      html.element("p", "Neither plan builds anything.");
      return;
    }
    HtmlTable.write(html, tables.built());
    HtmlTable.write(html, MoneyComparison.building(of), 1);
  }

  private void writeCertainty(Html html) {
    new ComparisonAnswer(of).writeCertainty(html);
    html.element(
        "p",
        """
            A child is without a suitable local place when its plan asks for a base or a special school and it is in an independent or \
            non-maintained special school, or nowhere. Only a special place can serve it when its plan asks for a special school, \
            which a base is not. A child whose plan asks for a base is counted apart where the second plan has it in a special place: a \
            base might serve it too. Where bases are proposed, each plan weighs a shortlist of proposals of its own, and the two may \
            differ, so the first plan may not have weighed a base that the second builds. Which of two alike children gets a place is the search's choice: counts by year, need and phase mean more than those of one locality.""",
        "class", "note");
    first.bases()
        .gapPounds()
        .flatMap(gap -> first.all().gapPounds().map(gap::add))
        .ifPresent(
            gap -> html.element("p", "Both plans' gaps together are %s in present value.".formatted(Numerals.millions(gap)), "class",
                "note"));
  }
}
