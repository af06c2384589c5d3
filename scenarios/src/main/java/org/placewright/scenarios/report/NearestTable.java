package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code nearest.csv}: nearest suitable place against given place, and pockets where there is none, by home, need and phase. */
final class NearestTable {
  private NearestTable() {}

  static Table of(PlanFigures figures, NearestPlaces places) {
    Table.Builder table = Table
        .named("nearest", "Nearest suitable place against given place (" + figures.plan().travel().basis() + ")")
        .columns(
            Column.text("year"),
            Column.text("locality"),
            Column.text("need"),
            Column.text("phase"),
            Column.count("children"),
            Column.count("none-within-guideline"),
            Column.count("shortfall"),
            Column.count("past-nearer"),
            Column.count("past-settled"),
            Column.count("past-full"),
            Column.count("past-room"),
            Column.count("extra-minutes"),
            Column.decimal("extra-miles"));
    for (AcademicYear year : figures.listYears()) {
      NearestCounts.byGroup(figures, places.list(year))
          .forEach(
              (group, counts) -> table.row(
                  year,
                  group.home(),
                  group.need(),
                  group.phase(),
                  counts.children(),
                  counts.noneWithinGuideline(),
                  counts.shortOfPlace(),
                  counts.allPassing(),
                  counts.passing(NearestPlaces.Why.SETTLED),
                  counts.passing(NearestPlaces.Why.FULL),
                  counts.passing(NearestPlaces.Why.ROOM),
                  counts.extraMinutes(),
                  counts.extraMiles()));
    }
    return table.build();
  }
}
