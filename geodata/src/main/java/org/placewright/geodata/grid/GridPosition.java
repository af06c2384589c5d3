package org.placewright.geodata.grid;

import org.placewright.model.place.GridPoint;

/**
 * A point on the British national grid (EPSG:27700) before rounding to whole metres, for lines whose corners lie close
 * together. May lie outside the grid.
 *
 * @param easting metres, a finite number
 * @param northing metres, a finite number
 */
public record GridPosition(double easting, double northing) {
  public GridPosition {
    if (!Double.isFinite(easting) || !Double.isFinite(northing)) {
      throw new IllegalArgumentException(
          "grid position (%s, %s) must be finite, in metres".formatted(easting, northing));
    }
  }

  public static GridPosition of(GridPoint point) {
    return new GridPosition(point.easting(), point.northing());
  }

  /** The nearest whole metre; refused outside the grid. */
  public GridPoint rounded() {
    return new GridPoint(Math.toIntExact(Math.round(easting)), Math.toIntExact(Math.round(northing)));
  }

  /** Straight-line distance in metres. */
  public double metresTo(GridPosition other) {
    return Math.hypot(easting - other.easting, northing - other.northing);
  }
}
