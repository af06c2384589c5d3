package org.placewright.scenarios.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.placewright.model.county.Assumptions;
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

/** How long children travel, year by year. */
final class TravelSection implements Section {
  private static final int HEIGHT = 300;

  @Override
  public String id() {
    return "travel";
  }

  @Override
  public String heading() {
    return "Travel";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    String basis = report.plan().travel().basis();
    Assumptions assumptions = report.county().assumptions();
    html.element(
        "p",
        """
            Journeys are one way and door to door (%s). Counted are children at provision with a site; mainstream, \
            colleges and packages take children where they live. The guideline is %d minutes up to Year 6 and %d \
            minutes from Year 7; exceptions can apply to a named placement."""
            .formatted(
                basis, assumptions.guidelineMinutes(Phase.PRIMARY), assumptions.guidelineMinutes(Phase.SECONDARY)));
    html.open("figure").element("figcaption", message(report));
    charts.add(
        html,
        Chart.of(
            "chart-travel",
            message(report) + " The figures are in the table below.",
            HEIGHT,
            width -> options(report, width)));
    HtmlTable.write(html, table(report, basis));
    html.close();
    html.element(
        "p",
        """
            Median: half of the children travel no longer. Nine in ten at most: nine in ten travel no longer. \
            Medians of groups do not add up to the county's; catchment.csv has both. Miles are those of all children, \
            there and back, whoever brings them. Vehicle miles and carbon are of vehicles that the council pays, with \
            the miles they drive back empty and shared ones counted once.""",
        "class",
        "note");
    JourneyLengths.write(html, charts, report);
    NearestFigure.write(html, charts, report);
    VehicleFigure.write(html, charts, report);
  }

  private static String message(ReportFigures report) {
    Journeys base = report.base().journeys();
    Journeys last = report.last().journeys();
    if (last.children() == 0) {
      return "No child travels to provision with a site in %s (%s)."
          .formatted(report.last().year(), report.plan().travel().basis());
    }
    String beyond = report.isOneYear()
        ? "%s beyond the guideline".formatted(Numerals.count(last.overGuideline(), "child travels", "children travel"))
        : "%s beyond the guideline at first, %s at the end".formatted(
            Numerals.count(base.overGuideline(), "child travels", "children travel"),
            Numerals.count(last.overGuideline()));
    return "The median journey (%s) %s; %s.".formatted(
        report.plan().travel().basis(),
        report.goes(Numerals.minutes(base.median()), Numerals.minutes(last.median())),
        beyond);
  }

  private static Map<String, Object> options(ReportFigures report, Width width) {
    return Axes.chart(
        report.figures().listYears(),
        "minutes one way",
        width,
        true,
        List.of(
            Axes.line("nine in ten at most", Palette.VERMILLION, false, width, minutes(report, 90)),
            Axes.line("median", Palette.BLUE, false, width, minutes(report, 50))));
  }

  private static List<Object> minutes(ReportFigures report, int percent) {
    return report.years().stream().map(year -> value(year.journeys().percentile(percent))).toList();
  }

  private static Object value(OptionalInt minutes) {
    return minutes.isPresent() ? minutes.getAsInt() : "-";
  }

  private static Table table(ReportFigures report, String basis) {
    Table.Builder table = Table.named("travel", "Journeys by year (%s)".formatted(basis))
        .columns(
            Column.text("Year"),
            Column.count("Children travelling"),
            Column.count("Median, minutes"),
            Column.count("Nine in ten at most, minutes"),
            Column.count("Beyond guideline, to Year 6"),
            Column.count("Beyond guideline, from Year 7"),
            Column.count("Thousand miles a year"),
            Column.count("Thousand vehicle miles a year"),
            Column.count("Tonnes CO2e a year"),
            Column.pounds("Transport pounds a year"));
    for (YearFigures year : report.years()) {
      Journeys journeys = year.journeys();
      table.row(
          year.year(),
          journeys.children(),
          journeys.median(),
          journeys.p90(),
          journeys.overPrimary(),
          journeys.overSecondary(),
          journeys.miles() / 1_000,
          journeys.vehicleMiles() / 1_000,
          journeys.kgCo2e() / 1_000,
          journeys.pounds());
    }
    return table.build();
  }
}
