package org.placewright.geodata.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What tags say of whom a way or a point lets through. The nearest word for a taxi decides: of {@code taxi},
 * {@code motorcar}, {@code motor_vehicle}, {@code vehicle} and {@code access} the first that is tagged.
 */
final class TaxiAccess {
  private static final List<String> OF_VEHICLES = List.of("taxi", "motorcar", "motor_vehicle", "vehicle");
  private static final String OF_EVERYONE = "access";
  private static final Set<String> CLOSED = Set.of(
      "no", "private", "agricultural", "forestry", "agricultural;forestry", "delivery", "military", "emergency", "permit",
      "residents", "psv", "bus", "use_sidepath", "dismount");
  /** What no car passes, unless a word for vehicles says so: a bollard that sinks, a block that is moved for some. */
  private static final Set<String> SHUT = Set.of(
      "bollard", "block", "jersey_barrier", "cycle_barrier", "motorcycle_barrier", "kissing_gate", "wicket_gate", "stile",
      "horse_stile", "turnstile", "full-height_turnstile", "planter", "log", "debris", "bar", "rope", "fence", "wall", "hedge",
      "guard_rail",
      "ditch", "bus_trap", "sump_buster");

  private TaxiAccess() {}

  /** Whether a taxi may drive along a way in this direction. */
  static boolean isOpen(Function<String, Optional<String>> tag, String direction) {
    Function<String, Optional<String>> directed = word -> tag.apply(word + ":" + direction).or(() -> tag.apply(word));
    return ofVehicles(directed).or(() -> directed.apply(OF_EVERYONE)).filter(CLOSED::contains).isEmpty();
  }

  /**
   * Whether a taxi may pass a barrier drawn as a point. A gate is open unless the nearest word closes it. A bollard is
   * closed, even where {@code access} lets everyone pass, since that is said for those on foot.
   *
   * @param tag of the point; without {@code barrier} it is none
   */
  static boolean isPassed(Function<String, Optional<String>> tag) {
    Optional<String> barrier = tag.apply("barrier");
    if (barrier.isEmpty()) {
      return true;
    }
    Optional<String> word = ofVehicles(tag);
    return barrier.filter(SHUT::contains).isPresent()
        ? word.isPresent() && !CLOSED.contains(word.get())
        : word.or(() -> tag.apply(OF_EVERYONE)).filter(CLOSED::contains).isEmpty();
  }

  private static Optional<String> ofVehicles(Function<String, Optional<String>> tag) {
    return OF_VEHICLES.stream().flatMap(word -> tag.apply(word).stream()).findFirst();
  }
}
