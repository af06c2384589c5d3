package org.placewright.scenarios.report;

import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How good the plan can be said to be, in words. */
final class CertificateSection implements Section {
  @Override
  public String id() {
    return "certificate";
  }

  @Override
  public String heading() {
    return "How good this plan is";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    Certificate certificate = Certificate.of(report.plan());
    html.element("p", sentence(certificate));
    certificate.bound().map(LowerBound::method).ifPresent(method -> html.element("p", "How the bound was proved: " + method + "."));
    html.element(
        "p",
        """
            The figure that plans are compared by is not a budget: it adds to the pounds that are paid a stated \
            price for long journeys, for places above the level needed, for avoidable moves and for every year of a \
            child without a place. Later years count less, by the discount rate, except for years without a place.""");
    PlanValue value = report.plan().value();
    Table.Builder table = Table.named("value", "What the plan's figure is made of, present value over the horizon")
        .columns(Column.text("Part"), Column.pounds("Pounds"));
    table.row("Paid by budgets for placements and opened schemes", value.pounds());
    table.row("Stated prices of long journeys, higher levels than needed and avoidable moves", value.welfare());
    table.row(
        "Stated price of %s child-years without a place".formatted(Numerals.count(Math.round(value.unplacedChildYears()))),
        value.unplacedPrice());
    table.row("All: the figure of this plan", value.total());
    HtmlTable.write(html, table.build(), 1);
  }

  private static String sentence(Certificate certificate) {
    if (certificate.gap().isEmpty()) {
      return "There is no bound: how far this plan is from the best possible one has not been worked out. Its figure is %s."
          .formatted(Numerals.pounds(certificate.value()));
    }
    Money bound = certificate.bound().orElseThrow().total();
    return """
        No plan under these assumptions, made by anyone by any method, can have a figure below %s. This one has %s: \
        it is at most %s above the best possible, perhaps nearer."""
        .formatted(
            Numerals.pounds(bound),
            Numerals.pounds(certificate.value()),
            Certificate.percent(certificate.gap().getAsDouble()));
  }
}
