package org.placewright.geodata.network;

import java.util.Arrays;
import org.placewright.model.travel.Journey;

/** Collects stretches of road; each runs through several points, and knows length and time to each. */
final class StretchBuilder {
  private static final double METRES_PER_SECOND = Journey.METRES_PER_MILE / 3600;
  private static final int MILLIS = 1000;
  private static final int DECIMETRES = 10;

  private final RoadSegments segments;
  private final int[] junctionOf;
  private int junctions;
  private final Ints ends = new Ints();
  private final Ints flags = new Ints();
  private final Ints starts = new Ints();
  private final Ints shape = new Ints();

  StretchBuilder(RoadSegments segments) {
    this.segments = segments;
    junctionOf = new int[segments.easting().length];
    Arrays.fill(junctionOf, -1);
  }

  int count() {
    return starts.size();
  }

  /** Adds the stretch that leads from a junction along these segments. */
  void add(int junction, int[] path, int count) {
    starts.add(shape.size() / RoadNetwork.SHAPE_WIDTH);
    int point = junction;
    double metres = 0;
    double forward = 0;
    double backward = 0;
    boolean isForward = true;
    boolean isBackward = true;
    addShape(point, 0, 0, 0);
    for (int i = 0; i < count; i++) {
      int segment = path[i];
      boolean asDrawn = segments.from()[segment] == point;
      DrivenWay way = segments.drivenAs(segment);
      double mphOnward = asDrawn ? way.forwardMph() : way.backwardMph();
      double mphBack = asDrawn ? way.backwardMph() : way.forwardMph();
      isForward &= mphOnward > 0;
      isBackward &= mphBack > 0;
      double length = segments.metres(segment);
      metres += length;
      forward += mphOnward > 0 ? length / (mphOnward * METRES_PER_SECOND) : 0;
      backward += mphBack > 0 ? length / (mphBack * METRES_PER_SECOND) : 0;
      point = asDrawn ? segments.to()[segment] : segments.from()[segment];
      addShape(point, metres, forward, backward);
    }
    ends.add(junction(junction));
    ends.add(junction(point));
    boolean isAlongside = segments.drivenAs(path[0]).isAlongside();
    flags.add(RoadNetwork.flags(isForward, isBackward, isAlongside));
  }

  private void addShape(int point, double metres, double forwardSeconds, double backwardSeconds) {
    shape.add(rounded(segments.easting()[point] * DECIMETRES));
    shape.add(rounded(segments.northing()[point] * DECIMETRES));
    shape.add(rounded(metres * DECIMETRES));
    shape.add(rounded(forwardSeconds * MILLIS));
    shape.add(rounded(backwardSeconds * MILLIS));
  }

  private static int rounded(double value) {
    return Math.toIntExact(Math.round(value));
  }

  private int junction(int point) {
    if (junctionOf[point] < 0) {
      junctionOf[point] = junctions++;
    }
    return junctionOf[point];
  }

  RoadNetwork build() {
    starts.add(shape.size() / RoadNetwork.SHAPE_WIDTH);
    return new RoadNetwork(junctions, ends.toArray(), flags.toArray(), starts.toArray(), shape.toArray());
  }

  /** A list of whole numbers that grows. */
  private static final class Ints {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
