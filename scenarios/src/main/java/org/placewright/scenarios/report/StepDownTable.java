package org.placewright.scenarios.report;

import java.util.Optional;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code step-down.csv}: who was asked to come back from a dearer level, chain by chain; the header only when nobody was. */
final class StepDownTable {
  private StepDownTable() {}

  static Table of(StepDownChains chains) {
    Table.Builder table = Table.named("step-down", "Children who may come back from a dearer level, chain by chain")
        .columns(
            Column.text("chain"), Column.count("step"), Column.text("child"), Column.text("need"), Column.text("curriculum-year"),
            Column.text("year"), Column.text("from"), Column.text("from-level"), Column.text("to"), Column.text("moves"),
            Column.count("years"),
            Column.pounds("yearly-saving"), Column.pounds("support-a-year"), Column.pounds("one-off-cost"), Column.text("waits-for"));
    for (StepDownChains.Link link : chains.list()) {
      table.row(
          link.chain(), link.step(), link.spell().child(), link.spell().need(), link.spell().ncyAtStart(), link.spell().first(),
          link.from(), link.terms().from().name(), link.to(), link.moves() ? "yes" : "no", link.spell().years(),
          link.moves() ? Optional.of(link.yearlySaving()) : Optional.empty(),
          link.moves() ? Optional.of(link.terms().supportYearly()) : Optional.empty(),
          link.moves() ? Optional.of(link.terms().doubleRunning()) : Optional.empty(), link.waitsFor());
    }
    return table.build();
  }
}
