package org.placewright.model.transport;

import java.math.BigDecimal;
import java.util.Objects;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.money.Money;

/**
 * What vehicles cost in a year. Each works two journeys a day, to the provision and home again, and drives back empty
 * after each:
 *
 * <pre>
 * (1) pounds a year = days x scale x (pounds a day + pounds a mile x 2 x (loaded + empty) + assisted x pounds an assistant)
 * </pre>
 *
 * where loaded and empty are miles one way and assisted is 1 with an assistant, 0 without, or the part of such vehicles
 * that have one.
 *
 * @param assistantPoundsADay for a passenger assistant
 * @param daysAYear school days
 * @param scale what is paid for each pound that the other figures make, from a published average; 1 is uncalibrated
 */
public record Fleet(Vehicle taxi, Vehicle minibus, BigDecimal assistantPoundsADay, int daysAYear, BigDecimal scale) {
  /** To the provision and home again. */
  public static final int JOURNEYS_A_DAY = 2;

  public Fleet {
    Objects.requireNonNull(taxi, "taxi");
    Objects.requireNonNull(minibus, "minibus");
    if (assistantPoundsADay.signum() < 0 || daysAYear < 0 || scale.signum() < 0) {
      throw new IllegalArgumentException("assistants, days and scale of transport must not be negative");
    }
  }

  public static Fleet of(Assumptions assumptions) {
    return new Fleet(
        new Vehicle(
            VehicleType.TAXI,
            (int) assumptions.value(AssumptionKey.TAXI_SEATS),
            assumptions.exact(AssumptionKey.TAXI_POUNDS_A_DAY),
            assumptions.exact(AssumptionKey.TAXI_POUNDS_A_MILE)),
        new Vehicle(
            VehicleType.MINIBUS,
            (int) assumptions.value(AssumptionKey.MINIBUS_SEATS),
            assumptions.exact(AssumptionKey.MINIBUS_POUNDS_A_DAY),
            assumptions.exact(AssumptionKey.MINIBUS_POUNDS_A_MILE)),
        assumptions.exact(AssumptionKey.ASSISTANT_POUNDS_A_DAY),
        (int) assumptions.value(AssumptionKey.TRANSPORT_DAYS),
        assumptions.exact(AssumptionKey.TRANSPORT_SCALE));
  }

  /** Formula (1), to the nearest penny. */
  public Money yearly(Vehicle vehicle, double loadedMiles, double emptyMiles, double assisted) {
    BigDecimal miles = BigDecimal.valueOf(loadedMiles).add(BigDecimal.valueOf(emptyMiles));
    return Money.ofPounds(
        poundsADay(vehicle, assisted)
            .add(poundsAMile(vehicle).multiply(miles))
            .multiply(yearsFactor()));
  }

  /** Miles driven in a year, loaded and empty, for the miles one way. */
  public double yearlyMiles(double loadedMiles, double emptyMiles) {
    return JOURNEYS_A_DAY * (double) daysAYear * (loadedMiles + emptyMiles);
  }

  /** Days times scale: turns a day's pounds into a year's. */
  BigDecimal yearsFactor() {
    return scale.multiply(BigDecimal.valueOf(daysAYear));
  }

  /** A day's pounds that do not depend on miles. */
  BigDecimal poundsADay(Vehicle vehicle, double assisted) {
    return vehicle.poundsADay().add(assistantPoundsADay.multiply(BigDecimal.valueOf(assisted)));
  }

  /** A day's pounds for each mile one way. */
  BigDecimal poundsAMile(Vehicle vehicle) {
    return vehicle.poundsAMile().multiply(BigDecimal.valueOf(JOURNEYS_A_DAY));
  }
}
