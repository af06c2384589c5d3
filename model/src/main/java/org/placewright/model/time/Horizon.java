package org.placewright.model.time;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The academic years that a plan covers. The first is the base year: the year of the census the plan starts from.
 *
 * @param first the base year
 * @param years how many academic years in all, 1 to 25
 */
public record Horizon(AcademicYear first, int years) {
  public static final int MOST_YEARS = 25;

  public Horizon {
    Objects.requireNonNull(first, "first");
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("horizon (%d years) must be 1 to %d years".formatted(years, MOST_YEARS));
    }
  }

  public AcademicYear last() {
    return first.plus(years - 1);
  }

  public boolean contains(AcademicYear year) {
    return indexOf(year) >= 0 && indexOf(year) < years;
  }

  /** Position of {@code year}: 0 for the base year; may lie outside 0 to {@link #years()} - 1. */
  public int indexOf(AcademicYear year) {
    return year.yearsAfter(first);
  }

  public AcademicYear year(int index) {
    return first.plus(Objects.checkIndex(index, years));
  }

  public List<AcademicYear> listYears() {
    return IntStream.range(0, years).mapToObj(this::year).toList();
  }

  /** The financial years of which every month lies within the horizon: none where it is one academic year. */
  public List<FinancialYear> listWholeFinancialYears() {
    return IntStream.range(1, years).mapToObj(index -> year(index).autumnFinancialYear()).toList();
  }
}
