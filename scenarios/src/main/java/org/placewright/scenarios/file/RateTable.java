package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * Reads rates.csv.
 *
 * @param rates the rates of sound rows
 * @param kinds kinds of provision that any row is about, sound or not
 */
record RateTable(List<Rate> rates, Set<ProvisionKind> kinds) {
  RateTable {
    rates = List.copyOf(rates);
    kinds = Set.copyOf(kinds);
  }

  static RateTable read(Table table, int returnYear) {
    List<Rate> rates = new ArrayList<>();
    Set<ProvisionKind> kinds = EnumSet.noneOf(ProvisionKind.class);
    Map<List<Object>, Row> seen = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      kind.ifPresent(kinds::add);
      Optional<NeedType> need = row.isBlank("need") ? Optional.empty() : row.need("need", returnYear);
      Optional<Budget> budget = row.isBlank("budget")
          ? Optional.of(Budget.HIGH_NEEDS_BLOCK)
          : row.oneOf("budget", Budget.class);
      if (budget.equals(Optional.of(Budget.CAPITAL))) {
        row.fault("budget", "a yearly rate is no capital; write HIGH_NEEDS_BLOCK, GENERAL_FUND or OTHER_CONTRIBUTIONS");
      }
      Map<FinanceLine, Optional<BigDecimal>> pounds = readPounds(table, row, kind);
      if (row.isSound()) {
        pounds.forEach((line, yearly) -> {
          Rate rate = new Rate(
              kind.orElseThrow(), need, line, budget.orElseThrow(), Money.ofPounds(yearly.orElseThrow()), dated(row), source(row));
          Row before = seen.putIfAbsent(RateCard.keyOf(rate), row);
          if (before != null) {
            row.fault(
                "kind",
                "the rate for this kind, need, line and budget is given twice, first in line %d; keep one".formatted(before.line()));
          } else {
            rates.add(rate);
          }
        });
      }
    }
    return new RateTable(rates, kinds);
  }

  /** The amounts of a row by line: one from the columns line and pounds, or one for each column named after a line. */
  private static Map<FinanceLine, Optional<BigDecimal>> readPounds(Table table, Row row, Optional<ProvisionKind> kind) {
    Map<FinanceLine, Optional<BigDecimal>> pounds = new EnumMap<>(FinanceLine.class);
    if (table.openHeaders().isEmpty()) {
      Optional<FinanceLine> line = row.isBlank("line") ? kind.map(RateTable::usualLine) : row.oneOf("line", FinanceLine.class);
      if (line.equals(Optional.of(FinanceLine.TRANSPORT))) {
        row.fault("line", "transport goes into transport.csv; write PLACE_FUNDING, TOP_UP, FEE or SUPPORT here");
      }
      Optional<BigDecimal> yearly = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      line.ifPresent(known -> pounds.put(known, yearly));
      return pounds;
    }
    for (String header : table.openHeaders()) {
      if (!row.isBlank(header)) {
        FinanceLine line = Stream.of(FinanceLine.values()).filter(l -> Heading.same(l.name(), header)).findFirst().orElseThrow();
        pounds.put(line, row.number(header, BigDecimal.ZERO, Counts.MOST_POUNDS));
      }
    }
    if (pounds.isEmpty()) {
      row.fault(table.openHeaders().getFirst(), "the row has no amount; write 0 where nothing is paid");
    }
    return pounds;
  }

  private static FinanceLine usualLine(ProvisionKind kind) {
    return switch (kind) {
      case INDEPENDENT_SPECIAL, NON_MAINTAINED_SPECIAL -> FinanceLine.FEE;
      case MAINSTREAM, BESPOKE -> FinanceLine.SUPPORT;
      default -> FinanceLine.TOP_UP;
    };
  }

  static String dated(Row row) {
    return row.findText("dated").orElse("not dated");
  }

  static String source(Row row) {
    return row.findText("source").orElse("not stated");
  }
}
