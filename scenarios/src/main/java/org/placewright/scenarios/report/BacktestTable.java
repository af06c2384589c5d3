package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.List;
import java.util.Locale;
import org.placewright.model.future.HeldOut;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code backtest.csv}: every count held out, beside what was projected for it and two guesses without a model. */
final class BacktestTable {
  private BacktestTable() {}

  /** One row for each count, in the order given. */
  static Table of(List<HeldOut> held) {
    Table.Builder table = Table.named("backtest", "Earlier years projected from the years before them, and what was counted")
        .columns(
            Column.text("origin"),
            Column.text("year"),
            Column.text("part"),
            Column.text("name"),
            Column.hundredth("counted"),
            Column.hundredth("expected"),
            Column.count("p025"),
            Column.count("p10"),
            Column.count("p90"),
            Column.count("p975"),
            Column.hundredth("unchanged"),
            Column.hundredth("grown"));
    for (HeldOut one : held) {
      table.row(
          AcademicYear.ofCensus(one.origin()),
          AcademicYear.ofCensus(one.year()),
          one.part().name().toLowerCase(Locale.ROOT),
          one.name(),
          one.counted(),
          one.expected(),
          one.low95(),
          one.low80(),
          one.high80(),
          one.high95(),
          one.unchanged(),
          one.grown());
    }
    return table.build();
  }
}
