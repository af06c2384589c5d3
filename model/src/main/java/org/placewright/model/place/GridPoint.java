package org.placewright.model.place;

/**
 * A point on the British national grid (EPSG:27700).
 *
 * @param easting metres, 0 to 700,000
 * @param northing metres, 0 to 1,300,000
 */
public record GridPoint(int easting, int northing) {
  public static final int EAST_EDGE = 700_000;
  public static final int NORTH_EDGE = 1_300_000;

  public GridPoint {
    if (easting < 0 || easting > EAST_EDGE || northing < 0 || northing > NORTH_EDGE) {
      throw new IllegalArgumentException(
          "grid point (%d, %d) must lie in 0-%d east, 0-%d north, in metres"
              .formatted(easting, northing, EAST_EDGE, NORTH_EDGE));
    }
  }

  /** Straight-line distance in metres. */
  public double metresTo(GridPoint other) {
    return Math.hypot(easting - (double) other.easting, northing - (double) other.northing);
  }
}
