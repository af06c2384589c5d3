package org.placewright.scenarios.report;

import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code finance-by-kind.csv}: the rows of {@code finance.csv}, each split by the kind of provision it is paid for. */
final class FinanceByKindTable {
  private FinanceByKindTable() {}

  static Table of(Finance finance) {
    Table.Builder table = Table.named("finance-by-kind", "What the plan costs by financial year, budget, line and kind of provision")
        .columns(
            Column.text("financial-year"), Column.text("budget"), Column.text("line"), Column.text("kind"), Column.pounds("pounds"));
    for (FinancialYear year : finance.listYears()) {
      finance.listPoundsByKind(year)
          .forEach(
              (account, pounds) -> table
                  .row(year, account.account().budget(), account.account().line(), account.kind(), pounds));
    }
    return table.build();
  }
}
