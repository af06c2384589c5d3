package org.placewright.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The time from one census of plans to the next.
 *
 * @param first calendar year of the census it begins with
 */
public record CensusYear(int first) {
  private static final int THIRD = 3;
  private static final int IN_2021 = 2021;

  /** The day on which the return of a calendar year counts plans: the third Thursday of January; in 2021 a week before it. */
  public static LocalDate dayOf(int calendarYear) {
    LocalDate third = LocalDate.of(calendarYear, Month.JANUARY, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(THIRD, DayOfWeek.THURSDAY));
    return calendarYear == IN_2021 ? third.minusWeeks(1) : third;
  }

  public LocalDate start() {
    return dayOf(first);
  }

  public LocalDate end() {
    return dayOf(first + 1);
  }

  /** Which part of it has gone on a day, 0 to 1. */
  public double partGone(LocalDate day) {
    double part = (double) ChronoUnit.DAYS.between(start(), day) / ChronoUnit.DAYS.between(start(), end());
    return Math.clamp(part, 0, 1);
  }

  /** Whether children are a curriculum year older on a day than at the first census: from 1 September on. */
  public boolean hasAged(LocalDate day) {
    return !day.isBefore(LocalDate.of(first, Month.SEPTEMBER, 1));
  }
}
