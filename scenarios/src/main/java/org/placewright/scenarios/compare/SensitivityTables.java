package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.placewright.scenarios.report.Summary;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How far the answer moves with each thing, as a tornado chart, tables and words. */
final class SensitivityTables {
  private static final FigureKey COST = FigureKey.of(Measure.FINANCE_TOTAL, FigureKey.ALL_YEARS);
  private static final int ROW_HEIGHT = 64;
  private static final int AXIS_HEIGHT = 60;
  private static final int MILLION_DIGITS = 6;

  private final Sensitivity of;
  private final Comparison runs;

  SensitivityTables(Sensitivity of) {
    this.of = of;
    this.runs = of.comparison();
  }

  /** How far apart the cost is with less and with more of a thing, whichever is the dearer. */
  static BigDecimal width(Sensitivity.Effect effect, Comparison runs) {
    BigDecimal before = runs.first().get(COST);
    BigDecimal less = effect.less().get(COST).subtract(before);
    BigDecimal more = effect.more().get(COST).subtract(before);
    return less.max(more).max(BigDecimal.ZERO).subtract(less.min(more).min(BigDecimal.ZERO));
  }

  /** {@code sensitivity.csv}: a row for each thing and way. */
  Table all() {
    Table.Builder table = Table.named("sensitivity", "How far the answer moves when one thing is lower or higher")
        .columns(
            Column.text("thing"), Column.text("change"), Column.text("run"), Column.pounds("pounds-all-years"),
            Column.pounds("pounds-more"),
            Column.count("shortfall-last-year"), Column.count("shortfall-more"), Column.pounds("plan-value-more"),
            Column.pounds("may-be-chance-up-to"), Column.text("schemes-built"), Column.text("other-schemes"));
    add(table, "as the scenario has it", "", runs.first());
    for (Sensitivity.Effect effect : of.effects()) {
      add(table, effect.what(), effect.lower(), effect.less());
      add(table, effect.what(), effect.higher(), effect.more());
    }
    return table.build();
  }

  private void add(Table.Builder table, String what, String change, FinishedRun run) {
    FigureKey shortfall = FigureKey.of(Measure.SHORTFALL, runs.lastYear());
    ValueDifference value = ValueDifference.between(runs.first(), run);
    table.row(
        what, change, run.summary().scenario(), run.get(COST), run.get(COST).subtract(runs.first().get(COST)), run.get(shortfall),
        run.get(shortfall).subtract(runs.first().get(shortfall)), value.found(), run == runs.first() ? "" : value.doubt(), built(run),
        built(run).equals(built(runs.first())) ? "" : "yes");
  }

  /** Whether the widest bar is wider than the gaps of its plans. */
  private boolean isAnythingMoved() {
    return !of.effects().isEmpty()
        && width(of.effects().getFirst(), runs)
            .compareTo(chance(of.effects().getFirst().less()).max(chance(of.effects().getFirst().more()))) > 0;
  }

  /** What a run may differ by from the first because neither need be the best; nothing where no bound was proved. */
  private BigDecimal chance(FinishedRun run) {
    return ValueDifference.between(runs.first(), run).doubt().orElse(BigDecimal.ZERO);
  }

  private static String built(FinishedRun run) {
    return run.summary()
        .schemes()
        .stream()
        .filter(Summary.Scheme::built)
        .map(scheme -> "%s (%s)".formatted(scheme.scheme(), scheme.openingYear().orElse("")))
        .collect(Collectors.joining(", "));
  }

  void write(Html html, Charts charts) {
    html.element(
        "p",
        """
            Each bar is two plans made anew with one thing lower and higher, all else as the scenario has it; how much lower and higher \
            is a dated assumption that the county can change. The cost is that of all budgets over all years, building apart, not \
            discounted. What two of them do together was not planned.""");
    if (!of.silent().isEmpty()) {
      html.element("p", "Not shown, as it alters nothing here or cannot be lowered and raised: %s.".formatted(Numerals.list(of.silent())));
    }
    chart(html, charts);
    HtmlTable.write(html, shown());
  }

  private Table shown() {
    Table.Builder table = Table.named("sensitivity", "What each thing changes in the answer")
        .columns(
            Column.text("Thing"), Column.text("By"), Column.pounds("Cost more, all years"), Column.pounds("Chance: gaps of both plans"),
            Column.count("Children more without a suitable local place in " + runs.lastYear()), Column.text("Other schemes built"));
    for (Sensitivity.Effect effect : of.effects()) {
      addShown(table, effect.what(), effect.lower(), effect.less());
      addShown(table, effect.what(), effect.higher(), effect.more());
    }
    return table.build();
  }

