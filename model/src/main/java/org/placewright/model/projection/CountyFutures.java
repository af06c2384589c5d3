package org.placewright.model.projection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.future.Futures;
import org.placewright.model.future.StartingChildren;
import org.placewright.model.intervention.ChangeGrowth;
import org.placewright.model.lever.Levers;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;

/**
 * The futures of a county: its cohort, its history as states of need x {@link DemandCell.Level level of provision} by its code, its
 * population and homes. Academic year 2024/25 is the census of January 2025.
 */
public final class CountyFutures {
  private CountyFutures() {}

  /**
   * The futures of a cohort.
   *
   * @param known what rates are fitted to, in the years that the county's levers choose
   * @param seed the same seed gives the same futures
   */
  public static Futures of(County county, List<Child> cohort, CountyHistory known, long seed) {
    TransitionHistory history = known.transitions();
    StateSpace space = StateSpace.of(history, LevelRules.of(county, known, cohort), cohort.stream().map(CountyFutures::group).toList());
    TransitionHistory fitted = county.levers().historyYears().map(years -> history.in(years::includes)).orElse(history);
    ChildPopulation population = population(county);
    FlowRates rates = RateFit.fit(
        space, fitted, population, known.newPlansByYear(), DemandBeliefs.ofLevels(county.assumptions()));
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

  private static TransitionHistory.Group group(Child child) {
    return new TransitionHistory.Group(state(child), child.ncy().number());
  }

  /** As published for the county; where nothing is, what its localities count, the same every year. */
  public static ChildPopulation population(County county) {
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
