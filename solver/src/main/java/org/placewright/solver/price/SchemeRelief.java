package org.placewright.solver.price;

import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/**
 * By how much each scheme alone widens the room of its provision, so that the sum over the schemes opened is never less
 * than the room they open together. At a provision over its number, new places relieve it before they take newcomers: a
 * scheme that can only be open there alone widens the room by less than its places, and is charged for as many fewer
 * ({@link org.placewright.model.plan.SchemeCosting}).
 */
final class SchemeRelief {
  private final int[][][] tenths;

  SchemeRelief(Choices choices) {
    tenths = new int[choices.schemes().size()][choices.years()][choices.years()];
    for (FreeScheme scheme : choices.schemes()) {
      boolean isAlone = choices.schemes()
          .stream()
          .filter(other -> other.room() == scheme.room() && other != scheme)
          .noneMatch(other -> choices.couldBeOpenTogether(scheme, other));
      for (int opening = scheme.earliest(); opening < choices.years(); opening++) {
        for (int t = opening; t < choices.years(); t++) {
          int added = scheme.tenthsAfter(t - opening);
          int widened = scheme.room().widenedTenths(t, added);
          tenths[scheme.index()][opening][t] = isAlone ? widened : added;
        }
      }
    }
  }

  /** In a year from its opening on. */
  int tenths(FreeScheme scheme, int opening, int year) {
    return tenths[scheme.index()][opening][year];
  }
}
