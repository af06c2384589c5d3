package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.report.Axes;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What each change did, as tables and in words. */
final class EffectTables {
  private static final int HEIGHT = 260;

  private final ChangeEffects of;

  EffectTables(ChangeEffects of) {
    this.of = of;
  }

  /** A figure that effects are shown in. */
  private record Shown(String name, FigureKey key) {}

  private List<Shown> listShown() {
    String last = of.comparison().lastYear();
    List<Shown> shown = new ArrayList<>();
    shown.add(new Shown("Plan value (present value)", FigureKey.of(Measure.PLAN_VALUE, FigureKey.ALL_YEARS)));
    shown.add(new Shown("Cost to all budgets, all years", FigureKey.of(Measure.FINANCE_TOTAL, FigureKey.ALL_YEARS)));
    of.comparison()
        .listParts(Measure.FINANCE_BY_BUDGET, FigureKey.ALL_YEARS)
        .forEach(
            budget -> shown.add(
                new Shown(
                    "Of this, " + MoneyComparison.budget(budget), new FigureKey(Measure.FINANCE_BY_BUDGET, budget, FigureKey.ALL_YEARS))));
    shown.add(new Shown("Children with plans in " + last, FigureKey.of(Measure.CHILDREN, last)));
    shown.add(new Shown("Children without a suitable local place in " + last, FigureKey.of(Measure.SHORTFALL, last)));
    shown.add(new Shown("Children in independent or non-maintained schools in " + last, FigureKey.of(Measure.IN_INMSS, last)));
    shown.add(new Shown("Children beyond the guideline in " + last, FigureKey.of(Measure.OVER_GUIDELINE, last)));
    return shown;
  }

  /** {@code effects.csv}: a row for each change and figure; rows of change {@code ALL} are the whole scenario. */
  Table all() {
    Table.Builder table = Table.named("effects", "What each change did: added in order, and left out of the whole")
        .columns(
            Column.text("number"), Column.text("change"), Column.text("measure"), Column.text("part"), Column.text("unit"),
            Column.text("year"),
            Column.mixed("in-order"), Column.mixed("left-out"), Column.mixed("interaction"), Column.text("caution"));
    for (Shown shown : listShown()) {
      FigureKey key = shown.key();
      for (ChangeEffects.Effect effect : of.effects()) {
        table.row(
            String.valueOf(effect.number()), effect.change(), key.measure().code(), key.part(), key.measure().unit().code(), key.year(),
            effect.inOrder(key), effect.leftOut(key), effect.interaction(key), caution(effect, key));
      }
      table.row(
          "ALL", "the whole scenario", key.measure().code(), key.part(), key.measure().unit().code(), key.year(), of.whole(key), "", "",
          "");
    }
    return table.build();
  }

  private static String caution(ChangeEffects.Effect effect, FigureKey key) {
    List<String> cautions = new ArrayList<>();
    effect.obstacle().ifPresent(reason -> cautions.add("cannot be left out alone: " + reason));
    boolean pounds = key.measure().unit() == Measure.Unit.POUNDS;
    if (pounds && isSmall(effect.inOrder(key), effect.doubtInOrder())) {
      cautions.add("in-order may be chance, given the gaps of its two plans");
    }
    if (pounds && effect.leftOut(key).isPresent() && isSmall(effect.leftOut(key).get(), effect.doubtLeftOut())) {
      cautions.add("left-out may be chance, given the gaps of its two plans");
    }
    Optional<BigDecimal> interaction = effect.interaction(key);
    if (pounds && interaction.isPresent() && interaction.get().signum() != 0 && isSmall(interaction.get(), effect.doubtInteraction())) {
      cautions.add("interaction may be chance, given the gaps of its plans");
    }
    return String.join("; ", cautions);
  }

  private static boolean isSmall(BigDecimal effect, Optional<BigDecimal> doubt) {
    return doubt.isEmpty() || effect.abs().compareTo(doubt.get()) <= 0;
  }

