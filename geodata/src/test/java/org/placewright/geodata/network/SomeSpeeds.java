package org.placewright.geodata.network;

import java.util.List;

/** Speeds for tests. */
final class SomeSpeeds {
  /** Each class at its own speed, so that none can be mistaken for another. */
  static final RoadSpeeds RURAL = RoadSpeeds.of(
      List.of(
          of("motorway", 64, 70), of("motorway_link", 41, 60), of("trunk", 52, 60), of("trunk_link", 36, 50),
          of("primary", 42, 50), of("primary_link", 31, 45), of("secondary", 37, 46), of("secondary_link", 29, 40), of("tertiary", 33, 40),
          of("tertiary_link", 26, 35),
          of("unclassified", 27, 35), of("residential", 17, 20), of("living_street", 8, 10), of("road", 21, 30), of("service", 0, 0)));

  private SomeSpeeds() {}

  static ClassSpeed of(String highway, double mph, double mostMph) {
    return new ClassSpeed(highway, mph, mostMph, "2026", "made for tests");
  }
}
