package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A street of 400 m from home to school, and a way round of 1,400 m. */
class BarrierCutsTest {
  private static final String STREET = "highway=residential";

  @TempDir
  private Path folder;

  @Test
  void withoutABarrierTheStreetIsDriven() throws IOException {
    assertThat(metres(block().way(STREET, "a m b"))).isEqualTo(400);
  }

  @Test
  void aBollardInTheMiddleOfAStreetSendsTrafficRound() throws IOException {
    StreetMap streets = block().way(STREET, "a m b").saying("m", "barrier=bollard");
    assertThat(metres(streets)).isEqualTo(1_400);
    assertThat(streets.read(folder).report().barriers()).isOne();
  }

  @Test
  void aBollardWhereTwoWaysMeetEndToEndSendsTrafficRound() throws IOException {
    StreetMap streets = block().way(STREET, "a m").way("highway=tertiary", "b m").saying("m", "barrier=bollard");
    assertThat(metres(streets)).isEqualTo(1_400);
  }

  /** Of the ring only the two dead ends are left as junctions. */
  @Test
  void bothSidesOfABarrierCanBeDrivenTo() throws IOException {
    RoadNetwork network = block().way(STREET, "a m b").saying("m", "barrier=block").read(folder).network();
    assertThat(network.metres()).isEqualTo(400 + 1_400);
    assertThat(network.junctions()).isEqualTo(2);
  }

  @Test
  void anOpenGateStopsNobodyAndAPrivateOneAll() throws IOException {
    assertThat(metres(block().way(STREET, "a m b").saying("m", "barrier=gate"))).isEqualTo(400);
    assertThat(metres(block().way(STREET, "a m b").saying("m", "barrier=gate access=private"))).isEqualTo(1_400);
  }

  @Test
  void whereAFootpathBeginsABarrierMayBeThePathsAndCutsNothing() throws IOException {
    StreetMap streets = block().at("p", 200, 50)
        .way(STREET, "a m b")
        .way("highway=footway", "m p")
        .saying("m", "barrier=stile");
    assertThat(metres(streets)).isEqualTo(400);
    RoadReport report = streets.read(folder).report();
    assertThat(report.barriers()).isZero();
    assertThat(report.barriersUnclear()).isOne();
  }

  @Test
  void atACrossroadsABarrierCutsNothing() throws IOException {
    StreetMap streets = block().at("p", 200, 50)
        .way(STREET, "a m b")
        .way(STREET, "m p")
        .saying("m", "barrier=gate access=no");
    assertThat(metres(streets)).isEqualTo(400);
    assertThat(streets.read(folder).report().barriersUnclear()).isOne();
  }

  @Test
  void atTheEndOfAStreetABarrierCutsNothingAndIsNotCounted() throws IOException {
    StreetMap streets = block().way(STREET, "a m b").way(STREET, "m p").at("p", 200, 50).saying("p", "barrier=bollard");
    RoadReport report = streets.read(folder).report();
    assertThat(report.barriers() + report.barriersUnclear()).isZero();
    assertThat(report.kept().metres()).isEqualTo(400 + 1_400 + 50);
  }

  @Test
  void whatHangsBehindABarrierOnlyIsLeftOutAndItsLengthSaid() throws IOException {
    StreetMap streets = block().at("q", 700, 0).at("r", 900, 0).way(STREET, "b q r").saying("q", "barrier=bollard");
    RoadReport report = streets.read(folder).report();
    assertThat(report.kept().metres()).isEqualTo(1_400 + 300);
    assertThat(report.cutOff()).isEqualTo(new RoadReport.Size(1, 2, 1, 200));
  }

  @Test
  void aRingIsCutOnce() throws IOException {
    StreetMap ring = new StreetMap().at("a", 0, 0).at("b", 100, 0).at("c", 0, 100).way(STREET, "a b c a");
    RoadReport report = ring.saying("a", "barrier=bollard").read(folder).report();
    assertThat(report.kept()).isEqualTo(new RoadReport.Size(1, 2, 1, 341));
  }

  private long metres(StreetMap streets) throws IOException {
    RoadNetwork network = streets.read(folder).network();
    DrivenMatrix matrix = DrivenMatrix.find(network, List.of(StreetMap.place(0, 0)), List.of(StreetMap.place(400, 0)));
    return Math.round(RoadNetwork.decimetres(matrix.cost(0, 0)) / 10.0);
  }

  private static StreetMap block() {
    return new StreetMap().at("a", 0, 0)
        .at("m", 200, 0)
        .at("b", 400, 0)
        .at("c", 400, 500)
        .at("d", 0, 500)
        .way("highway=primary", "a d c b");
  }
}
