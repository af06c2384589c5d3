package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a file of boundaries is GeoJSON in degrees, so that reports can draw it. */
final class BoundaryFile {
  private static final double MOST_DEGREES = 180;

  private BoundaryFile() {}

  /** The file as an input of the plan; empty, with a fault, when it cannot be drawn. */
  static Optional<InputFile> read(Path path, String name, Faults faults) {
    Optional<SourceText> source = SourceText.readLong(path, name, faults);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(source.get().text());
      if (!root.path("type").asString("").equals("FeatureCollection") || !root.path("features").isArray()) {
        faults.add(name, 0, "", "", "this is no GeoJSON: a FeatureCollection with features is needed");
      } else if (root.path("features").valueStream().anyMatch(f -> !isInDegrees(f.path("geometry").path("coordinates")))) {
        faults.add(name, 0, "", "", "coordinates must be longitude and latitude in degrees (WGS84), not metres on a grid");
      }
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      faults.add(name, line, "", "", "this is not well-formed JSON");
    }
    return Optional.of(new InputFile(name, source.get().sha256(), List.of()));
  }

  private static boolean isInDegrees(JsonNode coordinates) {
    return coordinates.isNumber()
        ? Math.abs(coordinates.asDouble()) <= MOST_DEGREES
        : coordinates.valueStream().allMatch(BoundaryFile::isInDegrees);
  }
}
