package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.time.AcademicYear;

/**
 * How many children of each kind the county expects each year: the base cohort x {@link GrowthRules#factor}.
 *
 * <p>Whole numbers are shared out top down by largest remainders (county, then level, then age band, then need), so
 * that every total is the exact total rounded, whatever it is split by.
 */
final class StockTargets {
  private final County county;
  private final Map<DemandCell, Integer> base = new LinkedHashMap<>();

  StockTargets(County county, List<Child> cohort) {
    this.county = county;
    for (Child child : cohort) {
      base.merge(
          new DemandCell(DemandCell.Level.of(child.setting()), child.need(), child.ncy()), 1, Integer::sum);
    }
  }

  /** Exact expected children by cell, and whole children by level, band and need. */
  record Year(Map<DemandCell, Double> exact, Map<Group, Integer> whole) {}

  /** Children of one level, age band and need. */
  record Group(DemandCell.Level level, DemandCell.Band band, org.placewright.model.need.NeedType need) {
    static Group of(DemandCell cell) {
      return new Group(cell.level(), cell.band(), cell.need());
    }
  }

  Year inYear(int year) {
    AcademicYear academicYear = county.horizon().year(year);
    Map<DemandCell, Double> exact = new LinkedHashMap<>();
    Map<Group, Double> groups = new LinkedHashMap<>();
    base.forEach(
        (cell, children) -> {
          double expected = children
              * county
                  .growth()
                  .factor(
                      cell.level().settingOfJoiners(),
                      cell.need(),
                      cell.ncy(),
                      academicYear,
                      county.horizon(),
                      county.population());
          exact.put(cell, expected);
          groups.merge(Group.of(cell), expected, Double::sum);
        });
    return new Year(exact, roundTopDown(groups));
  }

  private static Map<Group, Integer> roundTopDown(Map<Group, Double> groups) {
    Map<DemandCell.Level, Map<DemandCell.Band, Map<Group, Double>>> tree = new TreeMap<>();
    groups.forEach(
        (group, expected) -> tree.computeIfAbsent(group.level(), level -> new LinkedHashMap<>())
            .computeIfAbsent(group.band(), band -> new LinkedHashMap<>())
            .put(group, expected));
    Map<Group, Integer> whole = new LinkedHashMap<>();
    double total = groups.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Map<DemandCell.Band, Map<Group, Double>>> levels = new ArrayList<>(tree.values());
    int[] byLevel = WholeNumbers.share((int) Math.round(total), levels.stream().mapToDouble(StockTargets::sumAll).toArray());
    for (int l = 0; l < levels.size(); l++) {
      List<Map<Group, Double>> bands = new ArrayList<>(levels.get(l).values());
      int[] byBand = WholeNumbers.share(byLevel[l], bands.stream().mapToDouble(StockTargets::sum).toArray());
      for (int b = 0; b < bands.size(); b++) {
        List<Group> needs = new ArrayList<>(bands.get(b).keySet());
        int[] byNeed = WholeNumbers.share(byBand[b], needs.stream().mapToDouble(bands.get(b)::get).toArray());
        for (int n = 0; n < needs.size(); n++) {
          whole.put(needs.get(n), byNeed[n]);
        }
      }
    }
    return whole;
  }

  private static double sumAll(Map<DemandCell.Band, Map<Group, Double>> bands) {
    return bands.values().stream().mapToDouble(StockTargets::sum).sum();
  }

  private static double sum(Map<Group, Double> groups) {
    return groups.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
