package org.placewright.scenarios.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.PriceGrowth;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/** Sets what a plan pays from the high needs block into the block's account: whole financial years only. */
final class BlockAccount {
  private BlockAccount() {}

  /** The account of the county's block; empty where the county does not give it. */
  static Optional<BlockBalance> of(County county, Finance finance) {
    Map<FinancialYear, Map<FinanceLine, Money>> spending = new TreeMap<>();
    county.horizon().listWholeFinancialYears().forEach(year -> spending.put(year, finance.listPounds(year, Budget.HIGH_NEEDS_BLOCK)));
    return county.highNeedsBlock().map(block -> new BlockBalance(block, spending, prices(county)));
  }

  /** From the county's prices to those of each year. */
  static PriceGrowth prices(County county) {
    return new PriceGrowth(
        county.findPriceYear()
            .orElseThrow(() -> new IllegalArgumentException("prices of county (%s) are of no year".formatted(county.currencyYear()))),
        county.assumptions().exact(AssumptionKey.PRICE_GROWTH));
  }
}
