package org.placewright.geodata.grid;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.placewright.model.place.GridPoint;

/**
 * The British national grid (EPSG:27700) and WGS84 (EPSG:4326), each from the other.
 *
 * <p>Transverse Mercator on Airy's ellipsoid, and the seven-parameter Helmert shift between the datums, as in Ordnance
 * Survey, "A guide to coordinate systems in Great Britain". The shift follows the ground to about 5 m (the exact
 * way, OSTN15, needs a file of shifts): good for journeys and maps, not for boundaries of plots.
 *
 * <p>Immutable and safe for many threads. Constant time for each point.
 */
public final class NationalGrid {
  private static final String OSGB36 = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000"
      + " +ellps=airy +towgs84=446.448,-125.157,542.060,0.1502,0.2470,0.8421,-20.4894 +units=m +no_defs";
  private static final String WGS84 = "+proj=longlat +ellps=WGS84 +datum=WGS84 +no_defs";
  private static final double CENTRAL_MERIDIAN = -2;
  private static final double WIDEST_DEGREES = 10;

  private final CoordinateTransform fromWgs84;
  private final CoordinateTransform fromGrid;

  public NationalGrid() {
    CRSFactory systems = new CRSFactory();
    CoordinateReferenceSystem grid = systems.createFromParameters("EPSG:27700", OSGB36);
    CoordinateReferenceSystem wgs84 = systems.createFromParameters("EPSG:4326", WGS84);
    CoordinateTransformFactory transforms = new CoordinateTransformFactory();
    fromWgs84 = transforms.createTransform(wgs84, grid);
    fromGrid = transforms.createTransform(grid, wgs84);
  }

  /** The nearest whole metre on the grid; a point outside the grid is refused. */
  public GridPoint toGridPoint(Wgs84Point point) {
    GridPosition position = toGridPosition(point);
    try {
      return position.rounded();
    } catch (IllegalArgumentException outside) {
      throw new IllegalArgumentException(notInGreatBritain(point), outside);
    }
  }

  /** Whether a longitude is near enough to Great Britain for the projection to mean anything. */
  public static boolean isNear(double longitude) {
    return Math.abs(longitude - CENTRAL_MERIDIAN) <= WIDEST_DEGREES;
  }

  /** Unrounded. Refused far east or west of Great Britain, where the projection means nothing. */
  public GridPosition toGridPosition(Wgs84Point point) {
    if (!isNear(point.longitude())) {
      throw new IllegalArgumentException(notInGreatBritain(point));
    }
    ProjCoordinate given = new ProjCoordinate(point.longitude(), point.latitude());
    ProjCoordinate found = fromWgs84.transform(given, new ProjCoordinate());
    return new GridPosition(found.x, found.y);
  }

  public Wgs84Point toWgs84(GridPoint point) {
    return toWgs84(GridPosition.of(point));
  }

  public Wgs84Point toWgs84(GridPosition position) {
    ProjCoordinate given = new ProjCoordinate(position.easting(), position.northing());
    ProjCoordinate found = fromGrid.transform(given, new ProjCoordinate());
    return new Wgs84Point(found.x, found.y);
  }

  private static String notInGreatBritain(Wgs84Point point) {
    return "longitude %s, latitude %s is not in Great Britain. Maybe the two are exchanged?"
        .formatted(point.longitude(), point.latitude());
  }
}
