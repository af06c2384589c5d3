package org.placewright.model.demand;

import java.util.Map;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * All children and young people of the county by curriculum year and academic year, as estimated and projected.
 *
 * @param persons for each academic year, people by curriculum year; may be empty when nothing is known
 */
public record PopulationByYear(Map<AcademicYear, Map<NationalCurriculumYear, Integer>> persons) {
  public static final PopulationByYear UNKNOWN = new PopulationByYear(Map.of());

  public PopulationByYear {
    persons = Map.copyOf(persons);
  }

  /** By what factor the population of a curriculum year changed from the year before; 1 where either is unknown. */
  public double change(NationalCurriculumYear ncy, AcademicYear year) {
    int before = persons.getOrDefault(year.plus(-1), Map.of()).getOrDefault(ncy, 0);
    int now = persons.getOrDefault(year, Map.of()).getOrDefault(ncy, 0);
    return before == 0 || now == 0 ? 1 : (double) now / before;
  }
}
