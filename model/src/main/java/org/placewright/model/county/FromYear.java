package org.placewright.model.county;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.time.AcademicYear;

/** A figure that holds from an academic year on, until the next one for the same takes over. */
interface FromYear {
  /** The first year it holds in; empty when it holds from the start. */
  Optional<AcademicYear> from();

  /** Whether it has begun to hold by a year. */
  default boolean hasBegun(AcademicYear year) {
    return from().filter(year::isBefore).isEmpty();
  }

  /** Of each key the figure that holds in a year, keys in the order of their first figure; keys without one are left out. */
  static <K, F extends FromYear> Map<K, F> inForce(Collection<F> figures, Function<F, K> key, AcademicYear year) {
    Map<K, F> inForce = new LinkedHashMap<>();
    for (F figure : figures) {
      if (figure.hasBegun(year)) {
        inForce.merge(key.apply(figure), figure, FromYear::later);
      }
    }
    return inForce;
  }

  private static <F extends FromYear> F later(F one, F other) {
    return Comparator.comparing(FromYear::startYear).compare(one, other) < 0 ? other : one;
  }

  private int startYear() {
    return from().map(AcademicYear::startYear).orElse(Integer.MIN_VALUE);
  }

  /** The years from which any of the figures holds. */
  static SortedSet<AcademicYear> listStarts(List<? extends FromYear> figures) {
    SortedSet<AcademicYear> starts = new TreeSet<>();
    figures.forEach(figure -> figure.from().ifPresent(starts::add));
    return starts;
  }
}
