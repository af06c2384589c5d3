package org.placewright.scenarios.report;

import java.util.List;
import java.util.OptionalInt;

/**
 * Journeys by how long they take, from near to far, and the colours of maps: one hue order, light to dark, that people with
 * any colour vision can put in order (ColorBrewer YlGnBu).
 */
final class MinuteBands {
  /** The longest journey of each band but the last, in minutes; the guidelines for primary and secondary ages are among them. */
  static final List<Integer> LONGEST = List.of(15, 30, 45, 60, 75);
  static final List<String> COLOURS = List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494");
  static final String NO_WAY = "#d9d9d9";

  private MinuteBands() {}

  static int number() {
    return COLOURS.size();
  }

  static int of(int minutes) {
    int band = 0;
    while (band < LONGEST.size() && minutes > LONGEST.get(band)) {
      band++;
    }
    return band;
  }

  static String colour(OptionalInt minutes) {
    return minutes.isEmpty() ? NO_WAY : COLOURS.get(of(minutes.getAsInt()));
  }

  static String words(int band) {
    if (band == 0) {
      return "up to %d min".formatted(LONGEST.getFirst());
    }
    return band == LONGEST.size() ? "over %d min".formatted(LONGEST.getLast())
        : "%d to %d min".formatted(LONGEST.get(band - 1) + 1, LONGEST.get(band));
  }
}
