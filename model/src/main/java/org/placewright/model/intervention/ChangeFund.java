package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.county.County;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.time.FinancialYear;

/**
 * New money for building in one financial year, in place of what the county says of that year. A fund that had no limit has one from
 * then on.
 *
 * @param amount how much, and whose word that is
 */
public record ChangeFund(String fund, FinancialYear year, CapitalFund.Amount amount) implements Intervention {
  public ChangeFund {
    Objects.requireNonNull(fund, "fund");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(amount, "amount");
  }

  /** Money of a year that the plan does not have would leave a fund with a limit and without money: it may be mistyped. */
  @Override
  public Optional<String> findClash(County county) {
    FinancialYear first = county.horizon().first().autumnFinancialYear();
    FinancialYear last = county.horizon().last().autumnFinancialYear();
    return year.compareTo(first) >= 0 && year.compareTo(last) <= 0
        ? Optional.empty()
        : Optional.of("the plan's financial years are %s to %s, not %s; what is left of earlier ones is money of %s".formatted(
            first, last, year, first));
  }

  @Override
  public County applyTo(County county) {
    List<CapitalFund> funds = new ArrayList<>();
    SortedMap<FinancialYear, CapitalFund.Amount> available = new TreeMap<>();
    for (CapitalFund known : county.funds()) {
      if (known.name().equals(fund)) {
        available.putAll(known.available());
      } else {
        funds.add(known);
      }
    }
    available.put(year, amount);
    funds.add(new CapitalFund(fund, available));
    return CountyCopy.of(county).funds(funds).make();
  }

  @Override
  public boolean alters(County county) {
    return county.funds()
        .stream()
        .filter(known -> known.name().equals(fund))
        .map(known -> known.available().get(year))
        .noneMatch(known -> known != null && known.pounds().equals(amount.pounds()));
  }

  /** A fund that no grant is from could never run out: it may be misspelled. */
  @Override
  public Optional<String> findUnused(County result) {
    boolean isUsed = fund.equals(CapitalFund.BORROWING)
        || result.schemes().stream().anyMatch(scheme -> scheme.building().grant().filter(grant -> grant.fund().equals(fund)).isPresent());
    return isUsed
        ? Optional.empty()
        : Optional.of("no grant of a scheme that is offered is from fund %s; it must be %s, or named by a grant".formatted(
            fund, CapitalFund.BORROWING));
  }

  @Override
  public String describe() {
    return "new money of %s in %s: £%,.0f; in years without a figure there is none".formatted(fund, year, amount.pounds().pounds());
  }
}
