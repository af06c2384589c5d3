package org.placewright.solver.price;

import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;

/**
 * By how much each scheme alone widens the room of its provision, so that the sum over the schemes opened is never less
 * than the room they open together. At a provision over its number, new places relieve it before they take newcomers: a
 * scheme that is the only one there, or the only one that may open, widens the room by less than its places.
 */
final class SchemeRelief {
  private final int[][][] tenths;

  SchemeRelief(Choices choices) {
    tenths = new int[choices.schemes().size()][choices.years()][choices.years()];
    for (FreeScheme scheme : choices.schemes()) {
      boolean isOnlyOne = choices.schemes()
          .stream()
          .filter(other -> other.room() == scheme.room() && other != scheme)
          .allMatch(other -> excludeEachOther(choices, scheme, other));
      for (int opening = scheme.earliest(); opening < choices.years(); opening++) {
        for (int t = opening; t < choices.years(); t++) {
          int added = scheme.tenthsAfter(t - opening);
          int widened = scheme.room().roomTenths(t, added) - scheme.room().roomTenths(t, 0);
          tenths[scheme.index()][opening][t] = isOnlyOne ? widened : added;
        }
      }
    }
  }

  private static boolean excludeEachOther(Choices choices, FreeScheme one, FreeScheme other) {
    return choices.rules()
        .stream()
        .filter(OpeningRule.AtMostOne.class::isInstance)
        .anyMatch(rule -> rule.schemes().contains(one.index()) && rule.schemes().contains(other.index()));
  }

  /** In a year from its opening on. */
  int tenths(FreeScheme scheme, int opening, int year) {
    return tenths[scheme.index()][opening][year];
  }
}
