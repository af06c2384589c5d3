package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.area.Boundary;
import org.placewright.geodata.area.TidyAreas;
import org.placewright.model.place.LocalityId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The areas under all maps of a page, drawn with no more corners than a page can show, each named by its locality's id. */
final class MapGround {
  /** About 400 kilobytes of positions. */
  private static final int MOST_CORNERS = 20_000;

  private final List<Boundary> boundaries;

  MapGround(List<Boundary> boundaries) {
    this.boundaries = boundaries;
  }

  /** Whether anything is drawn under the points. */
  boolean isDrawn() {
    return !boundaries.isEmpty();
  }

  /** Whether a locality has its own area, which can be coloured. */
  boolean hasAreaOf(LocalityId id) {
    return boundaries.stream().anyMatch(boundary -> boundary.locality().equals(Optional.of(id)));
  }

  /** GeoJSON for charts. */
  JsonNode toGeoJson() {
    List<Area> areas = TidyAreas.simplify(boundaries.stream().map(Boundary::area).toList(), MOST_CORNERS);
    List<Object> features = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      String name = boundaries.get(i).locality().map(id -> id.value()).orElse("");
      features.add(
          inOrder(
              "type", "Feature", "properties", inOrder("name", name), "geometry",
              inOrder("type", "MultiPolygon", "coordinates", MapLayer.positions(areas.get(i)))));
    }
    return JsonMapper.shared().valueToTree(inOrder("type", "FeatureCollection", "features", features));
  }

  /** A mapping written in this order on every machine, so that the same plan gives the same bytes. */
  private static Map<String, Object> inOrder(Object... keysAndValues) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      mapping.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return mapping;
  }
}
