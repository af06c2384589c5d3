package org.placewright.model.provision;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * Where money for building comes from, and how much. What is not spent in a year may be spent later.
 *
 * @param name short name that schemes use; {@link #BORROWING} for what the council may borrow
 * @param available new money of each financial year; none in years without an entry
 */
public record CapitalFund(String name, SortedMap<FinancialYear, Amount> available) {
  /** The fund that pays what no grant pays; without limits where a county gives none. */
  public static final String BORROWING = "borrowing";

  /**
   * New money of one year.
   *
   * @param dated the year or day the figure is of
   * @param source where it is from
   */
  public record Amount(Money pounds, String dated, String source) {
    public Amount {
      Objects.requireNonNull(dated, "dated");
      Objects.requireNonNull(source, "source");
    }
  }

  public CapitalFund {
    Objects.requireNonNull(name, "name");
    available = Collections.unmodifiableSortedMap(new TreeMap<>(available));
    available.forEach(
        (year, amount) -> {
          if (amount.pounds().pence() < 0) {
            throw new IllegalArgumentException("money (%s) of fund (%s) in %s must not be negative".formatted(amount.pounds(), name, year));
          }
        });
  }

  /** All that came in by the end of a financial year. */
  public Money availableBy(FinancialYear year) {
    return available.headMap(new FinancialYear(year.startYear() + 1))
        .values()
        .stream()
        .map(Amount::pounds)
        .reduce(Money.NONE, Money::plus);
  }
}
