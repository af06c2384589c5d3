package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Demand against places in small charts of one kind: one for each phase, one for each of the larger needs. */
final class SufficiencyTiles {
  private static final int HEIGHT = 190;
  private static final int NEEDS_DRAWN = 6;

  private final Html html;
  private final Charts charts;
  private final ReportFigures report;

  SufficiencyTiles(Html html, Charts charts, ReportFigures report) {
    this.html = html;
    this.charts = charts;
    this.report = report;
  }

  void writeByPhase() {
    List<Phase> phases = Arrays.stream(Phase.values())
        .filter(phase -> report.figures().listYears().stream().anyMatch(year -> isShown(year, phase)))
        .toList();
    html.element("h3", "By phase");
    html.open("figure");
    html.element("figcaption",
        mostlyCaption("phase", phases, Phase::label, phase -> count(report.last().year(), phase).shortfall()));
    key("places funded");
    html.open("div", "class", "tiles");
    for (Phase phase : phases) {
      tile("chart-phase-" + phase.name().toLowerCase(Locale.ROOT),
          phase.label(),
          year -> count(year, phase),
          List.of(Axes.line("places", Palette.INK, true, Width.NARROW, roomValues(phase))));
    }
    html.close();
    html.open("details").element("summary", "The figures by phase");
    HtmlTable.write(html, phaseTable(phases));
    html.close();
    html.element(
        "p",
        "Places of a school for several phases are shared among them by the places that its children take in that year; phases sum to the county."
            + (RoomNote.notOneToOne(report).isPresent() ? " Children and places are not one to one: see the note above." : ""),
        "class",
        "note");
    html.close();
  }

  /** What the lines of all small charts below are. */
  private void key(String... dashed) {
    html.open("p", "class", "lines");
    html.element("span", "children who need a place", "style", "border-top: 3px solid " + Palette.VERMILLION);
    html.element("span", "of them with a local place", "style", "border-top: 3px solid " + Palette.BLUE);
    for (String name : dashed) {
      html.element("span", name, "style", "border-top: 3px dashed " + Palette.INK);
    }
    html.close();
    html.element("p", "Each panel has its own scale: compare shapes, not heights.", "class", "note");
  }

  private Sufficiency.Count count(AcademicYear year, Phase phase) {
    return report.sufficiency().count(year, phase);
  }

  private boolean isShown(AcademicYear year, Phase phase) {
    return count(year, phase).demand() + report.sufficiency().room(year, phase).places() > 0;
  }

  private List<Integer> roomValues(Phase phase) {
    return report.figures().listYears().stream().map(year -> report.sufficiency().room(year, phase).places()).toList();
  }

  private Table phaseTable(List<Phase> phases) {
    Table.Builder table = byYear("Children who need a base or special school, and places, by phase", "Phase");
    for (Phase phase : phases) {
      row(table, phase.label(), "children", year -> count(year, phase).demand());
      row(table, phase.label(), "places", year -> report.sufficiency().room(year, phase).places());
      row(table, phase.label(), "without a local place", year -> count(year, phase).shortfall());
      row(table, phase.label(), "places empty", year -> report.sufficiency().room(year, phase).surplus());
    }
    return table.build();
  }

  private Table.Builder byYear(String title, String group) {
    Table.Builder table = Table.named("by-year", title).columns(Column.text(group), Column.text("Count"));
    report.figures().listYears().forEach(year -> table.columns(Column.count(year.toString())));
    return table;
  }

  private void row(
      Table.Builder table, String group, String what, Function<AcademicYear, Integer> figure) {
    List<Object> row = new ArrayList<>(List.of(group, what));
    report.figures().listYears().forEach(year -> row.add(figure.apply(year)));
    table.row(row);
  }

  void writeByNeed() {
    AcademicYear last = report.last().year();
    List<NeedType> needs = Arrays.stream(NeedType.values())
        .filter(need -> report.sufficiency().count(last, need).demand() > 0)
        .sorted(Comparator.comparingInt((NeedType need) -> report.sufficiency().count(last, need).demand()).reversed())
        .toList();
    html.element("h3", "By need");
    html.open("figure");
    html.element("figcaption", mostlyCaption("need", needs, NeedType::label, need -> report.sufficiency().count(last, need).shortfall()));
    key();
    html.open("div", "class", "tiles");
    for (NeedType need : needs.subList(0, Math.min(NEEDS_DRAWN, needs.size()))) {
      tile("chart-need-" + need.name().toLowerCase(Locale.ROOT), need.label(), year -> report.sufficiency().count(year, need), List.of());
    }
    html.close();
    html.open("details").element("summary", "The figures by need");
    HtmlTable.write(html, needTable(needs));
    html.close();
    html.element(
        "p",
        """
            One place serves several needs, so places by need are not defined; shown is who has one. Who gets a \
            place is decided by cost, travel and the stated prices, not by a priority of one need over another: how \
            the shortfall falls on needs is an outcome of this plan, not a policy.""",
        "class",
        "note");
    html.close();
  }

  private Table needTable(List<NeedType> needs) {
    Table.Builder table = byYear("Children who need a base or special school, by need", "Need");
    for (NeedType need : needs) {
      row(table, need.label(), "children", year -> report.sufficiency().count(year, need).demand());
      row(table, need.label(),
          "without a local place",
          year -> report.sufficiency().count(year, need).shortfall());
    }
    return table.build();
  }

  private <T> String mostlyCaption(
      String by, List<T> groups, Function<T, String> label, Function<T, Integer> shortfall) {
    List<T> ranked = groups.stream().sorted(Comparator.comparing(shortfall).reversed()).toList();
    int all = groups.stream().mapToInt(shortfall::apply).sum();
    if (all == 0) {
      return "No %s is short of places in %s.".formatted(by, report.last().year());
    }
    int first = shortfall.apply(ranked.getFirst());
    return "The shortfall of %s is largest for %s: %s of %s.".formatted(
        report.last().year(),
        label.apply(ranked.getFirst()),
        Numerals.count(first),
        Numerals.count(all, "child", "children"));
  }

  private void tile(
      String id,
      String title,
      Function<AcademicYear, Sufficiency.Count> count,
      List<Map<String, Object>> more) {
    Sufficiency.Count last = count.apply(report.last().year());
    String message = "%s need a place in %s, %s have one locally"
        .formatted(Numerals.count(last.demand()), report.last().year(), Numerals.count(last.placed()));
    html.open("div", "class", "tile").element("h4", title).element("p", message);
    List<AcademicYear> years = report.figures().listYears();
    List<Map<String, Object>> series = new ArrayList<>();
    series.add(
        Axes.line("children", Palette.VERMILLION, false, Width.NARROW, years.stream().map(y -> count.apply(y).demand()).toList()));
    series.add(
        Axes.line("with a local place", Palette.BLUE, false, Width.NARROW, years.stream().map(y -> count.apply(y).placed()).toList()));
    series.addAll(more);
    charts.add(
        html, Chart.of(id, title + ": " + message + ".", HEIGHT, width -> Axes.tile(years, series)));
    html.close();
  }
}
