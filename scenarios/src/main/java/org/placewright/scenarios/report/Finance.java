package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeCosting;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * What a plan costs by financial year, budget and line: placements, commissioned places left empty, running and borrowing of
 * opened schemes, and apart from these what is paid for building. Of a year's charge 7 of 12 parts fall in the financial
 * year of its autumn, the rest in the next, so that every penny is in exactly one of them. Building is paid in financial years.
 */
final class Finance {
  private static final int MONTHS = 12;

  /** A budget and what it is spent on. */
  record Account(Budget budget, FinanceLine line) {
    static final Comparator<Account> ORDER = Comparator.comparing(Account::budget).thenComparing(Account::line);
  }

  /** An account at one kind of provision. */
  record KindAccount(Account account, ProvisionKind kind) {
    static final Comparator<KindAccount> ORDER = Comparator.comparing(KindAccount::account, Account.ORDER).thenComparing(KindAccount::kind);
  }

  private final SortedMap<FinancialYear, SortedMap<Account, Money>> pounds = new TreeMap<>();
  private final SortedMap<FinancialYear, SortedMap<KindAccount, Money>> byKind = new TreeMap<>();
  private final FinancialYear first;
  private final FinancialYear last;

  Finance(PlanFigures figures, Occupancy occupancy) {
    first = figures.firstYear().autumnFinancialYear();
    last = figures.lastYear().summerFinancialYear();
    SchemeCosting schemes = new SchemeCosting(figures.county());
    for (AcademicYear year : figures.listYears()) {
      for (ChildYear child : figures.listChildYears(year)) {
        child.outcome().provision().ifPresent(at -> child.charges().forEach(charge -> add(year, at.kind(), charge)));
      }
      for (Provision provision : figures.county().provisions().values()) {
        addEmptyPlaces(figures, occupancy, provision, year);
      }
      for (CapitalScheme scheme : figures.county().schemes()) {
        figures.findOpening(scheme)
            .ifPresent(opening -> schemes.listCharges(scheme, opening, year).forEach(charge -> add(year, kindOf(figures, scheme), charge)));
      }
    }
    for (CapitalScheme scheme : figures.county().schemes()) {
      figures.findOpening(scheme).ifPresent(opening -> addBuilding(scheme.building(), kindOf(figures, scheme), opening));
    }
  }

  private static ProvisionKind kindOf(PlanFigures figures, CapitalScheme scheme) {
    return figures.county().getProvision(scheme.provision()).kind();
  }

  private void addEmptyPlaces(PlanFigures figures, Occupancy occupancy, Provision provision, AcademicYear year) {
    int tenths = occupancy.emptyTenths(provision.id(), year);
    if (tenths > 0) {
      for (Charge charge : figures.county().rates().listEmptyPlaceCharges(provision.kind(), year)) {
        add(year, provision.kind(), charge.share(tenths, Spell.FULL_TIME));
      }
    }
  }

  private void addBuilding(BuildingCost building, ProvisionKind kind, AcademicYear opening) {
    addPayments(FinanceLine.BUILDING_BORROWED, kind, building.payments(building.borrowed(), opening));
    addPayments(FinanceLine.BUILDING_GRANTED, kind, building.payments(building.granted(), opening));
  }

  private void addPayments(FinanceLine line, ProvisionKind kind, SortedMap<FinancialYear, Money> payments) {
    payments.forEach((year, money) -> {
      if (!money.equals(Money.NONE)) {
        add(year, new KindAccount(new Account(Budget.CAPITAL, line), kind), money);
      }
    });
  }

  private void add(AcademicYear year, ProvisionKind kind, Charge charge) {
    KindAccount account = new KindAccount(new Account(charge.budget(), charge.line()), kind);
    Money autumn = autumn(charge.yearly());
    add(year.autumnFinancialYear(), account, autumn);
    add(year.summerFinancialYear(), account, charge.yearly().minus(autumn));
  }

  /** The part of a year's charge that falls in the financial year of its autumn; the rest falls in the next. */
  static Money autumn(Money yearly) {
    return yearly.share(FinancialYear.AUTUMN_MONTHS, MONTHS);
  }

