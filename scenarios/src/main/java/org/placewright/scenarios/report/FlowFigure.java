package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.Setting;
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

/** The map of ways from home to provision in the last year, only the strongest of them: all at once would hide each other. */
final class FlowFigure {
  private static final int MOST_WAYS = 80;
  private static final int ROWS = 12;
  private static final int HEIGHT = 600;
  private static final double WIDEST = 12;

  /** Lines of one colour. */
  private record Group(String name, String colour, List<Setting> settings) {}

  private static final List<Group> GROUPS = List.of(
      new Group("to special schools", Palette.BLUE, List.of(Setting.SPECIAL)),
      new Group("to bases", Palette.ORANGE, List.of(Setting.BASE)),
      new Group("to independent and non-maintained schools", Palette.VERMILLION, List.of(Setting.INMSS)),
      new Group("to alternative provision", Palette.PURPLE, List.of(Setting.ALTERNATIVE)));

  private final ReportFigures report;
  private final MapGround ground;
  private final List<Flow> all;
  private final List<Flow> shown;
  private final MapFrame frame = new MapFrame();
  private final AcademicYear year;

  private FlowFigure(ReportFigures report, MapGround ground) {
    this.report = report;
    this.ground = ground;
    this.year = report.last().year();
    this.all = Flow.list(report.figures())
        .stream()
        .filter(flow -> flow.last() > 0)
        .sorted(Comparator.comparingInt(Flow::last).reversed())
        .toList();
    int least = all.size() <= MOST_WAYS ? 1 : all.get(MOST_WAYS).last() + 1;
    this.shown = all.stream().filter(flow -> flow.last() >= least).toList();
    report.county().localities().values().forEach(locality -> frame.include(locality.centre()));
    shown.forEach(flow -> frame.include(provision(flow).site().orElseThrow()));
  }

  static void write(Html html, Charts charts, ReportFigures report, MapGround ground) {
    FlowFigure figure = new FlowFigure(report, ground);
    if (!figure.shown.isEmpty()) {
      figure.write(html, charts);
    }
  }

  private void write(Html html, Charts charts) {
    html.element("h3", "Who goes where");
    html.open("figure").element("figcaption", message());
    charts.add(html, Chart.of("chart-flows", message() + " The strongest are in the table below.", HEIGHT, this::options));
    html.element("p", """
        Straight lines from where children live to where they are placed, as wide as the children are many (the widest: %s). Dots: \
        provision.%s map-flows.geojson has all of them, for the first and the last year."""
        .formatted(Numerals.count(shown.getFirst().last()), leftOut()), "class", "note");
    HtmlTable.write(html, table());
    html.close();
  }

  private String message() {
    int children = all.stream().mapToInt(Flow::last).sum();
    int drawn = shown.stream().mapToInt(Flow::last).sum();
    return all.size() == shown.size()
        ? "In %s %s travel on %s from home to provision."
            .formatted(year, Numerals.count(children, "child", "children"), Numerals.count(all.size(), "way", "different ways"))
        : "In %s the strongest %s of %s different ways from home to provision take %s of the %s who travel.".formatted(
            year, Numerals.count(shown.size()), Numerals.count(all.size()), Numerals.percent((double) drawn / children),
            Numerals.count(children, "child", "children"));
  }

  private String leftOut() {
    int rest = all.size() - shown.size();
    return rest == 0
        ? ""
        : " Left out, so that the map can be read: %s of %s each, %s in all.".formatted(
            Numerals.count(rest, "way", "ways"), upTo(all.get(shown.size()).last()),
            Numerals.count(all.stream().skip(shown.size()).mapToInt(Flow::last).sum(), "child", "children"));
  }

  private static String upTo(int children) {
    return children == 1 ? "one child" : "up to %d children".formatted(children);
  }

  private Map<String, Object> options(Width width) {
    List<Object> series = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Group group : GROUPS) {
      List<Flow> lines = shown.reversed().stream().filter(flow -> group.settings().contains(provision(flow).kind().setting())).toList();
      if (!lines.isEmpty()) {
        names.add(group.name());
        series.add(lines(group, lines, width));
        series.add(ends(group, lines));
      }
    }
    return Chart.options(
        "decal", false,
        "legend",
        Chart.options(
            "top", 0, "left", 0, "itemGap", 14, "data", names, "textStyle", Chart.options("color", Palette.INK, "fontSize", 13)),
        "tooltip", Chart.options("renderMode", "richText", "confine", true, "formatter", "{b}"),
        "geo", frame.toMap(width, ground.isDrawn() ? "#f3f6f9" : "rgba(0,0,0,0)", ground.isDrawn() ? "#b8c2cc" : "rgba(0,0,0,0)"),
        "series", series);
  }

  private Map<String, Object> lines(Group group, List<Flow> lines, Width width) {
    double widest = width == Width.WIDE ? WIDEST : WIDEST / 2;
    List<Object> data = new ArrayList<>();
    for (Flow flow : lines) {
      double wide = Math.max(1, widest * flow.last() / shown.getFirst().last());
      data.add(
          Chart.options(
              "name",
              "%s to %s: %s".formatted(
                  report.county().getLocality(flow.from()).name(), provision(flow).name(),
                  Numerals.count(flow.last(), "child", "children")),
              "coords",
              List.of(
                  frame.position(report.county().getLocality(flow.from()).centre()), frame.position(provision(flow).site().orElseThrow())),
              "lineStyle", Chart.options("width", Math.round(wide * 10) / 10.0)));
    }
    return Chart.options(
        "name", group.name(), "type", "lines", "coordinateSystem", "geo", "lineStyle",
        Chart.options("color", group.colour(), "opacity", 0.6, "cap", "round"), "itemStyle", Chart.options("color", group.colour()), "data",
        data);
  }

  /** Dots of the same name as the lines, so that the legend hides both. */
  private Map<String, Object> ends(Group group, List<Flow> lines) {
    List<Object> data = lines.stream()
        .map(this::provision)
        .distinct()
        .map(end -> (Object) Chart.options("name", end.name(), "value", frame.position(end.site().orElseThrow())))
        .toList();
    return Chart.options(
        "name", group.name(), "type", "scatter", "coordinateSystem", "geo", "symbol", "circle", "symbolSize", 7, "itemStyle",
        Chart.options("color", group.colour(), "borderColor", Palette.INK, "borderWidth", 1), "data", data);
  }

  private Provision provision(Flow flow) {
    return report.county().getProvision(flow.to());
  }

  private Table table() {
    Table.Builder table = Table.named("flows", "The strongest ways from home to provision (%s)".formatted(report.plan().travel().basis()))
        .columns(
            Column.text("Home"), Column.text("Provision"), Column.count("Children " + year),
            Column.count("Children " + report.base().year()), Column.count("Minutes one way"));
    for (Flow flow : shown.subList(0, Math.min(ROWS, shown.size()))) {
      table.row(
          report.county().getLocality(flow.from()).name(), provision(flow).name(), flow.last(), flow.base(),
          report.plan().travel().findJourney(flow.from(), flow.to()).map(journey -> journey.minutes()));
    }
    return table.build();
  }
}
