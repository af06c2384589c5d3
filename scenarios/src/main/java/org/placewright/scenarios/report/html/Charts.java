package org.placewright.scenarios.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All charts of a page, and the script that draws them: ECharts (Apache-2.0), inlined once. */
public final class Charts {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final String DRAW = "draw-charts.js";
  private static final String REACH = "draw-reach.js";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Chart> charts = new ArrayList<>();
  private Optional<JsonNode> areas = Optional.empty();
  private Optional<ReachMap> reach = Optional.empty();

  /** Writes the chart's box and remembers to draw it. */
  public void add(Html html, Chart chart) {
    charts.add(chart);
    chart.write(html);
  }

  /** The areas that charts of the map {@code county} are drawn over: GeoJSON, longitude and latitude. */
  public void setAreas(JsonNode geoJson) {
    areas = Optional.of(geoJson);
  }

  /** What the chart of this id is filled with when the reader chooses; one on a page. */
  public void setReach(ReachMap map) {
    reach = Optional.of(map);
  }

  /** Writes the library, the options of all charts and the code that draws them. */
  public void writeScripts(Html html) {
    Map<String, Object> data = Chart.options(
        "areas", areas.isPresent() ? areas.get() : JSON.nullNode(), "charts", charts.stream().map(Chart::asJson).toList(), "reach",
        reach.isPresent() ? reach.get().asJson() : JSON.nullNode());
    html.open("script").verbatim(read(ECHARTS)).close();
    html.open("script", "type", "application/json", "id", "charts-data");
    html.verbatim(JSON.writeValueAsString(data).replace("<", "\\u003c")).close();
    html.open("script").verbatim(read(REACH)).verbatim(read(DRAW)).close();
  }

  /** A text beside this class, or, with a slash, anywhere on the class path. */
  public static String read(String resource) {
    try (InputStream in = Objects.requireNonNull(Charts.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
