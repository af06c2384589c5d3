package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/** Reads high-needs-block.csv, and what savings-programmes.csv adds to it. */
final class HighNeedsBlockTable {
  static final String OR_LINES = CodeWords.orList(BlockLine.class, BlockLine::isGiven);
  private static final String OR_SIGNED = CodeWords.orList(BlockLine.class, BlockLine::mayBeNegative);

  static final TableSchema SCHEMA = new TableSchema(
      "high-needs-block",
      "What comes into the high needs block, what it pays that no plan models, and what is asked of it, by financial year and in pounds of"
          + " that year ([how its balance is worked out](high-needs-block.md)). Years with an allocation are the years of the balance: they"
          + " follow one another, lie within the plan, and the balance ends with the last of them.",
      Optional.of("no balance of the high needs block is worked out; what the plan spends of it is in finance.csv all the same"),
      List.of(
          Column.filled("financial-year", "the year from April on, like 2027-28; of an opening balance the year it opens", "year"),
          Column.filled("line", OR_LINES, "kind"),
          Column.optional("name", "what other spending is for, or which of several figures of a line; otherwise blank", "for"),
          Column.filled(
              "pounds", "in that year's pounds. Spending is written positive; only %s may be negative: a deficit".formatted(OR_SIGNED),
              "amount"),
          Column.optional("dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of"),
          Column.optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      Optional.empty(),
      """
          financial-year,line,name,pounds,dated,source
          2025-26,OPENING_BALANCE,,-2100000,2025,Made up for this page
          2025-26,ALLOCATION,,9800000,2025,Made up for this page
          2025-26,OTHER_SPENDING,outreach service,310000,2025,Made up for this page
          2026-27,ALLOCATION,,10100000,2025,Made up for this page
          2026-27,BLOCK_TRANSFER,,150000,2025,Made up for this page
          2026-27,OTHER_SPENDING,outreach service,320000,2025,Made up for this page
          2026-27,YEAR_TARGET,,0,2025,Made up for this page""");

  private final Table table;
  private final List<FinancialYear> planYears;
  private final Faults faults;

  private HighNeedsBlockTable(Table table, List<FinancialYear> planYears, Faults faults) {
    this.table = table;
    this.planYears = planYears;
    this.faults = faults;
  }

  /** What the tables of a county say of its high needs block; empty without them, or with a fault. */
  static Optional<HighNeedsBlock> find(OpenTables tables, CountyFile county, Faults faults) {
    Optional<Table> table = tables.find(SCHEMA, OpenColumns.NONE);
    Optional<Table> programmes = tables.find(SavingsProgrammeTable.SCHEMA, OpenColumns.NONE);
    if (!tables.has(SCHEMA)) {
      programmes.ifPresent(
          rows -> faults.add(
              rows.name(), 0, "", "", "programmes save on the high needs block, and %s is missing. %s".formatted(
                  SCHEMA.usualFile(), OpenTables.howToStart(SCHEMA))));
    } else if (AcademicYear.parse(county.currencyYear()).isEmpty()) {
      faults.add(
          county.file().name(), 0, "currency-year", county.currencyYear(),
          "the balance of the high needs block needs the year of all prices, like 2024/25");
    }
    return table.flatMap(rows -> read(rows, programmes, county.horizon().listWholeFinancialYears(), faults));
  }

  private static Optional<HighNeedsBlock> read(
      Table table, Optional<Table> programmes, List<FinancialYear> planYears, Faults faults) {
    int before = faults.count();
    List<BlockEntry> entries = new HighNeedsBlockTable(table, planYears, faults).read();
    List<SavingsProgramme> known = programmes.map(SavingsProgrammeTable::read).orElse(List.of());
    if (faults.count() == before) {
      programmes.ifPresent(rows -> SavingsProgrammeTable.refuseOtherYears(rows, listYears(entries)));
    }
    return faults.count() > before ? Optional.empty() : Optional.of(new HighNeedsBlock(entries, known));
  }

  /** Years with an allocation, in order. */
  static List<FinancialYear> listYears(Collection<BlockEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.line() == BlockLine.ALLOCATION)
        .map(BlockEntry::year)
        .distinct()
        .sorted()
        .toList();
  }

  private List<BlockEntry> read() {
    Map<List<Object>, Row> seen = new HashMap<>();
    Map<BlockEntry, Row> entries = new LinkedHashMap<>();
    boolean isEveryRowSound = true;
    for (Row row : table.rows()) {
      Optional<BlockEntry> entry = readEntry(row);
      if (entry.isPresent()) {
        Object name = entry.get().line() == BlockLine.OPENING_BALANCE ? "" : List.of(entry.get().year(), Heading.plain(entry.get().name()));
        Row first = seen.putIfAbsent(List.of(entry.get().line(), name), row);
        if (first != null) {
          row.fault("line", "this figure is given twice, first in line %d; keep one".formatted(first.line()));
        }
        entries.put(entry.get(), row);
      }
      isEveryRowSound &= row.isSound();
    }
    if (isEveryRowSound) {
      new BlockYearChecks(table.name(), planYears, faults).check(entries);
    }
    return List.copyOf(entries.keySet());
  }

  private Optional<BlockEntry> readEntry(Row row) {
    Optional<FinancialYear> year = financialYear(row, "financial-year");
    Optional<BlockLine> line = row.oneOf("line", BlockLine.class);
    if (line.filter(known -> !known.isGiven()).isPresent()) {
      row.fault("line", "this is worked out%s; write %s here".formatted(
          line.get() == BlockLine.SAVINGS_PROGRAMME ? " from savings-programmes.csv" : " from the plan", OR_LINES));
    }
    boolean isSigned = line.map(BlockLine::mayBeNegative).orElse(true);
    Optional<BigDecimal> pounds = row.number("pounds", isSigned ? Counts.MOST_POUNDS.negate() : BigDecimal.ZERO, Counts.MOST_POUNDS);
    if (line.equals(Optional.of(BlockLine.OTHER_SPENDING)) && row.isBlank("name")) {
      row.fault("name", "say what it is spent on");
    }
    if (line.filter(known -> known.isTarget() || known == BlockLine.OPENING_BALANCE).isPresent() && !row.isBlank("name")) {
      row.fault("name", "there is one of it only; leave the name blank");
    }
    return row.isSound()
        ? Optional.of(
            new BlockEntry(
                year.orElseThrow(), line.orElseThrow(), row.findText("name").orElse(""), Money.ofPounds(pounds.orElseThrow()),
                RateTable.dated(row), RateTable.source(row)))
        : Optional.empty();
  }

  /** A financial year in a cell that must be filled. */
  static Optional<FinancialYear> financialYear(Row row, String column) {
    Optional<FinancialYear> year = row.text(column).flatMap(FinancialYear::parse);
    if (!row.isBlank(column) && year.isEmpty()) {
      row.fault(column, "a financial year is needed, like 2027-28");
    }
    return year;
  }
}
