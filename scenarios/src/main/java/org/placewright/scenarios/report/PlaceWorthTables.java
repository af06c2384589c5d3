package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Sheets of the workbook about the value of one more place; none has rows when places were not priced. */
final class PlaceWorthTables {
  private PlaceWorthTables() {}

  static List<Table> list(ReportFigures report) {
    return List.of(byProvision(report), byKind(report), byHome(report));
  }

  private static Table byProvision(ReportFigures report) {
    Table.Builder table = Table.named("place-values", "What one more place is worth a year, at every provision with a limit")
        .columns(
            Column.text("provision"),
            Column.text("name"),
            Column.text("kind"),
            Column.pounds("all-years-present-value"));
    List<AcademicYear> years = report.figures().listYears();
    years.forEach(year -> table.columns(Column.pounds(year.toString())));
    for (PlaceWorth.Ranked ranked : report.worth().listByValue()) {
      Provision provision = ranked.provision();
      List<Object> row = new ArrayList<>(List.of(provision.id(), provision.name(), provision.kind(), ranked.allYears()));
      years.forEach(year -> row.add(report.worth().findYearly(provision.id(), year)));
      table.row(row);
    }
    return table.build();
  }

  private static Table byKind(ReportFigures report) {
    Table.Builder table = Table.named(
        "place-values-by-kind", "What one more place is worth a year: mean by kind and phase, weighted by places")
        .columns(Column.text("kind"), Column.text("phase"));
    List<AcademicYear> years = report.figures().listYears();
    years.forEach(year -> table.columns(Column.pounds(year.toString())));
    for (ProvisionKind kind : ProvisionKind.values()) {
      for (Phase phase : listPhases(report, kind)) {
        List<Object> row = new ArrayList<>(List.of(kind, phase));
        years.forEach(year -> row.add(report.worth().findMean(kind, phase, year)));
        table.row(row);
      }
    }
    return table.build();
  }

  /** The phases that some place of a kind takes in some year. */
  static List<Phase> listPhases(ReportFigures report, ProvisionKind kind) {
    return Arrays.stream(Phase.values())
        .filter(
            phase -> report.figures()
                .listYears()
                .stream()
                .map(year -> report.worth().findMean(kind, phase, year))
                .anyMatch(Optional<Money>::isPresent))
        .toList();
  }

  private static Table byHome(ReportFigures report) {
    Table.Builder table = Table.named(
        "place-values-by-home", "What one more suitable place within the guideline is worth a year, by where children live")
        .columns(
            Column.text("year"),
            Column.text("locality"),
            Column.text("need"),
            Column.text("phase"),
            Column.count("children"),
            Column.pounds("value-of-one-more-place"),
            Column.text("at"));
    for (AcademicYear year : report.figures().listYears()) {
      report.worth()
          .byHome(year)
          .forEach(
              (home, best) -> table.row(
                  year,
                  home.locality(),
                  home.need(),
                  home.phase(),
                  best.children(),
                  best.yearly(),
                  best.at().map(Provision::id)));
    }
    return table.build();
  }
}
