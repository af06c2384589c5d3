package org.placewright.geodata.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.geodata.read.OsmWay;

/**
 * Which ways a taxi drives, in which direction and how fast. Turns and what holds at certain times only are not looked at.
 * Barriers drawn as points are looked at by {@link BarrierCuts}.
 *
 * <ol>
 * <li>The class must have a speed; areas are no roads.
 * <li>Closed is what {@link TaxiAccess} says, for each direction by itself.
 * <li>One-way is what says so, and what is meant to be unless it says no: motorways and roundabouts. A slip road is one-way
 * only where it says so. What is open now one way and now the other is left out.
 * <li>Speed: the limit where one is tagged, but not more than the class is driven at most; else the speed of the class.
 * <li>A journey neither begins nor ends on a motorway or its slip roads.
 * </ol>
 */
final class RoadRules {
  /**
   * Counts up whenever something else is made of the same extract, by these rules or by anything behind them, so that what
   * was kept before is made anew. A test fails when that is forgotten.
   */
  static final int VERSION = 2;
  static final String KEY = "highway";

  private static final Set<String> ONE_WAY_JUNCTIONS = Set.of("roundabout", "circular");
  private static final Set<String> YES = Set.of("yes", "true", "1");
  private static final Set<String> NO = Set.of("no", "false", "0", "alternating");
  private static final Set<String> AGAINST = Set.of("-1", "reverse");

  private final RoadSpeeds speeds;
  private final RoadTally tally;

  RoadRules(RoadSpeeds speeds, RoadTally tally) {
    this.speeds = speeds;
    this.tally = tally;
  }

  private enum Directions {
    BOTH, FORWARD, BACKWARD, NEITHER
  }

  /** How the way is driven; empty when it is not. */
  Optional<DrivenWay> find(OsmWay way) {
    String highway = way.findTag(KEY).orElse("");
    Optional<ClassSpeed> speed = speeds.find(highway);
    if (speed.isEmpty() || way.findTag("area").filter(YES::contains).isPresent()) {
      tally.leaveOutClass(highway);
      return Optional.empty();
    }
    Directions directions = directions(way, highway);
    boolean forward = directions != Directions.BACKWARD && TaxiAccess.isOpen(way::findTag, "forward");
    boolean backward = directions != Directions.FORWARD && TaxiAccess.isOpen(way::findTag, "backward");
    if (directions == Directions.NEITHER || !(forward || backward)) {
      tally.leaveOutClosed();
      return Optional.empty();
    }
    tally.take();
    boolean isMotorway = highway.equals("motorway") || highway.equals("motorway_link");
    boolean isDual = isMotorway || directions != Directions.BOTH
        || way.findTag("dual_carriageway").filter(YES::contains).isPresent();
    return Optional.of(
        new DrivenWay(
            forward ? mph(way, speed.get(), "forward", isDual) : 0,
            backward ? mph(way, speed.get(), "backward", isDual) : 0,
            !isMotorway));
  }

  private static Directions directions(OsmWay way, String highway) {
    Optional<String> said = Stream.of("oneway:motorcar", "oneway:motor_vehicle", "oneway")
        .flatMap(key -> way.findTag(key).stream())
        .findFirst();
    if (said.isPresent()) {
      String word = said.get();
      return YES.contains(word) ? Directions.FORWARD
          : AGAINST.contains(word) ? Directions.BACKWARD
              : NO.contains(word) ? Directions.BOTH
                  : word.equals("reversible") ? Directions.NEITHER : meant(way, highway);
    }
    return meant(way, highway);
  }

  private static Directions meant(OsmWay way, String highway) {
    boolean isMeant = highway.equals("motorway") || way.findTag("junction").filter(ONE_WAY_JUNCTIONS::contains).isPresent();
    return isMeant ? Directions.FORWARD : Directions.BOTH;
  }

  private double mph(OsmWay way, ClassSpeed speed, String direction, boolean isDual) {
    Optional<String> limit = Stream.of("maxspeed:" + direction, "maxspeed", "maxspeed:type", "source:maxspeed")
        .flatMap(key -> way.findTag(key).filter(text -> isLimit(key, text)).stream())
        .findFirst();
    if (limit.isEmpty()) {
      return speed.mph();
    }
    OptionalDouble mph = SpeedLimit.parse(limit.get(), isDual);
    if (mph.isEmpty()) {
      tally.leaveOutLimit(limit.get());
      return speed.mph();
    }
    return Math.min(mph.getAsDouble(), speed.mostMph());
  }

  /** The last two keys mostly name a source; they count only where they name a British limit. */
  private static boolean isLimit(String key, String text) {
    return !key.contains("type") && !key.contains("source") || text.startsWith("GB:") || text.startsWith("UK:");
  }
}
