package org.placewright.model.future;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;

/**
 * How many children with plans are expected each year, with bands. The first year is known; its bands have no width.
 *
 * @param firstYear calendar year of the first census
 * @param futures how many futures were simulated for the bands
 * @param total one band a year
 * @param byNeed by code of the need, one band a year; also by setting, by phase and by all of need, phase and locality
 */
public record Forecast(
    int firstYear,
    int futures,
    List<Band> total,
    SortedMap<String, List<Band>> byNeed,
    SortedMap<String, List<Band>> bySetting,
    SortedMap<Phase, List<Band>> byPhase,
    SortedMap<Part, List<Band>> byPart) {

  /** Children of one need, phase and home locality, by its number. */
  public record Part(String need, Phase phase, int locality) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byNeed = need.compareTo(other.need);
      int byPhase = phase.compareTo(other.phase);
      return byNeed != 0 ? byNeed : byPhase != 0 ? byPhase : Integer.compare(locality, other.locality);
    }
  }

  /** Simulates and sums up; parts without children in any year are left out. */
  public static Forecast of(Futures futures, int count, int threads) {
    StateSpace space = futures.rates().space();
    IntFunction<PlanState> state = cell -> space.states().get(space.stateOf(cell));
    int localities = futures.homes().localities();
    Split<String> total = new Split<>(space, cell -> HeldOut.ALL, 1);
    Split<String> byNeed = new Split<>(space, cell -> state.apply(cell).need(), 1);
    Split<String> bySetting = new Split<>(space, cell -> state.apply(cell).setting(), 1);
    Split<Phase> byPhase = new Split<>(space, cell -> phaseOf(space.ncyOf(cell)), 1);
    Split<Part> byPart = new Split<>(space, cell -> new Part(state.apply(cell).need(), phaseOf(space.ncyOf(cell)), 0), localities);
    List<Futures.Counted> counted = futures.count(
        count, List.of(total.wanted(), byNeed.wanted(), bySetting.wanted(), byPhase.wanted(), byPart.wanted()), threads);
    ExpectedStock expected = futures.expectation();
    List<Band> nobody = Collections.nCopies(futures.years(), new Band(0, 0, 0, 0));
    return new Forecast(
        futures.start().year(),
        count,
        total.measure(expected, counted.get(0), Band::of).getOrDefault(HeldOut.ALL, nobody),
        byNeed.measure(expected, counted.get(1), Band::of),
        bySetting.measure(expected, counted.get(2), Band::of),
        byPhase.measure(expected, counted.get(3), Band::of),
        byPart.measure(
            expected,
            counted.get(4),
            (part, locality) -> new Part(part.need(), part.phase(), locality),
            Band::of));
  }

  /** The phase of any curriculum year, also of one beyond those that children of a county can be in. */
  static Phase phaseOf(int ncy) {
    int known = Math.clamp(ncy, NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST);
    return new NationalCurriculumYear(known).phase();
  }
}
