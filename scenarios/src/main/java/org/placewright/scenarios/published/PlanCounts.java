package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts of plans by row and column, as a county's table is to show them.
 *
 * @param <R> what a row is of
 * @param <C> what a column is of
 */
final class PlanCounts<R extends Comparable<R>, C extends Enum<C>> {
  private final SortedMap<R, SortedMap<C, Integer>> cells = new TreeMap<>();

  void add(R row, C column, int count) {
    cells.computeIfAbsent(row, r -> new TreeMap<>()).merge(column, count, Integer::sum);
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  SortedMap<R, SortedMap<C, Integer>> cells() {
    return cells;
  }

  int count(R row, C column) {
    return cells.getOrDefault(row, new TreeMap<>()).getOrDefault(column, 0);
  }

  /** Counts a column's plans of a row under another column. */
  void move(R row, C from, C to) {
    int plans = count(row, from);
    if (plans > 0) {
      add(row, from, -plans);
      add(row, to, plans);
    }
  }

  int sum(R row) {
    return cells.getOrDefault(row, new TreeMap<>()).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All plans. */
  int sum() {
    return cells.keySet().stream().mapToInt(this::sum).sum();
  }

  int columnSum(C column) {
    return cells.keySet().stream().mapToInt(row -> count(row, column)).sum();
  }

  /** Columns with a plan in any row, in their own order; columns without one are left out. */
  List<C> usedColumns() {
    return cells.values()
        .stream()
        .flatMap(row -> row.entrySet().stream())
        .filter(cell -> cell.getValue() > 0)
        .map(Map.Entry::getKey)
        .distinct()
        .sorted()
        .toList();
  }

  /** The table's rows: cells of the row's key, then the counts of each used column. */
  List<List<String>> rows(Function<R, List<String>> keys) {
    List<C> columns = usedColumns();
    List<List<String>> rows = new ArrayList<>();
    cells.forEach((key, counts) -> {
      List<String> row = new ArrayList<>(keys.apply(key));
      columns.forEach(column -> row.add(String.valueOf(counts.getOrDefault(column, 0))));
      rows.add(row);
    });
    return rows;
  }
}
