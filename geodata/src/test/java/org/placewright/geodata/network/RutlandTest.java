package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.placewright.model.place.GridPoint;

/** Rutland's roads of 2018, read as they come. */
class RutlandTest {
  private static final int PAIRS = 10_000;

  /** Published figures of the same file: 2,102 drivable ways without service roads, 672 km. */
  @Test
  void allWaysOfTheExtractAreDrivenOrLeftOutForAReason() {
    RoadReport report = Rutland.roads().report();
    assertThat(report.ways() + report.closed()).isEqualTo(2_102);
    assertThat(report.closed()).isEqualTo(10);
    assertThat(report.leftOutByClass()).containsEntry("service", 922).containsEntry("track", 387);
    assertThat(report.missingPoints()).isZero();
    assertThat((report.kept().metres() + report.cutOff().metres()) / 1000).isEqualTo(672);
  }

  /**
   * A count of junctions that keeps a point wherever two ways meet end to end found 3,050 and 3,522: as many more of both,
   * because a way that only goes on under another name or limit makes no junction here.
   */
  @Test
  void theNetworkHasTheJunctionsOfTheCounty() {
    RoadReport.Size kept = Rutland.roads().report().kept();
    RoadReport.Size cutOff = Rutland.roads().report().cutOff();
    assertThat(kept).isEqualTo(new RoadReport.Size(1, 2_513, 2_967, 649_909));
    assertThat(kept.junctions() + cutOff.junctions()).isEqualTo(2_609);
    assertThat(kept.stretches() + cutOff.stretches()).isEqualTo(3_080);
    assertThat(kept.junctions() / 2_609.0).isCloseTo(0.97, within(0.01));
  }

  @Test
  void everyAnswerEqualsJGraphTsOnTenThousandPairs() {
    RoadNetwork network = Rutland.roads().network();
    Graph<Integer, DefaultWeightedEdge> graph = RoadGraph.of(network);
    DijkstraShortestPath<Integer, DefaultWeightedEdge> oracle = new DijkstraShortestPath<>(graph);
    FastestPaths paths = new FastestPaths(network);
    Random random = new Random(2018);
    int perEnd = 100;
    for (int i = 0; i < PAIRS / perEnd; i++) {
      int end = random.nextInt(network.junctions());
      paths.begin();
      paths.start(end, 0);
      paths.sweep();
      for (int j = 0; j < perEnd; j++) {
        int start = random.nextInt(network.junctions());
        assertThat(paths.cost(start)).isEqualTo((long) oracle.getPathWeight(start, end));
      }
    }
  }

  @Test
  void roadsAreAboutAThirdLongerThanStraightLines() {
    List<GridPoint> centres = Rutland.centres();
    DrivenMatrix matrix = DrivenMatrix.find(Rutland.roads().network(), centres, centres);
    List<Double> circuity = new ArrayList<>();
    IntStream.range(0, centres.size()).forEach(h -> IntStream.range(0, centres.size()).filter(s -> s != h).forEach(s -> {
      double metres = RoadNetwork.decimetres(matrix.cost(h, s)) / 10.0 + matrix.homesAway()[h] + matrix.schoolsAway()[s];
      circuity.add(metres / centres.get(h).metresTo(centres.get(s)));
    }));
    List<Double> sorted = circuity.stream().sorted().toList();
    assertThat(centres).hasSize(23);
    assertThat(sorted.getFirst()).isGreaterThanOrEqualTo(1.0);
    assertThat(sorted.get(sorted.size() / 2)).isCloseTo(1.31, within(0.04));
  }
}
