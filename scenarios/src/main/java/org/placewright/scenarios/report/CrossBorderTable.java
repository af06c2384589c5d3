package org.placewright.scenarios.report;

import java.util.List;
import org.placewright.model.money.FinanceLine;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code cross-border.csv}: places bought of other councils and sold to them, by provision and year. */
final class CrossBorderTable {
  private CrossBorderTable() {}

  static Table of(PlanFigures figures, CrossBorder border) {
    Table.Builder table = Table.named("cross-border", "Places bought of other councils and sold to them, by provision and year")
        .columns(
            Column.text("year"),
            Column.text("way"),
            Column.text("authority"),
            Column.text("provision"),
            Column.count("places"),
            Column.count("children"),
            Column.pounds("place-funding"),
            Column.pounds("top-up"),
            Column.pounds("empty-places"),
            Column.pounds("pounds"),
            Column.pounds("transport"),
            Column.pounds("income"),
            Column.text("name"));
    figures.listYears().forEach(year -> {
      for (CrossBorder.Bought one : border.listBought(year)) {
        table.row(
            List.of(
                year, "BOUGHT", one.authority(), one.provision().id(), one.places(), one.children(), one.pounds(FinanceLine.PLACE_FUNDING),
                one.pounds(FinanceLine.TOP_UP), one.pounds(FinanceLine.EMPTY_PLACE), one.forPlaces(), one.pounds(FinanceLine.TRANSPORT),
                Table.BLANK, one.provision().name()));
      }
      for (CrossBorder.Sold one : border.listSold(year)) {
        table.row(
            List.of(
                year, "SOLD", one.places().authority(), one.provision().id(), one.places().places(), Table.BLANK, Table.BLANK, Table.BLANK,
                Table.BLANK, Table.BLANK, Table.BLANK, one.places().income(), one.provision().name()));
      }
    });
    return table.build();
  }
}
