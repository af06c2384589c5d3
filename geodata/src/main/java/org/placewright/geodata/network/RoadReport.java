package org.placewright.geodata.network;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of the ways of an extract.
 *
 * @param ways driven
 * @param leftOutByClass ways not driven, by their class
 * @param closed ways closed to a taxi in both directions
 * @param limitsNotUnderstood speed limits that cannot be read; the speed of the road's class holds there
 * @param firstLimitNotUnderstood the first of them; empty when there is none
 * @param missingPoints points of driven ways without a position in Great Britain; the road is cut there
 * @param barriers points of driven ways with a gate, bollard or the like that a taxi may not pass; the road is cut there
 * @param barriersUnclear such points where other ways meet, so that it cannot be told which of them is barred; none is cut
 * @param kept the network
 * @param cutOff roads left out because not every other one can be reached from them and back
 */
public record RoadReport(
    int ways,
    Map<String, Integer> leftOutByClass,
    int closed,
    int limitsNotUnderstood,
    String firstLimitNotUnderstood,
    int missingPoints,
    int barriers,
    int barriersUnclear,
    Size kept,
    Size cutOff) {
  public RoadReport {
    leftOutByClass = Collections.unmodifiableMap(new TreeMap<>(leftOutByClass));
    Objects.requireNonNull(firstLimitNotUnderstood, "firstLimitNotUnderstood");
    Objects.requireNonNull(kept, "kept");
    Objects.requireNonNull(cutOff, "cutOff");
  }

  /**
   * How much road.
   *
   * @param pieces that hang together
   * @param junctions and ends of roads
   * @param stretches between them
   * @param metres of all stretches, each once
   */
  public record Size(int pieces, int junctions, int stretches, long metres) {}
}
