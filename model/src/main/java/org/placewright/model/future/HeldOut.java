package org.placewright.model.future;

import java.util.Optional;

/**
 * One count that a projection from earlier years was asked for, beside what was counted.
 *
 * @param origin calendar year of the census the projection started from; nothing later was known to it
 * @param year calendar year of the census foretold
 * @param part what was counted
 * @param name of the need, setting or ages counted, or {@link #ALL}
 * @param counted children counted
 * @param expected children expected
 * @param low95 the band that should hold 95 of 100 counts, from
 * @param high95 to
 * @param low80 the band that should hold 80 of 100 counts, from
 * @param high80 to
 * @param unchanged the count at the origin
 * @param grown the count at the origin, grown as in the year before it; empty where that year is not known
 */
public record HeldOut(
    int origin,
    int year,
    Part part,
    String name,
    double counted,
    double expected,
    int low95,
    int high95,
    int low80,
    int high80,
    double unchanged,
    Optional<Double> grown) {
  public static final String ALL = "all";

  /** What a held-out count is of. */
  public enum Part {
    TOTAL,
    NEED,
    SETTING,
    AGE
  }

  public boolean isIn95() {
    return counted >= low95 && counted <= high95;
  }

  public boolean isIn80() {
    return counted >= low80 && counted <= high80;
  }
}
