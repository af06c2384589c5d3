package org.placewright.scenarios.file;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads population.csv. */
final class PopulationTable {
  private PopulationTable() {}

  static PopulationByYear read(Table table) {
    Map<AcademicYear, Map<NationalCurriculumYear, Integer>> persons = new TreeMap<>();
    Set<NationalCurriculumYear> seen = new HashSet<>();
    for (Row row : table.rows()) {
      Optional<NationalCurriculumYear> ncy = row.curriculumYear("curriculum-year");
      if (ncy.isPresent() && !seen.add(ncy.get())) {
        row.fault("curriculum-year", "the curriculum year is given twice; keep one row");
      }
      for (String header : table.openHeaders()) {
        AcademicYear year = AcademicYear.parse(header).orElseThrow();
        Optional<Integer> count = row.wholeNumber(header, 0, Counts.MOST);
        if (row.isSound()) {
          persons.computeIfAbsent(year, y -> new TreeMap<>()).put(ncy.orElseThrow(), count.orElseThrow());
        }
      }
    }
    return new PopulationByYear(persons);
  }
}
