package org.placewright.geodata.read;

import java.util.Map;

/** Takes the points of an extract, one after the other. */
@FunctionalInterface
public interface OsmNodes {
  /**
   * One point.
   *
   * @param id its number in OpenStreetMap
   * @param longitude degrees, -180 to 180
   * @param latitude degrees, -90 to 90
   * @param tags what is said of it, if the tag that was asked for is among it; else empty
   */
  void accept(long id, double longitude, double latitude, Map<String, String> tags);
}
