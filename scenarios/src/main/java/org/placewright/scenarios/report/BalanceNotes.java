package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.PriceGrowth;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Numerals;

/** What must be known beside an account of the high needs block. */
public final class BalanceNotes {
  /** What the balance leaves out whatever the plan, and would make it another one. */
  public static final String LEFT_OUT = "Not in the balance: interest on a deficit; what the general fund pays, transport and borrowing among"
      + " it; income from places sold to other councils, unless it is in the allocation. A child without a place costs nothing here.";
  static final String PROGRAMMES = "Programmes for something that plans model are shown and not counted, so that nothing counts twice."
      + " A scenario may count one whose savings its plan does not show.";
  private static final int PERCENT = 2;

  private BalanceNotes() {}

  /** In which years' pounds the account is. */
  static String prices(ReportFigures report) {
    PriceGrowth prices = BlockAccount.prices(report.county());
    String year = report.county().currencyYear();
    if (prices.yearlyRate().signum() == 0) {
      return "All in prices of %s, as no growth of prices is assumed: allocations, other spending, programmes and targets must be stated so"
          .formatted(year) + " too.";
    }
    return """
        In pounds of each year. What goes out is what the plan models, at %s prices as in finance.csv, what that costs more as prices grow \
        by %s %% a year (the assumption price-growth), and other spending; by line they stand apart. All but the plan's spending is taken as \
        stated, in pounds of its own year."""
        .formatted(year, percent(prices.yearlyRate()));
  }

  private static String percent(BigDecimal rate) {
    return rate.movePointRight(PERCENT).stripTrailingZeros().toPlainString();
  }

  static List<String> list(ReportFigures report, BlockBalance balance) {
    List<String> notes = new ArrayList<>();
    FinancialYear first = balance.block().firstYear();
    FinancialYear last = balance.block().lastYear();
    notes.add(
        "%s and %s lie within the plan only in part, so neither is set against a whole year's allocation."
            .formatted(report.figures().firstYear().autumnFinancialYear(), report.figures().lastYear().summerFinancialYear()));
    List<FinancialYear> whole = report.county().horizon().listWholeFinancialYears();
    if (!first.equals(whole.getFirst()) || !last.equals(whole.getLast())) {
      notes.add(
          "The plan covers %s to %s whole; the balance covers only years with an allocation, %s to %s, and says nothing of the others."
              .formatted(whole.getFirst(), whole.getLast(), first, last));
    }
    notes.add(LEFT_OUT);
    int unplaced = report.years().stream().mapToInt(YearFigures::unplaced).max().orElse(0);
    if (unplaced > 0) {
      notes.add("Up to %s in a year %s no place, and the balance would be worse if they had one."
          .formatted(Numerals.count(unplaced, "child", "children"), unplaced == 1 ? "has" : "have"));
    }
    notes.add(
        "This is the balance with this plan. What it would be if nothing were done is the balance of another plan: run the county without"
            + " the scenario's changes and compare the two.");
    for (SavingsProgramme programme : balance.block().programmes()) {
      FinancialYear end = programme.savings().lastKey();
      if (programme.isCounted() && end.compareTo(last) < 0) {
        notes.add("Programme %s says nothing of years after %s; from then on it counts as nothing.".formatted(programme.name(), end));
      }
    }
    return notes;
  }
}
