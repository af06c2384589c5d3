package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Pounds over all years, runs across; the last row sums the others. */
final class MoneyComparison {
  private MoneyComparison() {}

  static Table byBudget(Comparison of) {
    return table(of, "money", "Pounds by budget, all years of the plan, without building", Measure.FINANCE_BY_BUDGET,
        MoneyComparison::budget);
  }

  static Table byLine(Comparison of) {
    return table(of, "money", "Pounds by budget and line, all years of the plan, without building", Measure.FINANCE, MoneyComparison::line);
  }

  static Table building(Comparison of) {
    return table(
        of, "building", "Pounds paid for building, all years of the plan", Measure.CAPITAL, MoneyComparison::financeLine);
  }

  private static Table table(Comparison of, String name, String title, Measure measure, Function<String, String> label) {
    Table.Builder table = Table.named(name, title).columns(Column.text(measure == Measure.FINANCE_BY_BUDGET ? "Budget" : "Line"));
    of.labels().forEach(run -> table.columns(Column.pounds(run)));
    of.otherLabels().forEach(run -> table.columns(Column.pounds(run + " more")));
    List<FigureKey> keys = of.listKeys()
        .stream()
        .filter(key -> key.measure() == measure && key.year().equals(FigureKey.ALL_YEARS))
        .toList();
    keys.forEach(key -> table.row(row(of, label.apply(key.part()), run -> run.get(key))));
    return table
        .row(row(of, "All", run -> keys.stream().map(run::get).reduce(BigDecimal.ZERO, BigDecimal::add)))
        .build();
  }

  private static List<Object> row(Comparison of, String label, Function<FinishedRun, BigDecimal> pounds) {
    List<Object> row = new ArrayList<>(List.of(label));
    of.runs().forEach(run -> row.add(pounds.apply(run)));
    BigDecimal before = pounds.apply(of.first());
    of.others().forEach(run -> row.add(pounds.apply(run).subtract(before)));
    return row;
  }

  /** The name of a budget; its code where this program does not know it. */
  static String budget(String code) {
    return Stream.of(Budget.values()).filter(budget -> budget.name().equals(code)).map(Budget::label).findFirst().orElse(code);
  }

  private static String financeLine(String code) {
    return Stream.of(FinanceLine.values()).filter(line -> line.name().equals(code)).map(FinanceLine::label).findFirst().orElse(code);
  }

  private static String line(String part) {
    int cut = part.indexOf(RunFigures.OF);
    return "%s: %s".formatted(budget(part.substring(0, cut)), financeLine(part.substring(cut + 1)));
  }
}
