package org.placewright.scenarios.report;

import org.placewright.model.county.AssumptionKey;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code vehicles.csv}: the vehicles to each provision beside what placements say transport costs. */
final class VehiclesTable {
  private VehiclesTable() {}

  static Table of(PlanFigures figures, Vehicles vehicles) {
    Table.Builder table = Table.named("vehicles", "Vehicles to each provision, and what they cost")
        .columns(
            Column.text("year"),
            Column.text("provision"),
            Column.hundredth("expected-children"),
            Column.count("children"),
            Column.count("alone"),
            Column.count("taxis"),
            Column.count("minibuses"),
            Column.decimal("loaded-miles"),
            Column.decimal("empty-miles"),
            Column.decimal("own-miles"),
            Column.decimal("aboard-miles"),
            Column.decimal("kgco2e"),
            Column.pounds("pounds"),
            Column.pounds("expected-pounds"),
            Column.pounds("whole-children"),
            Column.pounds("fill-and-ways"));
    double kgCo2e = figures.county().assumptions().value(AssumptionKey.KG_CO2E_PER_MILE);
    for (AcademicYear year : figures.listYears()) {
      vehicles.byProvision(year)
          .forEach(
              (provision, found) -> table.row(
                  year,
                  provision,
                  found.expectedChildren(),
                  found.children(),
                  found.alone(),
                  found.taxis(),
                  found.minibuses(),
                  found.loadedMiles(),
                  found.emptyMiles(),
                  found.ownMiles(),
                  found.aboardMiles(),
                  found.vehicleMiles() * kgCo2e,
                  found.pounds(),
                  found.expected(),
                  found.wholeChildren(),
                  found.fillAndWays()));
    }
    return table.build();
  }
}
