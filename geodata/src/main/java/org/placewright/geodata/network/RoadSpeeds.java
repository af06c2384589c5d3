package org.placewright.geodata.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The speeds of all classes of road that are driven. A class without a row is not driven. */
public record RoadSpeeds(Map<String, ClassSpeed> byHighway) {
  public RoadSpeeds {
    byHighway = Map.copyOf(byHighway);
  }

  /** Later rows go before earlier ones of the same class. */
  public static RoadSpeeds of(List<ClassSpeed> rows) {
    return new RoadSpeeds(
        rows.stream().collect(Collectors.toMap(ClassSpeed::highway, row -> row, (earlier, later) -> later, TreeMap::new)));
  }

  Optional<ClassSpeed> find(String highway) {
    return Optional.ofNullable(byHighway.get(highway)).filter(ClassSpeed::isDriven);
  }

  /** All that a network depends on, in words that are the same for the same speeds. */
  String fingerprint() {
    return new TreeMap<>(byHighway).values()
        .stream()
        .map(row -> "%s %s %s".formatted(row.highway(), row.mph(), row.mostMph()))
        .collect(Collectors.joining("; "));
  }
}
