package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.price.OpeningValues;
import org.placewright.solver.price.PlacePrices;

/**
 * Changes of openings that promise to pay. A change promises what openings cost less what their places are worth at the prices with the
 * openings as they are: the bound with other openings is never lower than that. Once a change was tried, it promises so much
 * less as it kept less than it promised.
 */
final class SchemeChanges {
  /** A change may bring so many others with it, to keep to rules. */
  private static final int MOST_WITH = 3;

  private final Choices choices;
  private final Set<List<Integer>> tried = new HashSet<>();
  /** By scheme and opening, never being the last. */
  private final long[][] shortfall;

  /** Other openings, made for the sake of one of them; {@code promised} is the worth they promise. */
  record Change(List<Integer> openings, FreeScheme scheme, int opening, long promised) {
    Change {
      openings = List.copyOf(openings);
    }

    int[] toOpenings() {
      return openings.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** One scheme's other opening, by itself. */
  private record Wish(FreeScheme scheme, int opening, long gain) {}

  SchemeChanges(Choices choices) {
    this.choices = choices;
    shortfall = new long[choices.schemes().size()][choices.years() + 1];
  }

  /**
   * The changes not tried yet that promise most, best first, so many at most; from now on they are tried.
   *
   * @param worth the bound with the openings as they are, at these prices
   * @param least what a change must gain to count
   */
  List<Change> next(int[] openings, PlacePrices prices, long worth, long least, int most) {
    OpeningValues values = new OpeningValues(choices, prices);
    List<Change> changes = new ArrayList<>();
    for (Wish wish : listWishes(openings, values)) {
      if (changes.size() == most || wish.gain >= -least) {
        break;
      }
      int[] next = openings.clone();
      next[wish.scheme.index()] = wish.opening;
      long promised = worth + wish.gain + keepToRules(next, wish.scheme, values);
      List<Integer> list = IntStream.of(next).boxed().toList();
      if (promised < worth - least && choices.allows(next) && tried.add(list)) {
        changes.add(new Change(list, wish.scheme, wish.opening, promised));
      }
    }
    return changes;
  }

  /** Remembers what a change kept of its promise. */
  void learn(Change change, long worth) {
    shortfall[change.scheme.index()][at(change.opening)] += worth - change.promised;
  }

  private int at(int opening) {
    return opening == FreeScheme.NEVER ? choices.years() : opening;
  }

  private List<Wish> listWishes(int[] openings, OpeningValues values) {
    List<Wish> wishes = new ArrayList<>();
    for (FreeScheme scheme : choices.schemes()) {
      int now = openings[scheme.index()];
      long before = values.pence(scheme, now);
      for (int t = FreeScheme.NEVER; t < choices.years(); t++) {
        if (t != now && (t == FreeScheme.NEVER || t >= scheme.earliest())) {
          long gain = values.pence(scheme, t) - before + Math.max(0, shortfall[scheme.index()][at(t)]);
          wishes.add(new Wish(scheme, t, gain));
        }
      }
    }
    wishes.sort(Comparator.comparingLong(Wish::gain).thenComparingInt(wish -> wish.scheme.index()).thenComparingInt(Wish::opening));
    return wishes;
  }

  /** Changes the openings of others until all rules are kept, as far as that can be done; returns what it costs. */
  private long keepToRules(int[] openings, FreeScheme kept, OpeningValues values) {
    long cost = 0;
    for (int i = 0; i < MOST_WITH; i++) {
      OpeningRule broken = choices.rules().stream().filter(rule -> !rule.allows(openings)).findFirst().orElse(null);
      if (broken == null) {
        break;
      }
      Wish best = findHelp(broken, openings, kept, values);
      if (best == null) {
        break;
      }
      openings[best.scheme.index()] = best.opening;
      cost += best.gain;
    }
    return cost;
  }

  /** The cheapest other opening of another scheme of a rule with which the rule is kept; or else the one that it costs least to close. */
  private Wish findHelp(OpeningRule broken, int[] openings, FreeScheme kept, OpeningValues values) {
    Wish best = null;
    Wish closing = null;
    int[] next = openings.clone();
    for (int k : broken.schemes()) {
      FreeScheme scheme = choices.schemes().get(k);
      long before = values.pence(scheme, openings[k]);
      for (int t = FreeScheme.NEVER; scheme != kept && t < choices.years(); t++) {
        if (t != openings[k] && (t == FreeScheme.NEVER || t >= scheme.earliest())) {
          long gain = values.pence(scheme, t) - before;
          next[k] = t;
          if ((best == null || gain < best.gain) && broken.allows(next)) {
            best = new Wish(scheme, t, gain);
          }
          if (t == FreeScheme.NEVER && (closing == null || gain < closing.gain)) {
            closing = new Wish(scheme, t, gain);
          }
        }
      }
      next[k] = openings[k];
    }
    return best == null ? closing : best;
  }
}
