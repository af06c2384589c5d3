package org.placewright.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum in whole pence; may be negative.
 *
 * @param pence hundredths of a pound
 */
public record Money(long pence) implements Comparable<Money> {
  public static final Money NONE = new Money(0);

  public static Money ofPounds(long pounds) {
    return new Money(Math.multiplyExact(pounds, 100));
  }

  /** Pounds to the nearest penny, halves away from zero. */
  public static Money ofPounds(BigDecimal pounds) {
    return new Money(pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(pence, other.pence));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(pence, other.pence));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(pence, factor));
  }

  /** The share {@code part / whole}, to the nearest penny, halves up. */
  public Money share(long part, long whole) {
    return new Money(
        BigDecimal.valueOf(pence)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  public BigDecimal pounds() {
    return BigDecimal.valueOf(pence, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  /** Pounds and pence without a sign for the currency, e.g. {@code 1234.50}. */
  @Override
  public String toString() {
    return pounds().toPlainString();
  }
}
