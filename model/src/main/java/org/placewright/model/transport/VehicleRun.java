package org.placewright.model.transport;

import java.util.List;
import java.util.Objects;

/**
 * One vehicle's way to a provision.
 *
 * @param passengers in the order in which they are picked up, one at least
 * @param milesAboard how far each of them rides, one way, in the same order: never more the later one is picked up
 */
public record VehicleRun(Vehicle vehicle, List<Passenger> passengers, List<Double> milesAboard) {
  public VehicleRun {
    Objects.requireNonNull(vehicle, "vehicle");
    passengers = List.copyOf(passengers);
    milesAboard = List.copyOf(milesAboard);
    if (passengers.isEmpty() || passengers.size() > vehicle.seats() || milesAboard.size() != passengers.size()) {
      throw new IllegalArgumentException(
          "a %s of %d seats must carry 1 to %d children, not %d, each with its miles"
              .formatted(vehicle.type(), vehicle.seats(), vehicle.seats(), passengers.size()));
    }
  }

  /** From the first child's home to the provision, one way. */
  public double loadedMiles() {
    return milesAboard.getFirst();
  }

  /** Straight back to where the first child lives, one way. */
  public double emptyMiles() {
    return passengers.getFirst().journey().miles();
  }

  /** Part of such vehicles that have an assistant aboard: the mean over the children, for each of whom it is known. */
  public double assisted() {
    return passengers.stream().mapToDouble(Passenger::assisted).average().orElseThrow();
  }
}
