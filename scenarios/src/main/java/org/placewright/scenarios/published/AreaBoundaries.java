package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.NearestWord;
import org.placewright.scenarios.file.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the boundaries of areas (GeoJSON, WGS84) and keeps those of the localities, under their ids. */
final class AreaBoundaries {
  private static final double MOST_DEGREES = 180;

  private final ImportReport report;
  private final Faults faults;

  AreaBoundaries(ImportReport report, Faults faults) {
    this.report = report;
    this.faults = faults;
  }

  /** boundaries.geojson of the localities; empty, with a fault, when the file has none of them. */
  Optional<String> read(Path path, List<Area> areas, String source) {
    String file = String.valueOf(path.getFileName());
    Optional<JsonNode> root = SourceText.readLong(path, file, faults).flatMap(text -> parse(text, file));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Area> wanted = new TreeMap<>();
    areas.forEach(area -> wanted.put(area.code(), area));
    ObjectNode collection = JsonMapper.shared().createObjectNode();
    collection.put("type", "FeatureCollection").put("source", source);
    ArrayNode features = collection.putArray("features");
    Set<String> others = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (JsonNode feature : root.get().path("features")) {
      Optional<Area> area = feature.path("properties")
          .valueStream()
          .map(value -> wanted.get(value.asString("")))
          .filter(Objects::nonNull)
          .findFirst();
      if (area.isEmpty()) {
        others.add(feature.path("properties").valueStream().map(value -> value.asString("")).toList().toString());
      } else if (!found.add(area.get().code())) {
        faults.add(file, 0, "features", area.get().code(), "the area is drawn twice; keep one feature");
      } else {
        ObjectNode ours = features.addObject().put("type", "Feature");
        ours.putObject("properties").put("id", area.get().code()).put("name", area.get().name());
        ours.set("geometry", feature.path("geometry"));
      }
    }
    return check(file, root.get(), wanted, found, others) ? Optional.of(JsonMapper.shared().writeValueAsString(collection) + "\n")
        : Optional.empty();
  }

  private Optional<JsonNode> parse(SourceText text, String file) {
    try {
      JsonNode root = JsonMapper.shared().readTree(text.text());
      if (root.path("features").isArray()) {
        return Optional.of(root);
      }
      faults.add(file, 0, "", "", "this is no GeoJSON: a FeatureCollection with features is needed");
    } catch (JacksonException e) {
      faults.add(file, 0, "", "", "this is not well-formed JSON");
    }
    return Optional.empty();
  }

  private boolean check(String file, JsonNode root, Map<String, Area> wanted, Set<String> found, Set<String> others) {
    if (root.path("features").valueStream().anyMatch(f -> !isInDegrees(f.path("geometry").path("coordinates")))) {
      faults.add(file, 0, "", "", "coordinates must be longitude and latitude in degrees (WGS84), not metres on a grid");
      return false;
    }
    if (found.isEmpty()) {
      faults.add(
          file, 0, "features", "",
          "no feature has the code of an area among its properties (areas: %s; features: %s). Boundaries of 2021 need --lookup"
              .formatted(NearestWord.list(wanted.keySet()), others.stream().limit(3).toList()));
      return false;
    }
    wanted.keySet()
        .stream()
        .filter(code -> !found.contains(code))
        .forEach(code -> report.note(file, 0, code, "no boundary with this code", "not drawn on maps"));
    others.forEach(other -> report.note(file, 0, other, "boundary of no locality", "left out"));
    report.count("boundaries in " + file, found.size());
    return true;
  }

  private static boolean isInDegrees(JsonNode coordinates) {
    return coordinates.isNumber()
        ? Math.abs(coordinates.asDouble()) <= MOST_DEGREES
        : coordinates.valueStream().allMatch(AreaBoundaries::isInDegrees);
  }
}
