package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.geodata.read.OsmFormatException;

class RoadReaderTest {
  private static final String LANE = "highway=unclassified";

  @TempDir
  private Path folder;

  /** A crossroads whose north arm bends, and goes on as another way: four arms make four stretches of five junctions. */
  @Test
  void bendsAndNamesMakeNoJunctions() throws IOException {
    RoadReader read = crossroads().read(folder);
    assertThat(read.report().kept()).isEqualTo(new RoadReport.Size(1, 5, 4, 100 + 200 + 300 + 100 + 50 + 70));
  }

  @Test
  void aStretchKnowsItsTimeWayByWay() throws IOException {
    StreetMap streets = new StreetMap().at("a", 0, 0).at("b", 1000, 0).at("c", 3000, 0);
    RoadNetwork network = streets.way("highway=residential", "a b").way("highway=primary", "b c").read(folder).network();
    double seconds = 1000 / (17 * 0.44704) + 2000 / (42 * 0.44704);
    assertThat(network.stretches()).isEqualTo(1);
    assertThat(RoadNetwork.decimetres(network.forwardCost(0))).isEqualTo(30_000);
    assertThat(RoadNetwork.millis(network.forwardCost(0)) / 1000.0).isCloseTo(seconds, within(0.001));
    assertThat(network.backwardCost(0)).isEqualTo(network.forwardCost(0));
  }

  /** Beside the five junctions of before: where the lane leaves the north arm, and where it becomes one-way. */
  @Test
  void aPlaceWhereOneWayTrafficBeginsStaysAJunction() throws IOException {
    StreetMap streets = crossroads().at("x", -100, 100)
        .at("y", -200, 100)
        .way(LANE + " oneway=yes", "w x y")
        .way(LANE, "y n1");
    assertThat(streets.read(folder).network().junctions()).isEqualTo(5 + 2);
  }

  @Test
  void aWayIntoADeadEndThatNobodyMayLeaveIsLeftOut() throws IOException {
    StreetMap streets = crossroads().at("x", 500, 500).at("y", 500, 900).way(LANE + " oneway=yes", "o x y");
    RoadReader read = streets.read(folder);
    assertThat(read.report().kept()).isEqualTo(crossroads().read(folder).report().kept());
    assertThat(read.report().cutOff()).isEqualTo(new RoadReport.Size(0, 1, 1, 1107));
  }

  @Test
  void ofTwoPiecesTheLargerIsKeptAndTheOtherReported() throws IOException {
    StreetMap streets = crossroads().at("x", 9000, 0).at("y", 9000, 400).way(LANE, "x y");
    RoadReport report = streets.read(folder).report();
    assertThat(report.kept().junctions()).isEqualTo(5);
    assertThat(report.cutOff()).isEqualTo(new RoadReport.Size(1, 2, 1, 400));
  }

  @Test
  void aRingWithoutAnyJunctionIsARoadAllTheSame() throws IOException {
    StreetMap ring = new StreetMap().at("a", 0, 0).at("b", 100, 0).at("c", 0, 100).way(LANE, "a b c a");
    assertThat(ring.read(folder).report().kept()).isEqualTo(new RoadReport.Size(1, 1, 1, 341));
  }

  @Test
  void aRoadIsCutWhereAPointIsMissingOrHasNoPosition() throws IOException {
    StreetMap streets = crossroads().at("x", 500, 10)
        .at("z", "NaN", "52.6")
        .at("v", 600, 10)
        .way(LANE, "e x gone v")
        .way(LANE, "w z");
    RoadReader read = streets.read(folder);
    assertThat(read.report().missingPoints()).isEqualTo(2);
    assertThat(read.report().kept().metres()).isEqualTo(crossroads().read(folder).report().kept().metres() + 400);
  }

  @Test
  void pointsOnTopOfEachOtherMakeStretchesOfNoLength() throws IOException {
    StreetMap streets = crossroads().at("t", 0, 0).at("q", 40, 40).way(LANE, "o t").way(LANE, "t t q");
    RoadReader read = streets.read(folder);
    assertThat(read.report().kept().metres()).isEqualTo(820 + 56);
    DrivenMatrix matrix = DrivenMatrix.find(
        read.network(), List.of(StreetMap.place(40, 40)), List.of(StreetMap.place(-200, 0)));
    assertThat(RoadNetwork.decimetres(matrix.cost(0, 0)) / 10.0).isCloseTo(256.6, within(0.2));
  }

  @Test
  void aFileWithoutAnyRoadIsRefused() {
    StreetMap paths = new StreetMap().at("a", 0, 0).at("b", 100, 0).way("highway=footway", "a b");
    assertThatThrownBy(() -> paths.read(folder))
        .isInstanceOf(OsmFormatException.class)
        .hasMessageContaining("it holds no road in Great Britain");
  }

  @Test
  void roadsOfAnotherCountryAreRefused() {
    StreetMap berlin = new StreetMap().at("a", "13.4", "52.5").at("b", "13.5", "52.5").way("highway=primary", "a b");
    assertThatThrownBy(() -> berlin.read(folder)).hasMessageContaining("2 of their points without a position");
  }

  /** Arms of 100 m east, 200 m west, 300 m south and, in three pieces, 220 m north. */
  private static StreetMap crossroads() {
    return new StreetMap().at("o", 0, 0)
        .at("e", 100, 0)
        .at("w", -200, 0)
        .at("s", 0, -300)
        .at("n1", 0, 100)
        .at("n2", 50, 100)
        .at("n3", 50, 170)
        .way(LANE, "e o w")
        .way(LANE, "s o n1")
        .way(LANE + " name=Bend", "n1 n2 n3");
  }
}
