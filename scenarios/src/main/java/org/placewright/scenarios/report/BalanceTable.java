package org.placewright.scenarios.report;

import java.util.Optional;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code balance.csv}: the account of the high needs block by financial year; the header only where the county does not give it. */
final class BalanceTable {
  /** What a row is for. */
  private enum Part {
    /** Rows of a year sum to its closing balance. */
    ACCOUNT,
    /** Sums of rows above. */
    RESULT,
    /** What is asked of a result. */
    TARGET,
    /** Programmes that the plan shows itself. */
    NOT_COUNTED
  }

  /** What is worked out of the lines of a year. */
  private enum Result {
    YEAR_BALANCE, CLOSING_BALANCE, CLOSING_WITHOUT_PROGRAMMES, CLOSING_WITHOUT_CONTRIBUTIONS
  }

  private BalanceTable() {}

  static Table of(Optional<BlockBalance> balance) {
    Table.Builder table = Table.named("balance", "The high needs block by financial year, in pounds of each year")
        .columns(
            Column.text("financial-year"), Column.text("part"), Column.text("line"), Column.text("name"), Column.pounds("pounds"),
            Column.text("met"));
    balance.ifPresent(known -> known.listYears().forEach(year -> add(table, known, year)));
    return table.build();
  }

  private static void add(Table.Builder table, BlockBalance balance, BlockYear year) {
    table.row(year.year(), Part.ACCOUNT, BlockLine.OPENING_BALANCE, "", year.opening(), "");
    year.items().forEach(item -> table.row(year.year(), Part.ACCOUNT, item.line(), item.name(), item.effect(), ""));
    table.row(year.year(), Part.RESULT, Result.YEAR_BALANCE, "", year.ofYear(), "");
    table.row(year.year(), Part.RESULT, Result.CLOSING_BALANCE, "", year.closing(), "");
    table.row(year.year(), Part.RESULT, Result.CLOSING_WITHOUT_PROGRAMMES, "", year.closingBeforeProgrammes(), "");
    table.row(year.year(), Part.RESULT, Result.CLOSING_WITHOUT_CONTRIBUTIONS, "", year.closingBeforeContributions(), "");
    year.targets()
        .forEach(target -> table.row(year.year(), Part.TARGET, target.line(), "", target.asked(), target.isMet() ? "yes" : "no"));
    for (SavingsProgramme programme : balance.block().programmes()) {
      if (!programme.isCounted() && programme.savings().containsKey(year.year())) {
        table.row(year.year(), Part.NOT_COUNTED, BlockLine.SAVINGS_PROGRAMME, programme.name(), programme.saving(year.year()), "");
      }
    }
  }
}
