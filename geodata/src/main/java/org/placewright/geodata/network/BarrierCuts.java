package org.placewright.geodata.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Cuts roads at points that no taxi passes: a gate or bollard in the middle of a road leaves two dead ends.
 *
 * <p>Where other roads or paths meet at the same point, the barrier may stand on any of them (mostly on the path that begins
 * there); then no road is cut, and the point is counted. A barrier at the end of a road cuts nothing.
 */
final class BarrierCuts {
  private BarrierCuts() {}

  /**
   * Cuts.
   *
   * @param shut the points with a barrier that a taxi may not pass
   * @param shared of these the points that are also on a way that is not driven
   */
  static RoadSegments cut(RoadSegments roads, BitSet shut, BitSet shared, RoadTally tally) {
    int[] arms = new int[roads.easting().length];
    Arrays.stream(roads.from()).forEach(point -> arms[point]++);
    Arrays.stream(roads.to()).forEach(point -> arms[point]++);
    int[] cut = shut.stream().filter(point -> arms[point] == 2 && !shared.get(point)).toArray();
    int passed = (int) shut.stream().filter(point -> arms[point] >= 2).count();
    tally.cutAtBarriers(cut.length, passed - cut.length);
    double[] easting = Arrays.copyOf(roads.easting(), arms.length + cut.length);
    double[] northing = Arrays.copyOf(roads.northing(), arms.length + cut.length);
    int[] otherSide = new int[arms.length];
    for (int i = 0; i < cut.length; i++) {
      easting[arms.length + i] = easting[cut[i]];
      northing[arms.length + i] = northing[cut[i]];
      otherSide[cut[i]] = arms.length + i;
    }
    BitSet met = new BitSet();
    int[] from = roads.from().clone();
    int[] to = roads.to().clone();
    for (int s = 0; s < from.length; s++) {
      from[s] = side(from[s], otherSide, met);
      to[s] = side(to[s], otherSide, met);
    }
    return new RoadSegments(easting, northing, from, to, roads.way(), roads.ways());
  }

  /** The first road that comes to a cut point keeps it, the second one gets the other. */
  private static int side(int point, int[] otherSide, BitSet met) {
    if (otherSide[point] == 0) {
      return point;
    }
    if (met.get(point)) {
      return otherSide[point];
    }
    met.set(point);
    return point;
  }
}
