package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.time.FinancialYear;

/** Checks that the years of high-needs-block.csv make a balance: an opening, no gap, nothing outside. */
final class BlockYearChecks {
  private final String table;
  private final List<FinancialYear> planYears;
  private final Faults faults;

  /**
   * @param table as faults name it
   * @param planYears the financial years that lie within the plan with all their months
   */
  BlockYearChecks(String table, List<FinancialYear> planYears, Faults faults) {
    this.table = table;
    this.planYears = planYears;
    this.faults = faults;
  }

  /** Records what is wrong with sound rows beside one another. */
  void check(Map<BlockEntry, Row> entries) {
    List<FinancialYear> years = HighNeedsBlockTable.listYears(entries.keySet());
    Optional<BlockEntry> opening = entries.keySet().stream().filter(entry -> entry.line() == BlockLine.OPENING_BALANCE).findFirst();
    if (years.isEmpty()) {
      fault("line", "no year has an %s; without one there is no balance".formatted(BlockLine.ALLOCATION));
    }
    if (opening.isEmpty()) {
      fault("line", "the %s is missing: what the block had, or owed (negative), on 1 April of the first year".formatted(
          BlockLine.OPENING_BALANCE));
    }
    if (years.isEmpty()) {
      return;
    }
    refuseGaps(years);
    opening.filter(entry -> !entry.year().equals(years.getFirst()))
        .ifPresent(
            entry -> entries.get(entry)
                .fault("financial-year",
                    "the first year with an allocation is %s; give the balance that opens it".formatted(years.getFirst())));
    entries.forEach((entry, row) -> refuseOtherYear(entry, row, years));
    refuseGapsOf(BlockLine.ALLOCATION, "where nothing comes in, or name it as in the other years", entries.keySet(), years);
    refuseGapsOf(BlockLine.OTHER_SPENDING, "where nothing is spent", entries.keySet(), years);
  }

  private void refuseGaps(List<FinancialYear> years) {
    String missing = yearsBetween(years).stream()
        .filter(year -> !years.contains(year))
        .map(FinancialYear::toString)
        .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      fault("financial-year",
          "%s has no allocation, but years before and after have; every year of the balance needs one".formatted(missing));
    }
  }

  private static List<FinancialYear> yearsBetween(List<FinancialYear> years) {
    List<FinancialYear> all = new ArrayList<>();
    for (FinancialYear year = years.getFirst(); year.compareTo(years.getLast()) <= 0; year = year.plus(1)) {
      all.add(year);
    }
    return all;
  }

  private void refuseOtherYear(BlockEntry entry, Row row, List<FinancialYear> years) {
    if (entry.line() == BlockLine.ALLOCATION && !planYears.contains(entry.year())) {
      row.fault("financial-year", outsideThePlan(entry.year()));
    } else if (entry.line().isContribution() && entry.year().compareTo(years.getFirst()) < 0) {
      return; // it is in the opening balance already, and targets leave it out
    } else if (entry.year().compareTo(years.getFirst()) < 0 || entry.year().compareTo(years.getLast()) > 0) {
      row.fault("financial-year", "years with an allocation are %s to %s; give this year one, or delete the row"
          .formatted(years.getFirst(), years.getLast()));
    }
  }

  private String outsideThePlan(FinancialYear year) {
    if (planYears.isEmpty()) {
      return "the plan is of one academic year, so no financial year lies within it; delete the table, or plan more years";
    }
    boolean isPart = year.plus(1).equals(planYears.getFirst()) || year.equals(planYears.getLast().plus(1));
    return "%s: a year's allocation can be set against the plan's spending from %s to %s; delete the row%s".formatted(
        isPart ? "only a part of this year lies within the plan" : "the plan does not cover this year", planYears.getFirst(),
        planYears.getLast(), year.compareTo(planYears.getFirst()) < 0 ? ", and give the balance that opens a later year" : "");
  }

  /** What a year says nothing about would silently be nothing: other spending, or one of several allocations. */
  private void refuseGapsOf(BlockLine line, String otherwise, Set<BlockEntry> entries, List<FinancialYear> years) {
    Map<String, String> names = new LinkedHashMap<>();
    entries.stream().filter(entry -> entry.line() == line).forEach(entry -> names.putIfAbsent(Heading.plain(entry.name()), entry.name()));
    names.forEach((plain, name) -> {
      String missing = yearsBetween(years).stream()
          .filter(year -> entries.stream().anyMatch(entry -> entry.line() == line && entry.year().equals(year)) || line.isSpending())
          .filter(
              year -> entries.stream()
                  .noneMatch(entry -> entry.line() == line && entry.year().equals(year) && Heading.plain(entry.name()).equals(plain)))
          .map(FinancialYear::toString)
          .collect(Collectors.joining(", "));
      if (!missing.isEmpty()) {
        String what = name.isBlank() ? "%s without a name".formatted(line) : "%s of %s".formatted(line, name);
        fault("name", "%s is missing in %s; write 0 %s".formatted(what, missing, otherwise));
      }
    });
  }

  private void fault(String column, String message) {
    faults.add(table, 0, column, "", message);
  }
}
