package org.placewright.scenarios.report;

import java.math.RoundingMode;
import org.placewright.model.money.BandCode;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code top-ups.csv}: what top-ups cost by financial year, kind of provision, need and band. */
final class TopUpsTable {
  /** Seven months of a child are 0.5833 children. */
  private static final int DECIMALS = 4;

  private TopUpsTable() {}

  static Table of(TopUps topUps) {
    Table.Builder table = Table.named("top-ups", "What top-ups cost by financial year, kind of provision, need and band")
        .columns(
            Column.text("financial-year"),
            Column.text("kind"),
            Column.text("need"),
            Column.text("band"),
            Column.mixed("children"),
            Column.pounds("pounds"));
    for (TopUps.Line line : topUps.lines()) {
      table.row(
          line.year(),
          line.kind(),
          line.need(),
          line.band().map(BandCode::value),
          line.children().setScale(DECIMALS, RoundingMode.HALF_UP),
          line.pounds());
    }
    return table.build();
  }
}
