package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.Optional;
import org.placewright.model.provision.Designation;

/** Judges and reads how many places a child takes: a number with one decimal at most. */
final class WrittenRoom {
  /** Within which bounds, for people. */
  static final String BOUNDS = "%s to %s in steps of 0.1".formatted(places(Designation.LEAST_ROOM), places(Designation.MOST_ROOM));

  private WrittenRoom() {}

  private static BigDecimal places(int tenths) {
    return BigDecimal.valueOf(tenths, 1);
  }

  /** What is wrong with a text as places that a child takes; empty when nothing is. */
  static Optional<String> faultOf(String text) {
    return WrittenNumber.faultOfDecimal(text, places(Designation.LEAST_ROOM), places(Designation.MOST_ROOM))
        .or(
            () -> new BigDecimal(text).stripTrailingZeros().scale() > 1
                ? Optional.of("places that a child takes are %s".formatted(BOUNDS))
                : Optional.empty());
  }

  /** Tenths of a place, of a text without fault. */
  static int tenths(String text) {
    return new BigDecimal(text).movePointRight(1).intValueExact();
  }
}
