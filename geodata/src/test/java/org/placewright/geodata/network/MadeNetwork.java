package org.placewright.geodata.network;

import java.util.Arrays;
import java.util.Random;

/** Networks for tests, straight from numbers. */
final class MadeNetwork {
  private static final int METRES_APART = 1_000;

  private MadeNetwork() {}

  /** Stretches open both ways: from, to, decimetres, milliseconds. Junction i lies i km east. */
  static RoadNetwork of(int junctions, int[][] stretches) {
    int[][] full = new int[stretches.length][];
    for (int i = 0; i < full.length; i++) {
      int[] s = stretches[i];
      full[i] = new int[]{s[0], s[1], s[2], s[3], s[3], RoadNetwork.flags(true, true, true)};
    }
    int[] easting = new int[junctions];
    Arrays.setAll(easting, i -> (400_000 + i * METRES_APART) * 10);
    int[] northing = new int[junctions];
    Arrays.fill(northing, 3_000_000);
    return of(easting, northing, full);
  }

  /** Straight stretches between junctions: from, to, decimetres, milliseconds forward and backward, flags. */
  static RoadNetwork of(int[] easting, int[] northing, int[][] stretches) {
    int[] ends = new int[2 * stretches.length];
    int[] flags = new int[stretches.length];
    int[] starts = new int[stretches.length + 1];
    int[] shape = new int[2 * stretches.length * RoadNetwork.SHAPE_WIDTH];
    for (int i = 0; i < stretches.length; i++) {
      int[] s = stretches[i];
      ends[2 * i] = s[0];
      ends[2 * i + 1] = s[1];
      flags[i] = s[5];
      starts[i + 1] = 2 * (i + 1);
      int[] points = {easting[s[0]], northing[s[0]], 0, 0, 0, easting[s[1]], northing[s[1]], s[2], s[3], s[4]};
      System.arraycopy(points, 0, shape, i * points.length, points.length);
    }
    return new RoadNetwork(easting.length, ends, flags, starts, shape);
  }

  /** Some stretches one-way, some from a junction to itself, some beside others, some of no length. */
  static RoadNetwork random(Random random, int junctions, int stretches) {
    int[] easting = random.ints(junctions, 4_000_000, 4_100_000).toArray();
    int[] northing = random.ints(junctions, 3_000_000, 3_100_000).toArray();
    int[][] made = new int[stretches][];
    for (int i = 0; i < stretches; i++) {
      int from = random.nextInt(junctions);
      int to = random.nextInt(junctions);
      int length = random.nextInt(10) == 0 ? 0 : random.nextInt(20) * 500;
      boolean isForward = random.nextInt(4) > 0;
      boolean isBackward = !isForward || random.nextInt(4) > 0;
      made[i] = new int[]{
          from, to, length, length * (1 + random.nextInt(3)), length * (1 + random.nextInt(3)),
          RoadNetwork.flags(isForward, isBackward, random.nextInt(5) > 0)};
    }
    return of(easting, northing, made);
  }
}
