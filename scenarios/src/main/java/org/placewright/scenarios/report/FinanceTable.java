package org.placewright.scenarios.report;

import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code finance.csv}: what placements cost by financial year, budget and line. */
final class FinanceTable {
  private FinanceTable() {}

  static Table of(Finance finance) {
    Table.Builder table = Table.named("finance", "What placements cost by financial year, budget and line")
        .columns(
            Column.text("financial-year"), Column.text("budget"), Column.text("line"), Column.pounds("pounds"));
    for (FinancialYear year : finance.listYears()) {
      for (Finance.Account account : finance.listAccounts()) {
        table.row(year, account.budget(), account.line(), finance.pounds(year, account));
      }
    }
    return table.build();
  }
}
