package org.placewright.scenarios.file;

import java.util.Optional;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;

/** Reads transitions.csv: rows that say the same become one transition of as many children. */
final class TransitionTable {
  private TransitionTable() {}

  static TransitionHistory read(Table table) {
    return ChildStep.count(table.rows().stream().map(TransitionTable::readStep).flatMap(Optional::stream).toList());
  }

  private static Optional<ChildStep> readStep(Row row) {
    Optional<Integer> year = row.wholeNumber("calendar-year", HistoryTables.FIRST_YEAR, HistoryTables.LAST_YEAR);
    Optional<Integer> before = ncy(row, "academic-year-1");
    Optional<Integer> after = ncy(row, "academic-year-2");
    Optional<PlanState> from = state(row, "setting-1", "need-1");
    Optional<PlanState> to = state(row, "setting-2", "need-2");
    if (before.isPresent() && after.isPresent() && after.get() != before.get() + 1) {
      row.fault("academic-year-2", "must be one more than academic-year-1: write %d".formatted(before.get() + 1));
    }
    if (row.isSound() && from.isEmpty() && to.isEmpty()) {
      row.fault("setting-2", "a child without a plan at both censuses is no transition; delete the row");
    }
    return row.isSound() ? Optional.of(new ChildStep(year.orElseThrow(), before.orElseThrow(), from, to)) : Optional.empty();
  }

  static Optional<Integer> ncy(Row row, String column) {
    return row.wholeNumber(column, HistoryTables.LOWEST_NCY, HistoryTables.HIGHEST_NCY);
  }

  static boolean isNoPlan(String code) {
    return Heading.same(HistoryTables.NO_PLAN, code);
  }

  /** The state of two cells; empty where both say that there is no plan, or one of them is faulty. */
  private static Optional<PlanState> state(Row row, String settingColumn, String needColumn) {
    Optional<String> setting = row.text(settingColumn);
    Optional<String> need = row.text(needColumn);
    if (setting.isEmpty() || need.isEmpty()) {
      return Optional.empty();
    }
    boolean isNoSetting = isNoPlan(setting.get());
    boolean isNoNeed = isNoPlan(need.get());
    if (isNoSetting != isNoNeed) {
      row.fault(
          isNoSetting ? needColumn : settingColumn,
          "%s is %s; then %s must be so too, or neither".formatted(
              isNoSetting ? settingColumn : needColumn,
              HistoryTables.NO_PLAN,
              isNoSetting ? needColumn : settingColumn));
      return Optional.empty();
    }
    return isNoSetting ? Optional.empty() : Optional.of(new PlanState(need.get(), setting.get()));
  }
}
