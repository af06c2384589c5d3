package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What vehicles cost that children share, beside what placements expect. */
final class VehicleFigure {
  private static final int HEIGHT = 300;

  private VehicleFigure() {}

  static void write(Html html, Charts charts, ReportFigures report) {
    html.element("h3", "Vehicles");
    if (report.years().stream().allMatch(year -> vehicles(report, year).children() == 0)) {
      html.element("p", "The council transports no child, as the county's tables say.");
      return;
    }
    html.open("figure").element("figcaption", message(report));
    charts.add(
        html,
        Chart.of(
            "chart-vehicles", message(report) + " The figures are in the table below.", HEIGHT, width -> options(report, width)));
    HtmlTable.write(html, counts(report));
    HtmlTable.write(html, pounds(report));
    html.element("p", note(report), "class", "note");
    html.close();
  }

  private static ProvisionVehicles vehicles(ReportFigures report, YearFigures year) {
    return report.vehicles().all(year.year());
  }

  private static String message(ReportFigures report) {
    ProvisionVehicles base = vehicles(report, report.base());
    ProvisionVehicles last = vehicles(report, report.last());
    return "The number of vehicles (journeys %s) %s; what they cost for each child transported %s.".formatted(
        report.plan().travel().basis(),
        report.goes(Numerals.count(base.vehicles()), Numerals.count(last.vehicles())),
        report.goes(aChild(base), aChild(last)));
  }

  private static String aChild(ProvisionVehicles vehicles) {
    return Numerals.pounds(vehicles.pounds().share(1, Math.max(1, vehicles.children())));
  }

  private static Map<String, Object> options(ReportFigures report, Width width) {
    return Axes.chart(
        report.figures().listYears(),
        "£ million",
        width,
        true,
        List.of(
            Axes.line("vehicles as grouped", Palette.BLUE, false, width, millions(report, ProvisionVehicles::pounds)),
            Axes.line("expected child by child", Palette.ORANGE, true, width, millions(report, ProvisionVehicles::expected))));
  }

  private static List<BigDecimal> millions(ReportFigures report, Function<ProvisionVehicles, Money> pounds) {
    return report.years()
        .stream()
        .map(year -> pounds.apply(vehicles(report, year)).pounds().movePointLeft(6).setScale(2, RoundingMode.HALF_UP))
        .toList();
  }

  private static Table counts(ReportFigures report) {
    Table.Builder table = Table.named("vehicles", "Children and vehicles by year (%s)".formatted(report.plan().travel().basis()))
        .columns(
            Column.text("Year"),
            Column.count("Children transported"),
            Column.count("of them alone"),
            Column.count("Taxis"),
            Column.count("Minibuses"),
            Column.decimal("Children in a vehicle that is not for one alone"),
            Column.count("Thousand loaded miles"),
            Column.count("Thousand empty miles"),
            Column.hundredth("Miles aboard for each of a child's own"));
    for (YearFigures year : report.years()) {
      ProvisionVehicles all = vehicles(report, year);
      table.row(
          year.year(),
          all.children(),
          all.alone(),
          all.taxis(),
          all.minibuses(),
          all.sharing() / Math.max(1.0, all.sharedVehicles()),
          all.loadedMiles() / 1_000,
          all.emptyMiles() / 1_000,
          all.ownMiles() == 0 ? 1.0 : all.aboardMiles() / all.ownMiles());
    }
    return table.build();
  }

  private static Table pounds(ReportFigures report) {
    Table.Builder table = Table
        .named("vehicle-pounds", "From what placements expect to what vehicles cost (%s)".formatted(report.plan().travel().basis()))
        .columns(
            Column.text("Year"),
            Column.pounds("Expected, child by child"),
            Column.pounds("Whole children instead of shares"),
            Column.pounds("Fuller or emptier vehicles and other ways"),
            Column.pounds("Vehicles as grouped"));
    for (YearFigures year : report.years()) {
      ProvisionVehicles all = vehicles(report, year);
      table.row(year.year(), all.expected(), all.wholeChildren(), all.fillAndWays(), all.pounds());
    }
    return table.build();
  }

  private static String note(ReportFigures report) {
    return """
        A child's transport is expected before anyone knows who else goes there: %s children in a minibus, %s loaded miles \
        for each of a child's own. That is what the plan and the budgets count. Here the children of the plan are put \
        into vehicles by a simple rule: one direction at a time, the farthest first, nobody riding more than %s miles \
        further than its own journey, stops at least %s apart. The first three columns of pounds sum to the last. Waiting, \
        times of day and who may not sit beside whom are not looked at, so real vehicles may well cost \
        more. Minutes above are of a child's own journey."""
        .formatted(
            report.county().assumptions().exact(AssumptionKey.MINIBUS_PASSENGERS).toPlainString(),
            report.county().assumptions().exact(AssumptionKey.MINIBUS_DETOUR).toPlainString(),
            report.county().assumptions().exact(AssumptionKey.SHARING_DETOUR_MILES).toPlainString(),
            report.county().assumptions().exact(AssumptionKey.SHARING_STOP_MILES).toPlainString());
  }
}
