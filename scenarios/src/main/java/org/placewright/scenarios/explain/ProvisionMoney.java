package org.placewright.scenarios.explain;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.ChildYear;

/**
 * What one provision costs budgets: its children, and its places that stay empty. Over all provisions these lines are all of
 * {@code finance.csv} but schemes and building.
 */
record ProvisionMoney(SortedMap<Account, Map<AcademicYear, Money>> byAccount) {
  /** A line of a budget. */
  record Account(Budget budget, FinanceLine line) {
    static final Comparator<Account> ORDER = Comparator.comparing(Account::budget).thenComparing(Account::line);
  }

  static ProvisionMoney of(FinishedPlan plan, Provision provision) {
    SortedMap<Account, Map<AcademicYear, Money>> sums = new TreeMap<>(Account.ORDER);
    for (AcademicYear year : plan.years()) {
      for (ChildYear child : plan.listChildren(provision.id(), year)) {
        child.charges().forEach(charge -> add(sums, year, charge));
      }
      int empty = plan.occupancy().emptyTenths(provision.id(), year);
      if (empty > 0) {
        plan.county()
            .rates()
            .listEmptyPlaceCharges(provision.kind(), year)
            .forEach(
                charge -> add(
                    sums, year, new Charge(charge.line(), charge.budget(), charge.yearly().share(empty, Spell.FULL_TIME))));
      }
    }
    return new ProvisionMoney(sums);
  }

  private static void add(SortedMap<Account, Map<AcademicYear, Money>> sums, AcademicYear year, Charge charge) {
    sums.computeIfAbsent(new Account(charge.budget(), charge.line()), account -> new TreeMap<>()).merge(year, charge.yearly(), Money::plus);
  }

  Money pounds(Account account, AcademicYear year) {
    return byAccount.get(account).getOrDefault(year, Money.NONE);
  }

  /** All years together. */
  Money pounds(Account account) {
    return byAccount.get(account).values().stream().reduce(Money.NONE, Money::plus);
  }

  Money total(AcademicYear year) {
    return byAccount.keySet().stream().map(account -> pounds(account, year)).reduce(Money.NONE, Money::plus);
  }

  Money total() {
    return byAccount.keySet().stream().map(this::pounds).reduce(Money.NONE, Money::plus);
  }

  /** What empty places cost in a year. */
  Money empty(AcademicYear year) {
    return byAccount.keySet()
        .stream()
        .filter(account -> account.line() == FinanceLine.EMPTY_PLACE)
        .map(account -> pounds(account, year))
        .reduce(Money.NONE, Money::plus);
  }
}
