package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.area.Boundary;
import org.placewright.geodata.grid.Wgs84Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the map files back with the reader of the Java Topology Suite, as geographical information systems would. */
class MapFileTest {
  private static final List<String> LAYERS = List.of("areas", "flows", "localities", "provisions");
  @TempDir
  private static Path folder;

  @BeforeAll
  static void writeOnce() throws IOException {
    Area clockwiseWithAHoleAndACrossing = new Area(
        List.of(
            List.of(ring(-2.1, 51.2, -2.1, 51.5, -1.8, 51.5, -1.8, 51.2), ring(-2, 51.3, -1.9, 51.3, -1.9, 51.4, -2, 51.4)),
            List.of(ring(-1.7, 51.2, -1.6, 51.3, -1.6, 51.2, -1.7, 51.3))));
    Area background = new Area(List.of(List.of(ring(-3, 51, -1, 51, -1, 52))));
    List<Boundary> boundaries = List.of(
        new Boundary(Optional.of(TinyPlan.ASHBY), clockwiseWithAHoleAndACrossing), new Boundary(Optional.empty(), background));
    RunReport.write(TinyPlan.planWithPlaceValues(), TinyPlan.facts(), Optional.empty(), boundaries, Optional.empty(), folder);
  }

  @Test
  void everyFileIsValidGeometryInDegreesWithinTheCounty() throws Exception {
    for (JsonNode feature : all()) {
      Geometry geometry = geometry(feature);
      assertThat(new IsValidOp(geometry).getValidationError()).as(feature.toString()).isNull();
      assertThat(geometry.getEnvelopeInternal().getMinX()).isBetween(-2.2, -1.5);
      assertThat(geometry.getEnvelopeInternal().getMinY()).isBetween(50.9, 51.6);
      assertThat(geometry.getEnvelopeInternal().getMaxY()).isBetween(50.9, 51.6);
    }
  }

  @Test
  void outsidesTurnAnticlockwiseAndHolesClockwise() throws Exception {
    List<JsonNode> areas = features("map-areas.geojson");

    assertThat(areas).hasSize(1);
    MultiPolygon area = (MultiPolygon) geometry(areas.getFirst());
    int holes = 0;
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.getGeometryN(i);
      assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence())).isTrue();
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(hole).getCoordinateSequence())).isFalse();
        holes++;
      }
    }
    assertThat(holes).isEqualTo(1);
  }

  @Test
  void eachLayersFileHoldsOneKindOfGeometryAndOneTypeForEachProperty() throws IOException {
    for (String layer : LAYERS) {
      Map<String, TreeSet<String>> types = new HashMap<>();
      List<JsonNode> features = features("map-%s.geojson".formatted(layer));
      assertThat(features.stream().map(f -> f.get("geometry").get("type").asString()).distinct()).as(layer).hasSize(1);
      assertThat(features.stream().map(f -> List.copyOf(f.get("properties").propertyNames())).distinct()).as(layer).hasSize(1);
      for (JsonNode feature : features) {
        feature.get("properties")
            .propertyStream()
            .filter(property -> !property.getValue().isNull())
            .forEach(property -> types.computeIfAbsent(property.getKey(), key -> new TreeSet<>()).add(type(property.getValue())));
      }
      assertThat(types).as(layer).allSatisfy((property, kinds) -> assertThat(kinds).as(property).hasSize(1));
      assertThat(types.keySet()).as("no property of %s is blank everywhere", layer)
          .isEqualTo(
              new TreeSet<>(features.getFirst().get("properties").propertyNames()));
    }
  }

  private static String type(JsonNode value) {
    return value.isString() ? "text" : value.isIntegralNumber() ? "whole" : value.isNumber() ? "decimal" : value.getNodeType().name();
  }

  @Test
  void whatIsNotKnownIsNullAndNeverEmptyText() throws IOException {
    JsonNode elm = provision("elm");

    assertThat(elm.get("caution").isNull()).isTrue();
    assertThat(elm.get("places 2024/25").isIntegralNumber()).isTrue();
    assertThat(provision("oak").get("caution").asString()).isEqualTo("Places are estimated");
    assertThat(provision("indep").get("places 2024/25").isNull()).isTrue();
    assertThat(Files.readString(folder.resolve("map.geojson"))).doesNotContain("\"\"");
  }

  @Test
  void theOneFileHoldsWhatTheFilesOfLayersHold() throws IOException {
    List<JsonNode> parts = LAYERS.stream().flatMap(layer -> features("map-%s.geojson".formatted(layer)).stream()).toList();

    assertThat(features("map.geojson")).containsExactlyElementsOf(parts);
    assertThat(Files.readString(folder.resolve("map.geojson"))).doesNotContain("\"crs\"");
  }

  @Test
  void aCountyWithoutBoundariesHasNoFileOfAreas(@TempDir Path other) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), other);

    assertThat(other.resolve("map-areas.geojson")).doesNotExist();
    assertThat(other.resolve("map-localities.geojson")).exists();
  }

  private static JsonNode provision(String id) {
    return features("map-provisions.geojson").stream()
        .map(feature -> feature.get("properties"))
        .filter(properties -> properties.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> all() {
    return features("map.geojson");
  }

  private static List<JsonNode> features(String file) {
    JsonNode root = new JsonMapper().readTree(folder.resolve(file).toFile());
    assertThat(root.get("type").asString()).isEqualTo("FeatureCollection");
    return root.get("features").valueStream().toList();
  }

  private static Geometry geometry(JsonNode feature) throws Exception {
    return new GeoJsonReader().read(feature.get("geometry").toString());
  }

  private static List<Wgs84Point> ring(double... longitudeLatitude) {
    List<Wgs84Point> ring = new java.util.ArrayList<>();
    for (int i = 0; i < longitudeLatitude.length; i += 2) {
      ring.add(new Wgs84Point(longitudeLatitude[i], longitudeLatitude[i + 1]));
    }
    ring.add(ring.getFirst());
    return ring;
  }
}
