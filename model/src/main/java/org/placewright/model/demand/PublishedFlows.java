package org.placewright.model.demand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;

/**
 * What is published of how plans come and go. The calendar year {@code year} lies between two censuses: one of its own
 * January, of which {@code plansBefore} is, and one of the January after, of which {@link PublishedPlans} is. Years of
 * the maps are calendar years.
 *
 * @param year the year between the two censuses; the four maps of flows must have it
 * @param plansBefore plans in January of the year, by age on 31 August before
 * @param newPlans by age on the 31 August that ends the academic year in which the plan started
 * @param newPlansByNeed by age on 31 August before the year
 * @param ceased by age on 31 August of the year
 * @param ceasedByPlacement by the placement they ended in
 * @param plansByYear the long series, by the calendar year of its January
 */
public record PublishedFlows(
    int year,
    CountsByAge<PlacementType> plansBefore,
    SortedMap<Integer, CountsByAge<PlacementType>> newPlans,
    SortedMap<Integer, CountsByAge<NeedType>> newPlansByNeed,
    SortedMap<Integer, CountsByAge<PlanEnd>> ceased,
    SortedMap<Integer, Map<PlacementType, Integer>> ceasedByPlacement,
    SortedMap<Integer, YearOfPlans> plansByYear) {
  public PublishedFlows {
    newPlans = withYear(newPlans, year, "new plans by placement");
    newPlansByNeed = withYear(newPlansByNeed, year, "new plans by need");
    ceased = withYear(ceased, year, "ceased plans by age");
    ceasedByPlacement = withYear(ceasedByPlacement, year, "ceased plans by placement");
    plansByYear = Collections.unmodifiableSortedMap(new TreeMap<>(plansByYear));
  }

  private static <T> SortedMap<Integer, T> withYear(SortedMap<Integer, T> byYear, int year, String what) {
    if (!byYear.containsKey(year)) {
      throw new IllegalArgumentException("%s must be known for %d, are for %s".formatted(what, year, byYear.keySet()));
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
  }

  /** Plans newly made in each calendar year that this is published for: how much their number varies. */
  public SortedMap<Integer, Integer> newPlansByYear() {
    SortedMap<Integer, Integer> known = new TreeMap<>();
    plansByYear.forEach((y, row) -> row.newPlans().ifPresent(count -> known.put(y, count)));
    newPlans.forEach((y, counts) -> known.put(y, counts.sum()));
    return known;
  }

  /**
   * Where two tables count differently, in words; empty when all agree.
   *
   * @param plansAfter plans in the January after the year
   */
  public List<String> listContradictions(int plansAfter) {
    List<String> found = new ArrayList<>();
    newPlansByNeed.forEach((y, counts) -> {
      if (newPlans.containsKey(y)) {
        compare(found, y, "new plans", counts.sum(), "by need", newPlans.get(y).sum(), "by placement");
      }
    });
    ceasedByPlacement.forEach((y, counts) -> {
      int byPlacement = counts.values().stream().collect(Collectors.summingInt(Integer::intValue));
      if (ceased.containsKey(y)) {
        compare(found, y, "ceased plans", ceased.get(y).sum(), "by age", byPlacement, "by placement");
      }
    });
    plansByYear.forEach((y, row) -> {
      if (newPlans.containsKey(y)) {
        row.newPlans().ifPresent(n -> compare(found, y, "new plans", n, "by year", newPlans.get(y).sum(), "by placement"));
      }
      if (ceased.containsKey(y)) {
        row.ceased().ifPresent(n -> compare(found, y, "ceased plans", n, "by year", ceased.get(y).sum(), "by age"));
      }
      if (y == year) {
        compare(found, y, "plans in January", row.plans(), "by year", plansBefore.sum(), "of the year before");
      }
      if (y == year + 1) {
        compare(found, y, "plans in January", row.plans(), "by year", plansAfter, "of the base year");
      }
    });
    return found;
  }

  private static void compare(
      List<String> found, int year, String what, int one, String oneTable, int two, String twoTable) {
    if (one != two) {
      found.add("%s of %d: %d in the table %s, %d in the table %s".formatted(what, year, one, oneTable, two, twoTable));
    }
  }
}
