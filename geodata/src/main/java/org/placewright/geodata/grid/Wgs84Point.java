package org.placewright.geodata.grid;

/**
 * A point as maps on the web and satellite navigation give it (EPSG:4326), longitude first.
 *
 * @param longitude degrees, east positive, -180 to 180
 * @param latitude degrees, north positive, -90 to 90
 */
public record Wgs84Point(double longitude, double latitude) {
  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  public Wgs84Point {
    if (!(Math.abs(longitude) <= MOST_LONGITUDE) || !(Math.abs(latitude) <= MOST_LATITUDE)) {
      throw new IllegalArgumentException(
          "longitude (%s) must be -180 to 180 and latitude (%s) -90 to 90, in degrees"
              .formatted(longitude, latitude));
    }
  }
}
