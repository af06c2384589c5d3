package org.placewright.model.time;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year from September to August, written {@code 2024/25}.
 *
 * @param startYear the calendar year of its September, 2000 to 2099
 */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {
  /** The first year there is here: before every year that a county knows. */
  public static final AcademicYear EARLIEST = new AcademicYear(2000);
  private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)\\s*(?:[/-]\\s*(?:20)?(\\d\\d))?");

  public AcademicYear {
    if (startYear < 2000 || startYear > 2099) {
      throw new IllegalArgumentException("academic year must start between 2000 and 2099, not in " + startYear);
    }
  }

  /** Reads {@code 2024/25}, {@code 2024-25}, {@code 2024/2025} or {@code 2024}; empty when it is none of these. */
  public static Optional<AcademicYear> parse(String text) {
    Matcher matcher = WRITTEN.matcher(Objects.requireNonNull(text, "text").strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null && Integer.parseInt(matcher.group(2)) != (start + 1) % 100) {
      return Optional.empty();
    }
    return Optional.of(new AcademicYear(start));
  }

  /** The year {@code years} later, or earlier when negative. */
  public AcademicYear plus(int years) {
    return new AcademicYear(startYear + years);
  }

  /** How many years this year is after {@code other}; negative when before. */
  public int yearsAfter(AcademicYear other) {
    return startYear - other.startYear;
  }

  public boolean isBefore(AcademicYear other) {
    return startYear < other.startYear;
  }

  /** The financial year that holds September to March: 7 of the 12 months. */
  public FinancialYear autumnFinancialYear() {
    return new FinancialYear(startYear);
  }

  /** The financial year that holds April to August: 5 of the 12 months. */
  public FinancialYear summerFinancialYear() {
    return new FinancialYear(startYear + 1);
  }

  @Override
  public int compareTo(AcademicYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
  }

  /** The academic year in whose January the census of a calendar year is taken. */
  public static AcademicYear ofCensus(int calendarYear) {
    return new AcademicYear(calendarYear - 1);
  }

  /** The calendar year of the January in it, in which plans are counted. */
  public int censusYear() {
    return startYear + 1;
  }
}
