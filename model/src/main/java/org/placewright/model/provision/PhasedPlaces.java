package org.placewright.model.provision;

import java.util.List;

/**
 * Full-time places of a scheme from its opening on.
 *
 * @param byYear places in its first, second, ... academic year; those of the last go on. Never fewer than the year before
 */
public record PhasedPlaces(List<Integer> byYear) {
  public PhasedPlaces {
    byYear = List.copyOf(byYear);
    if (byYear.isEmpty() || byYear.getFirst() < 1) {
      throw new IllegalArgumentException("a scheme must open with at least 1 place, not with %s".formatted(byYear));
    }
    for (int i = 1; i < byYear.size(); i++) {
      if (byYear.get(i) < byYear.get(i - 1)) {
        throw new IllegalArgumentException("places of a scheme (%s) must not become fewer".formatted(byYear));
      }
    }
  }

  /** All of them at once. */
  public static PhasedPlaces of(int places) {
    return new PhasedPlaces(List.of(places));
  }

  /**
   * The places there are so many years after the opening.
   *
   * @param yearsAfter 0 for the academic year it opens in; none before it
   */
  public int after(int yearsAfter) {
    return yearsAfter < 0 ? 0 : byYear.get(Math.min(yearsAfter, byYear.size() - 1));
  }

  /** The places there are in the end. */
  public int all() {
    return byYear.getLast();
  }
}
