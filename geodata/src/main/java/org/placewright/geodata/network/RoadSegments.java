package org.placewright.geodata.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.placewright.geodata.grid.GridPosition;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.geodata.read.OsmFile;

/**
 * The driven roads of an extract, point by point: segment s leads from point {@code from[s]} to {@code to[s]} as way
 * {@code way[s]} is driven.
 *
 * @param easting of each point, metres
 * @param northing of each point, metres
 */
record RoadSegments(double[] easting, double[] northing, int[] from, int[] to, int[] way, List<DrivenWay> ways) {

  int count() {
    return from.length;
  }

  double metres(int segment) {
    int a = from[segment];
    int b = to[segment];
    return Math.hypot(easting[a] - easting[b], northing[a] - northing[b]);
  }

  DrivenWay drivenAs(int segment) {
    return ways.get(way[segment]);
  }

  /** Only these segments, of the same points and ways. */
  RoadSegments only(boolean[] kept) {
    int[] chosen = new int[kept.length];
    int count = 0;
    for (int s = 0; s < kept.length; s++) {
      if (kept[s]) {
        chosen[count++] = s;
      }
    }
    int[] of = Arrays.copyOf(chosen, count);
    return new RoadSegments(easting, northing, pick(from, of), pick(to, of), pick(way, of), ways);
  }

  private static int[] pick(int[] values, int[] chosen) {
    return Arrays.stream(chosen).map(index -> values[index]).toArray();
  }

  /** Reads the driven ways, then the points they need, and cuts them where a barrier is. */
  static RoadSegments read(OsmFile file, RoadSpeeds speeds, RoadTally tally) throws IOException {
    RoadRules rules = new RoadRules(speeds, tally);
    Longs references = new Longs();
    Longs starts = new Longs();
    List<DrivenWay> ways = new ArrayList<>();
    Longs undriven = new Longs();
    file.readWays(RoadRules.KEY, way -> {
      Optional<DrivenWay> driven = rules.find(way);
      if (driven.isPresent()) {
        starts.add(references.size());
        ways.add(driven.get());
      }
      for (int i = 0; i < way.nodeCount(); i++) {
        (driven.isPresent() ? references : undriven).add(way.node(i));
      }
    });
    long[] ids = Arrays.stream(references.toArray()).sorted().distinct().toArray();
    double[] easting = new double[ids.length];
    double[] northing = new double[ids.length];
    Arrays.fill(easting, Double.NaN);
    NationalGrid grid = new NationalGrid();
    BitSet shut = new BitSet();
    file.readNodes("barrier", (id, longitude, latitude, tags) -> {
      int index = Arrays.binarySearch(ids, id);
      if (index >= 0 && !TaxiAccess.isPassed(key -> Optional.ofNullable(tags.get(key)))) {
        shut.set(index);
      }
      if (index >= 0 && NationalGrid.isNear(longitude)) {
        GridPosition position = grid.toGridPosition(new Wgs84Point(longitude, latitude));
        easting[index] = position.easting();
        northing[index] = position.northing();
      }
    });
    tally.missPoints((int) Arrays.stream(easting).filter(Double::isNaN).count());
    starts.add(references.size());
    RoadSegments roads = ofWays(references, starts, ids, easting, northing, ways);
    return BarrierCuts.cut(roads, shut, also(undriven, shut, ids), tally);
  }

  /** Which of these points are on other ways too. */
  private static BitSet also(Longs others, BitSet points, long[] ids) {
    long[] asked = points.stream().mapToLong(point -> ids[point]).toArray();
    BitSet also = new BitSet();
    for (int i = 0; asked.length > 0 && i < others.size(); i++) {
      if (Arrays.binarySearch(asked, others.get(i)) >= 0) {
        also.set(Arrays.binarySearch(ids, others.get(i)));
      }
    }
    return also;
  }

  /** Ways as segments; none to or from a point without a position, none from a point to itself. */
  private static RoadSegments ofWays(
      Longs references, Longs starts, long[] ids, double[] easting, double[] northing, List<DrivenWay> ways) {
    int most = references.size();
    int[] from = new int[most];
    int[] to = new int[most];
    int[] way = new int[most];
    int count = 0;
    for (int w = 0; w < ways.size(); w++) {
      int end = (int) starts.get(w + 1);
      for (int i = (int) starts.get(w); i + 1 < end; i++) {
        int a = Arrays.binarySearch(ids, references.get(i));
        int b = Arrays.binarySearch(ids, references.get(i + 1));
        if (a != b && !Double.isNaN(easting[a]) && !Double.isNaN(easting[b])) {
          from[count] = a;
          to[count] = b;
          way[count++] = w;
        }
      }
    }
    return new RoadSegments(
        easting, northing, Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(way, count), ways);
  }

  /** A list of whole numbers that grows. */
  private static final class Longs {
    private long[] values = new long[1 << 12];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    long get(int index) {
      return values[index];
    }

    int size() {
      return size;
    }

    long[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
