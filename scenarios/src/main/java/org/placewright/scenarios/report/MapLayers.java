package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.placewright.geodata.area.Area;
import org.placewright.geodata.area.Boundary;
import org.placewright.geodata.area.TidyAreas;
import org.placewright.model.money.Money;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.travel.Journey;

/** What the map files hold: areas of localities, their centres, provision, and children's ways as straight lines. */
final class MapLayers {
  private static final String VALUE = "value of one more place ";

  private final ReportFigures report;
  private final List<Boundary> drawn;
  private final List<AcademicYear> years;
  private final List<Map<LocalityId, Sufficiency.Count>> counts;

  MapLayers(ReportFigures report, List<Boundary> boundaries) {
    this.report = report;
    this.drawn = boundaries.stream().filter(boundary -> boundary.locality().isPresent()).toList();
    this.years = report.figures().listYears();
    this.counts = years.stream().map(report.sufficiency()::countByLocality).toList();
  }

  /** The layers from the ground up; one may be empty. */
  List<MapLayer> list() {
    return List.of(areas(), flows(), localities(), provisions());
  }

  private MapLayer areas() {
    MapLayer layer = new MapLayer("area", "areas");
    List<Area> tidy = TidyAreas.tidy(drawn.stream().map(Boundary::area).toList());
    for (int i = 0; i < tidy.size(); i++) {
      if (!tidy.get(i).polygons().isEmpty()) {
        describe(report.county().getLocality(drawn.get(i).locality().orElseThrow()), layer.addArea(tidy.get(i)));
      }
    }
    return layer;
  }

  private MapLayer localities() {
    MapLayer layer = new MapLayer("locality", "localities");
    report.county().localities().values().forEach(locality -> describe(locality, layer.addPoint(locality.centre())));
    return layer;
  }

  private void describe(Locality locality, Map<String, Object> properties) {
    properties.put("id", locality.id().value());
    properties.put("name", locality.name());
    for (int t = 0; t < years.size(); t++) {
      Sufficiency.Count count = counts.get(t).get(locality.id());
      properties.put("demand " + years.get(t), count.demand());
      properties.put("shortfall " + years.get(t), count.shortfall());
      properties.put(
          VALUE + years.get(t),
          report.worth().findBest(locality.id(), years.get(t)).flatMap(entry -> entry.getValue().yearly()).map(Money::pounds));
    }
  }

  private MapLayer provisions() {
    MapLayer layer = new MapLayer("provision", "provisions");
    for (Provision provision : report.county().provisions().values()) {
      provision.site().ifPresent(site -> describe(provision, layer.addPoint(site)));
    }
    return layer;
  }

  private void describe(Provision provision, Map<String, Object> properties) {
    properties.put("id", provision.id().value());
    properties.put("name", provision.name());
    properties.put("kind", provision.kind().name());
    properties.put("authority", provision.authority());
    properties.put("caution", provision.caution());
    for (AcademicYear year : years) {
      OptionalInt places = report.occupancy().places(provision.id(), year);
      properties.put("places " + year, places.isPresent() ? Optional.of(places.getAsInt()) : Optional.empty());
      properties.put("placed " + year, report.occupancy().placed(provision.id(), year));
      properties.put("occupancy " + year, exact(report.occupancy().fraction(provision.id(), year)));
      properties.put(VALUE + year, report.worth().findYearly(provision.id(), year).map(Money::pounds));
    }
  }

  private static Optional<BigDecimal> exact(OptionalDouble fraction) {
    return fraction.isPresent() ? Optional.of(BigDecimal.valueOf(fraction.getAsDouble()).setScale(3, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private MapLayer flows() {
    MapLayer layer = new MapLayer("flow", "flows");
    for (Flow flow : Flow.list(report.figures())) {
      Map<String, Object> properties = layer.addLine(
          report.county().getLocality(flow.from()).centre(), report.county().getProvision(flow.to()).site().orElseThrow());
      Optional<Journey> journey = report.plan().travel().findJourney(flow.from(), flow.to());
      properties.put("from", flow.from().value());
      properties.put("to", flow.to().value());
      properties.put("children " + report.figures().firstYear(), flow.base());
      properties.put("children " + report.figures().lastYear(), flow.last());
      properties.put("minutes", journey.map(Journey::minutes));
    }
    return layer;
  }
}
