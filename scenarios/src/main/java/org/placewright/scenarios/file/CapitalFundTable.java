package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.money.Money;
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

  static List<CapitalFund> read(Table table) {
    Map<String, SortedMap<FinancialYear, Money>> funds = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<String> fund = row.text("fund");
      Optional<FinancialYear> year = row.text("financial-year").flatMap(FinancialYear::parse);
      if (!row.isBlank("financial-year") && year.isEmpty()) {
        row.fault("financial-year", "a financial year is needed, like 2027-28");
      }
      Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      if (fund.isPresent() && year.isPresent() && funds.getOrDefault(fund.get(), new TreeMap<>()).containsKey(year.get())) {
        row.fault("financial-year", "fund %s has this year twice; keep one row".formatted(fund.get()));
      }
      if (row.isSound()) {
        funds.computeIfAbsent(fund.orElseThrow(), name -> new TreeMap<>()).put(year.orElseThrow(), Money.ofPounds(pounds.orElseThrow()));
      }
    }
    return funds.entrySet().stream().map(entry -> new CapitalFund(entry.getKey(), entry.getValue())).toList();
  }

  /** Faults where the county limits funds and a scheme's grant is from none of them: a misspelled fund would never run out. */
  static void check(List<CapitalFund> funds, Listed<CapitalScheme> schemes) {
    List<String> names = funds.stream().map(CapitalFund::name).toList();
    for (CapitalScheme scheme : schemes.list()) {
      scheme.building()
          .grant()
          .filter(grant -> !names.isEmpty() && !names.contains(grant.fund()))
          .ifPresent(
              grant -> schemes.getRow(scheme.id().value())
                  .fault("grant", "capital-funds.csv has no such fund%s (it has: %s)".formatted(
                      NearestWord.hint(grant.fund(), names), NearestWord.list(names))));
    }
  }
}
