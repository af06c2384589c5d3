package org.placewright.model.projection;

import org.placewright.model.time.AcademicYear;

/**
 * What became of the children between one academic year and the next. Always {@code before + joined = stayed + moved +
 * left + joined}, and {@code after = stayed + moved + joined}.
 *
 * @param year the later of the two years
 * @param before children with plans in the year before
 * @param joined children whose plan is new
 * @param stayed children who have the same need, and need the same level of provision, as before
 * @param moved children who have another need or need another level
 * @param left children without a plan any more
 */
public record YearFlow(AcademicYear year, int before, int joined, int stayed, int moved, int left) {
  public YearFlow {
    if (before != stayed + moved + left) {
      throw new IllegalArgumentException(
          "children lost or made before %s: %d before, %d stayed, %d moved, %d left"
              .formatted(year, before, stayed, moved, left));
    }
  }

  public int after() {
    return stayed + moved + joined;
  }
}
