package org.placewright.scenarios.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A chart for ECharts, in two layouts.
 *
 * @param id unique on the page
 * @param label what a screen reader says instead
 * @param height pixels when wide
 * @param wide options for a box that is wide
 * @param narrow options for a narrow one, such as a telephone's
 */
public record Chart(String id, String label, int height, Map<String, Object> wide, Map<String, Object> narrow) {
  public Chart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(wide, "wide");
    Objects.requireNonNull(narrow, "narrow");
  }

  /** How much room a chart has. */
  public enum Width { WIDE, NARROW }

  /** A chart whose options are worked out for both widths. */
  public static Chart of(String id, String label, int height, Function<Width, Map<String, Object>> options) {
    return new Chart(id, label, height, options.apply(Width.WIDE), options.apply(Width.NARROW));
  }

  /** Options as JSON will write them, in this order: names and values in turn. */
  public static Map<String, Object> options(Object... namesAndValues) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }

  /** Writes the box the chart is drawn into. */
  public void write(Html html) {
    html.element(
        "div", "", "class", "chart", "id", id, "role", "img", "aria-label", label, "style", "height:" + height + "px");
  }

  static List<Object> asJson(Chart chart) {
    return List.of(chart.id(), chart.label(), chart.wide(), chart.narrow());
  }
}
