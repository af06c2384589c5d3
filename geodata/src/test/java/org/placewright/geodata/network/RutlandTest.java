package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.placewright.geodata.read.OsmFile;
import org.placewright.geodata.read.OsmWay;
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

  @Test
  void theNetworkHasTheJunctionsOfTheCounty() {
    RoadReport.Size kept = Rutland.roads().report().kept();
    RoadReport.Size cutOff = Rutland.roads().report().cutOff();
    assertThat(kept).isEqualTo(new RoadReport.Size(1, 2_515, 2_968, 649_909));
    assertThat(kept.junctions() + cutOff.junctions()).isEqualTo(2_611);
    assertThat(kept.stretches() + cutOff.stretches()).isEqualTo(3_081);
  }

  /** Of 83 barriers two cycle barriers are on driven roads, one of them in the middle: two dead ends and a stretch more. */
  @Test
  void oneRoadIsCutByABarrier() {
    assertThat(Rutland.roads().report().barriers()).isOne();
    assertThat(Rutland.roads().report().barriersUnclear()).isZero();
  }

  /**
   * Published figures of the same file are 3,050 junctions and 3,522 stretches: a junction wherever a way ends or two share
   * a point, and the ten closed ways driven.
   */
  @Test
  void countedWithClosedWaysAndAJunctionWhereverWaysMeetThereAreAsManyAsPublished() throws IOException {
    assertThat(count(false)).containsExactly(3_050, 3_522);
  }

  /** Without the closed ones, 424 of these are points where two ways driven alike only meet end to end: 3,033 - 424 = 2,609. */
  @Test
  void whereWaysMeetEndToEndAreNoJunctions() throws IOException {
    RoadReport report = Rutland.roads().report();
    int addedByTheBarrier = 2;
    int[] driven = count(true);
    assertThat(driven).containsExactly(3_033, 3_504);
    assertThat(driven[0] - 424 + addedByTheBarrier).isEqualTo(report.kept().junctions() + report.cutOff().junctions());
    assertThat(driven[1] - 424 + addedByTheBarrier - 1).isEqualTo(report.kept().stretches() + report.cutOff().stretches());
  }

  /** Points where a way ends or that are passed twice, and the pieces of ways between them. */
  private static int[] count(boolean isWithoutClosed) throws IOException {
    RoadRules rules = new RoadRules(SomeSpeeds.RURAL, new RoadTally());
    List<OsmWay> ways = new ArrayList<>();
    new OsmFile(Rutland.file(Rutland.ROADS)).readWays(RoadRules.KEY, way -> {
      if (isWithoutClosed ? rules.find(way).isPresent() : SomeSpeeds.RURAL.find(way.findTag(RoadRules.KEY).orElse("")).isPresent()) {
        ways.add(way);
      }
    });
    Map<Long, Integer> passed = new HashMap<>();
    for (OsmWay way : ways) {
      for (int i = 0; i < way.nodeCount(); i++) {
        passed.merge(way.node(i), i == 0 || i == way.nodeCount() - 1 ? 2 : 1, Integer::sum);
      }
    }
    int junctions = (int) passed.values().stream().filter(times -> times > 1).count();
    int pieces = 0;
    for (OsmWay way : ways) {
      pieces += (int) IntStream.range(1, way.nodeCount()).filter(i -> passed.get(way.node(i)) > 1).count();
    }
    return new int[]{junctions, pieces};
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
