package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.FinancialYear;

/** Reads savings-programmes.csv. */
final class SavingsProgrammeTable {
  static final TableSchema SCHEMA = new TableSchema(
      "savings-programmes",
      "What the council means to save on the high needs block, by programme and financial year, in pounds of that year. Programmes for"
          + " something that a plan models are printed and not counted, so that nothing counts twice ([how](high-needs-block.md)).",
      Optional.of("no savings are counted but those of the plan itself"),
      List.of(
          Column.filled("programme", "your word for it, the same in each of its rows", "name", "line"),
          Column.filled("financial-year", "the year from April on, like 2027-28", "year"),
          Column.filled("pounds", "saved in that year; a saving that goes on needs a row for every year", "amount"),
          Column.optional(
              "overlaps", "%s: where the plan shows such savings itself, the same in each of its rows; blank where no plan does"
                  .formatted(CodeWords.orList(Setting.class, setting -> true))),
          Column.optional("dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of"),
          Column.optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      Optional.empty(),
      """
          programme,financial-year,pounds,overlaps,dated,source
          early help,2026-27,40000,,2025,Made up for this page
          fees of independent schools,2026-27,90000,INMSS,2025,Made up for this page""");

  private SavingsProgrammeTable() {}

  /** The programmes of sound rows, in the order of the table. */
  static List<SavingsProgramme> read(Table table) {
    Map<String, SortedMap<FinancialYear, SavingsProgramme.Saving>> savings = new LinkedHashMap<>();
    Map<String, Optional<Setting>> overlaps = new LinkedHashMap<>();
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<String> name = row.text("programme").map(text -> known(text, first));
      Optional<FinancialYear> year = HighNeedsBlockTable.financialYear(row, "financial-year");
      Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      Optional<Setting> overlap = row.isBlank("overlaps") ? Optional.empty() : row.oneOf("overlaps", Setting.class);
      if (name.isEmpty()) {
        continue;
      }
      Row before = first.putIfAbsent(name.get(), row);
      if (before != null && row.isSound() && before.isSound() && !overlap.equals(overlaps.get(name.get()))) {
        row.fault("overlaps", "in line %d it is otherwise; a programme overlaps the same in all its rows".formatted(before.line()));
      }
      overlaps.putIfAbsent(name.get(), overlap);
      if (year.isPresent() && savings.getOrDefault(name.get(), new TreeMap<>()).containsKey(year.get())) {
        row.fault("financial-year", "programme %s has this year twice; keep one row".formatted(name.get()));
      }
      if (row.isSound()) {
        savings.computeIfAbsent(name.get(), programme -> new TreeMap<>())
            .put(
                year.orElseThrow(),
                new SavingsProgramme.Saving(Money.ofPounds(pounds.orElseThrow()), RateTable.dated(row), RateTable.source(row)));
      }
    }
    List<SavingsProgramme> programmes = new ArrayList<>();
    savings.forEach((name, years) -> programmes.add(new SavingsProgramme(name, overlaps.get(name), false, years)));
    return programmes;
  }

  /** A name as its first row writes it, however this one does. */
  private static String known(String text, Map<String, Row> first) {
    return first.keySet().stream().filter(name -> Heading.same(name, text)).findFirst().orElse(text);
  }

  /** Faults where a programme saves in a year that the balance does not cover, so that nobody would see it. */
  static void refuseOtherYears(Table table, List<FinancialYear> years) {
    for (Row row : table.rows()) {
      FinancialYear.parse(row.raw("financial-year"))
          .filter(year -> !years.contains(year))
          .ifPresent(
              year -> row.fault(
                  "financial-year", "the balance covers %s to %s (the years with an allocation); delete the row, or give this year one"
                      .formatted(years.getFirst(), years.getLast())));
    }
  }
}
