package org.placewright.geodata.network;

import java.util.Arrays;

/**
 * Roads that a taxi drives: junctions (ends of roads among them) and the stretches between them. From every junction every
 * other one can be reached.
 *
 * <p>A stretch runs through two or more points. At each of them it knows how far it is from its beginning: in decimetres,
 * and in milliseconds forward (the time to get there from its beginning) and backward (the time to get from there to its
 * beginning). Whole numbers, so that sums of them are exact whatever their order.
 *
 * <p>What a way costs is one number, {@code milliseconds x 2^25 + decimetres}: a way of less cost is faster, or as fast and
 * shorter. So every cheapest way has one time and one length, whichever method finds it. Ways of up to 3,355 km.
 *
 * <p>Immutable and safe for many threads.
 */
public final class RoadNetwork {
  /** Numbers for each point of a stretch: easting, northing, decimetres, milliseconds forward and backward. */
  static final int SHAPE_WIDTH = 5;
  static final int EASTING = 0;
  static final int NORTHING = 1;
  static final int DECIMETRES = 2;
  static final int FORWARD_MILLIS = 3;
  static final int BACKWARD_MILLIS = 4;
  /** What no way costs. */
  static final long NO_WAY = Long.MAX_VALUE;
  private static final int LENGTH_BITS = 25;
  private static final int FORWARD = 1;
  private static final int BACKWARD = 2;
  private static final int ALONGSIDE = 4;

  private final int junctions;
  private final int[] ends;
  private final int[] flags;
  private final int[] starts;
  private final int[] shape;

  /**
   * The arrays become the network's own.
   *
   * @param ends two junctions for each stretch
   * @param flags for each stretch whether it is open forward, backward, and whether journeys may begin or end on it
   * @param starts for each stretch the number of its first point, and behind the last one the number of all points
   * @param shape {@link #SHAPE_WIDTH} numbers for each point
   */
  RoadNetwork(int junctions, int[] ends, int[] flags, int[] starts, int[] shape) {
    this.junctions = junctions;
    this.ends = ends;
    this.flags = flags;
    this.starts = starts;
    this.shape = shape;
    boolean isSound = ends.length == 2 * flags.length
        && starts.length == flags.length + 1
        && shape.length == SHAPE_WIDTH * starts[flags.length]
        && Arrays.stream(ends).allMatch(end -> end >= 0 && end < junctions);
    for (int s = 0; isSound && s < flags.length; s++) {
      isSound = starts[s + 1] - starts[s] >= 2;
    }
    if (!isSound) {
      throw new IllegalArgumentException(
          "network of %d junctions and %d stretches does not hang together".formatted(junctions, flags.length));
    }
  }

  static int flags(boolean isForward, boolean isBackward, boolean isAlongside) {
    return (isForward ? FORWARD : 0) | (isBackward ? BACKWARD : 0) | (isAlongside ? ALONGSIDE : 0);
  }

  static long cost(int millis, int decimetres) {
    return ((long) millis << LENGTH_BITS) + decimetres;
  }

  static int millis(long cost) {
    return Math.toIntExact(cost >> LENGTH_BITS);
  }

  static int decimetres(long cost) {
    return (int) (cost & ((1 << LENGTH_BITS) - 1));
  }

  /** How many junctions and ends of roads there are. */
  public int junctions() {
    return junctions;
  }

  /** How many stretches there are. */
  public int stretches() {
    return flags.length;
  }

  /** Length of all stretches, each once. */
  public long metres() {
    long decimetres = 0;
    for (int s = 0; s < stretches(); s++) {
      decimetres += length(s);
    }
    return decimetres / 10;
  }

  int from(int stretch) {
    return ends[2 * stretch];
  }

  int to(int stretch) {
    return ends[2 * stretch + 1];
  }

  boolean isForward(int stretch) {
    return (flags[stretch] & FORWARD) != 0;
  }

  boolean isBackward(int stretch) {
    return (flags[stretch] & BACKWARD) != 0;
  }

  boolean isAlongside(int stretch) {
    return (flags[stretch] & ALONGSIDE) != 0;
  }

  /** The number of its first point. */
  int firstPoint(int stretch) {
    return starts[stretch];
  }

  /** The number of its last point. */
  int lastPoint(int stretch) {
    return starts[stretch + 1] - 1;
  }

  /** One of the numbers of a point. */
  int at(int point, int what) {
    return shape[point * SHAPE_WIDTH + what];
  }

  /** Decimetres. */
  int length(int stretch) {
    return at(lastPoint(stretch), DECIMETRES);
  }

  long forwardCost(int stretch) {
    return cost(at(lastPoint(stretch), FORWARD_MILLIS), length(stretch));
  }

  long backwardCost(int stretch) {
    return cost(at(lastPoint(stretch), BACKWARD_MILLIS), length(stretch));
  }

  int[] ends() {
    return ends.clone();
  }

  int[] flags() {
    return flags.clone();
  }

  int[] starts() {
    return starts.clone();
  }

  int[] shape() {
    return shape.clone();
  }
}