  private void add(FinancialYear year, KindAccount account, Money money) {
    pounds.computeIfAbsent(year, y -> new TreeMap<>(Account.ORDER)).merge(account.account, money, Money::plus);
    byKind.computeIfAbsent(year, y -> new TreeMap<>(KindAccount.ORDER)).merge(account, money, Money::plus);
  }

  /** The same sums, each split by the kind of provision it is paid for. */
  SortedMap<KindAccount, Money> listPoundsByKind(FinancialYear year) {
    return byKind.getOrDefault(year, new TreeMap<>(KindAccount.ORDER));
  }

  /** Kinds of provision that anything but building is paid for. */
  List<ProvisionKind> listKinds() {
    return byKind.values()
        .stream()
        .flatMap(accounts -> accounts.keySet().stream())
        .filter(account -> account.account.budget() != Budget.CAPITAL)
        .map(KindAccount::kind)
        .distinct()
        .sorted()
        .toList();
  }

  /** All that is paid for a kind of provision in a year, but building. */
  Money pounds(FinancialYear year, ProvisionKind kind) {
    return listPoundsByKind(year).entrySet()
        .stream()
        .filter(entry -> entry.getKey().kind == kind && entry.getKey().account.budget() != Budget.CAPITAL)
        .map(Map.Entry::getValue)
        .reduce(Money.NONE, Money::plus);
  }

  /** Every financial year in which anything is paid; building may begin before the plan does. */
  List<FinancialYear> listYears() {
    return List.copyOf(pounds.keySet());
  }

  /** The financial years of the plan: that of the first autumn holds 7 months, that of the last summer 5. */
  List<FinancialYear> listPlanYears() {
    return listYears().stream().filter(year -> year.compareTo(first) >= 0 && year.compareTo(last) <= 0).toList();
  }

  /** What is paid in a year: building alone before the plan begins. */
  List<Account> listAccounts(FinancialYear year) {
    Stream<Account> running = listPlanYears().contains(year) ? listAccounts().stream() : Stream.empty();
    return Stream.concat(running, listBuildingAccounts().stream()).toList();
  }

  /** Everything paid for each year again; building is not among it. */
  List<Account> listAccounts() {
    return listAccounts(account -> account.budget() != Budget.CAPITAL);
  }

  /** What is paid for building. */
  List<Account> listBuildingAccounts() {
    return listAccounts(account -> account.budget() == Budget.CAPITAL);
  }

  private List<Account> listAccounts(Predicate<Account> wanted) {
    return pounds.values()
        .stream()
        .flatMap(accounts -> accounts.keySet().stream())
        .filter(wanted)
        .distinct()
        .sorted(Account.ORDER)
        .toList();
  }

  Money pounds(FinancialYear year, Account account) {
    return pounds.getOrDefault(year, new TreeMap<>(Account.ORDER)).getOrDefault(account, Money.NONE);
  }

  /** What one budget pays in a year, by line; nothing of a line that it does not pay then. */
  SortedMap<FinanceLine, Money> listPounds(FinancialYear year, Budget budget) {
    SortedMap<FinanceLine, Money> lines = new TreeMap<>();
    pounds.getOrDefault(year, new TreeMap<>(Account.ORDER)).forEach((account, money) -> {
      if (account.budget() == budget) {
        lines.put(account.line(), money);
      }
    });
    return lines;
  }

  /** All but building: what is borrowed for it comes back as a charge. */
  Money total(FinancialYear year) {
    return listAccounts().stream().map(account -> pounds(year, account)).reduce(Money.NONE, Money::plus);
  }

  Money total(Budget budget) {
    return pounds.values()
        .stream()
        .flatMap(accounts -> accounts.entrySet().stream())
        .filter(entry -> entry.getKey().budget() == budget)
        .map(Map.Entry::getValue)
        .reduce(Money.NONE, Money::plus);
  }

  /** All but building. */
  Money total() {
    return listYears().stream().map(this::total).reduce(Money.NONE, Money::plus);
  }

  /** What children cause: all but building, schemes and places that nobody fills. */
  Money totalOfPlacements() {
    return listAccounts().stream()
        .filter(account -> account.line().isOfPlacements())
        .flatMap(account -> listYears().stream().map(year -> pounds(year, account)))
        .reduce(Money.NONE, Money::plus);
  }

  /** Whether only a part of the financial year lies within the plan. */
  boolean isPartYear(FinancialYear year) {
    return year.equals(first) || year.equals(last);
  }
}
