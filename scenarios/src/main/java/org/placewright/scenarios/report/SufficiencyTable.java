package org.placewright.scenarios.report;

import java.util.List;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * {@code sufficiency.csv}: for each year the whole county ({@code ALL}, {@code ALL}), then each phase for all needs, then
 * each need and phase with any demand. Only rows for all needs have places and surplus: one place serves several needs.
 */
final class SufficiencyTable {
  /** One planning area as yet. */
  static final String COUNTY = "county";
  static final String ALL = "ALL";

  private SufficiencyTable() {}

  static Table of(PlanFigures figures, Sufficiency sufficiency) {
    Table.Builder table = Table.named("sufficiency", "Children who need a base or special place, and places")
        .columns(
            Column.text("year"),
            Column.text("area"),
            Column.text("need"),
            Column.text("phase"),
            Column.count("demand"),
            Column.count("places"),
            Column.count("placed"),
            Column.count("shortfall"),
            Column.count("surplus"));
    for (AcademicYear year : figures.listYears()) {
      table.row(row(year, ALL, sufficiency.count(year), sufficiency.room(year)));
      for (Phase phase : Phase.values()) {
        table.row(row(year, phase.name(), sufficiency.count(year, phase), sufficiency.room(year, phase)));
      }
      for (NeedType need : NeedType.values()) {
        for (Phase phase : Phase.values()) {
          Sufficiency.Count count = sufficiency.count(
              year, child -> child.spell().need() == need && child.phase() == phase);
          if (count.demand() > 0) {
            table.row(
                year,
                COUNTY,
                need,
                phase,
                count.demand(),
                Table.BLANK,
                count.placed(),
                count.shortfall(),
                Table.BLANK);
          }
        }
      }
    }
    return table.build();
  }

  private static List<Object> row(AcademicYear year, String phase, Sufficiency.Count count, Sufficiency.Room room) {
    return List.of(
        year, COUNTY, ALL, phase, count.demand(), room.places(), count.placed(), count.shortfall(), room.surplus());
  }
}
