package org.placewright.model.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A council's year of account from April to March, written {@code 2024-25}.
 *
 * @param startYear the calendar year of its April
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
  /** Months of an academic year (September to March) that fall in its autumn financial year. */
  public static final int AUTUMN_MONTHS = 7;

  private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)[-/](\\d\\d|20\\d\\d)");

  /** A year written like {@code 2027-28}; empty when it is none, or its second half does not follow its first. */
  public static Optional<FinancialYear> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(1));
    boolean follows = Integer.parseInt(matcher.group(2)) % 100 == (start + 1) % 100;
    return follows ? Optional.of(new FinancialYear(start)) : Optional.empty();
  }

  /** The year {@code years} later, or earlier when negative. */
  public FinancialYear plus(int years) {
    return new FinancialYear(startYear + years);
  }

  /** How many years this year is after {@code other}; negative when before. */
  public int yearsAfter(FinancialYear other) {
    return startYear - other.startYear;
  }

  @Override
  public int compareTo(FinancialYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
  }
}
