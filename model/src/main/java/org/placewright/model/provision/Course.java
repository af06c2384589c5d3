package org.placewright.model.provision;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.time.AcademicYear;

/**
 * How a provision changes within the years of a plan. Whoever came before a change stays on the old terms until the stay ends; only a
 * closing breaks a stay.
 *
 * @param later whom it is for from a year on, where that changes
 * @param intakeEnds the first year in which nobody new comes; empty while it takes newcomers
 * @param closes the first year in which nobody is there any more; empty while it stays
 */
public record Course(SortedMap<AcademicYear, Designation> later, Optional<AcademicYear> intakeEnds, Optional<AcademicYear> closes) {
  /** Always the same. */
  public static final Course STEADY = new Course(new TreeMap<>(), Optional.empty(), Optional.empty());

  public Course {
    later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    Objects.requireNonNull(intakeEnds, "intakeEnds");
    Objects.requireNonNull(closes, "closes");
    if (intakeEnds.isPresent() && closes.isPresent() && closes.get().isBefore(intakeEnds.get())) {
      throw new IllegalArgumentException(
          "the last children leave (%s) before the intake ends (%s)".formatted(closes.get(), intakeEnds.get()));
    }
  }

  /** Whether a child may come in a year and stay to the end of another one. */
  boolean takes(AcademicYear first, AcademicYear last) {
    return intakeEnds.filter(end -> !first.isBefore(end)).isEmpty() && closes.filter(end -> !last.isBefore(end)).isEmpty();
  }

  /** Whether nobody can be there in a year. */
  boolean isClosedIn(AcademicYear year) {
    return closes.filter(end -> !year.isBefore(end)).isPresent();
  }
}
