package org.placewright.geodata.network;

import java.util.Objects;

/**
 * How fast a taxi drives on roads of one class when they are empty.
 *
 * @param highway OpenStreetMap's word for the class, like {@code tertiary}
 * @param mph where no limit is tagged; 0 for a class that is not driven at all
 * @param mostMph at most, however high the limit tagged: a limit is no speed
 * @param dated the year the figures are of
 * @param source where they are from, or whose judgement they are
 */
public record ClassSpeed(String highway, double mph, double mostMph, String dated, String source) {
  /** The fastest that any road is driven. */
  public static final int FASTEST_MPH = 100;

  public ClassSpeed {
    Objects.requireNonNull(highway, "highway");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    boolean isClosed = mph == 0 && mostMph == 0;
    if (!isClosed && !(mph > 0 && mph <= mostMph && mostMph <= FASTEST_MPH)) {
      throw new IllegalArgumentException(
          "speeds of %s (%s, at most %s) must be more than 0 and at most %d miles an hour, or both 0"
              .formatted(highway, mph, mostMph, FASTEST_MPH));
    }
  }

  boolean isDriven() {
    return mph > 0;
  }
}
