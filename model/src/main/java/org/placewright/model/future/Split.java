package org.placewright.model.future;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.placewright.model.transition.StateSpace;

/**
 * One way to split children: by a key of their cell, and by locality where there are several. Sums expectations and tells
 * simulated counts apart in the same way.
 */
final class Split<K extends Comparable<K>> {
  private final List<K> keys;
  private final int[] keyOfCell;
  private final int localities;

  Split(StateSpace space, IntFunction<K> key, int localities) {
    this.localities = localities;
    this.keys = new ArrayList<>(
        new TreeSet<>(IntStream.range(0, space.cells()).mapToObj(key).toList()));
    Map<K, Integer> numbers = new HashMap<>();
    keys.forEach(one -> numbers.put(one, numbers.size()));
    this.keyOfCell = IntStream.range(0, space.cells()).map(cell -> numbers.get(key.apply(cell))).toArray();
  }

  /** What is said about the children of one group in one year. */
  interface Measure<B> {
    B of(double expected, CountHistogram futures);
  }

  Futures.Wanted wanted() {
    return wanted(0);
  }

  /** The same where counting itself adds a variance for each child. */
  Futures.Wanted wanted(double recount) {
    return new Futures.Wanted(this::group, keys.size() * localities, recount);
  }

  private int group(int cell, int locality) {
    return localities == 1 ? keyOfCell[cell] : keyOfCell[cell] * localities + locality;
  }

  /** By key, one for each year; without keys that no child is expected in. */
  <B> SortedMap<K, List<B>> measure(ExpectedStock expected, Futures.Counted counted, Measure<B> measure) {
    return measure(expected, counted, (key, locality) -> key, measure);
  }

  /** By part, which is made of a key and a locality. */
  <P extends Comparable<P>, B> SortedMap<P, List<B>> measure(
      ExpectedStock expected, Futures.Counted counted, BiFunction<K, Integer, P> part, Measure<B> measure) {
    SortedMap<P, List<B>> measured = new TreeMap<>();
    double[][] means = means(expected);
    for (int group = 0; group < keys.size() * localities; group++) {
      List<B> years = new ArrayList<>();
      boolean isEmpty = true;
      for (int y = 0; y < expected.years(); y++) {
        years.add(measure.of(means[y][group], counted.of(y, group)));
        isEmpty &= means[y][group] == 0;
      }
      if (!isEmpty) {
        measured.put(part.apply(keys.get(group / localities), group % localities), years);
      }
    }
    return measured;
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
