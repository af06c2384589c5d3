package org.placewright.model.balance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * How prices of one year become those of another: {@code (1 + r)} for each year between them.
 *
 * @param base the year whose prices money is in
 * @param yearlyRate e.g. 0.02; 0 keeps everything in prices of {@code base}
 */
public record PriceGrowth(FinancialYear base, BigDecimal yearlyRate) {
  public PriceGrowth {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(yearlyRate, "yearlyRate");
  }

  /** What a sum at the base year's prices costs more in a year, to the nearest penny; less in a year before it. */
  public Money growth(Money atBasePrices, FinancialYear in) {
    BigDecimal factor = BigDecimal.ONE.add(yearlyRate).pow(in.yearsAfter(base), MathContext.DECIMAL128);
    BigDecimal pence = BigDecimal.valueOf(atBasePrices.pence()).multiply(factor).setScale(0, RoundingMode.HALF_UP);
    return new Money(pence.longValueExact()).minus(atBasePrices);
  }
}
