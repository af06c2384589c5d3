package org.placewright.geodata.estimate;

import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;

/**
 * How fast a vehicle goes: slowly near home, faster the longer the way.
 *
 * @param shortMph over the first {@value #SHORT_MILES} miles
 * @param middleMph over the next {@value #MIDDLE_MILES} miles
 * @param longMph over the rest
 */
record ClassSpeeds(double shortMph, double middleMph, double longMph) {
  static final double SHORT_MILES = 3;
  static final double MIDDLE_MILES = 7;
  private static final double MINUTES_PER_HOUR = 60;

  ClassSpeeds {
    if (!(shortMph > 0 && middleMph > 0 && longMph > 0)) {
      throw new IllegalArgumentException(
          "speeds (%s, %s, %s) must be more than 0 miles an hour".formatted(shortMph, middleMph, longMph));
    }
  }

  static ClassSpeeds of(Assumptions assumptions) {
    return new ClassSpeeds(
        assumptions.value(AssumptionKey.SPEED_SHORT_MPH),
        assumptions.value(AssumptionKey.SPEED_MIDDLE_MPH),
        assumptions.value(AssumptionKey.SPEED_LONG_MPH));
  }

  /** Minutes on the way, unrounded, without getting in and out. */
  double minutes(double miles) {
    double near = Math.min(miles, SHORT_MILES);
    double middle = Math.min(miles - near, MIDDLE_MILES);
    double far = miles - near - middle;
    return MINUTES_PER_HOUR * (near / shortMph + middle / middleMph + far / longMph);
  }
}
