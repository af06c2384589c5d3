package org.placewright.scenarios.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;

/**
 * Journeys by how long they take, from near to far, and the colours of maps: one hue order, light to dark, that people with
 * any colour vision can put in order (ColorBrewer YlGnBu).
 *
 * @param longest journey of each band but the last, in minutes; the county's guidelines are among them
 * @param guidelines for primary and secondary ages and the hour between them, in minutes, the shortest first, each once
 * @param near the guideline for primary ages, minutes
 */
record MinuteBands(List<Integer> longest, List<Integer> guidelines, int near) {
  static final List<String> COLOURS = List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494");
  static final String NO_WAY = "#d9d9d9";
  /** What is long for any age. */
  static final int HOUR = 60;
  private static final List<Integer> SHORT = List.of(15, 30);

  MinuteBands {
    longest = List.copyOf(longest);
    guidelines = List.copyOf(guidelines);
    Objects.checkIndex(longest.size(), COLOURS.size());
  }

  static MinuteBands of(Assumptions assumptions) {
    int primary = (int) assumptions.value(AssumptionKey.GUIDELINE_MINUTES_PRIMARY);
    int secondary = (int) assumptions.value(AssumptionKey.GUIDELINE_MINUTES_SECONDARY);
    List<Integer> guidelines = Stream.of(primary, HOUR, secondary).sorted().distinct().toList();
    List<Integer> longest = Stream.concat(SHORT.stream(), guidelines.stream()).sorted().distinct().toList();
    return new MinuteBands(longest, guidelines, primary);
  }

  int number() {
    return longest.size() + 1;
  }

  /** The colours of all bands. */
  List<String> colours() {
    return COLOURS.subList(0, number());
  }

  int of(int minutes) {
    int band = 0;
    while (band < longest.size() && minutes > longest.get(band)) {
      band++;
    }
    return band;
  }

  /** How many journeys are in a band. */
  int count(Journeys journeys, int band) {
    int farther = band == longest.size() ? 0 : journeys.longerThan(longest.get(band));
    return (band == 0 ? journeys.children() : journeys.longerThan(longest.get(band - 1))) - farther;
  }

  String colour(OptionalInt minutes) {
    return minutes.isEmpty() ? NO_WAY : COLOURS.get(of(minutes.getAsInt()));
  }

  String words(int band) {
    if (band == 0) {
      return "up to %d min".formatted(longest.getFirst());
    }
    return band == longest.size() ? "over %d min".formatted(longest.getLast())
        : "%d to %d min".formatted(longest.get(band - 1) + 1, longest.get(band));
  }
}
