package org.placewright.model.travel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One child's way from home to a provision.
 *
 * @param minutes one way
 * @param miles one way
 */
public record Journey(int minutes, double miles) {
  /** The international mile. */
  public static final double METRES_PER_MILE = 1609.344;

  /** A provision that takes children where they live, or whose place is not known. */
  public static final Journey NONE = new Journey(0, 0);

  private static final int MILES_DECIMALS = 1;
  /** Binary fractions must not make a thirteenth minute of 12.000000001. */
  private static final int EXACT_DECIMALS = 6;

  public Journey {
    if (minutes < 0 || !(miles >= 0)) {
      throw new IllegalArgumentException(
          "journey (%d minutes, %s miles) must not be negative".formatted(minutes, miles));
    }
  }

  /**
   * The journey as all files and reports give it: minutes upwards to a whole minute; miles to the nearest tenth, a half
   * upwards, so that money can be recomputed from the files as printed.
   */
  public static Journey rounded(double minutes, double miles) {
    return new Journey(
        exact(minutes).setScale(0, RoundingMode.CEILING).intValueExact(),
        exact(miles).setScale(MILES_DECIMALS, RoundingMode.HALF_UP).doubleValue());
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value).setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
  }
}
