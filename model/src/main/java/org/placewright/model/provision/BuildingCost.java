package org.placewright.model.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * What building a scheme costs, when it is paid and who pays. What no grant pays is borrowed.
 *
 * @param total in all
 * @param percentByYear parts of it paid in financial years that follow each other, the last of them the one in which the
 *        autumn of the opening falls; sums to 100
 * @param grant what somebody else pays of it; the same part of every payment
 */
public record BuildingCost(Money total, List<Integer> percentByYear, Optional<Grant> grant) {
  private static final int ALL = 100;

  /**
   * Money that need not be paid back.
   *
   * @param fund short name of the fund it is from
   */
  public record Grant(String fund, Money pounds) {
    public Grant {
      Objects.requireNonNull(fund, "fund");
      if (pounds.pence() < 0) {
        throw new IllegalArgumentException("a grant (%s) from %s must not be negative".formatted(pounds, fund));
      }
    }
  }

  public BuildingCost {
    percentByYear = List.copyOf(percentByYear);
    Objects.requireNonNull(grant, "grant");
    if (total.pence() < 0) {
      throw new IllegalArgumentException("the cost of building (%s) must not be negative".formatted(total));
    }
    if (percentByYear.stream().mapToInt(Integer::intValue).sum() != ALL || percentByYear.stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException("parts of the cost of building (%s) must sum to %d per cent".formatted(percentByYear, ALL));
    }
    if (grant.filter(given -> given.pounds().compareTo(total) > 0).isPresent()) {
      throw new IllegalArgumentException("a grant (%s) must not exceed the cost of building (%s)".formatted(grant.get().pounds(), total));
    }
  }

  /** Paid when it opens, all of it borrowed. */
  public static BuildingCost borrowed(Money total) {
    return new BuildingCost(total, List.of(ALL), Optional.empty());
  }

  /** The same with another cost; a grant pays no more than all of it. */
  public BuildingCost withTotal(Money other) {
    return new BuildingCost(
        other, percentByYear,
        grant.map(given -> new Grant(given.fund(), given.pounds().compareTo(other) > 0 ? other : given.pounds())));
  }

  public Money granted() {
    return grant.map(Grant::pounds).orElse(Money.NONE);
  }

  /** What the council has to find and pays back over years. */
  public Money borrowed() {
    return total.minus(granted());
  }

  /** What is paid of a part of the cost, by financial year; sums to the part to the penny. */
  public SortedMap<FinancialYear, Money> payments(Money part, AcademicYear opening) {
    SortedMap<FinancialYear, Money> payments = new TreeMap<>();
    int first = opening.autumnFinancialYear().startYear() - percentByYear.size() + 1;
    int percent = 0;
    Money paid = Money.NONE;
    for (int i = 0; i < percentByYear.size(); i++) {
      percent += percentByYear.get(i);
      Money byNow = part.share(percent, ALL);
      payments.put(new FinancialYear(first + i), byNow.minus(paid));
      paid = byNow;
    }
    return payments;
  }
}
