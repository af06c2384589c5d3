package org.placewright.scenarios.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.money.Money;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code map.geojson} (RFC 7946, WGS84): localities and provisions as points, children's ways as straight lines. Property
 * {@code layer} tells them apart; every property holds one type in all features of its layer.
 */
final class MapFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VALUE = "value of one more place ";
  private static final int DEGREE_DECIMALS = 6;

  private final ReportFigures report;
  private final NationalGrid grid = new NationalGrid();
  private final ArrayNode features = JSON.createArrayNode();

  private MapFile(ReportFigures report) {
    this.report = report;
  }

  static void write(ReportFigures report, Path folder) throws IOException {
    MapFile map = new MapFile(report);
    map.addFlows();
    map.addLocalities();
    map.addProvisions();
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"name\":")
        .append(JSON.writeValueAsString(report.county().id()))
        .append(",\"features\":[\n");
    for (int i = 0; i < map.features.size(); i++) {
      text.append(JSON.writeValueAsString(map.features.get(i))).append(i + 1 < map.features.size() ? ",\n" : "\n");
    }
    Files.writeString(folder.resolve("map.geojson"), text.append("]}\n"), StandardCharsets.UTF_8);
  }

  private void addLocalities() {
    List<AcademicYear> years = report.figures().listYears();
    List<Map<LocalityId, Sufficiency.Count>> counts = years.stream()
        .map(report.sufficiency()::countByLocality)
        .toList();
    for (Locality locality : report.county().localities().values()) {
      ObjectNode properties = add("locality", point(locality.centre()));
      properties.put("id", locality.id().value()).put("name", locality.name());
      for (int t = 0; t < years.size(); t++) {
        Sufficiency.Count count = counts.get(t).get(locality.id());
        properties.put("demand " + years.get(t), count.demand());
        properties.put("shortfall " + years.get(t), count.shortfall());
        properties.put(VALUE + years.get(t), report.worth()
            .findBest(locality.id(), years.get(t))
            .flatMap(entry -> entry.getValue().yearly())
            .map(Money::pounds)
            .orElse(null));
      }
    }
  }

  private void addProvisions() {
    for (Provision provision : report.county().provisions().values()) {
      if (provision.site().isEmpty()) {
        continue;
      }
      ObjectNode properties = add("provision", point(provision.site().get()));
      properties.put("id", provision.id().value())
          .put("name", provision.name())
          .put("kind", provision.kind().name())
          .put("caution", provision.caution().orElse(""));
      for (AcademicYear year : report.figures().listYears()) {
        OptionalInt places = report.occupancy().places(provision.id(), year);
        OptionalDouble fraction = report.occupancy().fraction(provision.id(), year);
        properties.put("places " + year, places.isPresent() ? Integer.valueOf(places.getAsInt()) : null);
        properties.put("placed " + year, report.occupancy().placed(provision.id(), year));
        properties.put(
            "occupancy " + year,
            fraction.isPresent() ? BigDecimal.valueOf(fraction.getAsDouble()).setScale(3, RoundingMode.HALF_UP) : null);
        properties.put(VALUE + year, report.worth().findYearly(provision.id(), year).map(Money::pounds).orElse(null));
      }
    }
  }

  private void addFlows() {
    for (Flow flow : Flow.list(report.figures())) {
      ObjectNode line = JSON.createObjectNode().put("type", "LineString");
      ArrayNode ends = line.putArray("coordinates");
      addPosition(ends.addArray(), report.county().getLocality(flow.from()).centre());
      addPosition(ends.addArray(), report.county().getProvision(flow.to()).site().orElseThrow());
      add("flow", line).put("from", flow.from().value())
          .put("to", flow.to().value())
          .put("children " + report.figures().firstYear(), flow.base())
          .put("children " + report.figures().lastYear(), flow.last());
    }
  }

  /** Adds a feature and returns its properties. */
  private ObjectNode add(String layer, ObjectNode geometry) {
    ObjectNode feature = features.addObject().put("type", "Feature");
    feature.set("geometry", geometry);
    return feature.putObject("properties").put("layer", layer);
  }

  private ObjectNode point(GridPoint place) {
    ObjectNode point = JSON.createObjectNode().put("type", "Point");
    addPosition(point.putArray("coordinates"), place);
    return point;
  }

  private void addPosition(ArrayNode position, GridPoint place) {
    Wgs84Point point = grid.toWgs84(place);
    position.add(degrees(point.longitude())).add(degrees(point.latitude()));
  }

  private static BigDecimal degrees(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP);
  }
}
