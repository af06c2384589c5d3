package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Palette;

/** What the charts over years have in common. */
public final class Axes {
  private static final int ROOM_FOR_LABELS = 190;
  private static final int BESIDE = 6;
  private static final int LEGEND_LINE = 16;
  private static final int LEGEND_GAP = 10;
  private static final int LETTERS_A_LINE = 32;
  /** From the middle of the last bar to its right side, about. */
  private static final int BEYOND_BARS = 36;

  private Axes() {}

  /**
   * A chart over years.
   *
   * @param unit what the upright axis counts, shown above it
   * @param labelsBeside whether series are named at their right ends when there is room; else by a legend on top
   */
  public static Map<String, Object> chart(
      List<?> years, String unit, Width width, boolean labelsBeside, List<Map<String, Object>> series) {
    boolean beside = labelsBeside && width == Width.WIDE;
    return Chart.options(
        "color",
        Palette.PARTS,
        "textStyle",
        Chart.options("fontFamily", "system-ui, sans-serif", "color", Palette.INK),
        "tooltip",
        Chart.options("trigger", "axis", "renderMode", "richText", "confine", true),
        "legend",
        Chart.options(
            "show",
            !beside,
            "top",
            0,
            "left",
            0,
            "textStyle",
            width == Width.WIDE
                ? Chart.options("fontSize", 13)
                : Chart.options("fontSize", 13, "lineHeight", LEGEND_LINE, "width", 260, "overflow", "break")),
        "grid",
        Chart.options(
            "left",
            6,
            "right",
            beside ? ROOM_FOR_LABELS : 14,
            "top",
            beside ? 34 : 40 + (width == Width.WIDE ? 24 * ((series.size() + 1) / 2) : narrowLegend(series)),
            "bottom",
            4,
            "containLabel",
            true),
        "xAxis",
        Chart.options(
            "type",
            "category",
            "data",
            years.stream().map(Object::toString).toList(),
            "axisLabel",
            width == Width.WIDE
                ? Chart.options("color", Palette.INK, "fontSize", 12, "hideOverlap", true)
                : firstAndLast(years.size()),
            "axisTick",
            Chart.options("show", false)),
        "yAxis",
        Chart.options(
            "type",
            "value",
            "name",
            unit,
            "nameTextStyle",
            Chart.options("align", "left", "color", Palette.INK, "fontSize", 12),
            "axisLabel",
            Chart.options("color", Palette.INK, "fontSize", 12),
            "splitLine",
            Chart.options("lineStyle", Chart.options("color", Palette.LINE))),
        "series",
        series);
  }

  /** The same chart with a strong line where the upright axis is 0. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> withZeroLine(Map<String, Object> chart) {
    Map<String, Object> years = (Map<String, Object>) chart.get("xAxis");
    years.put("axisLine", Chart.options("onZero", true, "lineStyle", Chart.options("color", Palette.INK, "width", 1.5)));
    return chart;
  }

  /** Room for a legend whose names are broken into lines, one name under the other. */
  private static int narrowLegend(List<Map<String, Object>> series) {
    return series.stream()
        .mapToInt(one -> LEGEND_GAP + LEGEND_LINE * Math.ceilDiv(one.get("name").toString().length(), LETTERS_A_LINE))
        .sum();
  }

  private static Map<String, Object> firstAndLast(int years) {
    return Chart.options(
        "color",
        Palette.INK,
        "fontSize",
        12,
        "interval",
        Math.max(0, years - 2),
        "alignMinLabel",
        "left",
        "alignMaxLabel",
        "right");
  }

  /** A small chart without a legend, which stands above all of its kind. */
  static Map<String, Object> tile(List<?> years, List<Map<String, Object>> series) {
    Map<String, Object> chart = chart(years, "", Width.NARROW, false, series);
    chart.put("legend", Chart.options("show", false));
    chart.put("grid", Chart.options("left", 4, "right", 12, "top", 12, "bottom", 4, "containLabel", true));
    return chart;
  }

  /** A line named at its end where there is room. */
  public static Map<String, Object> line(String name, String colour, boolean dashed, Width width, List<?> values) {
    return line(name, colour, dashed, width, false, values);
  }

  /** A line over bars, named at the right of the last bar where there is room. */
  static Map<String, Object> lineOverBars(String name, String colour, Width width, List<?> values) {
    return line(name, colour, true, width, true, values);
  }

  private static Map<String, Object> line(
      String name, String colour, boolean dashed, Width width, boolean beyondBars, List<?> values) {
    return Chart.options(
        "name",
        name,
        "type",
        "line",
        "data",
        values,
        "symbolSize",
        5,
        "lineStyle",
        Chart.options("width", 2.5, "type", dashed ? "dashed" : "solid"),
        "itemStyle",
        Chart.options("color", colour),
        "endLabel",
        label(width == Width.WIDE, beyondBars ? BEYOND_BARS : BESIDE),
        "labelLayout",
        Chart.options("moveOverlap", "shiftY"));
  }

  /** One layer of stacked bars, named beside the last bar where there is room and the layer is there. */
  public static Map<String, Object> bars(String name, String colour, Width width, List<? extends Number> values) {
    List<Object> data = new ArrayList<>(values);
    boolean named = width == Width.WIDE && values.getLast().doubleValue() > 0;
    data.set(data.size() - 1, Chart.options("value", values.getLast(), "label", label(named, BESIDE)));
    return Chart.options(
        "name",
        name,
        "type",
        "bar",
        "stack",
        "all",
        "barCategoryGap",
        "28%",
        "itemStyle",
        Chart.options("color", colour, "borderColor", "#fff", "borderWidth", 1),
        "labelLayout",
        Chart.options("moveOverlap", "shiftY"),
        "data",
        data);
  }

  /** Bars that stand beside those of other series. */
  public static Map<String, Object> barsBeside(String name, String colour, List<? extends Number> values) {
    Map<String, Object> bars = bars(name, colour, Width.NARROW, values);
    bars.remove("stack");
    return bars;
  }

  private static Map<String, Object> label(boolean shown, int distance) {
    return Chart.options(
        "show",
        shown,
        "position",
        "right",
        "formatter",
        "{a}",
        "color",
        Palette.INK,
        "fontSize",
        12,
        "lineHeight",
        14,
        "distance",
        distance,
        "width",
        ROOM_FOR_LABELS - distance - 8,
        "overflow",
        "break");
  }
}
