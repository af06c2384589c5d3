package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.projection.CountyFutures;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.TransitionHistory.Group;
import org.placewright.model.transition.ValidStates;

/** Lays a history beside the people, and the listed children, of the county whose it is. */
final class PlanHistoryChecks {
  private final County county;
  private final Optional<PlanHistory> history;

  PlanHistoryChecks(County county) {
    this.county = county;
    this.history = county.demand().findHistory();
  }

  /**
   * A fault for everybody who joins and cannot be one of the people of the curriculum year at the census after.
   *
   * @param file that says how many people there are
   */
  static void requirePeople(TransitionHistory history, ChildPopulation population, String file, Faults faults) {
    Map<Integer, Map<Integer, Double>> joiners = new TreeMap<>();
    history.transitions()
        .stream()
        .filter(t -> t.from().isEmpty())
        .forEach(t -> joiners.computeIfAbsent(t.year() + 1, y -> new TreeMap<>()).merge(t.ncyAfter(), t.children(), Double::sum));
    joiners.forEach((year, byNcy) -> byNcy.forEach((ncy, joined) -> {
      int people = population.of(year, ncy);
      if (people < joined) {
        faults.add(
            file, 0, "population", String.valueOf(people),
            ("academic-year %d in calendar-year %d (or the nearest given): %.0f children have new plans there, so at least as many"
                + " people are needed").formatted(ncy, year, joined));
      }
    }));
  }

  /** The same for the county's own history; nothing where it has none. */
  void requirePeople(String file, Faults faults) {
    history.ifPresent(known -> requirePeople(known.transitions(), CountyFutures.population(county), file, faults));
  }

  /** What is sound but should be known; nothing where the county has no history of its own. */
  List<String> listWarnings() {
    List<String> warnings = new ArrayList<>();
    history.ifPresent(known -> {
      ValidStates rules = known.rules().orElseGet(() -> ValidStates.seenIn(known.transitions()));
      warnings.addAll(
          new HistoryWarnings(
              new DemandHistory(county.id(), county.name(), known.transitions(), rules, people(known), Map.of())).list());
      if (county.demand() instanceof Demand.ChildLevel listed) {
        compare(listed.children(), known, warnings);
      }
    });
    return warnings;
  }

  /** Where only localities say how many people there are, they are the same in every year, which is said elsewhere. */
  private ChildPopulation people(PlanHistory known) {
    ChildPopulation population = CountyFutures.population(county);
    if (!county.population().equals(PopulationByYear.UNKNOWN)) {
      return population;
    }
    Map<Integer, Map<Integer, Integer>> everyYear = new TreeMap<>();
    known.transitions().years().forEach(year -> everyYear.put(year, population.persons().get(county.horizon().first().censusYear())));
    return new ChildPopulation(everyYear);
  }

  /** Children listed and children counted need not agree: the list is planned for, the history gives rates only. */
  private static void compare(List<Child> children, PlanHistory known, List<String> warnings) {
    Map<String, Integer> listed = new TreeMap<>();
    Map<String, Integer> counted = new TreeMap<>();
    Map<Group, Integer> left = new TreeMap<>();
    for (Child child : children) {
      listed.merge(child.setting().name(), 1, Integer::sum);
      left.merge(new Group(new PlanState(child.need().name(), child.setting().name()), child.ncy().number()), 1, Integer::sum);
    }
    known.stock().forEach((group, count) -> {
      String setting = known.settings().get(group.state().setting()).setting().name();
      int whole = Math.toIntExact(Math.round(count));
      counted.merge(setting, whole, Integer::sum);
      left.merge(new Group(new PlanState(group.state().need(), setting), group.ncy()), -whole, Integer::sum);
    });
    int without = left.values().stream().mapToInt(surplus -> Math.max(0, surplus)).sum();
    int missing = left.values().stream().mapToInt(surplus -> Math.max(0, -surplus)).sum();
    if (without + missing == 0) {
      return;
    }
    TreeSet<String> settings = new TreeSet<>(listed.keySet());
    settings.addAll(counted.keySet());
    List<String> differ = settings.stream()
        .filter(setting -> !listed.getOrDefault(setting, 0).equals(counted.getOrDefault(setting, 0)))
        .map(setting -> "%s %,d and %,d".formatted(setting, listed.getOrDefault(setting, 0), counted.getOrDefault(setting, 0)))
        .toList();
    warnings.add(
        ("children.csv lists %,d children, the last census of transitions.csv (January %d) counts %,d; by setting: %s. Of need,"
            + " setting and curriculum year together, %,d listed children are not in that census, and %,d of that census are not listed."
            + " The listed ones are planned for").formatted(
                children.size(), known.lastCensus(), counted.values().stream().mapToInt(Integer::intValue).sum(),
                differ.isEmpty() ? "the same" : String.join(", ", differ), without, missing));
  }
}
