package org.placewright.geodata.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.placewright.geodata.grid.Wgs84Point;

/**
 * Makes areas fit for any map: valid (rings neither cross nor touch themselves along a line), outsides anticlockwise and
 * holes clockwise (RFC 7946, 3.1.6), positions rounded to 0.00001 degrees (about a metre).
 */
public final class TidyAreas {
  private static final double STEPS_IN_A_DEGREE = 100_000;
  /** About 30 m, below what a page shows; doubled until the corners are few enough. */
  private static final double FIRST_TOLERANCE_DEGREES = 0.0003;
  private static final double LAST_TOLERANCE_DEGREES = 0.05;
  private static final int LEAST_RING = 4;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private TidyAreas() {}

  /** The same areas, in the same order. An area that covers no ground has no polygon. */
  public static List<Area> tidy(List<Area> areas) {
    return areas.stream().map(area -> toArea(fix(area))).toList();
  }

  /**
   * The same areas, drawn with fewer corners where they have more than so many in all. Neighbours keep the borders they
   * share (coverage simplification by Visvalingam and Whyatt's areas).
   */
  public static List<Area> simplify(List<Area> areas, int mostCorners) {
    List<Area> drawn = tidy(areas);
    Geometry[] exact = areas.stream().map(TidyAreas::fix).toArray(Geometry[]::new);
    double tolerance = FIRST_TOLERANCE_DEGREES;
    while (drawn.stream().mapToInt(Area::corners).sum() > mostCorners && tolerance < LAST_TOLERANCE_DEGREES) {
      drawn = List.of(CoverageSimplifier.simplify(exact, tolerance)).stream().map(TidyAreas::toArea).toList();
      tolerance *= 2;
    }
    return drawn;
  }

  private static Geometry fix(Area area) {
    List<Polygon> polygons = new ArrayList<>();
    for (List<List<Wgs84Point>> rings : area.polygons()) {
      List<LinearRing> closed = rings.stream().filter(ring -> ring.size() >= LEAST_RING).map(TidyAreas::toRing).toList();
      if (!closed.isEmpty()) {
        polygons.add(FACTORY.createPolygon(closed.getFirst(), closed.subList(1, closed.size()).toArray(LinearRing[]::new)));
      }
    }
    return GeometryFixer.fix(FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
  }

  private static LinearRing toRing(List<Wgs84Point> ring) {
    return FACTORY
        .createLinearRing(ring.stream().map(point -> new Coordinate(point.longitude(), point.latitude())).toArray(Coordinate[]::new));
  }

  private static Area toArea(Geometry geometry) {
    Geometry rounded = GeometryPrecisionReducer.reduce(geometry, new PrecisionModel(STEPS_IN_A_DEGREE));
    List<List<List<Wgs84Point>>> polygons = new ArrayList<>();
    for (Object found : PolygonExtracter.getPolygons(rounded)) {
      Polygon polygon = (Polygon) found;
      List<List<Wgs84Point>> rings = new ArrayList<>();
      rings.add(toPoints(polygon.getExteriorRing(), true));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(toPoints(polygon.getInteriorRingN(hole), false));
      }
      if (!polygon.isEmpty()) {
        polygons.add(rings);
      }
    }
    return new Area(polygons);
  }

  private static List<Wgs84Point> toPoints(LinearRing ring, boolean anticlockwise) {
    boolean turns = !ring.isEmpty() && Orientation.isCCW(ring.getCoordinates()) != anticlockwise;
    return List.of((turns ? ring.reverse() : ring).getCoordinates()).stream().map(at -> new Wgs84Point(at.x, at.y)).toList();
  }
}
