package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

class FastestPathsTest {
  @Test
  void onRandomNetworksEveryCostEqualsJGraphTs() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      RoadNetwork network = MadeNetwork.random(random, 2 + random.nextInt(30), 1 + random.nextInt(60));
      Graph<Integer, DefaultWeightedEdge> graph = RoadGraph.of(network);
      FastestPaths paths = new FastestPaths(network);
      for (int end = 0; end < network.junctions(); end++) {
        paths.begin();
        paths.start(end, 0);
        paths.sweep();
        for (int start = 0; start < network.junctions(); start++) {
          double expected = new DijkstraShortestPath<>(graph).getPathWeight(start, end);
          assertThat(paths.cost(start)).isEqualTo(expected == Double.POSITIVE_INFINITY ? RoadNetwork.NO_WAY : (long) expected);
        }
      }
    }
  }

  @Test
  void ofTwoWaysAsFastTheShorterIsTaken() {
    RoadNetwork network = MadeNetwork.of(
        3, new int[][]{{0, 1, 500, 9_000}, {1, 2, 500, 9_000}, {0, 2, 1_100, 18_000}});
    FastestPaths paths = new FastestPaths(network);
    paths.begin();
    paths.start(2, 0);
    paths.sweep();
    assertThat(RoadNetwork.millis(paths.cost(0))).isEqualTo(18_000);
    assertThat(RoadNetwork.decimetres(paths.cost(0))).isEqualTo(1_000);
  }

  @Test
  void costsKeepTimeAndLengthApartUpToThousandsOfKilometres() {
    long cost = RoadNetwork.cost(200_000_000, 33_000_000);
    assertThat(RoadNetwork.millis(cost)).isEqualTo(200_000_000);
    assertThat(RoadNetwork.decimetres(cost)).isEqualTo(33_000_000);
    assertThat((long) (double) cost).isEqualTo(cost);
  }
}
