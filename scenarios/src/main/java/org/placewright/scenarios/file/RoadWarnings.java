package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.geodata.network.CountyRoads;
import org.placewright.geodata.network.RoadReport;

/** What should be known about a road file that is sound. */
final class RoadWarnings {
  private static final double METRES_PER_KM = 1000;
  private static final int MOST_NAMED = 5;

  private final String name;
  private final CountyRoads roads;

  RoadWarnings(String name, CountyRoads roads) {
    this.name = name;
    this.roads = roads;
  }

  List<String> list() {
    RoadReport report = roads.report();
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "%s: %,d ways make %,d junctions and %,.0f km of road; left out are %s%s".formatted(
            name, report.ways(), report.kept().junctions(), report.kept().metres() / METRES_PER_KM,
            leftOut(report.leftOutByClass()), report.closed() == 0 ? "" : ", %,d closed to taxis".formatted(report.closed())));
    if (report.cutOff().stretches() > 0) {
      warnings.add(
          "%s: %,.1f km of road are left out, because not every other road can be reached from them and back"
              .formatted(name, report.cutOff().metres() / METRES_PER_KM));
    }
    if (report.missingPoints() > 0) {
      warnings.add("%s: %,d points of roads have no position in the file; roads are cut there".formatted(name, report.missingPoints()));
    }
    if (report.barriers() > 0) {
      warnings.add(
          "%s: %,d gates, bollards and other barriers that a taxi may not pass; roads are cut there"
              .formatted(name, report.barriers()));
    }
    if (report.barriersUnclear() > 0) {
      warnings.add(
          "%s: %,d such barriers stand where other ways meet, so that it cannot be told what they bar; nothing is cut there"
              .formatted(name, report.barriersUnclear()));
    }
    if (report.limitsNotUnderstood() > 0) {
      warnings.add("%s: %,d speed limits cannot be understood (first: %s); the speed of the road's class holds there"
          .formatted(name, report.limitsNotUnderstood(), report.firstLimitNotUnderstood()));
    }
    warnAboutFar("localities", roads.localitiesAway().size(), far(roads.localitiesAway(), id -> id.value()), warnings);
    warnAboutFar("provisions", roads.provisionsAway().size(), far(roads.provisionsAway(), id -> id.value()), warnings);
    return warnings;
  }

  private static String leftOut(Map<String, Integer> byClass) {
    int all = byClass.values().stream().mapToInt(Integer::intValue).sum();
    String most = byClass.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_NAMED)
        .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
    return all == 0 ? "none of another class" : "%,d ways of classes not driven (most: %s)".formatted(all, most);
  }

  private static <K> List<String> far(Map<K, Double> away, Function<K, String> id) {
    return away.entrySet()
        .stream()
        .filter(entry -> entry.getValue() > CountyRoads.FAR_METRES)
        .sorted(Map.Entry.<K, Double>comparingByValue().reversed().thenComparing(entry -> id.apply(entry.getKey())))
        .map(entry -> "%s %.1f km".formatted(id.apply(entry.getKey()), entry.getValue() / METRES_PER_KM))
        .toList();
  }

  private void warnAboutFar(String what, int all, List<String> far, List<String> warnings) {
    if (!far.isEmpty()) {
      String more = far.size() > MOST_NAMED ? " and %,d more".formatted(far.size() - MOST_NAMED) : "";
      warnings.add("%d of %d %s are more than %.0f km from a road of %s, in a straight line: %s%s".formatted(
          far.size(), all, what, CountyRoads.FAR_METRES / METRES_PER_KM, name,
          String.join(", ", far.stream().limit(MOST_NAMED).toList()), more));
    }
  }
}
