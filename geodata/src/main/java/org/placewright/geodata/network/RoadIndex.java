package org.placewright.geodata.network;

import java.util.Arrays;
import java.util.Optional;
import org.placewright.model.place.GridPoint;

/**
 * Finds the nearest point of a road on which journeys may begin or end. Straight pieces of road are kept by the squares
 * they touch, {@value #SQUARE_METRES} m wide; a search goes outwards, ring by ring. Of points as near the one of the first
 * stretch is taken.
 */
final class RoadIndex {
  private static final int SQUARE_METRES = 500;
  private static final int DECIMETRES = 10;
  private static final int SQUARE = SQUARE_METRES * DECIMETRES;
  /** More squares than this are not laid out: the roads are then far apart, and squares made wider. */
  private static final long MOST_SQUARES = 4_000_000;

  private final RoadNetwork network;
  private int side = SQUARE;
  private int west;
  private int south;
  private int columns;
  private int rows;
  private int[] first;
  /** The number of the point with which a piece of road begins; it ends with the next one. */
  private int[] pieces;
  private int[] stretchOf;

  RoadIndex(RoadNetwork network) {
    this.network = network;
    layOut();
    first = new int[columns * rows + 1];
    forEachSquare((square, stretch, point) -> first[square + 1]++);
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, columns * rows);
    pieces = new int[first[columns * rows]];
    stretchOf = new int[pieces.length];
    forEachSquare((square, stretch, point) -> {
      stretchOf[next[square]] = stretch;
      pieces[next[square]++] = point;
    });
  }

  /** The nearest point of any road; empty only where there is no road on which journeys begin. */
  Optional<RoadPoint> findNearest(GridPoint place) {
    double x = (double) place.easting() * DECIMETRES;
    double y = (double) place.northing() * DECIMETRES;
    int column = column(x);
    int row = row(y);
    Nearest nearest = new Nearest(x, y);
    int most = Math.max(Math.max(column, columns - 1 - column), Math.max(row, rows - 1 - row));
    for (int ring = 0; ring <= most && nearest.mayBeBeyond(ring, column, row); ring++) {
      for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        int step = Math.abs(r - row) == ring ? 1 : Math.max(1, 2 * ring);
        for (int c = column - ring; c <= column + ring; c += step) {
          if (c >= 0 && c < columns) {
            nearest.lookInto(r * columns + c);
          }
        }
      }
    }
    return nearest.point();
  }

  private interface Piece {
    void accept(int square, int stretch, int point);
  }

  private void layOut() {
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    west = Integer.MAX_VALUE;
    south = Integer.MAX_VALUE;
    for (int s = 0; s < network.stretches(); s++) {
      for (int p = network.firstPoint(s); p <= network.lastPoint(s); p++) {
        west = Math.min(west, network.at(p, RoadNetwork.EASTING));
        east = Math.max(east, network.at(p, RoadNetwork.EASTING));
        south = Math.min(south, network.at(p, RoadNetwork.NORTHING));
        north = Math.max(north, network.at(p, RoadNetwork.NORTHING));
      }
    }
    long width = Math.max(0, (long) east - west);
    long height = Math.max(0, (long) north - south);
    while ((width / side + 1) * (height / side + 1) > MOST_SQUARES) {
      side *= 2;
    }
    columns = (int) (width / side) + 1;
    rows = (int) (height / side) + 1;
  }

  private void forEachSquare(Piece taker) {
    for (int s = 0; s < network.stretches(); s++) {
      for (int p = network.firstPoint(s); network.isAlongside(s) && p < network.lastPoint(s); p++) {
        int left = column(Math.min(easting(p), easting(p + 1)));
        int right = column(Math.max(easting(p), easting(p + 1)));
        int bottom = row(Math.min(northing(p), northing(p + 1)));
        int top = row(Math.max(northing(p), northing(p + 1)));
        for (int r = bottom; r <= top; r++) {
          for (int c = left; c <= right; c++) {
            taker.accept(r * columns + c, s, p);
          }
        }
      }
    }
  }

  private double easting(int point) {
    return network.at(point, RoadNetwork.EASTING);
  }

  private double northing(int point) {
    return network.at(point, RoadNetwork.NORTHING);
  }

  private int column(double x) {
    return (int) Math.clamp((x - west) / side, 0, columns - 1);
  }

  private int row(double y) {
    return (int) Math.clamp((y - south) / side, 0, rows - 1);
  }

  /** The nearest so far. */
  private final class Nearest {
    private final double x;
    private final double y;
    private double distance = Double.POSITIVE_INFINITY;
    private int stretch = -1;
    private int point;
    private double part;

    Nearest(double x, double y) {
      this.x = x;
      this.y = y;
    }

    /** Whether a square of this ring may hold something nearer: only if the nearest lies beyond the rings within. */
    boolean mayBeBeyond(int ring, int column, int row) {
      double left = x - (west + (double) (column - ring + 1) * side);
      double right = west + (double) (column + ring) * side - x;
      double below = y - (south + (double) (row - ring + 1) * side);
      double above = south + (double) (row + ring) * side - y;
      return distance > Math.min(Math.min(left, right), Math.min(below, above));
    }

    void lookInto(int square) {
      for (int i = first[square]; i < first[square + 1]; i++) {
        measure(stretchOf[i], pieces[i]);
      }
    }

    private void measure(int onStretch, int from) {
      double dx = easting(from + 1) - easting(from);
      double dy = northing(from + 1) - northing(from);
      double square = dx * dx + dy * dy;
      double along = square == 0 ? 0 : Math.clamp(((x - easting(from)) * dx + (y - northing(from)) * dy) / square, 0, 1);
      double away = Math.hypot(easting(from) + along * dx - x, northing(from) + along * dy - y);
      if (away < distance || (away == distance && onStretch < stretch)) {
        distance = away;
        stretch = onStretch;
        point = from;
        part = along;
      }
    }

    Optional<RoadPoint> point() {
      return stretch < 0
          ? Optional.empty()
          : Optional.of(
              new RoadPoint(
                  stretch, between(RoadNetwork.DECIMETRES), between(RoadNetwork.FORWARD_MILLIS),
                  between(RoadNetwork.BACKWARD_MILLIS), distance / DECIMETRES));
    }

    private int between(int what) {
      int start = network.at(point, what);
      return start + Math.toIntExact(Math.round(part * (network.at(point + 1, what) - start)));
    }
  }
}
