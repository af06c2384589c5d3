package org.placewright.model.transport;

import java.util.Objects;
import org.placewright.model.place.GridPoint;
import org.placewright.model.travel.Journey;

/**
 * A child on the way to one provision.
 *
 * @param id tells passengers apart, and puts those alike in order
 * @param journey its own, straight to the provision
 * @param assisted part of such children in whose vehicle an assistant travels, 0 to 1
 * @param alone whether nobody else may be in its vehicle
 */
public record Passenger(String id, GridPoint home, Journey journey, double assisted, boolean alone) {
  public Passenger {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(journey, "journey");
    if (!(assisted >= 0 && assisted <= 1)) {
      throw new IllegalArgumentException("assisted (%s) of passenger (%s) must be 0 to 1".formatted(assisted, id));
    }
  }
}
