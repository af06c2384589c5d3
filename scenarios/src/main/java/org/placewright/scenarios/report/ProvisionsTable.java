package org.placewright.scenarios.report;

import java.util.OptionalDouble;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code provisions.csv}: how full every provision is in every year. */
final class ProvisionsTable {
  private ProvisionsTable() {}

  static Table of(PlanFigures figures, Occupancy occupancy) {
    Table.Builder table = Table.named("provisions", "Places and children at every provision by year")
        .columns(
            Column.text("year"),
            Column.text("provision"),
            Column.count("places"),
            Column.count("placed"),
            Column.fraction("occupancy"),
            Column.pounds("value-of-one-more-place"),
            Column.count("over-number"),
            Column.text("name"),
            Column.text("kind"),
            Column.text("caution"),
            Column.decimal("places-taken"));
    for (AcademicYear year : figures.listYears()) {
      for (Provision provision : figures.county().provisions().values()) {
        OptionalDouble fraction = occupancy.fraction(provision.id(), year);
        table.row(
            year,
            provision.id(),
            occupancy.places(provision.id(), year),
            occupancy.placed(provision.id(), year),
            fraction.isPresent() ? fraction.getAsDouble() : Table.BLANK,
            figures.plan().placeValues().flatMap(values -> values.findYearly(provision.id(), year)),
            occupancy.overNumber(provision.id(), year),
            provision.name(),
            provision.kind(),
            provision.caution(),
            (double) occupancy.takenTenths(provision.id(), year) / Spell.FULL_TIME);
      }
    }
    return table.build();
  }
}
