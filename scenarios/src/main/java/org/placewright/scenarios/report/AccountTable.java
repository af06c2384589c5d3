package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** The account of the high needs block: rows sum from left to right, the last row sums what changes the balance. */
final class AccountTable {
  /** A column of what changes a balance. */
  private record Change(String name, Function<BlockYear, Money> pounds) {
    static Change of(BlockLine line) {
      return new Change(Character.toUpperCase(line.label().charAt(0)) + line.label().substring(1), year -> year.effect(line));
    }
  }

  private AccountTable() {}

  /** What comes in, what goes out, what programmes save, what is paid in. */
  static Table brief(BlockBalance balance) {
    return table(
        balance, "balance",
        List.of(
            new Change("Comes in", year -> year.effect(BlockLine.ALLOCATION).plus(year.effect(BlockLine.BLOCK_TRANSFER))),
            new Change(
                "Goes out",
                year -> year.effect(BlockLine.PLAN_SPENDING)
                    .plus(year.effect(BlockLine.PRICE_GROWTH))
                    .plus(year.effect(BlockLine.OTHER_SPENDING))),
            new Change("Programmes", year -> year.effect(BlockLine.SAVINGS_PROGRAMME))),
        List.of(new Change("Contributions", BlockYear::contributions)));
  }

  /** Line by line. */
  static Table byLine(BlockBalance balance) {
    List<BlockLine> lines = List.of(BlockLine.values())
        .stream()
        .filter(line -> balance.listYears().stream().anyMatch(year -> year.items().stream().anyMatch(item -> item.line() == line)))
        .toList();
    return table(
        balance, "balance-by-line", lines.stream().filter(line -> !line.isContribution()).map(Change::of).toList(),
        lines.stream().filter(BlockLine::isContribution).map(Change::of).toList());
  }

  private static Table table(BlockBalance balance, String name, List<Change> ofYear, List<Change> paidIn) {
    List<BlockYear> years = balance.listYears();
    List<Change> changes = new ArrayList<>(ofYear);
    changes.add(new Change("Balance of the year", BlockYear::ofYear));
    changes.addAll(paidIn);
    Table.Builder table = Table.named(name, "The high needs block, in pounds of each year")
        .columns(Column.text("Financial year"), Column.pounds("Balance on 1 April"));
    changes.forEach(change -> table.columns(Column.pounds(change.name())));
    table.columns(Column.pounds("Balance on 31 March"));
    for (BlockYear year : years) {
      table.row(row(year.year().toString(), year.opening(), changes, List.of(year), year.closing()));
    }
    return table.row(row("All years", years.getFirst().opening(), changes, years, years.getLast().closing())).build();
  }

  private static List<Object> row(String label, Money opening, List<Change> changes, List<BlockYear> years, Money closing) {
    List<Object> row = new ArrayList<>(List.of(label, opening));
    changes.forEach(change -> row.add(years.stream().map(change.pounds()).reduce(Money.NONE, Money::plus)));
    row.add(closing);
    return row;
  }
}
