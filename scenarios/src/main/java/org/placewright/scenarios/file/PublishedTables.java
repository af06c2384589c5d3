package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.placewright.model.demand.CountTable;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;

/** Puts the three published tables of plans together: rows and columns that one table leaves out count none. */
final class PublishedTables {
  private static final int YOUNGEST = 0;
  private static final int OLDEST = new NationalCurriculumYear(NationalCurriculumYear.HIGHEST).ageOn31August();

  /** Counts of one table, by what its rows and its columns stand for. */
  private record Counted<R extends Comparable<R>, C>(Map<R, Map<C, Integer>> cells, Set<C> columns, boolean sound) {
    int count(R row, C column) {
      return cells.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }
  }

  private PublishedTables() {}

  static Optional<PublishedPlans> read(
      Table needByAge, Table needByPlacement, Table ageByPlacement, Listed<PlacementType> types, int returnYear, Faults faults) {
    Function<String, NeedType> need = header -> NeedType.fromCode(header, returnYear).orElseThrow();
    var byAge = count(needByAge, PublishedTables::readAge, need);
    var byPlacement = count(needByPlacement, row -> readCode(row, types), need);
    var ageType = count(ageByPlacement, PublishedTables::readAge, header -> typeOf(header, types));
    if (!byAge.sound() || !byPlacement.sound() || !ageType.sound() || types.list().size() < types.listIds().size()) {
      return Optional.empty();
    }
    Set<NeedType> needs = new TreeSet<>(byAge.columns());
    needs.addAll(byPlacement.columns());
    Set<NationalCurriculumYear> years = new TreeSet<>(byAge.cells().keySet());
    years.addAll(ageType.cells().keySet());
    PublishedPlans plans = new PublishedPlans(
        List.copyOf(needs),
        List.copyOf(years),
        types.list(),
        table(needs, years, (n, y) -> byAge.count(y, n)),
        table(needs, types.listIds(), (n, t) -> byPlacement.count(t, n)),
        table(years, types.listIds(), ageType::count));
    for (String contradiction : plans.listContradictions()) {
      faults.add(
          needByAge.name(),
          0,
          "",
          "",
          "the published tables contradict each other: %s (in %s and %s). They must count the same children"
              .formatted(contradiction, needByPlacement.name(), ageByPlacement.name()));
    }
    if (plans.total() == 0) {
      faults.add(needByAge.name(), 0, "", "", "the table counts no plans at all");
    }
    return Optional.of(plans);
  }

  private static String typeOf(String header, Listed<PlacementType> types) {
    return types.listIds().stream().filter(code -> Heading.same(code, header)).findFirst().orElseThrow();
  }

  private static Optional<String> readCode(Row row, Listed<PlacementType> types) {
    return types.refer(row, "placement");
  }

  private static Optional<NationalCurriculumYear> readAge(Row row) {
    return row.wholeNumber("age", YOUNGEST, OLDEST).map(NationalCurriculumYear::ofAge);
  }

  private static <R extends Comparable<R>, C> Counted<R, C> count(
      Table table, Function<Row, Optional<R>> readKey, Function<String, C> columnOf) {
    Map<R, Map<C, Integer>> cells = new TreeMap<>();
    Set<C> columns = new LinkedHashSet<>();
    boolean sound = true;
    String keyColumn = table.schema().columns().getFirst().name();
    for (Row row : table.rows()) {
      Optional<R> key = readKey.apply(row);
      if (key.isPresent() && cells.containsKey(key.get())) {
        row.fault(keyColumn, "the row is given twice; keep one");
      }
      Map<C, Integer> counts = new LinkedHashMap<>();
      for (String header : table.openHeaders()) {
        C column = columnOf.apply(header);
        columns.add(column);
        row.wholeNumber(header, 0, Counts.MOST).ifPresent(count -> counts.put(column, count));
      }
      key.ifPresent(k -> cells.put(k, counts));
      sound &= row.isSound();
    }
    return new Counted<>(cells, columns, sound);
  }

  private static <R, C> CountTable table(
      Iterable<R> rows, Iterable<C> columns, ToIntBiFunction<R, C> count) {
    List<int[]> table = new ArrayList<>();
    for (R row : rows) {
      List<Integer> counts = new ArrayList<>();
      columns.forEach(column -> counts.add(count.applyAsInt(row, column)));
      table.add(counts.stream().mapToInt(Integer::intValue).toArray());
    }
    return CountTable.of(table.toArray(new int[0][]));
  }
}
