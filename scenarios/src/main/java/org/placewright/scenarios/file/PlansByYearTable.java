package org.placewright.scenarios.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.YearOfPlans;

/** Reads plans-by-year.csv. */
final class PlansByYearTable {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2098;
  private static final Map<String, AgeBand> AGES = Map.of(
      "age-0-to-4", new AgeBand(0, 4),
      "age-5-to-10", new AgeBand(5, 10),
      "age-11-to-15", new AgeBand(11, 15),
      "age-16-to-19", new AgeBand(16, 19),
      "age-20-to-25", new AgeBand(20, 25));

  private PlansByYearTable() {}

  /** The series; rows with faults are left out. */
  static SortedMap<Integer, YearOfPlans> read(Table table) {
    SortedMap<Integer, YearOfPlans> byYear = new TreeMap<>();
    for (Row row : table.rows()) {
      Optional<Integer> year = row.wholeNumber("year", FIRST_YEAR, LAST_YEAR);
      if (year.isPresent() && byYear.containsKey(year.get())) {
        row.fault("year", "the year is given twice; keep one");
      }
      Optional<YearOfPlans> plans = read(row);
      if (row.isSound()) {
        byYear.put(year.orElseThrow(), plans.orElseThrow());
      }
    }
    return byYear;
  }

  private static Optional<YearOfPlans> read(Row row) {
    Optional<YearOfPlans.Source> source = row.oneOf("return", YearOfPlans.Source.class);
    Optional<Integer> plans = row.wholeNumber("plans", 0, Counts.MOST);
    OptionalInt newPlans = findCount(row, "new-plans");
    OptionalInt ceased = findCount(row, "ceased-plans");
    SortedMap<AgeBand, Integer> byAge = new TreeMap<>();
    AGES.forEach((column, band) -> findCount(row, column).ifPresent(count -> byAge.put(band, count)));
    Map<YearOfPlans.Group, Integer> byGroup = new EnumMap<>(YearOfPlans.Group.class);
    for (YearOfPlans.Group group : YearOfPlans.Group.values()) {
      findCount(row, FlowSchemas.columnOf(group)).ifPresent(count -> byGroup.put(group, count));
    }
    return row.isSound()
        ? Optional.of(new YearOfPlans(source.orElseThrow(), plans.orElseThrow(), newPlans, ceased, byAge, byGroup))
        : Optional.empty();
  }

  private static OptionalInt findCount(Row row, String column) {
    return row.isBlank(column)
        ? OptionalInt.empty()
        : row.wholeNumber(column, 0, Counts.MOST).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
