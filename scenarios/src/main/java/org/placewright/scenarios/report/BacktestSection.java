package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.List;
import java.util.Locale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.placewright.model.future.BacktestSummary;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.HeldOut.Part;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Page;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How far projections from earlier years were off: in words, drawn, and in figures. */
final class BacktestSection {
  private static final int HEIGHT = 380;
  private static final List<String> COLOURS = List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE,
      Palette.SKY);

  private static final List<Part> PARTS = List.of(Part.NEED, Part.SETTING, Part.AGE);

  private final List<HeldOut> held;
  private final DemandNames names;
  private final BacktestWords words;

  BacktestSection(List<HeldOut> held, DemandNames names) {
    this.held = List.copyOf(held);
    this.names = names;
    this.words = new BacktestWords(held);
  }

  Page.Part part() {
    return new Page.Part("backtest", "How far earlier projections were off", this::write);
  }

  private void write(Html html, Charts charts) {
    if (held.isEmpty()) {
      html.element("p", BacktestWords.NONE);
      return;
    }
    html.element("p", words.whatWasTested());
    writeTotals(html, charts);
    for (Part part : PARTS) {
      if (!words.list(part).isEmpty()) {
        html.element("h3", "By " + part.name().toLowerCase(Locale.ROOT));
        html.element("p", String.join(" ", words.list(part)));
      }
    }
    HtmlTable.write(html, summary());
    html.open("details").element("summary", "The figures of every part");
    HtmlTable.write(html, byName());
    html.close();
    html.element(
        "p",
        """
            Error: all children by which counts were missed, as a part of all children counted. The last two columns say \
            how many counts fell inside a band; 80% and 95% would be right. Counts are not independent of each other: one \
            year is projected from several starts, and a year that surprises one surprises all. Every count is in \
            backtest.csv.""",
        "class",
        "note");
  }

  private void writeTotals(Html html, Charts charts) {
    List<HeldOut> totals = held.stream().filter(one -> one.part() == Part.TOTAL).toList();
    if (totals.isEmpty()) {
      return;
    }
    html.element("h3", "The total");
    html.element("p", String.join(" ", words.list(Part.TOTAL)));
    html.open("figure");
    String caption = "What was projected from each start, with the band that should hold 95 of 100 counts, and what was counted."
        + words.largestMiss().map(miss -> " " + miss).orElse("");
    html.element("figcaption", caption);
    html.open("p", "class", "lines");
    html.element("span", "counted", "style", "border-top: 3px solid " + Palette.INK);
    html.element("span", "dashed and shaded: projected, one colour for each start; the scale does not begin at 0");
    html.close();
    Fan fan = fan(totals);
    charts.add(
        html, Chart.of("chart-backtest", caption + " The figures are in the table below.", HEIGHT, fan::closeUp));
    HtmlTable.write(html, totals(totals));
    html.close();
  }

  private static Fan fan(List<HeldOut> totals) {
    SortedMap<Integer, Double> counted = new TreeMap<>();
    SortedMap<Integer, SortedMap<Integer, Fan.Span>> byOrigin = new TreeMap<>();
    for (HeldOut one : totals) {
      counted.put(one.year(), one.counted());
      counted.put(one.origin(), one.unchanged());
      byOrigin.computeIfAbsent(
          one.origin(),
          origin -> new TreeMap<>(Map.of(origin, new Fan.Span(one.unchanged(), one.unchanged(), one.unchanged()))))
          .put(one.year(), new Fan.Span(one.expected(), one.low95(), one.high95()));
    }
    List<Fan.Blade> blades = byOrigin.entrySet()
        .stream()
        .map(
            entry -> new Fan.Blade(
                "from " + AcademicYear.ofCensus(entry.getKey()),
                COLOURS.get((entry.getKey() - byOrigin.firstKey()) % COLOURS.size()),
                entry.getValue()))
        .toList();
    return new Fan(counted, blades);
  }

  private static Table totals(List<HeldOut> totals) {
    Table.Builder table = Table.named("totals", "Children with plans: projected from earlier years, and counted")
        .columns(
            Column.text("Projected from"),
            Column.text("for"),
            Column.count("Counted"),
            Column.count("Expected"),
            Column.count("95% band from"),
            Column.count("to"),
            Column.text("Inside"),
            Column.count("Last count again"),
            Column.count("Last growth continued"));
    for (HeldOut one : totals) {
      table.row(
          AcademicYear.ofCensus(one.origin()),
          AcademicYear.ofCensus(one.year()),
          one.counted(),
          one.expected(),
          one.low95(),
          one.high95(),
          one.isIn95() ? "yes" : "no",
          one.unchanged(),
          one.grown());
    }
    return table.build();
  }

  private Table summary() {
    Table.Builder table = named("How far projections were off");
    for (Part part : Part.values()) {
      List<HeldOut> counts = held.stream().filter(one -> one.part() == part).toList();
      if (!counts.isEmpty()) {
        String label = part == Part.TOTAL ? "total" : "by " + part.name().toLowerCase(Locale.ROOT);
        row(table, label, counts);
      }
    }
    return table.build();
  }

  private Table byName() {
    Table.Builder table = named("How far projections were off, part by part");
    for (Part part : PARTS) {
      Stream<String> codes = held.stream().filter(one -> one.part() == part).map(HeldOut::name).distinct();
      codes.forEach(code -> {
        String name = switch (part) {
          case NEED -> names.need(code);
          case SETTING -> names.setting(code);
          case AGE, TOTAL -> code;
        };
        row(
            table,
            "%s: %s".formatted(part.name().toLowerCase(Locale.ROOT), name),
            held.stream().filter(one -> one.part() == part && one.name().equals(code)).toList());
      });
    }
    return table.build();
  }

  private static Table.Builder named(String title) {
    return Table.named("errors", title)
        .columns(
            Column.text("Counts of"),
            Column.count("Counts"),
            Column.decimal("Off by, children on average"),
            Column.fraction("Error"),
            Column.fraction("Error of the last count again"),
            Column.fraction("Error where earlier growth is known"),
            Column.fraction("Error of last growth continued, there"),
            Column.fraction("In the 80% band"),
            Column.fraction("In the 95% band"));
  }

  private static void row(Table.Builder table, String label, List<HeldOut> counts) {
    BacktestSummary summary = BacktestSummary.of(counts);
    table.row(
        label,
        summary.counts(),
        summary.absolute(),
        fraction(OptionalDouble.of(summary.percent())),
        fraction(OptionalDouble.of(summary.percentUnchanged())),
        fraction(summary.percentWhereGrown()),
        fraction(summary.percentGrown()),
        fraction(OptionalDouble.of(summary.in80())),
        fraction(OptionalDouble.of(summary.in95())));
  }

  /** Blank where nobody was counted, as no part of nobody can be said. */
  private static Optional<Double> fraction(OptionalDouble percent) {
    return percent.isPresent() && Double.isFinite(percent.getAsDouble())
        ? Optional.of(percent.getAsDouble() / 100)
        : Optional.empty();
  }
}
