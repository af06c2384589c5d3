package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.scenarios.file.Faults;

/**
 * People of one council by single year of age and calendar year: mid-year estimates or projections, a row an age and year.
 *
 * @param file the file's name
 * @param byYear people at the middle of each year, by age from 0 to 25
 */
record PeopleByAge(String file, SortedMap<Integer, int[]> byYear) {
  private static final PublicColumn AREA_CODE = PublicColumn.called("area_code", "ladcode23", "ladcode21");
  private static final PublicColumn AREA_NAME = PublicColumn.called("area_name", "laname23", "laname21");
  private static final PublicColumn YEAR = PublicColumn.called("year");
  private static final PublicColumn AGE = PublicColumn.called("age");
  private static final PublicColumn PERSONS = PublicColumn.called("persons", "population");

  /** Reads a file; empty, with faults, when an age of a year is missing or given twice. */
  static Optional<PeopleByAge> read(Path path, String council, ImportReport report, Faults faults) {
    int before = faults.count();
    CouncilSearch search = new CouncilSearch(council, AREA_NAME, List.of(AREA_CODE));
    Optional<PublicTable> table = PublicTable.read(
        path, List.of(AREA_CODE, AREA_NAME, YEAR, AGE, PERSONS), search::isOfCouncil, faults);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    if (table.get().rows().isEmpty()) {
      search.refuseUnknown(table.get().name(), faults);
      return Optional.empty();
    }
    SortedMap<Integer, Integer[]> years = new TreeMap<>();
    for (PublicRow row : table.get().rows()) {
      String age = row.text(AGE).replace("+", "");
      if (!row.text(YEAR).matches("\\d{4}") || !age.matches("\\d{1,2}") || !row.text(PERSONS).matches("\\d{1,9}")) {
        faults.add(row.file(), row.line(), PERSONS.name(), row.text(PERSONS), "a year, an age and a whole number of people are needed");
      } else if (Integer.parseInt(age) <= OnsLocalities.OLDEST) {
        Integer[] people = years.computeIfAbsent(Integer.valueOf(row.text(YEAR)), year -> new Integer[OnsLocalities.OLDEST + 1]);
        if (people[Integer.parseInt(age)] != null) {
          faults.add(row.file(), row.line(), AGE.name(), age, "this age of the year is given twice; keep one row");
        }
        people[Integer.parseInt(age)] = Integer.valueOf(row.text(PERSONS));
      }
    }
    SortedMap<Integer, int[]> complete = new TreeMap<>();
    years.forEach((year, people) -> {
      int missing = List.of(Arrays.stream(people).map(Optional::ofNullable).toArray()).indexOf(Optional.empty());
      if (missing >= 0) {
        faults.add(table.get().name(), 0, AGE.name(), String.valueOf(missing), "the year %d has no row for this age".formatted(year));
      } else {
        complete.put(year, Arrays.stream(people).mapToInt(Integer::intValue).toArray());
      }
    });
    report.count("rows of the council in " + table.get().name(), table.get().rows().size());
    return faults.count() > before ? Optional.empty() : Optional.of(new PeopleByAge(table.get().name(), complete));
  }

  int latestYear() {
    return byYear.lastKey();
  }

  /** People of one age in a year that is there. */
  int people(int year, int age) {
    return byYear.get(year)[age];
  }
}
