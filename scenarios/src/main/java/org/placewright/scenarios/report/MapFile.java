package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.placewright.geodata.area.Boundary;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code map.geojson} (RFC 7946, WGS84) with everything, and the same in files of one layer and one kind of geometry each,
 * as geographical information systems like them.
 */
final class MapFile {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
      .build();

  private MapFile() {}

  static void write(ReportFigures report, List<Boundary> boundaries, Path folder) throws IOException {
    List<MapLayer> layers = new MapLayers(report, boundaries).list();
    List<String> all = new ArrayList<>();
    for (MapLayer layer : layers) {
      List<String> features = layer.features().stream().map(JSON::writeValueAsString).toList();
      all.addAll(features);
      if (!features.isEmpty()) {
        write(folder.resolve("map-%s.geojson".formatted(layer.plural())), report.county().id() + " " + layer.plural(), features);
      }
    }
    write(folder.resolve("map.geojson"), report.county().id(), all);
  }

  private static void write(Path file, String name, List<String> features) throws IOException {
    String text = "{\"type\":\"FeatureCollection\",\"name\":%s,\"features\":[\n%s\n]}\n"
        .formatted(JSON.writeValueAsString(name), String.join(",\n", features));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
