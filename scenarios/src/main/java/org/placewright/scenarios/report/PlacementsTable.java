package org.placewright.scenarios.report;

import org.placewright.model.child.Spell;
import org.placewright.model.plan.PlacementCost;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code placements.csv}: one row a spell, in the order of the projection, placed or not. */
final class PlacementsTable {
  private PlacementsTable() {}

  static Table of(PlanFigures figures) {
    Table.Builder table = Table.named("placements", "Where every child is, stay by stay")
        .columns(
            Column.text("id"),
            Column.text("need"),
            Column.text("locality"),
            Column.text("provision"),
            Column.text("first-year"),
            Column.text("last-year"),
            Column.count("minutes"),
            Column.pounds("pounds-a-year"),
            Column.text("pinned"),
            Column.text("child"),
            Column.text("setting"),
            Column.text("first-curriculum-year"),
            Column.decimal("full-time-places"),
            Column.pounds("pounds-once"),
            Column.decimal("places-taken"),
            Column.pounds("pounds-whole-stay"));
    for (Outcome outcome : figures.listOutcomes()) {
      Spell spell = outcome.spell();
      table.row(
          spell.id(),
          spell.need(),
          spell.home(),
          outcome.provision().map(provision -> provision.id().value()),
          spell.first(),
          spell.last(),
          outcome.cost().map(cost -> cost.journey().minutes()),
          outcome.cost().map(PlacementCost::firstYearly),
          spell.pinned().isPresent() ? "yes" : "no",
          spell.child(),
          spell.setting(),
          spell.ncyAtStart(),
          (double) spell.placeTenths() / Spell.FULL_TIME,
          outcome.cost().map(PlacementCost::once),
          outcome.provision().map(provision -> (double) spell.roomTenthsAt(provision) / Spell.FULL_TIME),
          outcome.cost().map(PlacementCost::overStay));
    }
    return table.build();
  }
}
