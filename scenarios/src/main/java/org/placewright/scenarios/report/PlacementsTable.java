package org.placewright.scenarios.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.PlacementCost;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code placements.csv}: one row a spell, in the order of the projection, placed or not. */
public final class PlacementsTable {
  /** What budgets pay in each year of the stay, one after the other; blank where every year is {@code pounds-a-year}. */
  public static final String POUNDS_BY_YEAR = "pounds-by-year";
  /** Between the years of {@link #POUNDS_BY_YEAR}: no comma, which would part columns, and no point, which parts pence. */
  public static final String YEAR_SEPARATOR = ";";

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
            Column.pounds("pounds-whole-stay"),
            Column.text(POUNDS_BY_YEAR));
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
          outcome.cost().map(PlacementCost::overStay),
          outcome.cost().filter(cost -> !cost.isSameEveryYear()).map(cost -> byYear(spell, cost)));
    }
    return table.build();
  }

  private static String byYear(Spell spell, PlacementCost cost) {
    return IntStream.range(0, spell.years())
        .mapToObj(t -> cost.yearly(spell.first().plus(t)).pounds().toPlainString())
        .collect(Collectors.joining(YEAR_SEPARATOR));
  }
}
