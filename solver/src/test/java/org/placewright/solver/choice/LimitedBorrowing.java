package org.placewright.solver.choice;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.time.FinancialYear;

/** Counties that may borrow only so much each year. */
public final class LimitedBorrowing {
  private LimitedBorrowing() {}

  /** The same county with up to so many pounds drawn for each year, and no other fund. */
  public static County in(County county, SplittableRandom random, int mostPounds) {
    TreeMap<FinancialYear, CapitalFund.Amount> available = new TreeMap<>();
    county.horizon()
        .listYears()
        .forEach(
            year -> available.put(
                year.autumnFinancialYear(), new CapitalFund.Amount(Money.ofPounds(random.nextInt(mostPounds)), "2025", "invented")));
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), county.provisions(), county.places(),
        county.rates(), county.transport(), county.assumptions(), county.demand(), county.growth(), county.population(), county.schemes(),
        List.of(new CapitalFund(CapitalFund.BORROWING, available)), county.stepDowns(), county.levers(), county.highNeedsBlock());
  }
}
