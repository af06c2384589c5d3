package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.area.Boundary;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.LocalityId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads boundaries: GeoJSON polygons in degrees. A feature is the area of the locality whose id its {@code id} or any of
 * its properties holds, whatever that is called, so that files of the ONS need no change; any other feature is background.
 *
 * @param file as an input of the plan
 * @param boundaries in the file's order
 * @param warnings which localities are not drawn
 */
record BoundaryFile(InputFile file, List<Boundary> boundaries, List<String> warnings) {
  private static final double WEST = -12;
  private static final double EAST = 4;
  private static final double SOUTH = 48;
  private static final double NORTH = 63;
  private static final double MOST_DEGREES = 180;
  private static final int LEAST_RING = 4;
  private static final int NAMED = 5;

  /** Reads the file; empty, with a fault, when it cannot be read at all. */
  static Optional<BoundaryFile> read(Path path, String name, Set<LocalityId> localities, Faults faults) {
    Optional<SourceText> source = SourceText.readLong(path, name, faults);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = new Reading(name, localities, faults);
    try {
      reading.readAll(JsonMapper.shared().readTree(source.get().text()));
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      faults.add(name, line, "", "", "this is not well-formed JSON");
    }
    return Optional.of(
        new BoundaryFile(new InputFile(name, source.get().sha256(), List.of()), reading.boundaries, reading.listWarnings()));
  }

  private static final class Reading {
    private final String name;
    private final Map<String, LocalityId> known = new HashMap<>();
    private final Map<LocalityId, Integer> drawnBy = new HashMap<>();
    private final List<Boundary> boundaries = new ArrayList<>();
    private final Faults faults;

    Reading(String name, Set<LocalityId> localities, Faults faults) {
      this.name = name;
      this.faults = faults;
      localities.forEach(id -> known.put(id.value(), id));
    }

    void readAll(JsonNode root) {
      if (!root.path("type").asString("").equals("FeatureCollection") || !root.path("features").isArray()) {
        faults.add(name, 0, "", "", "this is no GeoJSON: a FeatureCollection with features is needed");
        return;
      }
      if (root.path("features").valueStream().anyMatch(f -> !isInDegrees(f.path("geometry").path("coordinates")))) {
        faults.add(name, 0, "", "", "coordinates must be longitude and latitude in degrees (WGS84), not metres on a grid");
        return;
      }
      for (int i = 0; i < root.path("features").size(); i++) {
        read(root.path("features").get(i), i + 1);
      }
    }

    private void read(JsonNode feature, int number) {
      Optional<LocalityId> locality = findLocality(feature);
      Integer before = locality.map(id -> drawnBy.putIfAbsent(id, number)).orElse(null);
      if (before != null) {
        fault(number, "locality %s is drawn twice, first by feature %d; keep one".formatted(locality.get(), before));
      }
      JsonNode coordinates = feature.path("geometry").path("coordinates");
      switch (feature.path("geometry").path("type").asString("")) {
        case "Polygon" -> readPolygons(List.of(coordinates), number, locality);
        case "MultiPolygon" -> readPolygons(coordinates.valueStream().toList(), number, locality);
        default -> fault(number, "its geometry must be a Polygon or a MultiPolygon");
      }
    }

    private void readPolygons(List<JsonNode> polygons, int number, Optional<LocalityId> locality) {
      List<JsonNode> positions = polygons.stream().flatMap(JsonNode::valueStream).flatMap(JsonNode::valueStream).toList();
      if (positions.isEmpty() || positions.stream().anyMatch(p -> !p.path(0).isNumber() || !p.path(1).isNumber())) {
        fault(number, "it has no rings of positions");
      } else if (!positions.stream().allMatch(Reading::isInBritain)) {
        fault(number, "a position is not in Great Britain; longitude comes first, like [-1.99, 51.35]");
      } else if (polygons.stream().flatMap(JsonNode::valueStream).anyMatch(ring -> !isClosed(ring))) {
        fault(number, "a ring must have four positions or more and end where it begins");
      } else {
        List<List<List<Wgs84Point>>> area = polygons.stream()
            .map(rings -> rings.valueStream().map(ring -> ring.valueStream().map(Reading::point).toList()).toList())
            .toList();
        boundaries.add(new Boundary(locality, new Area(area)));
      }
    }

    private void fault(int number, String message) {
      faults.add(name, 0, "", "feature %d".formatted(number), message);
    }

    private Optional<LocalityId> findLocality(JsonNode feature) {
      return Stream.concat(Stream.of(feature.path("id")), feature.path("properties").valueStream())
          .filter(JsonNode::isString)
          .map(value -> known.get(value.asString()))
          .filter(id -> id != null)
          .findFirst();
    }

    List<String> listWarnings() {
      List<String> missing = known.values().stream().filter(id -> !drawnBy.containsKey(id)).map(LocalityId::value).sorted().toList();
      if (missing.isEmpty()) {
        return List.of();
      }
      if (drawnBy.isEmpty()) {
        return List.of("no feature of %s holds the id of a locality in any property: drawn as background only".formatted(name));
      }
      String more = missing.size() > NAMED ? " and %d more".formatted(missing.size() - NAMED) : "";
      return List.of(
          "%s does not draw %s%s: shown as points".formatted(
              name, String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))), more));
    }

    private static boolean isInDegrees(JsonNode coordinates) {
      return coordinates.isNumber()
          ? Math.abs(coordinates.asDouble()) <= MOST_DEGREES
          : coordinates.valueStream().allMatch(Reading::isInDegrees);
    }

    private static boolean isInBritain(JsonNode position) {
      Wgs84Point point = new Wgs84Point(position.get(0).asDouble(), Math.clamp(position.get(1).asDouble(), -90.0, 90.0));
      return point.longitude() > WEST && point.longitude() < EAST && point.latitude() > SOUTH && point.latitude() < NORTH;
    }

    private static boolean isClosed(JsonNode ring) {
      return ring.size() >= LEAST_RING && point(ring.get(0)).equals(point(ring.get(ring.size() - 1)));
    }

    private static Wgs84Point point(JsonNode position) {
      return new Wgs84Point(position.get(0).asDouble(), position.get(1).asDouble());
    }
  }
}
