package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.transition.PlanState;

/** Reads costs.csv. */
final class StateCostTable {
  private StateCostTable() {}

  static Map<PlanState, Money> read(Table table) {
    Map<PlanState, Money> costs = new TreeMap<>();
    Map<PlanState, Long> lines = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<String> need = row.text("need");
      Optional<String> setting = row.text("setting");
      need.ifPresent(code -> refuseNoPlan(row, "need", code));
      setting.ifPresent(code -> refuseNoPlan(row, "setting", code));
      Optional<BigDecimal> pounds = row.number("cost", BigDecimal.ZERO, Counts.MOST_POUNDS);
      Optional<PlanState> state = need.flatMap(n -> setting.map(s -> new PlanState(n, s)));
      Optional<Long> first = state.map(known -> lines.putIfAbsent(known, row.line()));
      first.ifPresent(line -> row.fault("cost", "%s has two costs, first in line %d; keep one".formatted(state.get(), line)));
      if (row.isSound()) {
        costs.put(state.orElseThrow(), Money.ofPounds(pounds.orElseThrow()));
      }
    }
    return costs;
  }

  static void refuseNoPlan(Row row, String column, String code) {
    if (TransitionTable.isNoPlan(code)) {
      row.fault(column, "%s stands for children without a plan and has no row here; delete it".formatted(HistoryTables.NO_PLAN));
    }
  }
}
