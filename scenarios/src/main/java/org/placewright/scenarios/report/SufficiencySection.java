package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Children who need a base or special school against places: all, by phase, by need. */
final class SufficiencySection implements Section {
  private static final int HEIGHT = 400;

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String heading() {
    return "Demand against places";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.element(
        "p",
        """
            Counted here are children whose plan asks for a base (resource base, SEN unit or ELP) or a special \
            school. Children placed in independent or non-maintained special schools today keep that placement and \
            are not counted as demand for local places unless a scenario lets them step down. A child is short of a \
            place when it has none that the council commissions locally.""");
    writeAll(html, charts, report);
    SufficiencyTiles tiles = new SufficiencyTiles(html, charts, report);
    tiles.writeByPhase();
    tiles.writeByNeed();
  }

  private static void writeAll(Html html, Charts charts, ReportFigures report) {
    html.element("h3", "All phases and needs");
    html.open("figure").element("figcaption", allCaption(report));
    charts.add(
        html,
        Chart.of(
            "chart-places",
            allCaption(report) + " Bars: children by where they are. Line: places funded. The figures are in the table below.",
            HEIGHT,
            width -> allOptions(report, width)));
    HtmlTable.write(html, allTable(report));
    RoomNote.notOneToOne(report).ifPresent(note -> html.element("p", note, "class", "note"));
    html.element("p", heldWords(report), "class", "note");
    html.close();
  }

  private static String heldWords(ReportFigures report) {
    String held = report.years().stream().allMatch(year -> year.specialHeldByBase() == 0)
        ? "No child who needs only a base holds a place in a special school in any year."
        : "The number of special school places held by children who need only a base %s.".formatted(
            report.goes(
                Numerals.count(report.base().specialHeldByBase()), Numerals.count(report.last().specialHeldByBase())));
    return held + " They are counted as having a suitable local place: a special school may take them, at a stated price.";
  }

  private static String allCaption(ReportFigures report) {
    YearFigures base = report.base();
    YearFigures last = report.last();
    return "The number of children who need a base or a special school %s; the number of funded places %s."
        .formatted(
            report.goes(Numerals.count(base.needed().demand()), Numerals.count(last.needed().demand())),
            report.goes(Numerals.count(base.room().places()), Numerals.count(last.room().places())));
  }

  private static Map<String, Object> allOptions(ReportFigures report, Width width) {
    List<Map<String, Object>> series = new ArrayList<>();
    addBars(series, report, "in a local base or special school", Palette.BLUE, width, year -> year.needed().placed());
    addBars(series, report, "in an independent school instead", Palette.ORANGE, width, YearFigures::shortfallInInmss);
    addBars(series, report, "in other provision instead", Palette.GREY, width, SufficiencySection::elsewhere);
    addBars(series, report, "no place at all", Palette.VERMILLION, width, YearFigures::shortfallUnplaced);
    series.add(Axes.lineOverBars("places funded", Palette.INK, width, values(report, y -> y.room().places())));
    return Axes.chart(report.figures().listYears(), "children", width, true, series);
  }

  /** Adds bars unless they would be nowhere to be seen. */
  private static void addBars(
      List<Map<String, Object>> series,
      ReportFigures report,
      String name,
      String colour,
      Width width,
      Function<YearFigures, Integer> figure) {
    List<Integer> values = values(report, figure);
    if (values.stream().anyMatch(value -> value > 0)) {
      series.add(Axes.bars(name, colour, width, values));
    }
  }

  private static int elsewhere(YearFigures year) {
    return year.needed().shortfall() - year.shortfallInInmss() - year.shortfallUnplaced();
  }

  private static List<Integer> values(ReportFigures report, Function<YearFigures, Integer> figure) {
    return report.years().stream().map(figure).toList();
  }

  private static Table allTable(ReportFigures report) {
    Table.Builder table = Table.named("all", "Children who need a base or special school, and places")
        .columns(
            Column.text("Year"),
            Column.count("Children"),
            Column.count("With a local place"),
            Column.count("Without (shortfall)"),
            Column.count("of them in independent schools"),
            Column.count("of them without any place"),
            Column.count("Places funded"),
            Column.count("Places empty (surplus)"),
            Column.count("Special places held by children who need only a base"));
    for (YearFigures year : report.years()) {
      table.row(
          year.year(),
          year.needed().demand(),
          year.needed().placed(),
          year.needed().shortfall(),
          year.shortfallInInmss(),
          year.shortfallUnplaced(),
          year.room().places(),
          year.room().surplus(),
          year.specialHeldByBase());
    }
    return table.build();
  }
}
