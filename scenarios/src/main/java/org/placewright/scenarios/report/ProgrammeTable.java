package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Savings programmes down, financial years across; the last row sums those that count. */
final class ProgrammeTable {
  private ProgrammeTable() {}

  static Table of(HighNeedsBlock block) {
    Table.Builder table = Table.named("programmes", "Savings programmes, in pounds of each year").columns(Column.text("Programme"));
    block.listYears().forEach(year -> table.columns(Column.pounds(year.toString())));
    table.columns(Column.text("In the balance"));
    for (SavingsProgramme programme : block.programmes()) {
      List<Object> row = new ArrayList<>(List.of(programme.name()));
      block.listYears().forEach(year -> row.add(Optional.ofNullable(programme.savings().get(year)).map(SavingsProgramme.Saving::pounds)));
      row.add(counted(programme));
      table.row(row);
    }
    List<Object> all = new ArrayList<>(List.of("Counted"));
    for (FinancialYear year : block.listYears()) {
      all.add(
          block.programmes().stream().filter(SavingsProgramme::isCounted).map(one -> one.saving(year)).reduce(Money.NONE, Money::plus));
    }
    all.add("");
    return table.row(all).build();
  }

  private static String counted(SavingsProgramme programme) {
    if (programme.isCounted()) {
      return programme.countedAnyway() ? "counted: the scenario says that this plan does not show it" : "counted";
    }
    return "not counted: the plan models %s".formatted(programme.overlaps().orElseThrow().label());
  }
}
