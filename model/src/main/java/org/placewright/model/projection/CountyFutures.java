package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.future.Futures;
import org.placewright.model.future.StartingChildren;
import org.placewright.model.intervention.ChangeGrowth;
import org.placewright.model.lever.Levers;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * The futures of a county: its cohort, its history as states of need x {@link DemandCell.Level level of provision} by its code, its
 * population and homes. Academic year 2024/25 is the census of January 2025.
 */
public final class CountyFutures {
  private CountyFutures() {}

  /**
   * The futures of a cohort.
   *
   * @param history in states whose settings are codes of levels
   * @param newPlans published numbers of new plans by calendar year, for how much they differ from year to year; may be empty
   * @param seed the same seed gives the same futures
   */
  public static Futures of(
      County county, List<Child> cohort, TransitionHistory history, SortedMap<Integer, Integer> newPlans, long seed) {
    StateSpace space = StateSpace.of(history, rules(county, history, cohort));
    ChildPopulation population = population(county);
    FlowRates rates = RateFit.fit(space, history, population, newPlans, DemandBeliefs.ofLevels(county.assumptions()));
    return new Futures(
        rates, start(county, cohort, space), population, LocalRates.homes(county, cohort, space), county.horizon().years(),
        seed, levers(county));
  }

  /** What scenarios change; beside flows a growth is a lever too, as a county's own table of growth excludes flows. */
  private static Levers levers(County county) {
    Levers levers = county.levers();
    for (GrowthRule rule : county.growth().rules()) {
      levers = levers.with(new ChangeGrowth(rule).asLever());
    }
    return levers;
  }

  static PlanState state(Child child) {
    return new PlanState(child.need().name(), DemandCell.Level.of(child.setting()).code());
  }

  static NeedType need(PlanState state) {
    return NeedType.valueOf(state.need());
  }

  /**
   * Each level takes the curriculum years it was seen with, for all needs, as far as the county has provision that does; a
   * child may move from any to any.
   */
  private static ValidStates rules(County county, TransitionHistory history, List<Child> cohort) {
    Set<String> needs = new TreeSet<>();
    Map<String, List<Integer>> ncys = new TreeMap<>();
    ValidStates.seenIn(history).settings().forEach((level, rule) -> {
      needs.addAll(rule.needs());
      ncys.computeIfAbsent(level, l -> new ArrayList<>()).addAll(List.of(rule.firstNcy(), rule.lastNcy()));
    });
    for (Child child : cohort) {
      needs.add(child.need().name());
      ncys.computeIfAbsent(state(child).setting(), l -> new ArrayList<>()).add(child.ncy().number());
    }
    SortedMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    ncys.forEach((level, seen) -> {
      int first = Math.max(Collections.min(seen), bound(county, level, Designation::firstNcy, Math::min, Integer.MIN_VALUE));
      int last = Math.min(Collections.max(seen), bound(county, level, Designation::lastNcy, Math::max, Integer.MAX_VALUE));
      rules.put(
          level, new ValidStates.SettingRule(level, level, Math.min(first, last), Math.max(first, last), needs, ncys.keySet()));
    });
    return new ValidStates(rules);
  }

  /** The first or last curriculum year that any provision for a level takes; {@code none} where there is none. */
  private static int bound(
      County county,
      String level,
      Function<Designation, NationalCurriculumYear> end,
      IntBinaryOperator furthest,
      int none) {
    Setting setting = Setting.valueOf(level);
    return county.provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().setting().meets(setting))
        .mapToInt(provision -> end.apply(provision.designation()).number())
        .reduce(furthest)
        .orElse(none);
  }

  /** As published for the county; where nothing is, what its localities count, the same every year. */
  static ChildPopulation population(County county) {
    Map<Integer, Map<Integer, Integer>> persons = new TreeMap<>();
    county.population()
        .persons()
        .forEach((year, ofYear) -> {
          Map<Integer, Integer> byNcy = new TreeMap<>();
          ofYear.forEach((ncy, people) -> byNcy.put(ncy.number(), people));
          persons.put(year.censusYear(), byNcy);
        });
    if (persons.isEmpty()) {
      Map<Integer, Integer> byNcy = new TreeMap<>();
      for (NationalCurriculumYear ncy : NationalCurriculumYear.listAll()) {
        double people = county.localities().values().stream().mapToDouble(locality -> locality.childrenIn(ncy)).sum();
        byNcy.put(ncy.number(), (int) Math.round(people));
      }
      persons.put(county.horizon().first().censusYear(), byNcy);
    }
    return new ChildPopulation(persons);
  }

  private static StartingChildren start(County county, List<Child> cohort, StateSpace space) {
    Map<LocalityId, Integer> numbers = new TreeMap<>(java.util.Comparator.comparing(LocalityId::toString));
    county.localities().keySet().forEach(id -> numbers.put(id, numbers.size()));
    return new StartingChildren(
        county.horizon().first().censusYear(),
        cohort.stream().mapToInt(child -> space.cell(space.number(state(child)), child.ncy().number())).toArray(),
        cohort.stream().mapToInt(child -> numbers.get(child.home())).toArray());
  }
}
