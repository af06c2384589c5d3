package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;

/**
 * Features of one kind, with one kind of geometry. Every property is in every feature and holds one type: text, whole
 * numbers or decimals, and null where nothing is known. A property that is known of no feature is left out, as its type
 * could not be told.
 */
final class MapLayer {
  private static final int DEGREE_DECIMALS = 6;

  private final String name;
  private final String plural;
  private final NationalGrid grid = new NationalGrid();
  private final List<Map<String, Object>> geometries = new ArrayList<>();
  private final List<Map<String, Object>> properties = new ArrayList<>();

  MapLayer(String name, String plural) {
    this.name = name;
    this.plural = plural;
  }

  /** What its file is called by. */
  String plural() {
    return plural;
  }

  /** Adds a point and returns its properties, to be filled. */
  Map<String, Object> addPoint(GridPoint place) {
    return add("Point", position(place));
  }

  Map<String, Object> addLine(GridPoint from, GridPoint to) {
    return add("LineString", List.of(position(from), position(to)));
  }

  Map<String, Object> addArea(Area area) {
    return add("MultiPolygon", positions(area));
  }

  private Map<String, Object> add(String type, Object coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    geometries.add(geometry);
    Map<String, Object> filled = new LinkedHashMap<>();
    filled.put("layer", name);
    properties.add(filled);
    return filled;
  }

  /** Features as JSON will write them: objects as maps. */
  List<Map<String, Object>> features() {
    Set<String> known = new LinkedHashSet<>();
    properties.forEach(values -> values.forEach((key, value) -> {
      if (!(value instanceof Optional<?> optional && optional.isEmpty())) {
        known.add(key);
      }
    }));
    List<Map<String, Object>> features = new ArrayList<>();
    for (int i = 0; i < geometries.size(); i++) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Map.Entry<String, Object> entry : properties.get(i).entrySet()) {
        if (known.contains(entry.getKey())) {
          values.put(entry.getKey(), entry.getValue() instanceof Optional<?> optional ? optional.orElse(null) : entry.getValue());
        }
      }
      Map<String, Object> feature = new LinkedHashMap<>();
      feature.put("type", "Feature");
      feature.put("geometry", geometries.get(i));
      feature.put("properties", values);
      features.add(feature);
    }
    return features;
  }

  /** The rings of an area as GeoJSON counts them: polygons, rings, positions. */
  static List<List<List<List<BigDecimal>>>> positions(Area area) {
    return area.polygons()
        .stream()
        .map(rings -> rings.stream().map(ring -> ring.stream().map(MapLayer::position).toList()).toList())
        .toList();
  }

  private List<BigDecimal> position(GridPoint place) {
    return position(grid.toWgs84(place));
  }

  private static List<BigDecimal> position(Wgs84Point point) {
    return List.of(degrees(point.longitude()), degrees(point.latitude()));
  }

  private static BigDecimal degrees(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