  private void addShown(Table.Builder table, String what, String change, FinishedRun run) {
    FigureKey shortfall = FigureKey.of(Measure.SHORTFALL, runs.lastYear());
    String schemes = built(run).equals(built(runs.first())) ? "no" : built(run).isEmpty() ? "none is built" : built(run);
    table.row(
        what, change, run.get(COST).subtract(runs.first().get(COST)), ValueDifference.between(runs.first(), run).doubt(),
        run.get(shortfall).subtract(runs.first().get(shortfall)), schemes);
  }

  private void chart(Html html, Charts charts) {
    String message = isAnythingMoved()
        ? "%s moves the cost most: pounds more or less than the plan's %s".formatted(
            of.effects().getFirst().what(), Numerals.millions(runs.first().get(COST)))
        : "Nothing that was asked moves the cost by more than chance might";
    html.open("figure").element("figcaption", message);
    charts.add(
        html,
        Chart.of("chart-sensitivity", message + ". The figures are in the table below.", AXIS_HEIGHT + ROW_HEIGHT * of.effects().size(),
            width -> tornado()));
    html.close();
  }

  private Map<String, Object> tornado() {
    List<Sensitivity.Effect> upwards = of.effects().reversed();
    return Chart.options(
        "textStyle", Chart.options("fontFamily", "system-ui, sans-serif", "color", Palette.INK),
        "tooltip", Chart.options("renderMode", "richText", "confine", true),
        "grid", Chart.options("left", 6, "right", 70, "top", 8, "bottom", 28, "containLabel", true),
        "xAxis", Chart.options(
            "type", "value", "name", "£ million more", "nameLocation", "middle", "nameGap", 28,
            "axisLabel", Chart.options("color", Palette.INK, "fontSize", 12),
            "splitLine", Chart.options("lineStyle", Chart.options("color", Palette.LINE))),
        "yAxis", Chart.options(
            "type", "category", "data", upwards.stream().map(Sensitivity.Effect::what).toList(),
            "axisLabel", Chart.options("color", Palette.INK, "fontSize", 13, "width", 130, "overflow", "break", "margin", 96),
            "axisLine", Chart.options("onZero", true, "lineStyle", Chart.options("color", Palette.INK, "width", 1.5)),
            "axisTick", Chart.options("show", false)),
        "series", List.of(
            bars("lower", Palette.SKY, upwards.stream().map(effect -> bar(effect.lower(), effect.less())).toList()),
            bars("higher", Palette.VERMILLION, upwards.stream().map(effect -> bar(effect.higher(), effect.more())).toList())));
  }

  /** A bar named by its change, on the side it points to. */
  private Map<String, Object> bar(String change, FinishedRun run) {
    BigDecimal more = run.get(COST).subtract(runs.first().get(COST)).movePointLeft(MILLION_DIGITS).setScale(2, RoundingMode.HALF_UP);
    return Chart.options(
        "value", more, "name", change,
        "label", Chart.options(
            "show", true, "position", more.signum() < 0 ? "left" : "right", "formatter", "{b}", "color", Palette.INK, "fontSize", 12));
  }

  private static Map<String, Object> bars(String name, String colour, List<Map<String, Object>> data) {
    return Chart.options(
        "name", name, "type", "bar", "barGap", "-100%", "barCategoryGap", "45%", "itemStyle", Chart.options("color", colour), "data", data);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("  %18s %18s  %s".formatted("lower", "higher", "thing (cost to all budgets, all years)"));
    for (Sensitivity.Effect effect : of.effects()) {
      lines.add(
          "  %18s %18s  %s (%s, %s)".formatted(
              signed(effect.less()), signed(effect.more()), effect.what(), effect.lower(), effect.higher()));
    }
    of.silent().forEach(what -> lines.add("  %18s %18s  %s: alters nothing, or cannot be asked".formatted("–", "–", what)));
    return lines;
  }

  private String signed(FinishedRun run) {
    BigDecimal more = run.get(COST).subtract(runs.first().get(COST)).setScale(0, RoundingMode.HALF_UP);
    return (more.signum() > 0 ? "+" : more.signum() < 0 ? "−" : "") + Numerals.pounds(more.abs());
  }
}
