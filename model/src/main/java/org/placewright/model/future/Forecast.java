package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
    SortedMap<Part, List<Band>> parts = new TreeMap<>();
    byPart.bands(expected, counted.get(4), (part, locality) -> new Part(part.need(), part.phase(), locality), parts);
    return new Forecast(
        futures.start().year(),
        count,
        total.bands(expected, counted.get(0)).get(HeldOut.ALL),
        byNeed.bands(expected, counted.get(1)),
        bySetting.bands(expected, counted.get(2)),
        byPhase.bands(expected, counted.get(3)),
        parts);
  }

  /** The phase of any curriculum year, also of one beyond those that children of a county can be in. */
  static Phase phaseOf(int ncy) {
    int known = Math.clamp(ncy, NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST);
    return new NationalCurriculumYear(known).phase();
  }

  /** One way to split children: by a key of their cell, and by locality where there are several. */
  private static final class Split<K extends Comparable<K>> {
    private final List<K> keys;
    private final int[] keyOfCell;
    private final int localities;

    Split(StateSpace space, IntFunction<K> key, int localities) {
      this.localities = localities;
      this.keys = new ArrayList<>(
          new TreeSet<>(IntStream.range(0, space.cells()).mapToObj(key).toList()));
      this.keyOfCell = IntStream.range(0, space.cells()).map(cell -> keys.indexOf(key.apply(cell))).toArray();
    }

    Futures.Wanted wanted() {
      return new Futures.Wanted(this::group, keys.size() * localities);
    }

    private int group(int cell, int locality) {
      return localities == 1 ? keyOfCell[cell] : keyOfCell[cell] * localities + locality;
    }

    SortedMap<K, List<Band>> bands(ExpectedStock expected, Futures.Counted counted) {
      SortedMap<K, List<Band>> bands = new TreeMap<>();
      bands(expected, counted, (key, locality) -> key, bands);
      return bands;
    }

    <P> void bands(
        ExpectedStock expected,
        Futures.Counted counted,
        java.util.function.BiFunction<K, Integer, P> part,
        SortedMap<P, List<Band>> bands) {
      double[][] means = means(expected);
      for (int k = 0; k < keys.size(); k++) {
        for (int l = 0; l < localities; l++) {
          int group = k * localities + l;
          List<Band> years = new ArrayList<>();
          for (int y = 0; y < expected.years(); y++) {
            years.add(Band.of(means[y][group], counted.of(y, group)));
          }
          if (years.stream().anyMatch(band -> band.expected() > 0)) {
            bands.put(part.apply(keys.get(k), l), years);
          }
        }
      }
    }

    private double[][] means(ExpectedStock expected) {
      double[][] means = new double[expected.years()][keys.size() * localities];
      for (int y = 0; y < means.length; y++) {
        for (int cell = 0; cell < keyOfCell.length; cell++) {
          for (int l = 0; l < expected.localities(); l++) {
            means[y][group(cell, l)] += expected.of(y, cell, l);
          }
        }
      }
      return means;
    }
  }
}
