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

/** Savings programmes, one a row; the last row sums those that count. */
final class ProgrammeTable {
  private ProgrammeTable() {}

  /** Whether each counts, and what it saves in all years of the balance. */
  static Table brief(HighNeedsBlock block) {
    Table.Builder table = Table.named("programmes", "Savings programmes, all years of the balance, in pounds of each year")
        .columns(Column.text("Programme"), Column.text("In the balance"), Column.pounds("Said to save"), Column.pounds("Counted"));
    Money all = Money.NONE;
    Money counted = Money.NONE;
    for (SavingsProgramme programme : block.programmes()) {
      Money saved = block.listYears().stream().map(programme::saving).reduce(Money.NONE, Money::plus);
      Money entered = programme.isCounted() ? saved : Money.NONE;
      table.row(programme.name(), counted(programme), saved, entered);
      all = all.plus(saved);
      counted = counted.plus(entered);
    }
    return table.row("All", "", all, counted).build();
  }

  /** Financial years across. */
  static Table byYear(HighNeedsBlock block) {
    Table.Builder table = Table.named("programmes-by-year", "Savings programmes by financial year, in pounds of each year")
        .columns(Column.text("Programme"));
    block.listYears().forEach(year -> table.columns(Column.pounds(year.toString())));
    for (SavingsProgramme programme : block.programmes()) {
      List<Object> row = new ArrayList<>(List.of(programme.name()));
      block.listYears().forEach(year -> row.add(Optional.ofNullable(programme.savings().get(year)).map(SavingsProgramme.Saving::pounds)));
      table.row(row);
    }
    List<Object> all = new ArrayList<>(List.of("Counted"));
    for (FinancialYear year : block.listYears()) {
      all.add(
          block.programmes().stream().filter(SavingsProgramme::isCounted).map(one -> one.saving(year)).reduce(Money.NONE, Money::plus));
    }
    return table.row(all).build();
  }

  private static String counted(SavingsProgramme programme) {
    if (programme.isCounted()) {
      return programme.countedAnyway() ? "counted: the scenario says that this plan does not show it" : "counted";
    }
    return "not counted: the plan models %s".formatted(programme.overlaps().orElseThrow().label());
  }
}
