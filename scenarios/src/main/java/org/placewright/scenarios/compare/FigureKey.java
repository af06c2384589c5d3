package org.placewright.scenarios.compare;

import java.util.Objects;

/**
 * Which figure of a run.
 *
 * @param part of what: a budget, a kind, a need, a scheme; empty where the measure has no parts
 * @param year academic year {@code 2024/25} or financial year {@code 2024-25}; {@link #ALL_YEARS} for all together
 */
public record FigureKey(Measure measure, String part, String year) {
  /** Where a figure is of no single year. */
  public static final String ALL_YEARS = "all";

  public FigureKey {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(year, "year");
  }

  /** A figure of the whole county. */
  public static FigureKey of(Measure measure, String year) {
    return new FigureKey(measure, "", year);
  }
}
