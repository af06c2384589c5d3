package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.Phase;

/**
 * Children who need a place with a site, counted.
 *
 * @param children all of them
 * @param noneWithinGuideline whose nearest suitable place is beyond the guideline, or cannot be reached
 * @param shortOfPlace who need a base or special school and have no place the council commissions locally
 * @param passing who pass a nearer suitable provision, by why
 * @param extraMinutes of those, one way, in all
 * @param extraMiles of those, one way, in all
 */
record NearestCounts(
    int children,
    int noneWithinGuideline,
    int shortOfPlace,
    Map<NearestPlaces.Why, Integer> passing,
    int extraMinutes,
    double extraMiles) {
  /** Where children live, their need and phase. */
  record Group(LocalityId home, NeedType need, Phase phase) {
    static final Comparator<Group> ORDER = Comparator.comparing(Group::home)
        .thenComparing(Group::need)
        .thenComparing(Group::phase);

    static Group of(ChildYear child) {
      return new Group(child.spell().home(), child.spell().need(), child.phase());
    }
  }

  static NearestCounts of(PlanFigures figures, List<NearestPlaces.Comparison> comparisons) {
    int none = 0;
    int shortOf = 0;
    int minutes = 0;
    double miles = 0;
    Map<NearestPlaces.Why, Integer> passing = new TreeMap<>();
    for (NearestPlaces.Comparison comparison : comparisons) {
      int guideline = figures.county().assumptions().guidelineMinutes(comparison.child().phase());
      none += comparison.way().filter(way -> way.minutes() <= guideline).isEmpty() ? 1 : 0;
      shortOf += comparison.child().outcome().lacksLocalPlace() ? 1 : 0;
      comparison.why().ifPresent(why -> passing.merge(why, 1, Integer::sum));
      minutes += comparison.extra().minutes();
      miles += comparison.extra().miles();
    }
    return new NearestCounts(comparisons.size(), none, shortOf, passing, minutes, miles);
  }

  static Map<Group, NearestCounts> byGroup(PlanFigures figures, List<NearestPlaces.Comparison> comparisons) {
    Map<Group, List<NearestPlaces.Comparison>> groups = comparisons.stream()
        .collect(Collectors.groupingBy(one -> Group.of(one.child()), () -> new TreeMap<>(Group.ORDER), Collectors.toList()));
    Map<Group, NearestCounts> counts = new TreeMap<>(Group.ORDER);
    groups.forEach((group, members) -> counts.put(group, of(figures, members)));
    return counts;
  }

  int passing(NearestPlaces.Why why) {
    return passing.getOrDefault(why, 0);
  }

  int allPassing() {
    return passing.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether somebody here has no suitable place near enough, or none at all. */
  boolean isPocket() {
    return noneWithinGuideline + shortOfPlace > 0;
  }
}
