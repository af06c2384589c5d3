package org.placewright.geodata.read;

/** Takes the points of an extract, one after the other. */
@FunctionalInterface
public interface OsmNodes {
  /**
   * One point.
   *
   * @param id its number in OpenStreetMap
   * @param longitude degrees, -180 to 180
   * @param latitude degrees, -90 to 90
   */
  void accept(long id, double longitude, double latitude);
}
