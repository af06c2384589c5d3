package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.placewright.model.place.GridPoint;

class DrivenMatrixTest {
  private static final int BOTH = RoadNetwork.flags(true, true, true);
  private static final int FORWARD = RoadNetwork.flags(true, false, true);
  private static final GridPoint WEST = new GridPoint(400_200, 300_000);
  private static final GridPoint EAST = new GridPoint(400_700, 300_000);

  @Test
  void neighboursOnOneStretchDriveAlongIt() {
    DrivenMatrix matrix = DrivenMatrix.find(oneRoad(BOTH), List.of(WEST, EAST), List.of(EAST, WEST));
    assertThat(decimetres(matrix)).containsExactly(5_000L, 0L, 0L, 5_000L);
  }

  /** A kilometre one way, and a long way round back. */
  @Test
  void onAOneWayStretchWhoeverLivesBehindTheSchoolDrivesRound() {
    DrivenMatrix matrix = DrivenMatrix.find(oneRoad(FORWARD), List.of(WEST, EAST), List.of(EAST, WEST));
    assertThat(decimetres(matrix)).containsExactly(5_000L, 0L, 0L, 35_000L);
  }

  @Test
  void aPairWithoutAWayHasNone() {
    RoadNetwork network = MadeNetwork.of(
        new int[]{4_000_000, 4_010_000}, new int[]{3_000_000, 3_000_000}, new int[][]{{0, 1, 10_000, 100, 100, FORWARD}});
    assertThat(DrivenMatrix.find(network, List.of(EAST), List.of(WEST)).cost(0, 0)).isEqualTo(RoadNetwork.NO_WAY);
  }

  /** The judge gets every home and school as a junction of its own, tied to the ends of its stretch. */
  @Test
  void onRandomNetworksEveryJourneyEqualsJGraphTs() {
    Random random = new Random(23);
    for (int trial = 0; trial < 300; trial++) {
      RoadNetwork network = MadeNetwork.random(random, 2 + random.nextInt(12), 2 + random.nextInt(20));
      if (new RoadIndex(network).findNearest(WEST).isEmpty()) {
        continue;
      }
      List<GridPoint> homes = places(random, 5);
      List<GridPoint> schools = places(random, 4);
      DrivenMatrix matrix = DrivenMatrix.find(network, homes, schools);
      for (int h = 0; h < homes.size(); h++) {
        for (int s = 0; s < schools.size(); s++) {
          assertThat(matrix.cost(h, s)).isEqualTo(judged(network, homes.get(h), schools.get(s)));
        }
      }
    }
  }

  private static long judged(RoadNetwork network, GridPoint from, GridPoint to) {
    RoadIndex index = new RoadIndex(network);
    RoadPoint home = index.findNearest(from).orElseThrow();
    RoadPoint school = index.findNearest(to).orElseThrow();
    Graph<Integer, DefaultWeightedEdge> graph = RoadGraph.of(network);
    int homeAt = network.junctions();
    int schoolAt = homeAt + 1;
    graph.addVertex(homeAt);
    graph.addVertex(schoolAt);
    int s = home.stretch();
    int t = school.stretch();
    if (network.isForward(s)) {
      tie(graph, homeAt, network.to(s), network.forwardCost(s) - home.costFromBeginning());
    }
    if (network.isBackward(s)) {
      tie(graph, homeAt, network.from(s), home.costToBeginning());
    }
    if (network.isForward(t)) {
      tie(graph, network.from(t), schoolAt, school.costFromBeginning());
    }
    if (network.isBackward(t)) {
      tie(graph, network.to(t), schoolAt, network.backwardCost(t) - school.costToBeginning());
    }
    if (s == t && network.isForward(s) && home.costFromBeginning() <= school.costFromBeginning()) {
      tie(graph, homeAt, schoolAt, school.costFromBeginning() - home.costFromBeginning());
    }
    if (s == t && network.isBackward(s) && home.costToBeginning() >= school.costToBeginning()) {
      tie(graph, homeAt, schoolAt, home.costToBeginning() - school.costToBeginning());
    }
    double weight = new DijkstraShortestPath<>(graph).getPathWeight(homeAt, schoolAt);
    return weight == Double.POSITIVE_INFINITY ? RoadNetwork.NO_WAY : (long) weight;
  }

  private static void tie(Graph<Integer, DefaultWeightedEdge> graph, int from, int to, long cost) {
    graph.setEdgeWeight(graph.addEdge(from, to), cost);
  }

  private static List<GridPoint> places(Random random, int count) {
    return Stream.generate(() -> new GridPoint(400_000 + random.nextInt(10_000), 300_000 + random.nextInt(10_000)))
        .limit(count)
        .toList();
  }

  private static RoadNetwork oneRoad(int flags) {
    return MadeNetwork.of(
        new int[]{4_000_000, 4_010_000, 4_005_000}, new int[]{3_000_000, 3_000_000, 3_020_000},
        new int[][]{{0, 1, 10_000, 1_000, 1_000, flags}, {1, 2, 15_000, 9_000, 9_000, BOTH}, {2, 0, 15_000, 9_000, 9_000, BOTH}});
  }

  private static List<Long> decimetres(DrivenMatrix matrix) {
    return Arrays.stream(matrix.costs()).mapToObj(cost -> (long) RoadNetwork.decimetres(cost)).toList();
  }
}
