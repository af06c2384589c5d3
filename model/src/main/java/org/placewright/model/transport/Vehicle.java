package org.placewright.model.transport;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A sort of vehicle with its driver, as a council hires it.
 *
 * @param seats children it holds, beside driver and assistant
 * @param poundsADay for each day it runs, however far
 * @param poundsAMile for each mile it is driven, with children aboard or empty
 */
public record Vehicle(VehicleType type, int seats, BigDecimal poundsADay, BigDecimal poundsAMile) {
  public Vehicle {
    Objects.requireNonNull(type, "type");
    if (seats < 1 || poundsADay.signum() < 0 || poundsAMile.signum() < 0) {
      throw new IllegalArgumentException(
          "%s (%d seats, £%s a day, £%s a mile) must have a seat and cost no less than nothing"
              .formatted(type, seats, poundsADay, poundsAMile));
    }
  }
}
