package org.placewright.model.future;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory.Group;

/**
 * What a {@link Forecast} leaves out: every state and curriculum year, and more of each distribution. Counted apart, as few
 * runs want it; the futures are those of the forecast, number for number.
 *
 * @param firstYear calendar year of the first census
 * @param futures how many futures were simulated
 * @param total one distribution a year; so are the lists by need, setting, phase, curriculum year, state, and state with
 * curriculum year
 */
public record ForecastDetail(
    int firstYear,
    int futures,
    List<Distribution> total,
    SortedMap<String, List<Distribution>> byNeed,
    SortedMap<String, List<Distribution>> bySetting,
    SortedMap<Phase, List<Distribution>> byPhase,
    SortedMap<Integer, List<Distribution>> byCurriculumYear,
    SortedMap<PlanState, List<Distribution>> byState,
    SortedMap<Group, List<Distribution>> byStateAndCurriculumYear) {
  /** Simulates the futures again and sums up; groups in which no child is expected in any year are left out. */
  public static ForecastDetail of(Futures futures, int count, int threads) {
    StateSpace space = futures.rates().space();
    IntFunction<PlanState> state = cell -> space.states().get(space.stateOf(cell));
    Split<String> total = new Split<>(space, cell -> HeldOut.ALL, 1);
    Split<String> need = new Split<>(space, cell -> state.apply(cell).need(), 1);
    Split<String> setting = new Split<>(space, cell -> state.apply(cell).setting(), 1);
    Split<Phase> phase = new Split<>(space, cell -> Forecast.phaseOf(space.ncyOf(cell)), 1);
    Split<Integer> ncy = new Split<>(space, space::ncyOf, 1);
    Split<PlanState> states = new Split<>(space, state, 1);
    Split<Group> cells = new Split<>(space, cell -> new Group(state.apply(cell), space.ncyOf(cell)), 1);
    List<Split<?>> splits = List.of(total, need, setting, phase, ncy, states, cells);
    List<Futures.Counted> counted = futures.count(count, splits.stream().map(Split::wanted).toList(), threads);
    ExpectedStock expected = futures.expectation();
    List<Distribution> nobody = Collections.nCopies(futures.years(), new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 0));
    return new ForecastDetail(
        futures.start().year(),
        count,
        total.measure(expected, counted.get(0), Distribution::of).getOrDefault(HeldOut.ALL, nobody),
        need.measure(expected, counted.get(1), Distribution::of),
        setting.measure(expected, counted.get(2), Distribution::of),
        phase.measure(expected, counted.get(3), Distribution::of),
        ncy.measure(expected, counted.get(4), Distribution::of),
        states.measure(expected, counted.get(5), Distribution::of),
        cells.measure(expected, counted.get(6), Distribution::of));
  }
}
