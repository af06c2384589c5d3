package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.place.GridPoint;

/**
 * What is kept on disk is found under {@link RoadRules#VERSION}. So whatever changes an answer, in the rules or behind them
 * (reading, projection, contraction, snapping, sweep, or how bytes are written), must count it up: else councils would go
 * on with answers of before.
 */
class RoadRulesVersionTest {
  /** What each version made of the ladder, the first one first. A line that stands here is never changed, only followed. */
  private static final List<String> DIGESTS = List.of("9bef761e840e66a4abe5bbd65cf457e655f7682fca783c5a6dc36f7fc09eabd7",
      "3c40829959b74009ee22fb58b7e6337610f89d04093a6b3d3f95bc56d3f5e126");

  private static final int RUNG = 200;
  private static final int RAIL = 900;
  /** A rung of a ladder for each: of every rule at least one case, and its opposite. */
  private static final List<String> RUNGS = Stream.of(
      SomeSpeeds.RURAL.byHighway().keySet().stream().sorted().map(highway -> "highway=" + highway),
      Stream.of("track", "footway", "busway").map(highway -> "highway=" + highway),
      Stream.of(
          "no", "private", "agricultural", "forestry", "agricultural;forestry", "delivery", "military", "emergency", "permit",
          "residents", "psv", "bus", "use_sidepath", "dismount", "destination", "customers", "permissive", "designated", "yes")
          .map(word -> "highway=tertiary motor_vehicle=" + word),
      Stream.of("taxi", "motorcar", "motor_vehicle", "vehicle", "access", "motorcycle", "foot", "bus")
          .map(key -> "highway=tertiary " + key + "=no"),
      Stream.of(
          "taxi=yes motorcar=no", "motorcar=yes motor_vehicle=no", "motor_vehicle=yes vehicle=no", "vehicle=yes access=no",
          "access:forward=no", "motor_vehicle:backward=private", "area=yes", "dual_carriageway=yes maxspeed=national")
          .map(tags -> "highway=tertiary " + tags),
      Stream.of("yes", "true", "1", "no", "false", "0", "alternating", "-1", "reverse", "reversible", "maybe")
          .map(word -> "highway=tertiary oneway=" + word),
      Stream.of("oneway=yes oneway:motorcar=no", "oneway=no oneway:motor_vehicle=yes", "junction=roundabout", "junction=circular")
          .map(tags -> "highway=tertiary " + tags),
      Stream.of("junction=roundabout oneway=no", "maxspeed:forward=12mph", "maxspeed:type=GB:nsl_restricted", "source:maxspeed=sign")
          .map(tags -> "highway=tertiary " + tags),
      Stream.of("motorway oneway=no", "motorway_link oneway=yes", "trunk maxspeed=national", "trunk maxspeed=national oneway=yes")
          .map(tags -> "highway=" + tags),
      Stream.of(
          "11mph", "25", "25km/h", "9knots", "walk", "none", "national", "GB:nsl_dual", "GB:zone20", "30mph;20mph", "signals",
          "2mph")
          .map(limit -> "highway=primary maxspeed=" + limit))
      .flatMap(rungs -> rungs)
      .toList();

  /** Said of the middle of a rung, for each a rung of its own behind the others. */
  private static final List<String> BARRIERS = Stream.concat(
      Stream.of(
          "bollard", "block", "jersey_barrier", "cycle_barrier", "motorcycle_barrier", "kissing_gate", "wicket_gate", "stile",
          "horse_stile", "turnstile", "full-height_turnstile", "planter", "log", "debris", "bar", "rope", "fence", "wall", "hedge",
          "guard_rail", "ditch", "bus_trap", "sump_buster", "gate", "lift_gate", "swing_gate", "cattle_grid", "kerb", "chain", "entrance"),
      Stream.of(
          "bollard access=yes", "bollard motor_vehicle=yes", "gate access=no", "gate motor_vehicle=private", "gate access=no taxi=yes",
          "gate vehicle=destination"))
      .map(barrier -> "barrier=" + barrier)
      .toList();

  @TempDir
  private Path folder;

  @Test
  void everyChangeOfAnAnswerRaisesTheVersion() throws IOException {
    assertThat(DIGESTS).as("RoadRules.VERSION is the number of the last line").hasSize(RoadRules.VERSION).doesNotHaveDuplicates();
    assertThat(digest())
        .as("what is made of an extract changed: raise RoadRules.VERSION, and add this digest for it; change no line of before")
        .isEqualTo(DIGESTS.getLast());
  }

  private static int rungs() {
    return RUNGS.size() + BARRIERS.size();
  }

  /** Of the network and of the ways, as they are kept. */
  private String digest() throws IOException {
    RoadReader roads = ladder().read(folder);
    List<GridPoint> homes = new ArrayList<>();
    for (int rung = 0; rung < rungs(); rung++) {
      homes.add(StreetMap.place(RUNG * rung + 17, RAIL / 3));
    }
    List<GridPoint> schools = List.of(
        StreetMap.place(-250, 40), StreetMap.place(RUNG * rungs() / 2 + 11, RAIL / 2), StreetMap.place(RUNG * rungs(), RAIL));
    DrivenMatrix matrix = DrivenMatrix.find(roads.network(), homes, schools);
    byte[] network = RoadCodec.write(roads);
    byte[] ways = RoadCodec.write(new RoadCodec.Ways(roads.report(), matrix));
    byte[] both = ByteBuffer.allocate(network.length + ways.length).put(network).put(ways).array();
    return HexFormat.of().formatHex(CheckedFile.digest(ByteBuffer.wrap(both)));
  }

  /** Two rails of two-way road, and between them the rungs. */
  private static StreetMap ladder() {
    StreetMap ladder = new StreetMap();
    List<String> south = new ArrayList<>();
    List<String> north = new ArrayList<>();
    for (int rung = -1; rung <= rungs(); rung++) {
      south.add("s" + (rung + 1));
      north.add("n" + (rung + 1));
      ladder.at(south.getLast(), RUNG * rung, 0).at(north.getLast(), RUNG * rung, RAIL);
    }
    ladder.way("highway=secondary", String.join(" ", south)).way("highway=secondary", String.join(" ", north));
    ladder.way("highway=secondary", south.getFirst() + " " + north.getFirst());
    for (int rung = 0; rung < rungs(); rung++) {
      String middle = "m" + rung;
      ladder.at(middle, RUNG * rung, RAIL / 2);
      ladder.way(rung < RUNGS.size() ? RUNGS.get(rung) : "highway=tertiary",
          south.get(rung + 1) + " " + middle + " " + north.get(rung + 1));
    }
    for (int i = 0; i < BARRIERS.size(); i++) {
      ladder.saying("m" + (RUNGS.size() + i), BARRIERS.get(i));
    }
    return ladder.at("p", -RUNG, RAIL / 2).way("highway=path", "s0 p").saying("s0", "barrier=gate access=no");
  }
}
