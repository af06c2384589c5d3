package org.placewright.geodata.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.place.GridPoint;

/**
 * The fastest ways between homes and schools on empty roads, from the nearest point of a road at each home to the nearest
 * one at each school. How both get to the road is not in it.
 *
 * @param homesAway metres in a straight line from each home to its road
 * @param schoolsAway the same for each school
 * @param costs for each home, one after the other, the {@link RoadNetwork} cost of its way to each school
 */
record DrivenMatrix(double[] homesAway, double[] schoolsAway, long[] costs) {
  DrivenMatrix {
    Objects.requireNonNull(homesAway, "homesAway");
    Objects.requireNonNull(schoolsAway, "schoolsAway");
    if (costs.length != homesAway.length * schoolsAway.length) {
      throw new IllegalArgumentException(
          "%d ways do not fit %d homes and %d schools".formatted(costs.length, homesAway.length, schoolsAway.length));
    }
  }

  /**
   * Finds all ways: one sweep for each school.
   *
   * <pre>
   * cost(home, school) = the least of
   *   (1) along the stretch, where both stand at the same one and it is open from home to school
   *   (2) from home to the end of its stretch + from there to the school
   *   (3) from home back to the beginning of its stretch + from there to the school
   * </pre>
   */
  static DrivenMatrix find(RoadNetwork network, List<GridPoint> homes, List<GridPoint> schools) {
    RoadIndex index = new RoadIndex(network);
    List<RoadPoint> homePoints = snap(index, homes);
    List<RoadPoint> schoolPoints = snap(index, schools);
    FastestPaths paths = new FastestPaths(network);
    long[] costs = new long[homes.size() * schools.size()];
    for (int s = 0; s < schools.size(); s++) {
      RoadPoint school = schoolPoints.get(s);
      paths.begin();
      if (network.isForward(school.stretch())) {
        paths.start(network.from(school.stretch()), school.costFromBeginning());
      }
      if (network.isBackward(school.stretch())) {
        paths.start(
            network.to(school.stretch()), network.backwardCost(school.stretch()) - school.costToBeginning());
      }
      paths.sweep();
      for (int h = 0; h < homes.size(); h++) {
        costs[h * schools.size() + s] = cost(network, paths, homePoints.get(h), school);
      }
    }
    return new DrivenMatrix(away(homePoints), away(schoolPoints), costs);
  }

  private static List<RoadPoint> snap(RoadIndex index, List<GridPoint> places) {
    List<RoadPoint> points = new ArrayList<>();
    for (GridPoint place : places) {
      Optional<RoadPoint> point = index.findNearest(place);
      points.add(point.orElseThrow(() -> new IllegalArgumentException("the network has no road that journeys begin on")));
    }
    return points;
  }

  private static double[] away(List<RoadPoint> points) {
    return points.stream().mapToDouble(RoadPoint::metresAway).toArray();
  }

  private static long cost(RoadNetwork network, FastestPaths paths, RoadPoint home, RoadPoint school) {
    int stretch = home.stretch();
    long cost = RoadNetwork.NO_WAY;
    if (network.isForward(stretch)) {
      long toEnd = network.forwardCost(stretch) - home.costFromBeginning();
      cost = Math.min(cost, sum(toEnd, paths.cost(network.to(stretch))));
      if (stretch == school.stretch() && school.costFromBeginning() >= home.costFromBeginning()) {
        cost = Math.min(cost, school.costFromBeginning() - home.costFromBeginning());
      }
    }
    if (network.isBackward(stretch)) {
      cost = Math.min(cost, sum(home.costToBeginning(), paths.cost(network.from(stretch))));
      if (stretch == school.stretch() && school.costToBeginning() <= home.costToBeginning()) {
        cost = Math.min(cost, home.costToBeginning() - school.costToBeginning());
      }
    }
    return cost;
  }

  private static long sum(long first, long rest) {
    return rest == RoadNetwork.NO_WAY ? rest : first + rest;
  }

  boolean isBetween(int homes, int schools) {
    return homesAway.length == homes && schoolsAway.length == schools;
  }

  long cost(int home, int school) {
    return costs[home * schoolsAway.length + school];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DrivenMatrix matrix
        && Arrays.equals(homesAway, matrix.homesAway)
        && Arrays.equals(schoolsAway, matrix.schoolsAway)
        && Arrays.equals(costs, matrix.costs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(costs);
  }
}
