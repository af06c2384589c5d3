package org.placewright.model.future;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transition.PlanState;

/**
 * How many children with plans somebody wants to see, or fears to.
 *
 * @param children 0 or more
 * @param year at its January census
 * @param need code of the need they have; empty for any
 * @param setting code of the setting they are in; empty for any
 */
public record Goal(double children, AcademicYear year, Optional<String> need, Optional<String> setting) {
  public Goal {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(setting, "setting");
    if (!(children >= 0) || Double.isInfinite(children)) {
      throw new IllegalArgumentException("children (%s) must not be negative".formatted(children));
    }
  }

  int census() {
    return year.censusYear();
  }

  private boolean counts(PlanState state) {
    return need.map(state.need()::equals).orElse(true) && setting.map(state.setting()::equals).orElse(true);
  }

  /** Those it counts in an expectation, so many years after the first census. */
  double in(ExpectedStock expected, int year) {
    double sum = 0;
    for (int cell = 0; cell < expected.space().cells(); cell++) {
      if (counts(expected.space().states().get(expected.space().stateOf(cell)))) {
        for (int l = 0; l < expected.localities(); l++) {
          sum += expected.of(year, cell, l);
        }
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return "%.0f children%s%s in %s".formatted(
        children, need.map(" with "::concat).orElse(""), setting.map(" at "::concat).orElse(""), year);
  }
}
