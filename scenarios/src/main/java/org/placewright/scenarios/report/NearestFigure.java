package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Children who pass a nearer suitable provision, and pockets without one. */
final class NearestFigure {
  private static final int HEIGHT = 320;
  private static final int POCKETS_SHOWN = 12;
  private static final Map<NearestPlaces.Why, String> COLOURS = Map.of(
      NearestPlaces.Why.SETTLED, Palette.GREY,
      NearestPlaces.Why.FULL, Palette.VERMILLION,
      NearestPlaces.Why.ROOM, Palette.SKY);

  private final ReportFigures report;
  private final Map<AcademicYear, NearestCounts> years = new TreeMap<>();

  private NearestFigure(ReportFigures report) {
    this.report = report;
    report.figures()
        .listYears()
        .forEach(year -> years.put(year, NearestCounts.of(report.figures(), report.nearest().list(year))));
  }

  static void write(Html html, Charts charts, ReportFigures report) {
    new NearestFigure(report).write(html, charts);
  }

  private void write(Html html, Charts charts) {
    html.element("h3", "Nearest suitable place against given place");
    html.open("figure").element("figcaption", message());
    charts.add(
        html,
        Chart.of(
            "chart-nearest", message() + " Bars by why. The figures are in the table below.", HEIGHT, this::options));
    HtmlTable.write(html, byYear());
    html.element(
        "p",
        """
            Counted are children who need a base, a special school, alternative provision or an independent school. \
            Suitable is provision of the level needed, for the child's need and all curriculum years of its stay, with \
            places in that year. It is full when a place is not free in every year of the stay. Where the nearer one \
            has room, the given one costs less, spares a move, or keeps the room for a child who needs it more; a few \
            are what the plan could still do better.""",
        "class",
        "note");
    html.close();
    writePockets(html);
  }

  private String message() {
    NearestCounts base = years.get(report.base().year());
    NearestCounts last = years.get(report.last().year());
    return "The number of children who pass a nearer suitable provision (%s) %s; in %s the nearer one is full for %s of them.".formatted(
        report.plan().travel().basis(), report.goes(Numerals.count(base.allPassing()), Numerals.count(last.allPassing())),
        report.last().year(),
        Numerals.count(last.passing(NearestPlaces.Why.FULL)));
  }

  private Map<String, Object> options(Width width) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (NearestPlaces.Why why : NearestPlaces.Why.values()) {
      List<Integer> values = years.values().stream().map(counts -> counts.passing(why)).toList();
      series.add(Axes.bars(why.label(), COLOURS.get(why), Width.NARROW, values));
    }
    return Axes.chart(report.figures().listYears(), "children", width, false, series);
  }

  private Table byYear() {
    Table.Builder table = Table
        .named("nearest", "Children who pass a nearer suitable provision (%s)".formatted(report.plan().travel().basis()))
        .columns(
            Column.text("Year"),
            Column.count("Children"),
            Column.count("Pass a nearer one"),
            Column.count("Already where they are"),
            Column.count("The nearer one is full"),
            Column.count("The nearer one has room"),
            Column.decimal("Extra minutes one way, mean"),
            Column.decimal("Extra miles one way, mean"),
            Column.count("No suitable place within the guideline"));
    years.forEach((year, counts) -> {
      double passing = Math.max(1, counts.allPassing());
      table.row(
          year,
          counts.children(),
          counts.allPassing(),
          counts.passing(NearestPlaces.Why.SETTLED),
          counts.passing(NearestPlaces.Why.FULL),
          counts.passing(NearestPlaces.Why.ROOM),
          counts.extraMinutes() / passing,
          counts.extraMiles() / passing,
          counts.noneWithinGuideline());
    });
    return table.build();
  }

  private void writePockets(Html html) {
    AcademicYear year = report.last().year();
    List<Map.Entry<NearestCounts.Group, NearestCounts>> pockets = NearestCounts
        .byGroup(report.figures(), report.nearest().list(year))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().isPocket())
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<NearestCounts.Group, NearestCounts> entry) -> -entry.getValue().shortOfPlace()
                    - entry.getValue().noneWithinGuideline()))
        .toList();
    html.element("h3", "Pockets without a suitable place");
    if (pockets.isEmpty()) {
      html.element("p", "In %s every child who needs a base or special school has a local place within the guideline.".formatted(year));
      return;
    }
    html.element(
        "p",
        "In %s children without a local place, or with none that suits within the guideline, live in %s (a home, a need and a phase each). %s"
            .formatted(
                year, Numerals.count(pockets.size(), "pocket", "pockets"),
                pockets.size() > POCKETS_SHOWN ? "The largest are shown; nearest.csv has all." : ""));
    Table.Builder table = Table.named("pockets", "Pockets in %s (%s)".formatted(year, report.plan().travel().basis()))
        .columns(
            Column.text("Home"),
            Column.text("Need"),
            Column.text("Phase"),
            Column.count("Children"),
            Column.count("Without a local place"),
            Column.count("No suitable place within the guideline"));
    pockets.stream()
        .limit(POCKETS_SHOWN)
        .forEach(
            entry -> table.row(
                report.county().getLocality(entry.getKey().home()).name(),
                entry.getKey().need().label(),
                entry.getKey().phase().label(),
                entry.getValue().children(),
                entry.getValue().shortOfPlace(),
                entry.getValue().noneWithinGuideline()));
    HtmlTable.write(html, table.build());
  }
}
