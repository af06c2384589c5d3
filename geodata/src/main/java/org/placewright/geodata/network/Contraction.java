package org.placewright.geodata.network;

import java.util.Arrays;

/**
 * Makes stretches of segments: a point where two segments meet that are driven alike, and nothing else, is no junction. Of
 * a ring without any junction its first point is made one.
 *
 * <p>Time and memory grow with the number of segments.
 */
final class Contraction {
  private static final int NONE = -1;

  private final RoadSegments segments;
  private final int[] firstOf;
  private final int[] around;
  private final boolean[] isJunction;
  private final boolean[] isUsed;
  private final int[] path;
  /** For each segment its stretch. */
  private final int[] stretchOf;
  private final StretchBuilder stretches;

  private Contraction(RoadSegments segments) {
    this.segments = segments;
    int points = segments.easting().length;
    firstOf = new int[points + 1];
    for (int s = 0; s < segments.count(); s++) {
      firstOf[segments.from()[s] + 1]++;
      firstOf[segments.to()[s] + 1]++;
    }
    Arrays.parallelPrefix(firstOf, Integer::sum);
    around = new int[firstOf[points]];
    int[] next = Arrays.copyOf(firstOf, points);
    for (int s = 0; s < segments.count(); s++) {
      around[next[segments.from()[s]]++] = s;
      around[next[segments.to()[s]]++] = s;
    }
    isJunction = new boolean[points];
    for (int p = 0; p < points; p++) {
      isJunction[p] = firstOf[p + 1] > firstOf[p] && !isPassedThrough(p);
    }
    isUsed = new boolean[segments.count()];
    path = new int[segments.count()];
    stretchOf = new int[segments.count()];
    stretches = new StretchBuilder(segments);
  }

  /**
   * A contracted network.
   *
   * @param stretchOf for each segment its stretch
   */
  record Result(RoadNetwork network, int[] stretchOf) {}

  static Result of(RoadSegments segments) {
    Contraction contraction = new Contraction(segments);
    contraction.trace();
    return new Result(contraction.stretches.build(), contraction.stretchOf);
  }

  private boolean isPassedThrough(int point) {
    if (firstOf[point + 1] - firstOf[point] != 2) {
      return false;
    }
    int s = around[firstOf[point]];
    int t = around[firstOf[point] + 1];
    if (s == t || segments.drivenAs(s).isAlongside() != segments.drivenAs(t).isAlongside()) {
      return false;
    }
    boolean sComes = segments.to()[s] == point;
    boolean tLeaves = segments.from()[t] == point;
    return isOpen(s, sComes) == isOpen(t, tLeaves) && isOpen(s, !sComes) == isOpen(t, !tLeaves);
  }

  private boolean isOpen(int segment, boolean asDrawn) {
    DrivenWay way = segments.drivenAs(segment);
    return (asDrawn ? way.forwardMph() : way.backwardMph()) > 0;
  }

  private void trace() {
    for (int p = 0; p < isJunction.length; p++) {
      if (isJunction[p]) {
        traceFrom(p);
      }
    }
    for (int s = 0; s < isUsed.length; s++) {
      if (!isUsed[s]) {
        isJunction[segments.from()[s]] = true;
        traceFrom(segments.from()[s]);
      }
    }
  }

  private void traceFrom(int junction) {
    for (int i = firstOf[junction]; i < firstOf[junction + 1]; i++) {
      if (!isUsed[around[i]]) {
        trace(junction, around[i]);
      }
    }
  }

  private void trace(int junction, int first) {
    int count = 0;
    int point = junction;
    int segment = first;
    while (segment != NONE) {
      isUsed[segment] = true;
      stretchOf[segment] = stretches.count();
      path[count++] = segment;
      point = segments.from()[segment] == point ? segments.to()[segment] : segments.from()[segment];
      segment = isJunction[point] ? NONE : other(point, segment);
    }
    stretches.add(junction, path, count);
  }

  private int other(int point, int segment) {
    int first = around[firstOf[point]];
    return first == segment ? around[firstOf[point] + 1] : first;
  }
}
