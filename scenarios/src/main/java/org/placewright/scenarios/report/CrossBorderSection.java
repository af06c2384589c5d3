package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Children in other councils' schools, and other councils' children in ours. */
final class CrossBorderSection implements Section {
  private static final int HEIGHT = 430;

  @Override
  public String id() {
    return "border";
  }

  @Override
  public String heading() {
    return "Across the border";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return !report.border().isNone();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    CrossBorder border = report.border();
    html.open("figure").element("figcaption", message(report));
    charts.add(
        html,
        Chart.of(
            "chart-border", message(report) + " Bars by council. The figures are in the table below.", HEIGHT,
            width -> options(report, width)));
    HtmlTable.write(html, byYear(report));
    html.open("details").element("summary", "By provision");
    HtmlTable.write(html, byProvision(report));
    html.close().close();
    html.element(
        "p",
        """
            Bought: places in schools and bases that other councils maintain, at the same rates as the county's own. %s \
            Independent and non-maintained schools are no council's and are not counted here. cross-border.csv has every provision and year."""
            .formatted(
                border.sold().isEmpty()
                    ? "No place is said to be sold to other councils, so all places here are planned for the county's children."
                    : "Sold: places taken by other councils' children; they are taken off before anything is planned, and what is paid for"
                        + " them is not part of the plan's pounds."),
        "class", "note");
  }

  private static String message(ReportFigures report) {
    CrossBorder border = report.border();
    AcademicYear first = report.base().year();
    AcademicYear last = report.last().year();
    String bought = "The number of children in other councils' schools and bases %s".formatted(
        report.goes(Numerals.count(border.childrenBought(first)), Numerals.count(border.childrenBought(last))));
    return border.sold().isEmpty()
        ? bought + "."
        : "%s; the number of places sold to other councils %s.".formatted(
            bought, report.goes(Numerals.count(border.placesSold(first)), Numerals.count(border.placesSold(last))));
  }

  private static Map<String, Object> options(ReportFigures report, Width width) {
    List<Map<String, Object>> series = new ArrayList<>();
    Map<String, Integer> councils = new TreeMap<>();
    report.border().bought().forEach(one -> councils.merge("in " + one.authority(), one.children(), Integer::sum));
    for (String council : councils.keySet()) {
      series.add(
          bars(
              report, council, series.size(), year -> report.border()
                  .listBought(year)
                  .stream()
                  .filter(one -> council.equals("in " + one.authority()))
                  .mapToInt(CrossBorder.Bought::children)
                  .sum()));
    }
    if (!report.border().sold().isEmpty()) {
      List<Integer> sold = report.figures().listYears().stream().map(year -> -report.border().placesSold(year)).toList();
      series.add(Axes.bars("places sold (below the line)", Palette.GREY, Width.NARROW, sold));
    }
    return Axes.chart(report.figures().listYears(), "children", width, false, series);
  }

  private static Map<String, Object> bars(ReportFigures report, String name, int number, ToIntFunction<AcademicYear> count) {
    String colour = Palette.PARTS.get(number % (Palette.PARTS.size() - 1));
    return Axes.bars(name, colour, Width.NARROW, report.figures().listYears().stream().map(year -> count.applyAsInt(year)).toList());
  }

  private static Table byYear(ReportFigures report) {
    Table.Builder table = Table.named("border", "Places across the border by year")
        .columns(
            Column.text("Year"),
            Column.count("Places bought"),
            Column.count("Children there"),
            Column.pounds("Pounds for these places"),
            Column.pounds("Pounds for transport"),
            Column.count("Places sold"),
            Column.pounds("Income, where stated"));
    for (AcademicYear year : report.figures().listYears()) {
      List<CrossBorder.Bought> bought = report.border().listBought(year);
      List<Money> income = report.border().listSold(year).stream().flatMap(one -> one.places().income().stream()).toList();
      table.row(
          year,
          bought.stream().anyMatch(one -> one.places().isEmpty())
              ? Optional.empty()
              : Optional.of(bought.stream().mapToInt(one -> one.places().orElseThrow()).sum()),
          report.border().childrenBought(year),
          bought.stream().map(CrossBorder.Bought::forPlaces).reduce(Money.NONE, Money::plus),
          bought.stream().map(one -> one.pounds(FinanceLine.TRANSPORT)).reduce(Money.NONE, Money::plus),
          report.border().placesSold(year),
          income.isEmpty() ? Optional.empty() : income.stream().reduce(Money.NONE, Money::plus));
    }
    return table.build();
  }

  private static Table byProvision(ReportFigures report) {
    AcademicYear last = report.last().year();
    Table.Builder table = Table.named("border-provisions", "Places across the border by provision in " + last)
        .columns(
            Column.text("Provision"),
            Column.text("Council"),
            Column.text("Way"),
            Column.count("Places"),
            Column.count("Children"),
            Column.pounds("Pounds or income"));
    for (CrossBorder.Bought one : report.border().listBought(last)) {
      table.row(one.provision().name(), one.authority(), "bought", one.places(), one.children(), one.forPlaces());
    }
    for (CrossBorder.Sold one : report.border().listSold(last)) {
      table.row(one.provision().name(), one.places().authority(), "sold", one.places().places(), Table.BLANK, one.places().income());
    }
    return table.build();
  }
}
