package org.placewright.model.future;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.lever.Levers;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * A county with hand-made rates: needs A and B, settings base, school and unit, curriculum years 1 to 6, 1,000 people in each.
 *
 * <p>One in ten leaves, one in five of the others moves: from each setting two parts to the next of the three and one part to
 * the one after that. Three of 100 people join each year, A in base 4, in school 3, in unit 1; B in base 1, in unit 1 of ten. The
 * census of January 2025 counts 30 children in each cell.
 */
final class SmallWorld {
  static final int START = 2025;
  static final int YEARS = 6;
  static final AcademicYear SECOND = new AcademicYear(2025);
  private static final double CERTAIN = 1e9;
  private static final List<String> SETTINGS = List.of("base", "school", "unit");
  private static final double[] JOINERS = {4, 3, 1, 1, 0, 1};

  private SmallWorld() {}

  static StateSpace space() {
    TreeMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    SETTINGS.forEach(
        setting -> rules.put(setting, new ValidStates.SettingRule(setting, setting, 1, 6, Set.of("A", "B"), Set.copyOf(SETTINGS))));
    return StateSpace.of(new TransitionHistory(List.of()), new ValidStates(rules));
  }

  static FlowRates rates() {
    StateSpace space = space();
    return new FlowRates(
        space,
        list(space.cells(), cell -> rate(0.1)),
        list(space.cells(), cell -> rate(0.2)),
        list(space.cells(), cell -> destinations(space, cell)),
        list(space.span(), a -> rate(0.03)),
        list(space.span(), a -> joiners(space)),
        new RateSpread(0, 0, 0, 0, 0, 0, 0));
  }

  private static <T> List<T> list(int size, IntFunction<T> item) {
    return IntStream.range(0, size).mapToObj(item).toList();
  }

  private static BetaRate rate(double mean) {
    return new BetaRate(CERTAIN * mean, CERTAIN * (1 - mean));
  }

  private static StateShares destinations(StateSpace space, int cell) {
    PlanState state = space.states().get(space.stateOf(cell));
    int setting = SETTINGS.indexOf(state.setting());
    TreeMap<Integer, Double> weights = new TreeMap<>();
    weights.put(space.number(new PlanState(state.need(), SETTINGS.get((setting + 1) % 3))), 2 * CERTAIN);
    weights.put(space.number(new PlanState(state.need(), SETTINGS.get((setting + 2) % 3))), CERTAIN);
    return shares(weights);
  }

  private static StateShares joiners(StateSpace space) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    for (int i = 0; i < JOINERS.length; i++) {
      if (JOINERS[i] > 0) {
        weights.put(space.number(new PlanState(i < 3 ? "A" : "B", SETTINGS.get(i % 3))), JOINERS[i] * CERTAIN);
      }
    }
    return shares(weights);
  }

  private static StateShares shares(TreeMap<Integer, Double> weights) {
    return new StateShares(
        weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  static StartingChildren start() {
    StateSpace space = space();
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < space.cells(); cell++) {
      for (int i = 0; i < 30; i++) {
        cells.add(cell);
      }
    }
    return new StartingChildren(START, cells.stream().mapToInt(Integer::intValue).toArray(), new int[cells.size()]);
  }

  static ChildPopulation people() {
    Map<Integer, Integer> ofYear = new HashMap<>();
    IntStream.rangeClosed(1, 6).forEach(ncy -> ofYear.put(ncy, 1000));
    return new ChildPopulation(Map.of(START, ofYear));
  }

  static Futures futures(DemandLever... levers) {
    return new Futures(
        rates(), start(), people(), Homes.inOnePlace(space().span()), YEARS, 7, Levers.of(levers));
  }

  static LeverScope all() {
    return LeverScope.from(SECOND);
  }

  static double expected(Futures futures, int year, String need, String setting) {
    ExpectedStock stock = futures.expectation();
    return IntStream.range(0, stock.space().cells())
        .filter(cell -> isOf(stock.space(), cell, need, setting))
        .mapToDouble(cell -> stock.of(year, cell, 0))
        .sum();
  }

  static boolean isOf(StateSpace space, int cell, String need, String setting) {
    PlanState state = space.states().get(space.stateOf(cell));
    return (need.isEmpty() || state.need().equals(need)) && (setting.isEmpty() || state.setting().equals(setting));
  }

  /** The mean of simulated counts of a need and a setting, "" for all. */
  static double mean(Futures futures, int year, String need, String setting, int count) {
    return counted(futures, need, setting, count).of(year, 0).mean();
  }

  static Futures.Counted counted(Futures futures, String need, String setting, int count) {
    StateSpace space = futures.rates().space();
    Grouping grouping = (cell, locality) -> isOf(space, cell, need, setting) ? 0 : Grouping.NONE;
    return futures.count(count, List.of(new Futures.Wanted(grouping, 1)), 2).getFirst();
  }
}