  void write(Html html, Charts charts) {
    html.element(
        "p",
        """
            "In order" is what a change adds to those before it: these effects sum to the whole scenario. "Left out" is what the \
            scenario would lose without it. They differ where changes work on the same children, places or pounds: "later changes" is \
            what the changes after this one add to its effect, or take from it. For the last change there are none. Pounds smaller \
            than the gaps of their two plans may be chance.""");
    chart(html, charts);
    for (Shown shown : listShown()) {
      HtmlTable.write(html, table(shown), 1);
    }
  }

  private void chart(Html html, Charts charts) {
    FigureKey key = FigureKey.of(Measure.FINANCE_TOTAL, FigureKey.ALL_YEARS);
    String message = "What each change adds to the cost of all budgets, all years, in order";
    List<String> numbers = of.effects().stream().map(effect -> String.valueOf(effect.number())).toList();
    List<BigDecimal> millions = of.effects()
        .stream()
        .map(effect -> effect.inOrder(key).movePointLeft(6).setScale(2, RoundingMode.HALF_UP))
        .toList();
    html.open("figure").element("figcaption", message);
    charts.add(
        html,
        Chart.of(
            "chart-effects", message + ". The figures are in the tables below.", HEIGHT,
            width -> Axes.chart(numbers, "£ million, by number of the change", width, true,
                List.of(Axes.barsBeside("in order", Palette.BLUE, millions)))));
    html.close();
  }

  private Table table(Shown shown) {
    FigureKey key = shown.key();
    boolean pounds = key.measure().unit() == Measure.Unit.POUNDS;
    Table.Builder table = Table.named("effects", shown.name()).columns(Column.text("Change"));
    List.of("In order", "Left out", "Later changes").forEach(name -> table.columns(pounds ? Column.pounds(name) : Column.count(name)));
    table.columns(Column.text("Caution"));
    for (ChangeEffects.Effect effect : of.effects()) {
      table.row(
          "%d. %s".formatted(effect.number(), effect.change()), effect.inOrder(key), effect.leftOut(key), effect.interaction(key),
          caution(effect, key));
    }
    return table.row("The whole scenario", of.whole(key), "", "", "").build();
  }

  private static String cell(FigureKey key, Optional<BigDecimal> figure, Optional<BigDecimal> doubt) {
    if (figure.isEmpty()) {
      return "–";
    }
    String text = shown(key, figure.get());
    return key.measure().unit() == Measure.Unit.POUNDS && isSmall(figure.get(), doubt) ? "(%s)".formatted(text) : text;
  }

  private static String shown(FigureKey key, BigDecimal figure) {
    BigDecimal whole = figure.setScale(0, RoundingMode.HALF_UP);
    String size = key.measure().unit() == Measure.Unit.POUNDS
        ? Numerals.pounds(whole.abs())
        : Numerals.count(whole.abs().longValueExact());
    return (whole.signum() > 0 ? "+" : whole.signum() < 0 ? "−" : "") + size;
  }

  /** The table of plan values, for the command line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    FigureKey key = FigureKey.of(Measure.PLAN_VALUE, FigureKey.ALL_YEARS);
    lines.add("  %18s %18s %18s  %s".formatted("in order", "left out", "later changes", "change (plan value; brackets: may be chance)"));
    for (ChangeEffects.Effect effect : of.effects()) {
      lines.add(
          "  %18s %18s %18s  %d. %s".formatted(
              cell(key, Optional.of(effect.inOrder(key)), effect.doubtInOrder()),
              cell(key, effect.leftOut(key), effect.doubtLeftOut()),
              cell(key, effect.interaction(key), effect.doubtInteraction()),
              effect.number(),
              effect.change()));
    }
    lines.add("  %18s %18s %18s  %s".formatted(shown(key, of.whole(key)), "", "", "the whole scenario"));
    return lines;
  }
}
