package org.placewright.model.time;

/**
 * A council's year of account from April to March, written {@code 2024-25}.
 *
 * @param startYear the calendar year of its April
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
  /** Months of an academic year (September to March) that fall in its autumn financial year. */
  public static final int AUTUMN_MONTHS = 7;

  @Override
  public int compareTo(FinancialYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
  }
}
