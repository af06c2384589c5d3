package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.time.FinancialYear;

/** Reads capital-funds.csv. */
final class CapitalFundTable {
  static final TableSchema SCHEMA = new TableSchema(
      "capital-funds",
      "How much money for building there is, by financial year. What is not spent in a year may be spent later.",
      Optional.of("grants that schemes name are given without a limit, and the council may borrow what it needs"),
      List.of(
          Column.filled(
              "fund", "a name that schemes.csv uses under `grant`; `%s` for what the council may borrow".formatted(CapitalFund.BORROWING)),
          Column.filled("financial-year", "the year from April on, like 2027-28", "year"),
          Column.filled("pounds", "new money of that year", "amount"),
          Column.optional("dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of"),
          Column.optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      Optional.empty(),
      """
          fund,financial-year,pounds,dated,source
          borrowing,2026-27,4000000,2025,Cabinet paper 2025
          basic-need,2026-27,1500000,2025,Made up for this page""");

  private CapitalFundTable() {}

  /**
   * The funds of a table.
   *
   * @param rows the first row of each fund, by its name
   */
  record Read(List<CapitalFund> list, Map<String, Row> rows) {
    static final Read NONE = new Read(List.of(), Map.of());
  }

  static Read read(Table table) {
    Map<String, SortedMap<FinancialYear, CapitalFund.Amount>> funds = new LinkedHashMap<>();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<String> fund = row.text("fund").map(text -> isBorrowing(text) ? CapitalFund.BORROWING : text);
      Optional<FinancialYear> year = row.text("financial-year").flatMap(FinancialYear::parse);
      if (!row.isBlank("financial-year") && year.isEmpty()) {
        row.fault("financial-year", "a financial year is needed, like 2027-28");
      }
      Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      if (fund.isPresent() && year.isPresent() && funds.getOrDefault(fund.get(), new TreeMap<>()).containsKey(year.get())) {
        row.fault("financial-year", "fund %s has this year twice; keep one row".formatted(fund.get()));
      }
      fund.ifPresent(name -> rows.putIfAbsent(name, row));
      if (row.isSound()) {
        funds.computeIfAbsent(fund.orElseThrow(), name -> new TreeMap<>())
            .put(
                year.orElseThrow(),
                new CapitalFund.Amount(Money.ofPounds(pounds.orElseThrow()), RateTable.dated(row), RateTable.source(row)));
      }
    }
    return new Read(funds.entrySet().stream().map(entry -> new CapitalFund(entry.getKey(), entry.getValue())).toList(), rows);
  }

  /** Whether a fund is what the council borrows, however it is written. */
  static boolean isBorrowing(String fund) {
    return Heading.same(fund, CapitalFund.BORROWING);
  }

  /**
   * Faults where a scheme's grant is from no fund of the table, and where a fund of the table is no scheme's: misspelled, either would
   * never run out.
   */
  static void check(Read funds, Listed<CapitalScheme> schemes) {
    Set<String> names = funds.rows().keySet();
    Set<String> used = new TreeSet<>(Set.of(CapitalFund.BORROWING));
    boolean isEverySchemeSound = schemes.list().size() == schemes.listIds().size();
    for (CapitalScheme scheme : schemes.list()) {
      Optional<String> fund = scheme.building().grant().map(BuildingCost.Grant::fund);
      if (fund.isPresent() && !names.isEmpty() && !names.contains(fund.get())) {
        isEverySchemeSound = false;
        schemes.getRow(scheme.id().value())
            .fault("grant", "capital-funds.csv has no such fund%s (it has: %s)".formatted(
                NearestWord.hint(fund.get(), names), NearestWord.list(List.copyOf(names))));
      }
      fund.ifPresent(used::add);
    }
    if (isEverySchemeSound) {
      refuseUnused(funds, used);
    }
  }

  private static void refuseUnused(Read funds, Set<String> used) {
    funds.rows().forEach((name, row) -> {
      if (!used.contains(name)) {
        row.fault(
            "fund", "no scheme's grant is from it%s; it must be %s, or named by a grant of schemes.csv".formatted(
                NearestWord.hint(name, used), CapitalFund.BORROWING));
      }
    });
  }
}
