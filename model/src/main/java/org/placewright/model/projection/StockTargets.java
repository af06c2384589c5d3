package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.time.AcademicYear;

/**
 * How many children of each kind the county expects each year: the base cohort x {@link GrowthRules#factor}.
 *
 * <p>Whole numbers are shared out top down by largest remainders (county, then level, then age band), so that every
 * total is the exact total rounded, whatever it is split by. Within a band needs and curriculum years have exact targets
 * only: they say who comes first, but nobody has to leave for another child of another need.
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

  /** Exact expected children by cell, and whole children by level and band. */
  record Year(Map<DemandCell, Double> exact, Map<Group, Integer> whole) {}

  /** Children of one level and age band. */
  record Group(DemandCell.Level level, DemandCell.Band band) {
    static Group of(DemandCell cell) {
      return new Group(cell.level(), cell.band());
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
    Map<DemandCell.Level, List<Group>> byLevel = new TreeMap<>();
    groups.keySet().forEach(group -> byLevel.computeIfAbsent(group.level(), level -> new ArrayList<>()).add(group));
    List<List<Group>> levels = new ArrayList<>(byLevel.values());
    double[] levelSums = levels.stream().mapToDouble(level -> level.stream().mapToDouble(groups::get).sum()).toArray();
    int[] ofLevels = WholeNumbers.share((int) Math.round(DoubleStream.of(levelSums).sum()), levelSums);
    Map<Group, Integer> whole = new LinkedHashMap<>();
    for (int l = 0; l < ofLevels.length; l++) {
      List<Group> bands = levels.get(l);
      int[] ofBands = WholeNumbers.share(ofLevels[l], bands.stream().mapToDouble(groups::get).toArray());
      for (int b = 0; b < ofBands.length; b++) {
        whole.put(bands.get(b), ofBands[b]);
      }
    }
    return whole;
  }
}
