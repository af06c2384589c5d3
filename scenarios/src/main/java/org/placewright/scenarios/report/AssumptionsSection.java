package org.placewright.scenarios.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.Rate;
import org.placewright.model.county.TransportRate;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Everything the plan takes as given, with its date and source. */
final class AssumptionsSection implements Section {
  @Override
  public String id() {
    return "assumptions";
  }

  @Override
  public String heading() {
    return "Assumptions";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.element("p", "Change any of these in the county's tables or in a scenario, and plan again.");
    if (!report.county().demand().hasFlows()) {
      html.element("h3", "Growth of need");
      html.element("p", "A later rule goes before an earlier one.");
      HtmlTable.write(html, growth(report));
    }
    html.element("h3", "Cost of a year's place");
    HtmlTable.write(html, rates(report));
    html.element("h3", "Transport");
    HtmlTable.write(html, transport(report));
    html.element("h3", "Single figures");
    HtmlTable.write(html, figures(report));
  }

  private static Table growth(ReportFigures report) {
    Table.Builder table = Table.named("growth", "How the number of children with plans grows")
        .columns(
            Column.text("Level of provision"),
            Column.text("Need"),
            Column.text("Curriculum years"),
            Column.text("From"),
            Column.decimal("Per cent a year"),
            Column.text("Change of population"),
            Column.text("Dated"),
            Column.text("Source"));
    for (GrowthRule rule : report.county().growth().rules()) {
      table.row(
          rule.setting().map(Setting::label).orElse("any"),
          rule.need().map(NeedType::label).orElse("any"),
          rule.firstNcy() + " to " + rule.lastNcy(),
          rule.from(),
          rule.percentAYear(),
          rule.populationOnTop() ? "on top" : "included",
          rule.dated(),
          rule.source());
    }
    return table.build();
  }

  private static Table rates(ReportFigures report) {
    Table.Builder table = Table.named("rates", "What a year of a full-time place costs")
        .columns(
            Column.text("Kind of provision"),
            Column.text("Need"),
            Column.text("Line"),
            Column.text("Budget"),
            Column.pounds("Pounds a year"),
            Column.text("Dated"),
            Column.text("Source"));
    for (Rate rate : report.county().rates().rates()) {
      table.row(
          rate.kind().label(),
          rate.need().map(NeedType::label).orElse("any"),
          rate.line().label(),
          rate.budget().label(),
          rate.yearly(),
          rate.dated(),
          rate.source());
    }
    return table.build();
  }

  private static Table transport(ReportFigures report) {
    Table.Builder table = Table.named("transport", "What the council pays to bring children to provision")
        .columns(
            Column.text("Kind of provision"),
            Column.fraction("Children transported"),
            Column.text("Pounds a mile"),
            Column.count("Days a year"),
            Column.count("Journeys a day"),
            Column.text("Dated"),
            Column.text("Source"));
    Arrays.stream(ProvisionKind.values())
        .map(kind -> Optional.ofNullable(report.county().transport().get(kind)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(TransportRate::kind))
        .forEach(
            rate -> table.row(
                rate.kind().label(),
                rate.shareTransported(),
                "£" + rate.perMile(),
                rate.daysAYear(),
                rate.journeysADay(),
                rate.dated(),
                rate.source()));
    return table.build();
  }

  private static Table figures(ReportFigures report) {
    Table.Builder table = Table.named("figures", "Single figures")
        .columns(
            Column.text("Assumption"),
            Column.text("Value"),
            Column.text("Unit"),
            Column.text("Dated"),
            Column.text("Source"));
    for (Assumption assumption : report.county().assumptions().list()) {
      table.row(
          assumption.key().key(),
          assumption.value().toPlainString(),
          assumption.key().unit(),
          assumption.dated(),
          assumption.source());
    }
    return table.build();
  }
}
