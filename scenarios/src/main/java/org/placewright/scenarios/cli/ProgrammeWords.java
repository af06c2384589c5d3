package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Numerals;

/** Savings programmes by financial year, with totals, on a terminal. */
final class ProgrammeWords {
  private ProgrammeWords() {}

  static void print(List<SavingsProgramme> programmes, PrintWriter out) {
    List<FinancialYear> years = List.copyOf(
        programmes.stream().flatMap(programme -> programme.savings().keySet().stream()).collect(Collectors.toCollection(TreeSet::new)));
    out.println("savings programmes, " + years.stream().map(FinancialYear::toString).collect(Collectors.joining(" / ")));
    for (SavingsProgramme programme : programmes) {
      out.println("  %s: %s%s".formatted(
          programme.name(), sums(years, List.of(programme)),
          programme.overlaps().map(level -> " (overlaps what plans save: %s)".formatted(level.label())).orElse("")));
    }
    out.println("  total: " + sums(years, programmes));
    List<SavingsProgramme> overlapping = only(programmes, programme -> !programme.isCounted());
    if (!overlapping.isEmpty()) {
      out.println("  of it overlapping what plans save, not counted beside a plan: " + sums(years, overlapping));
      out.println("  counted beside a plan: " + sums(years, only(programmes, SavingsProgramme::isCounted)));
    }
  }

  private static List<SavingsProgramme> only(List<SavingsProgramme> programmes, Predicate<SavingsProgramme> which) {
    return programmes.stream().filter(which).toList();
  }

  private static String sums(List<FinancialYear> years, List<SavingsProgramme> programmes) {
    return years.stream()
        .map(year -> Numerals.pounds(programmes.stream().map(one -> one.saving(year)).reduce(Money.NONE, Money::plus)))
        .collect(Collectors.joining(" / "));
  }
}
