package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How far children go before and after: by length of journey, and by phase with what transport costs. */
final class JourneyLengths {
  private static final int HEIGHT = 300;
  private static final int TOTAL_ROWS = 1;

  private JourneyLengths() {}

  static void write(Html html, Charts charts, ReportFigures report) {
    html.element("h3", report.isOneYear() ? "How far children go" : "How far children go, before and after");
    html.open("figure").element("figcaption", message(report));
    charts.add(
        html,
        Chart.of(
            "chart-journey-lengths",
            message(report) + " Bars by minutes one way. The figures are in the table below.",
            HEIGHT,
            width -> options(report, width)));
    HtmlTable.write(html, byLength(report), TOTAL_ROWS);
    html.close();
    beforeAndAfter(report).forEach(year -> HtmlTable.write(html, byPhase(report, year), TOTAL_ROWS));
    html.element(
        "p",
        """
            All transport is paid from the general fund, that of learners after Year 11 included; no other budget \
            pays for it here. Children and pounds by phase sum to the last row, medians do not.""",
        "class",
        "note");
  }

  private static String message(ReportFigures report) {
    return "The number of children who travel more than %d minutes one way (%s) %s, more than %d minutes %s.".formatted(
        bands(report).near(), report.plan().travel().basis(), goes(report, bands(report).near()), MinuteBands.HOUR,
        goes(report, MinuteBands.HOUR));
  }

  private static MinuteBands bands(ReportFigures report) {
    return MinuteBands.of(report.county().assumptions());
  }

  private static String goes(ReportFigures report, int minutes) {
    return report.goes(
        Numerals.count(report.base().journeys().longerThan(minutes)), Numerals.count(report.last().journeys().longerThan(minutes)));
  }

  private static List<YearFigures> beforeAndAfter(ReportFigures report) {
    return report.isOneYear() ? List.of(report.base()) : List.of(report.base(), report.last());
  }

  private static Map<String, Object> options(ReportFigures report, Width width) {
    MinuteBands bands = bands(report);
    List<Map<String, Object>> series = new ArrayList<>();
    List<String> colours = List.of(Palette.SKY, Palette.BLUE);
    for (YearFigures year : beforeAndAfter(report)) {
      List<Integer> counts = IntStream.range(0, bands.number()).mapToObj(band -> bands.count(year.journeys(), band)).toList();
      series.add(Axes.barsBeside(year.year().toString(), colours.get(series.size()), counts));
    }
    return Axes.chart(IntStream.range(0, bands.number()).mapToObj(bands::words).toList(), "children", width, false, series);
  }

  private static Table byLength(ReportFigures report) {
    Table.Builder table = Table.named("journey-lengths", "Children by minutes one way (%s)".formatted(report.plan().travel().basis()))
        .columns(Column.text("Minutes one way"));
    beforeAndAfter(report).forEach(year -> table.columns(Column.count(year.year().toString())));
    MinuteBands bands = bands(report);
    for (int band = 0; band < bands.number(); band++) {
      List<Object> row = new ArrayList<>(List.of(bands.words(band)));
      for (YearFigures year : beforeAndAfter(report)) {
        row.add(bands.count(year.journeys(), band));
      }
      table.row(row);
    }
    List<Object> all = new ArrayList<>(List.of("All"));
    beforeAndAfter(report).forEach(year -> all.add(year.journeys().children()));
    return table.row(all).build();
  }

  private static Table byPhase(ReportFigures report, YearFigures year) {
    Table.Builder table = Table
        .named("journeys-by-phase", "Journeys and transport by phase in %s (%s)".formatted(year.year(), report.plan().travel().basis()))
        .columns(
            Column.text("Phase"),
            Column.count("Children"),
            Column.count("Median, minutes"),
            Column.count("Nine in ten at most, minutes"));
    List<Integer> limits = bands(report).guidelines();
    limits.forEach(limit -> table.columns(Column.count("Over %d minutes".formatted(limit))));
    table.columns(Column.pounds("Transport, general fund, a year"));
    for (Phase phase : Phase.values()) {
      List<ChildYear> children = report.figures()
          .listChildYears(year.year())
          .stream()
          .filter(child -> child.phase() == phase)
          .toList();
      addRow(table, phase.label(), limits, Journeys.of(report.figures(), children));
    }
    addRow(table, "all", limits, year.journeys());
    return table.build();
  }

  private static void addRow(Table.Builder table, String name, List<Integer> limits, Journeys journeys) {
    List<Object> row = new ArrayList<>(List.of(name, journeys.children(), journeys.median(), journeys.p90()));
    limits.forEach(limit -> row.add(journeys.longerThan(limit)));
    row.add(journeys.pounds());
    table.row(row);
  }
}
