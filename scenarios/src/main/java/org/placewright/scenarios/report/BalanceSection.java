package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** The account of the high needs block: whether it recovers, what its targets say, and which programmes count. */
final class BalanceSection implements Section {
  private static final int HEIGHT = 340;
  private static final int TOTAL_ROWS = 1;

  @Override
  public String id() {
    return "balance";
  }

  @Override
  public String heading() {
    return "Does the high needs block recover?";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return report.balance().isPresent();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    BlockBalance balance = report.balance().orElseThrow();
    BalanceWords words = new BalanceWords(balance);
    html.open("figure").element("figcaption", words.answer());
    charts.add(
        html,
        Chart.of(
            "chart-balance", words.answer() + " Lines by financial year. The figures are in the table below.", HEIGHT,
            width -> options(balance, width)));
    HtmlTable.write(html, AccountTable.brief(balance), TOTAL_ROWS);
    html.open("details").element("summary", "The figures by line");
    HtmlTable.write(html, AccountTable.byLine(balance), TOTAL_ROWS);
    html.close().close();
    html.element("p", BalanceNotes.prices(report), "class", "note");
    words.leftToFind().ifPresent(left -> html.element("p", left));
    words.targets().ifPresent(met -> {
      html.element("h3", "Targets").element("p", met);
      HtmlTable.write(html, targets(balance));
    });
    if (!balance.block().programmes().isEmpty()) {
      html.element("h3", "Savings programmes").element("p", BalanceNotes.PROGRAMMES);
      HtmlTable.write(html, ProgrammeTable.brief(balance.block()), TOTAL_ROWS);
      html.open("details").element("summary", "The figures by year");
      HtmlTable.write(html, ProgrammeTable.byYear(balance.block()), TOTAL_ROWS);
      html.close();
    }
    html.element("h3", "What to bear in mind");
    html.open("ul");
    BalanceNotes.list(report, balance).forEach(note -> html.element("li", note));
    html.close();
  }

  private static Map<String, Object> options(BlockBalance balance, Width width) {
    BlockYear last = balance.last();
    List<Map<String, Object>> series = new ArrayList<>();
    series.add(line(balance, "plan and programmes", Palette.BLUE, false, width, BlockYear::closing));
    if (!last.programmesToDate().equals(Money.NONE)) {
      series.add(line(balance, "without programmes", Palette.VERMILLION, true, width, BlockYear::closingBeforeProgrammes));
    }
    if (!last.contributionsToDate().equals(Money.NONE)) {
      series.add(line(balance, "had nobody paid in", Palette.GREY, true, width, BlockYear::closingBeforeContributions));
    }
    List<String> ends = balance.listYears().stream().map(year -> "Mar " + (year.year().startYear() + 1)).toList();
    return Axes.withZeroLine(Axes.chart(ends, "£ million at the end of the financial year", width, true, series));
  }

  private static Map<String, Object> line(
      BlockBalance balance, String name, String colour, boolean dashed, Width width, Function<BlockYear, Money> pounds) {
    List<BigDecimal> millions = balance.listYears()
        .stream()
        .map(year -> pounds.apply(year).pounds().movePointLeft(6).setScale(2, RoundingMode.HALF_UP))
        .toList();
    return Axes.line(name, colour, dashed, width, millions);
  }

  private static Table targets(BlockBalance balance) {
    Table.Builder table = Table.named("targets", "What is asked of the high needs block")
        .columns(
            Column.text("Financial year"), Column.text("Asked of"), Column.pounds("At least"), Column.pounds("It is"),
            Column.pounds("Better than asked by"), Column.text("Target"));
    for (BlockYear year : balance.listYears()) {
      for (BlockYear.Target target : year.targets()) {
        table.row(
            year.year(), asked(target.line(), year.year()), target.asked(), target.reached(), target.over(),
            target.isMet() ? "met" : "missed");
      }
    }
    return table.build();
  }

  private static String asked(BlockLine line, FinancialYear year) {
    return line == BlockLine.YEAR_TARGET ? "the year's balance" : "the balance on 31 March " + (year.startYear() + 1);
  }
}
