package org.placewright.model.lever;

/**
 * The years of a history that rates are fitted to.
 *
 * @param first calendar year of the census that the first year begins with
 * @param last calendar year of the census that the last year begins with, not before the first
 */
public record HistoryYears(int first, int last) {
  public HistoryYears {
    if (last < first) {
      throw new IllegalArgumentException("the last year (%d) must not be before the first (%d)".formatted(last, first));
    }
  }

  public boolean includes(int year) {
    return year >= first && year <= last;
  }
}
