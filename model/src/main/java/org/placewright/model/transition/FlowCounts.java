package org.placewright.model.transition;

import java.util.Map;
import java.util.TreeMap;

/**
 * A history counted by cell, with older years weighing less.
 *
 * <p>Arrays are indexed by cell of the curriculum year before the transition, joiners by the year after it.
 */
final class FlowCounts {
  final StateSpace space;
  final double[] children;
  final double[] left;
  final double[] moved;
  /** [cell][state after] of those who moved. */
  final Map<Integer, Map<Integer, Double>> movers = new TreeMap<>();
  final double[] joined;
  /** By curriculum year after joining. */
  final double[] population;

  private FlowCounts(StateSpace space) {
    this.space = space;
    this.children = new double[space.cells()];
    this.left = new double[space.cells()];
    this.moved = new double[space.cells()];
    this.joined = new double[space.cells()];
    this.population = new double[space.span()];
  }

  static FlowCounts of(StateSpace space, TransitionHistory history, ChildPopulation people, double yearDiscount) {
    FlowCounts counts = new FlowCounts(space);
    if (history.years().isEmpty()) {
      return counts;
    }
    int lastYear = history.years().last();
    for (Transition t : history.transitions()) {
      counts.add(t, Math.pow(yearDiscount, lastYear - t.year()));
    }
    for (int year : history.years()) {
      double weight = Math.pow(yearDiscount, lastYear - year);
      for (int a = 0; a < space.span(); a++) {
        counts.population[a] += weight * people.of(year + 1, space.firstNcy() + a);
      }
    }
    return counts;
  }

  private void add(Transition t, double weight) {
    double n = weight * t.children();
    if (t.from().isEmpty()) {
      joined[space.cell(space.number(t.to().orElseThrow()), t.ncyAfter())] += n;
      return;
    }
    int cell = space.cell(space.number(t.from().get()), t.ncyBefore());
    children[cell] += n;
    if (t.to().isEmpty()) {
      left[cell] += n;
    } else if (!t.to().equals(t.from())) {
      moved[cell] += n;
      movers.computeIfAbsent(cell, c -> new TreeMap<>()).merge(space.number(t.to().get()), n, Double::sum);
    }
  }
}
