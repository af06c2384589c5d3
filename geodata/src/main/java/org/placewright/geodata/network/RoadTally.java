package org.placewright.geodata.network;

import java.util.Map;
import java.util.TreeMap;

/** Counts what is taken from an extract, and what is not and why. */
final class RoadTally {
  private int ways;
  private int closed;
  private int limits;
  private int missingPoints;
  private int barriers;
  private int barriersUnclear;
  private String firstLimit = "";
  private final Map<String, Integer> leftOutByClass = new TreeMap<>();

  void take() {
    ways++;
  }

  void leaveOutClass(String highway) {
    leftOutByClass.merge(highway, 1, Integer::sum);
  }

  void leaveOutClosed() {
    closed++;
  }

  void leaveOutLimit(String text) {
    firstLimit = limits++ == 0 ? text : firstLimit;
  }

  void missPoints(int count) {
    missingPoints += count;
  }

  void cutAtBarriers(int cut, int unclear) {
    barriers += cut;
    barriersUnclear += unclear;
  }

  RoadReport report(RoadReport.Size kept, RoadReport.Size cutOff) {
    return new RoadReport(ways, leftOutByClass, closed, limits, firstLimit, missingPoints, barriers, barriersUnclear, kept, cutOff);
  }
}
