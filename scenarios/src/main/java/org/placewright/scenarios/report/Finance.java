package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * What placements cost by financial year, budget and line. Of a year's charge 7 of 12 parts fall in the financial year
 * of its autumn, the rest in the next, so that every penny is in exactly one of them.
 */
final class Finance {
  private static final int MONTHS = 12;

  /** A budget and what it is spent on. */
  record Account(Budget budget, FinanceLine line) {
    static final Comparator<Account> ORDER = Comparator.comparing(Account::budget).thenComparing(Account::line);
  }

  private final SortedMap<FinancialYear, SortedMap<Account, Money>> pounds = new TreeMap<>();

  Finance(PlanFigures figures) {
    for (AcademicYear year : figures.listYears()) {
      for (ChildYear child : figures.listChildYears(year)) {
        child.outcome().cost().ifPresent(cost -> cost.charges().forEach(charge -> add(year, charge)));
      }
    }
  }

  private void add(AcademicYear year, Charge charge) {
    Account account = new Account(charge.budget(), charge.line());
    Money autumn = charge.yearly().share(FinancialYear.AUTUMN_MONTHS, MONTHS);
    add(year.autumnFinancialYear(), account, autumn);
    add(year.summerFinancialYear(), account, charge.yearly().minus(autumn));
  }

  private void add(FinancialYear year, Account account, Money money) {
    pounds.computeIfAbsent(year, y -> new TreeMap<>(Account.ORDER)).merge(account, money, Money::plus);
  }

  /** Every financial year touched: the first holds 7 months, the last 5, the others 12. */
  List<FinancialYear> listYears() {
    return List.copyOf(pounds.keySet());
  }

  List<Account> listAccounts() {
    return pounds.values()
        .stream()
        .flatMap(accounts -> accounts.keySet().stream())
        .distinct()
        .sorted(Account.ORDER)
        .toList();
  }

  Money pounds(FinancialYear year, Account account) {
    return pounds.getOrDefault(year, new TreeMap<>(Account.ORDER)).getOrDefault(account, Money.NONE);
  }

  Money total(FinancialYear year) {
    return pounds.get(year).values().stream().reduce(Money.NONE, Money::plus);
  }

  Money total(Budget budget) {
    return pounds.values()
        .stream()
        .flatMap(accounts -> accounts.entrySet().stream())
        .filter(entry -> entry.getKey().budget() == budget)
        .map(Map.Entry::getValue)
        .reduce(Money.NONE, Money::plus);
  }

  Money total() {
    return listYears().stream().map(this::total).reduce(Money.NONE, Money::plus);
  }

  /** Whether only a part of the financial year lies within the plan. */
  boolean isPartYear(FinancialYear year) {
    return year.equals(pounds.firstKey()) || year.equals(pounds.lastKey());
  }
}
