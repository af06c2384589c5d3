package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What placements cost, by budget, line and financial year. */
final class MoneySection implements Section {
  private static final int HEIGHT = 420;
  private static final int TOTAL_ROWS = 1;

  @Override
  public String id() {
    return "money";
  }

  @Override
  public String heading() {
    return "Money";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    Finance finance = report.finance();
    if (finance.listPlanYears().isEmpty()) {
      html.element("p", "No child is placed, so nothing is paid.");
      return;
    }
    html.element(
        "p",
        """
            What placements, their transport, commissioned places left empty and opened schemes cost, at %s prices, not \
            discounted. An academic year is split 7 months to 5 between two financial years, so %s holds only September to \
            March and %s only April to August. What is borrowed for building comes back as a yearly charge; grants do not."""
            .formatted(
                report.county().currencyYear(), report.figures().firstYear().autumnFinancialYear(),
                report.figures().lastYear().summerFinancialYear()));
    html.open("figure").element("figcaption", message(report));
    charts.add(
        html,
        Chart.of(
            "chart-money",
            message(report) + " Stacked bars by budget and line. The figures are in the table below.",
            HEIGHT,
            width -> options(finance, width)));
    HtmlTable.write(html, byBudget(finance), TOTAL_ROWS);
    html.open("details").element("summary", "The figures by line");
    HtmlTable.write(html, byLine(finance), TOTAL_ROWS);
    html.close();
    html.open("details").element("summary", "The figures by kind of provision");
    HtmlTable.write(html, byKind(finance), TOTAL_ROWS);
    html.close().close();
    BandCosts.write(html, charts, report);
    if (!finance.listBuildingAccounts().isEmpty()) {
      html.element("p", "What is paid for building, in the financial years in which it is paid:");
      HtmlTable.write(html, building(finance), TOTAL_ROWS);
    }
  }

  private static Table building(Finance finance) {
    Table.Builder table = Table.named("building", "Pounds paid for building by financial year").columns(Column.text("Financial year"));
    finance.listBuildingAccounts().forEach(account -> table.columns(Column.pounds(account.line().label())));
    for (FinancialYear year : finance.listYears()) {
      List<Money> row = finance.listBuildingAccounts().stream().map(account -> finance.pounds(year, account)).toList();
      if (row.stream().anyMatch(money -> !money.equals(Money.NONE))) {
        List<Object> cells = new ArrayList<>(List.of(year.toString()));
        cells.addAll(row);
        table.row(cells);
      }
    }
    List<Object> total = new ArrayList<>(List.of("All years"));
    finance.listBuildingAccounts()
        .forEach(
            account -> total.add(
                finance.listYears().stream().map(year -> finance.pounds(year, account)).reduce(Money.NONE, Money::plus)));
    return table.row(total).build();
  }

  private static String message(ReportFigures report) {
    Money block = report.finance().total(Budget.HIGH_NEEDS_BLOCK);
    Money all = report.finance().total();
    return "The plan costs %s over all its years, %s of it on the high needs block; the cost of a year's placements %s."
        .formatted(
            Numerals.millions(all),
            Numerals.millions(block),
            report.goes(Numerals.millions(report.base().cost()), Numerals.millions(report.last().cost())));
  }

  private static Map<String, Object> options(Finance finance, Width width) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (Finance.Account account : finance.listAccounts()) {
      List<BigDecimal> millions = finance.listPlanYears()
          .stream()
          .map(year -> finance.pounds(year, account).pounds().movePointLeft(6).setScale(2, RoundingMode.HALF_UP))
          .toList();
      String colour = Palette.PARTS.get(series.size() % Palette.PARTS.size());
      series.add(Axes.bars(name(account), colour, Width.NARROW, millions));
    }
    List<String> years = finance.listPlanYears().stream().map(year -> label(finance, year)).toList();
    return Axes.chart(years, "£ million", width, false, series);
  }

  private static String name(Finance.Account account) {
    return "%s: %s".formatted(account.budget().label(), account.line().label());
  }

  private static String label(Finance finance, FinancialYear year) {
    return year + (finance.isPartYear(year) ? "\n(part)" : "");
  }

  /** Financial years down, budgets across. */
  private static Table byBudget(Finance finance) {
    List<Budget> budgets = finance.listAccounts().stream().map(Finance.Account::budget).distinct().toList();
    return table(
        finance,
        "Pounds by budget and financial year",
        budgets,
        Budget::label,
        (year, budget) -> finance.listAccounts()
            .stream()
            .filter(account -> account.budget() == budget)
            .map(account -> finance.pounds(year, account))
            .reduce(Money.NONE, Money::plus));
  }

  private static Table byLine(Finance finance) {
    return table(
        finance,
        "Pounds by budget, line and financial year",
        finance.listAccounts(),
        MoneySection::name,
        finance::pounds);
  }

  /** What is paid for children at each kind, its empty places and its schemes. */
  private static Table byKind(Finance finance) {
    return table(finance, "Pounds by kind of provision and financial year", finance.listKinds(), ProvisionKind::label, finance::pounds);
  }

  private static <T> Table table(
      Finance finance,
      String title,
      List<T> parts,
      Function<T, String> name,
      BiFunction<FinancialYear, T, Money> pounds) {
    Table.Builder table = Table.named("money", title).columns(Column.text("Financial year"));
    parts.forEach(part -> table.columns(Column.pounds(name.apply(part))));
    table.columns(Column.pounds("All"));
    for (FinancialYear year : finance.listPlanYears()) {
      List<Object> row = new ArrayList<>(List.of(year + (finance.isPartYear(year) ? " (part)" : "")));
      parts.forEach(part -> row.add(pounds.apply(year, part)));
      row.add(finance.total(year));
      table.row(row);
    }
    List<Object> total = new ArrayList<>(List.of("All years"));
    for (T part : parts) {
      total.add(
          finance.listPlanYears().stream().map(year -> pounds.apply(year, part)).reduce(Money.NONE, Money::plus));
    }
    total.add(finance.total());
    return table.row(total).build();
  }
}
