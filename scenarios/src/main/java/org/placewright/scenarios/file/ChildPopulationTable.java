package org.placewright.scenarios.file;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.transition.ChildPopulation;

/** Reads the population.csv of a folder of history. */
final class ChildPopulationTable {
  private ChildPopulationTable() {}

  static ChildPopulation read(Table table) {
    Map<Integer, Map<Integer, Integer>> persons = new TreeMap<>();
    Map<Integer, Map<Integer, Long>> lines = new TreeMap<>();
    for (Row row : table.rows()) {
      Optional<Integer> year = row.wholeNumber("calendar-year", HistoryTables.FIRST_YEAR, HistoryTables.LAST_YEAR);
      Optional<Integer> ncy = TransitionTable.ncy(row, "academic-year");
      Optional<Integer> count = row.wholeNumber("population", 0, Counts.MOST);
      if (year.isPresent() && ncy.isPresent()) {
        Long first = lines.computeIfAbsent(year.get(), y -> new TreeMap<>()).putIfAbsent(ncy.get(), row.line());
        if (first != null) {
          row.fault("academic-year", "%d has this curriculum year twice, first in line %d; keep one".formatted(year.get(), first));
        }
      }
      if (row.isSound()) {
        persons.computeIfAbsent(year.orElseThrow(), y -> new TreeMap<>()).put(ncy.orElseThrow(), count.orElseThrow());
      }
    }
    return new ChildPopulation(persons);
  }
}
