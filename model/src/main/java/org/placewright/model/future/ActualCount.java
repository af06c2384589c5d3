package org.placewright.model.future;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.time.Phase;

/**
 * Children with plans that a council counted on a day.
 *
 * @param need code of their primary need; all needs when empty
 * @param phase the phase of their curriculum year on that day; all phases when empty
 */
public record ActualCount(LocalDate date, Optional<String> need, Optional<Phase> phase, int children) {
  public ActualCount {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(phase, "phase");
    if (children < 0) {
      throw new IllegalArgumentException("children (%d) counted on %s must not be negative".formatted(children, date));
    }
  }
}
