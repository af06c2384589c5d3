package org.placewright.scenarios.report;

import java.util.List;
import java.util.Map;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the world a map shows, in degrees: all points included so far and a margin. */
final class MapFrame {
  private static final double MARGIN = 0.02;
  private static final double STEPS_IN_A_DEGREE = 100_000;

  private final NationalGrid grid = new NationalGrid();
  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  void include(GridPoint place) {
    Wgs84Point point = grid.toWgs84(place);
    west = Math.min(west, degrees(point.longitude() - MARGIN));
    east = Math.max(east, degrees(point.longitude() + MARGIN));
    south = Math.min(south, degrees(point.latitude() - MARGIN));
    north = Math.max(north, degrees(point.latitude() + MARGIN));
  }

  /** North-west and south-east, as charts want them. */
  private List<List<Double>> corners() {
    return List.of(List.of(west, north), List.of(east, south));
  }

  boolean isWest(GridPoint place) {
    return grid.toWgs84(place).longitude() < (west + east) / 2;
  }

  /** How wide a degree of longitude is, as a part of one of latitude. */
  private double aspect() {
    return degrees(Math.cos(Math.toRadians((south + north) / 2)));
  }

  /** The map under a chart, still, in this frame. */
  Map<String, Object> toMap(Width width, String area, String border) {
    return Chart.options(
        "map",
        "county",
        "roam",
        false,
        "silent",
        true,
        "layoutCenter",
        List.of("50%", width == Width.WIDE ? "53%" : "60%"),
        "layoutSize",
        width == Width.WIDE ? "91%" : "98%",
        "aspectScale",
        aspect(),
        "boundingCoords",
        corners(),
        "itemStyle",
        Chart.options("areaColor", area, "borderColor", border, "borderWidth", 0.7));
  }

  /** Longitude and latitude. */
  List<Object> position(GridPoint place) {
    return position(place, 0).subList(0, 2);
  }

  /** Longitude, latitude and a value. */
  List<Object> position(GridPoint place, int value) {
    Wgs84Point point = grid.toWgs84(place);
    return List.of(degrees(point.longitude()), degrees(point.latitude()), value);
  }

  /** The frame as an area, for counties without boundaries. */
  JsonNode toGeoJson() {
    ObjectNode collection = JsonMapper.shared().createObjectNode().put("type", "FeatureCollection");
    ObjectNode feature = collection.putArray("features").addObject().put("type", "Feature");
    feature.putObject("properties").put("name", "");
    ArrayNode ring = feature.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
    ring.addArray().add(west).add(south);
    ring.addArray().add(east).add(south);
    ring.addArray().add(east).add(north);
    ring.addArray().add(west).add(north);
    ring.addArray().add(west).add(south);
    return collection;
  }

  private static double degrees(double degrees) {
    return Math.round(degrees * STEPS_IN_A_DEGREE) / STEPS_IN_A_DEGREE;
  }
}
