package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.model.place.GridPoint;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

/** Turns people by area and age into localities.csv and population.csv. Age at mid-year stands for age on 31 August. */
final class OnsLocalities {
  /** The oldest age of a child or young person with a plan. */
  static final int OLDEST = new NationalCurriculumYear(NationalCurriculumYear.HIGHEST).ageOn31August();

  private OnsLocalities() {}

  /**
   * Scales the people of each age to the council's estimate of that age, in whole people by largest remainder, so that the areas
   * sum exactly to it. Ages older than a plan can be are left out.
   */
  static List<Area> scale(List<Area> areas, PeopleByAge estimates) {
    List<List<Integer>> people = new ArrayList<>();
    areas.forEach(area -> people.add(new ArrayList<>()));
    for (int age = 0; age <= OLDEST; age++) {
      int ofAge = age;
      double[] weights = areas.stream().mapToDouble(area -> area.people().get(ofAge)).toArray();
      int[] shares = WholeNumbers.share(estimates.people(estimates.latestYear(), age), weights);
      for (int i = 0; i < shares.length; i++) {
        people.get(i).add(shares[i]);
      }
    }
    List<Area> scaled = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      scaled.add(areas.get(i).withPeople(people.get(i)));
    }
    return scaled;
  }

  /** People of ages that a plan can be in. */
  static int countYoung(List<Area> areas) {
    return areas.stream().mapToInt(area -> area.people().subList(0, OLDEST + 1).stream().mapToInt(Integer::intValue).sum()).sum();
  }

  static int countYoung(PeopleByAge estimates) {
    return IntStream.rangeClosed(0, OLDEST).map(age -> estimates.people(estimates.latestYear(), age)).sum();
  }

  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("id", "name", "easting", "northing"));
    NationalCurriculumYear.listAll().forEach(year -> header.add(year.toString()));
    return header;
  }

  /** A row for each area, all of which have a centre. */
  static List<List<String>> rows(List<Area> areas) {
    List<List<String>> rows = new ArrayList<>();
    for (Area area : areas) {
      GridPoint centre = area.centre().orElseThrow();
      List<String> row = new ArrayList<>(
          List.of(area.code(), area.name(), String.valueOf(centre.easting()), String.valueOf(centre.northing())));
      NationalCurriculumYear.listAll().forEach(year -> row.add(String.valueOf(area.people().get(year.ageOn31August()))));
      rows.add(row);
    }
    return rows;
  }

  /** Academic years of the horizon that the projection reaches; year 2024/25 is mid-2024. */
  static List<AcademicYear> yearsWithin(Horizon horizon, PeopleByAge projections) {
    return horizon.listYears().stream().filter(year -> projections.byYear().containsKey(year.startYear())).toList();
  }

  /**
   * People of each curriculum year: the latest estimate times the growth that the projection has from the estimate's year on. Its
   * levels are not used: a projection keeps the errors of its old base year.
   */
  static List<List<String>> population(PeopleByAge estimates, PeopleByAge projections, List<AcademicYear> years) {
    int estimated = estimates.latestYear();
    List<List<String>> rows = new ArrayList<>();
    for (NationalCurriculumYear ncy : NationalCurriculumYear.listAll()) {
      int age = ncy.ageOn31August();
      List<String> row = new ArrayList<>(List.of(ncy.toString()));
      for (AcademicYear year : years) {
        double growth = projections.people(year.startYear(), age) / (double) projections.people(estimated, age);
        row.add(String.valueOf(Math.round(estimates.people(estimated, age) * growth)));
      }
      rows.add(row);
    }
    return rows;
  }
}
