package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
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
    if (!report.county().rates().bands().schemes().isEmpty()) {
      HtmlTable.write(html, bands(report));
    }
    if (!report.county().funds().isEmpty()) {
      html.element("h3", "Money for building");
      HtmlTable.write(html, funds(report));
    }
    report.county().highNeedsBlock().ifPresent(block -> BlockAssumptions.write(html, block));
    html.element("h3", "Transport");
    HtmlTable.write(html, transported(report));
    HtmlTable.write(html, travelling(report));
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
            Column.text("From"),
            Column.pounds("Pounds a year"),
            Column.text("Dated"),
            Column.text("Source"));
    for (List<Rate> same : oneAfterTheOther(report.county().rates().rates())) {
      String said = "";
      for (Rate rate : same) {
        table.row(
            rate.kind().label(),
            rate.need().map(NeedType::label).orElse("any"),
            rate.line().label(),
            rate.budget().label(),
            same.size() > 1 && rate.from().isEmpty() ? "the start" : from(rate.from()),
            rate.yearly(),
            rate.dated(),
            rate.source().equals(said) ? "as above" : rate.source());
        said = rate.source();
      }
    }
    return table.build();
  }

  private static Table bands(ReportFigures report) {
    Table.Builder table = Table.named("bands", "Bands of top-ups, and which part of the children whose band is not known is in each")
        .columns(
            Column.text("Kind of provision"),
            Column.text("Need"),
            Column.text("Band"),
            Column.text("Budget"),
            Column.pounds("Pounds a year"),
            Column.mixed("Share"),
            Column.text("Dated"),
            Column.text("Source"));
    for (BandingScheme scheme : report.county().rates().bands().schemes()) {
      for (TopUpBand band : scheme.bands()) {
        table.row(
            scheme.kind().label(),
            scheme.need().map(NeedType::label).orElse("any other"),
            band.code(),
            scheme.budget().label(),
            band.yearly(),
            band.share(),
            band.dated(),
            band.source());
      }
    }
    return table.build();
  }

  /** Rates of the same from year to year, in the order of their first. */
  private static List<List<Rate>> oneAfterTheOther(List<Rate> rates) {
    return rates.stream()
        .sorted(Comparator.comparing((Rate rate) -> from(rate.from())))
        .collect(Collectors.groupingBy(RateCard::keyOf))
        .values()
        .stream()
        .sorted(Comparator.comparing((List<Rate> same) -> rates.indexOf(same.getFirst())))
        .toList();
  }

  private static String from(Optional<AcademicYear> year) {
    return year.map(AcademicYear::toString).orElse("");
  }

  private static String phase(Optional<Phase> phase) {
    return phase.map(Phase::label).orElse("any");
  }

  private static Table funds(ReportFigures report) {
    Table.Builder table = Table.named("funds", "Money for building")
        .columns(
            Column.text("Fund"), Column.text("Financial year"), Column.pounds("New money"), Column.text("Dated"), Column.text("Source"));
    for (CapitalFund fund : report.county().funds()) {
      fund.available().forEach((year, amount) -> table.row(fund.name(), year, amount.pounds(), amount.dated(), amount.source()));
    }
    return table.build();
  }

  private static Table transported(ReportFigures report) {
    Table.Builder table = Table.named("transport", "How many children the council transports")
        .columns(
            Column.text("Kind of provision"),
            Column.text("Phase"),
            Column.text("From"),
            Column.fraction("Children transported"),
            Column.text("Dated"),
            Column.text("Source"));
    report.county()
        .transport()
        .kinds()
        .stream()
        .sorted(
            Comparator.comparing(TransportByKind::kind).thenComparing(kind -> phase(kind.phase())).thenComparing(kind -> from(kind.from())))
        .forEach(
            kind -> table.row(
                kind.kind().label(), phase(kind.phase()), from(kind.from()), kind.share(), kind.dated(), kind.source()));
    return table.build();
  }

  private static Table travelling(ReportFigures report) {
    Table.Builder table = Table.named("transport-needs", "How transported children travel")
        .columns(
            Column.text("Need"),
            Column.fraction("Alone"),
            Column.fraction("With a passenger assistant"),
            Column.text("Dated"),
            Column.text("Source"));
    for (TransportByNeed need : report.county().transport().needs()) {
      table.row(
          need.need().map(NeedType::label).orElse("any other"),
          need.shareSolo(),
          need.shareAssisted(),
          need.dated(),
          need.source());
    }
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
