package org.placewright.scenarios.report;

import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code finance.csv}: what the plan costs by financial year, budget and line, building last. */
final class FinanceTable {
  private FinanceTable() {}

  static Table of(Finance finance) {
    Table.Builder table = Table.named("finance", "What the plan costs by financial year, budget and line")
        .columns(
            Column.text("financial-year"), Column.text("budget"), Column.text("line"), Column.pounds("pounds"));
    for (FinancialYear year : finance.listYears()) {
      finance.listAccounts(year)
          .forEach(account -> table.row(year, account.budget(), account.line(), finance.pounds(year, account)));
    }
    return table.build();
  }
}
