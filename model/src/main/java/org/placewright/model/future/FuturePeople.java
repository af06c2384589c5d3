package org.placewright.model.future;

import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.StateSpace;

/** All people by calendar year and curriculum year, ready to be looked up by position. */
final class FuturePeople {
  private final int firstYear;
  private final int[][] people;

  FuturePeople(ChildPopulation population, StateSpace space, int firstYear, int years) {
    this.firstYear = firstYear;
    this.people = new int[years][space.span()];
    for (int y = 0; y < years; y++) {
      for (int a = 0; a < space.span(); a++) {
        people[y][a] = population.of(firstYear + y, space.firstNcy() + a);
      }
    }
  }

  int of(int year, int ncyIndex) {
    return people[year - firstYear][ncyIndex];
  }
}
