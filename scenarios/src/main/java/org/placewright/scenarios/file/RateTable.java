package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      Optional<FinanceLine> line = row.isBlank("line")
          ? kind.map(RateTable::usualLine)
          : row.oneOf("line", FinanceLine.class);
      Optional<Budget> budget = row.isBlank("budget")
          ? Optional.of(Budget.HIGH_NEEDS_BLOCK)
          : row.oneOf("budget", Budget.class);
      Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      if (line.equals(Optional.of(FinanceLine.TRANSPORT))) {
        row.fault("line", "transport goes into transport.csv; write PLACE_FUNDING, TOP_UP, FEE or SUPPORT here");
      }
      if (budget.equals(Optional.of(Budget.CAPITAL))) {
        row.fault("budget", "a yearly rate is no capital; write HIGH_NEEDS_BLOCK, GENERAL_FUND or OTHER_CONTRIBUTIONS");
      }
      if (row.isSound()) {
        Rate rate = new Rate(
            kind.orElseThrow(),
            need,
            line.orElseThrow(),
            budget.orElseThrow(),
            Money.ofPounds(pounds.orElseThrow()),
            dated(row),
            source(row));
        Row before = seen.putIfAbsent(RateCard.keyOf(rate), row);
        if (before != null) {
          row.fault(
              "kind",
              "the rate for this kind, need, line and budget is given twice, first in line %d; keep one".formatted(before.line()));
        } else {
          rates.add(rate);
        }
      }
    }
    return new RateTable(rates, kinds);
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
