package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.need.NeedType;
import org.placewright.scenarios.report.Axes;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Charts and tables of the runs by year. */
final class YearComparison {
  private static final int HEIGHT = 320;
  private static final List<String> COLOURS = List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE,
      Palette.SKY);
  private static final List<Measure> CHILDREN = List.of(
      Measure.CHILDREN, Measure.UNPLACED, Measure.NEED_LOCAL, Measure.WITH_LOCAL, Measure.SHORTFALL, Measure.SHORTFALL_IN_INMSS,
      Measure.IN_INMSS, Measure.NEW_IN_INMSS, Measure.STEP_DOWNS, Measure.PLACES, Measure.EMPTY_PLACES, Measure.OVER_NUMBER);
  private static final List<Measure> TRAVEL = List.of(
      Measure.TRAVELLERS, Measure.OVER_GUIDELINE, Measure.MILES, Measure.VEHICLE_MILES, Measure.CARBON);

  private final Comparison of;

  YearComparison(Comparison of) {
    this.of = of;
  }

  void writeChildren(Html html, Charts charts) {
    chart(html, charts, "chart-shortfall", "Children who need a base or special school and have no suitable local place", "children",
        Measure.SHORTFALL, false);
    HtmlTable.write(html, lastYear("Children and places in " + of.lastYear(), CHILDREN));
    byYear(html, Measure.SHORTFALL);
  }

  void writeMoney(Html html, Charts charts) {
    html.element(
        "p",
        "All budgets, building apart, at the county's prices and not discounted. The first and the last financial year are parts of years.");
    chart(html, charts, "chart-money", "What each plan costs more than %s, by financial year".formatted(of.firstLabel()), "£ million",
        Measure.FINANCE_TOTAL, true);
    HtmlTable.write(html, MoneyComparison.byBudget(of), 1);
    html.open("details").element("summary", "The figures by line");
    HtmlTable.write(html, MoneyComparison.byLine(of), 1);
    html.close();
    byYear(html, Measure.FINANCE_TOTAL);
  }

  void writeTravel(Html html, Charts charts) {
    chart(html, charts, "chart-travel", "Children whose journey is beyond the guideline of their phase", "children", Measure.OVER_GUIDELINE,
        false);
    HtmlTable.write(html, lastYear("Journeys in " + of.lastYear(), TRAVEL));
    Table.Builder minutes = Table.named("minutes", "Minutes one way in " + of.lastYear()).columns(Column.text("Journey"));
    of.labels().forEach(label -> minutes.columns(Column.count(label)));
    for (Measure measure : List.of(Measure.MEDIAN, Measure.P90)) {
      List<Object> row = new ArrayList<>(List.of(measure.label()));
      of.runs().forEach(run -> row.add(run.find(FigureKey.of(measure, of.lastYear()))));
      minutes.row(row);
    }
    HtmlTable.write(html, minutes.build());
    html.element(
        "p", "Medians are not subtracted: each plan's is of other children, and the change of the median is not the median change.",
        "class", "note");
  }

  /** Expected children by need in the last year; the last row sums the others. */
  static Table demandByNeed(Comparison of) {
    Table.Builder table = Table.named("demand", "Children with plans expected in %s, by primary need".formatted(of.lastYear()))
        .columns(Column.text("Need"));
    of.labels().forEach(label -> table.columns(Column.decimal(label)));
    of.otherLabels().forEach(label -> table.columns(Column.decimal(label + " more")));
    List<FigureKey> keys = of.listParts(Measure.DEMAND_BY_NEED, of.lastYear())
        .stream()
        .map(need -> new FigureKey(Measure.DEMAND_BY_NEED, need, of.lastYear()))
        .toList();
    keys.forEach(key -> table.row(row(of, need(key.part()), List.of(key))));
    return table.row(row(of, "All", keys)).build();
  }

  /** The name of a need; its code where it is a history's own. */
  private static String need(String code) {
    return Stream.of(NeedType.values()).filter(need -> need.name().equals(code)).map(NeedType::label).findFirst().orElse(code);
  }

  /** A label, what each run has of the figures together, and what the others have more. */
  private static List<Object> row(Comparison of, String label, List<FigureKey> keys) {
    List<Object> row = new ArrayList<>(List.of(label));
    of.runs().forEach(run -> row.add(sum(run, keys)));
    of.others().forEach(run -> row.add(sum(run, keys).subtract(sum(of.first(), keys))));
    return row;
  }

  private static BigDecimal sum(FinishedRun run, List<FigureKey> keys) {
    return keys.stream().map(run::get).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Table lastYear(String title, List<Measure> measures) {
    Table.Builder table = Table.named("last-year", title).columns(Column.text("Figure"));
    of.labels().forEach(label -> table.columns(Column.count(label)));
    of.otherLabels().forEach(label -> table.columns(Column.count(label + " more")));
    for (Measure measure : measures) {
      String unit = measure.unit() == Measure.Unit.KILOGRAMS ? " (kg CO2e)" : "";
      table.row(row(of, measure.label() + unit, List.of(FigureKey.of(measure, of.lastYear()))));
    }
    return table.build();
  }

  private void byYear(Html html, Measure measure) {
    boolean pounds = measure.unit() == Measure.Unit.POUNDS;
    Table.Builder table = Table.named("by-year", "%s, by year".formatted(measure.label())).columns(Column.text("Year"));
    of.labels().forEach(label -> table.columns(pounds ? Column.pounds(label) : Column.count(label)));
    of.otherLabels().forEach(label -> table.columns(pounds ? Column.pounds(label + " more") : Column.count(label + " more")));
    List<FigureKey> keys = of.listYears(measure).stream().map(year -> FigureKey.of(measure, year)).toList();
    keys.forEach(key -> table.row(row(of, key.year(), List.of(key))));
    if (pounds) {
      table.row(row(of, "All years", keys));
    }
    html.open("details").element("summary", "The figures by year");
    HtmlTable.write(html, table.build(), pounds ? 1 : 0);
    html.close();
  }

  private void chart(Html html, Charts charts, String id, String message, String unit, Measure measure, boolean differences) {
    List<String> years = of.listYears(measure);
    html.open("figure").element("figcaption", message);
    charts.add(
        html,
        Chart.of(id, message + ". The figures are in the tables below.", HEIGHT,
            width -> Axes.chart(years, unit, width, true, lines(years, measure, differences, width))));
    html.close();
  }

  private List<Map<String, Object>> lines(List<String> years, Measure measure, boolean differences, Width width) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = differences ? 1 : 0; i < of.runs().size(); i++) {
      FinishedRun run = of.runs().get(i);
      List<BigDecimal> values = years.stream().map(year -> {
        FigureKey key = FigureKey.of(measure, year);
        return differences ? millions(of.difference(key, run)) : run.get(key);
      }).toList();
      String colour = i == 0 ? Palette.INK : COLOURS.get((i - 1) % COLOURS.size());
      lines.add(Axes.line(of.labels().get(i), colour, i == 0, width, values));
    }
    return lines;
  }

  private static BigDecimal millions(Optional<BigDecimal> pounds) {
    return pounds.orElse(BigDecimal.ZERO).movePointLeft(6).setScale(2, RoundingMode.HALF_UP);
  }
}
