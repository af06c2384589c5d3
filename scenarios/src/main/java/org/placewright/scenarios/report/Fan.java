package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.placewright.model.future.Band;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.Palette;

/** Draws what was counted and what is expected after it, within a shaded band. Years are calendar years of a census. */
final class Fan {
  /** A year of which nothing is drawn. */
  private static final String NOTHING = "-";
  /** How {@link #SHADING} of blue looks on white. */
  private static final String SHADE = "#c7e0ee";
  private static final double SHADING = 0.22;
  private static final int WITHOUT_LEGEND = 34;
  private static final List<String> COUNTED = List.of("{b0}", "counted {c0}");
  private static final List<String> EXPECTED = List.of("{b0}", "counted {c0}", "expected {c1}", "between {c2} and {c3}");

  /** One fan: from where it is known, no width, into years that are not. */
  record Blade(String name, String colour, SortedMap<Integer, Span> spans) {}

  /** What is expected of a year, and the band around it. */
  record Span(double expected, double low, double high) {
    static Span of(Band band) {
      return new Span(band.expected(), band.p05(), band.p95());
    }
  }

  private final SortedMap<Integer, Double> counted;
  private final List<Blade> blades;
  private final List<Integer> years;

  Fan(SortedMap<Integer, Double> counted, List<Blade> blades) {
    this.counted = counted;
    this.blades = blades;
    TreeSet<Integer> all = new TreeSet<>(counted.keySet());
    blades.forEach(blade -> all.addAll(blade.spans().keySet()));
    this.years = all.isEmpty() ? List.of() : IntStream.rangeClosed(all.first(), all.last()).boxed().toList();
  }

  /** The fan of a forecast after the counts before it; the first year of a forecast is a count. */
  static Fan of(SortedMap<Integer, Double> countedBefore, int firstYear, List<Band> bands) {
    SortedMap<Integer, Double> counted = new TreeMap<>(countedBefore.headMap(firstYear));
    counted.put(firstYear, bands.getFirst().expected());
    SortedMap<Integer, Span> spans = new TreeMap<>();
    for (int t = 0; t < bands.size(); t++) {
      spans.put(firstYear + t, Span.of(bands.get(t)));
    }
    return new Fan(counted, List.of(new Blade("expected", Palette.BLUE, spans)));
  }

  /** Options of a large chart. */
  Map<String, Object> chart(Width width) {
    Map<String, Object> chart = plain(Axes.chart(labels(), "children", width, true, series(width)));
    set(chart, "grid", "top", WITHOUT_LEGEND);
    return chart;
  }

  private static void set(Map<String, Object> chart, String part, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>();
    ((Map<?, ?>) chart.get(part)).forEach((key, old) -> changed.put(key.toString(), old));
    changed.put(name, value);
    chart.put(part, changed);
  }

  /** Options of a large chart whose scale does not begin at 0, for years that are much alike. */
  Map<String, Object> closeUp(Width width) {
    Map<String, Object> chart = chart(width);
    set(chart, "yAxis", "scale", true);
    return chart;
  }

  /** Options of a small one among others of its kind. */
  Map<String, Object> tile() {
    return plain(Axes.tile(labels(), series(Width.NARROW)));
  }

  /** What the lines and the shade of all fans below are, as a legend cannot name a band. */
  static void writeKey(Html html, String band) {
    html.open("p", "class", "lines");
    html.element("span", "counted", "style", "border-top: 3px solid " + Palette.INK);
    html.element("span", "expected", "style", "border-top: 3px dashed " + Palette.BLUE);
    html.element("span", band, "style", "border-top: 10px solid " + SHADE);
    html.close();
  }

  private Map<String, Object> plain(Map<String, Object> chart) {
    String words = String.join("\n", blades.size() == 1 ? EXPECTED : COUNTED);
    chart.put(
        "tooltip",
        Chart.options("trigger", "axis", "renderMode", "richText", "confine", true, "formatter", words));
    chart.put("legend", Chart.options("show", false));
    chart.put("decal", false);
    return chart;
  }

  private List<String> labels() {
    return years.stream().map(year -> AcademicYear.ofCensus(year).toString()).toList();
  }

  /** The order matters: the tooltip names series by number. */
  private List<Map<String, Object>> series(Width width) {
    List<Map<String, Object>> series = new ArrayList<>();
    series.add(Axes.line("counted", Palette.INK, false, Width.NARROW, values(counted)));
    for (Blade blade : blades) {
      SortedMap<Integer, Double> expected = new TreeMap<>();
      SortedMap<Integer, Double> low = new TreeMap<>();
      SortedMap<Integer, Double> high = new TreeMap<>();
      SortedMap<Integer, Double> range = new TreeMap<>();
      blade.spans().forEach((year, span) -> {
        expected.put(year, span.expected());
        low.put(year, span.low());
        high.put(year, span.high());
        range.put(year, span.high() - span.low());
      });
      series.add(Axes.line(blade.name(), blade.colour(), true, width, values(expected)));
      series.add(unseen(blade, "low", blade.name(), low, 0));
      series.add(unseen(blade, "high", "", high, 0));
      series.add(unseen(blade, "band", blade.name(), range, SHADING));
    }
    return series;
  }

  /** A line without ink. Two of them stacked make the band: the lower one bare, the width above it shaded. */
  private Map<String, Object> unseen(Blade blade, String what, String stack, SortedMap<Integer, Double> of, double shade) {
    Map<String, Object> line = Chart.options(
        "name",
        "%s, %s".formatted(blade.name(), what),
        "type",
        "line",
        "data",
        values(of),
        "symbol",
        "none",
        "silent",
        true,
        "lineStyle",
        Chart.options("width", 0, "opacity", 0),
        "itemStyle",
        Chart.options("color", blade.colour()));
    if (!stack.isEmpty()) {
      line.put("stack", stack);
      line.put("stackStrategy", "all");
    }
    if (shade > 0) {
      line.put("areaStyle", Chart.options("color", blade.colour(), "opacity", shade));
    }
    return line;
  }

  private List<Object> values(SortedMap<Integer, Double> of) {
    return years.stream().map(year -> of.containsKey(year) ? (Object) Math.round(of.get(year)) : NOTHING).toList();
  }
}
