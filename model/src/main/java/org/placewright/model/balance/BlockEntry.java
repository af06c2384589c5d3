package org.placewright.model.balance;

import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * One figure about the high needs block, in pounds of its own year.
 *
 * @param year the financial year it is of; of an opening balance the one it opens
 * @param name which of several of its line, e.g. what other spending is for; blank where there is one only
 * @param pounds as the line is written: spending is positive, a deficit negative
 * @param dated the year or day the figure is of, as its source gives it
 * @param source where it is from
 */
public record BlockEntry(FinancialYear year, BlockLine line, String name, Money pounds, String dated, String source) {
  public BlockEntry {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (!line.isGiven()) {
      throw new IllegalArgumentException("%s (%s) is worked out, not given".formatted(line, year));
    }
    if (pounds.pence() < 0 && !line.mayBeNegative()) {
      throw new IllegalArgumentException("%s (%s) of %s must not be negative".formatted(line, pounds, year));
    }
  }

  /** Whether both are the same figure, whatever its pounds. */
  public boolean isSameAs(BlockEntry other) {
    return year.equals(other.year) && line == other.line && name.equals(other.name);
  }

  BlockEntry withPounds(Money sum) {
    return new BlockEntry(year, line, name, sum, dated, source);
  }
}
