package org.placewright.solver.price;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;

/**
 * What opening each scheme costs in the relaxed problem, less what it is worth there, in whole pence throughout; and what schemes cost
 * at least together, where rules tie them.
 *
 * <p>All but {@link #mayCost} may be asked from several threads at once; that searches anew, in the state of one {@link OpeningSearch}.
 */
final class OpeningCosts {
  /** Nodes of each search for the best openings of tied schemes, and steps that find prices of money before it. */
  private static final int MOST_NODES = 200_000;
  private static final int STEPS = 100;

  private final Choices choices;
  private final RelaxedPrices prices;
  private final OpeningValues values;
  /** By room and year, the link prices of all options that need a scheme there by then, and not before. */
  private final long[][] links;
  /** By the index of a scheme that rules tie to others. */
  private final Map<Integer, OpeningSearch> searchOf = new HashMap<>();
  private final Map<OpeningSearch, OpeningSearch.Found> bestOf = new LinkedHashMap<>();

  OpeningCosts(Choices choices, RelaxedPrices prices, Links links) {
    this.choices = choices;
    this.prices = prices;
    this.values = new OpeningValues(choices, prices.places());
    this.links = new long[choices.rooms().size()][choices.years()];
    for (FreeSpell spell : choices.spells()) {
      if (links.position(spell) != Links.NONE) {
        for (PricedOption option : spell.options()) {
          int year = links.year(spell, option);
          if (year != Links.NONE) {
            long[] ofRoom = this.links[option.room().index()];
            ofRoom[year] = Math.addExact(ofRoom[year], prices.link(spell, option));
          }
        }
      }
    }
    List<TiedSchemes> sets = TiedSchemes.listAll(choices);
    for (int i = 0; i < sets.size(); i++) {
      TiedSchemes tied = sets.get(i);
      OpeningSearch search = new OpeningSearch(tied, MOST_NODES);
      search.startFrom(prices.money(i));
      tied.schemes().forEach(k -> searchOf.put(k, search));
      bestOf.put(search, search.find((k, t) -> pence(choices.schemes().get(k), t), STEPS));
    }
  }

  /** Negative when the opening pays; nothing for {@link FreeScheme#NEVER}. */
  long pence(FreeScheme scheme, int opening) {
    if (opening == FreeScheme.NEVER) {
      return 0;
    }
    long cost = Math.addExact(values.pence(scheme, opening), prices.capitalAtLeast(opening, scheme.scheme().capital().pence()));
    for (int t = opening; t < choices.years(); t++) {
      cost = Math.subtractExact(cost, links[scheme.room().index()][t]);
    }
    return cost;
  }

  /** The least of all openings, and of none, that the rules allow; no more than that where the search for it ended early. */
  long leastOfAll() {
    long sum = 0;
    for (FreeScheme scheme : choices.schemes()) {
      sum = searchOf.containsKey(scheme.index()) ? sum : Math.addExact(sum, least(scheme));
    }
    for (OpeningSearch.Found best : bestOf.values()) {
      sum = Math.addExact(sum, best.provenPence());
    }
    return sum;
  }

  /** Whether it is not proved that an opening makes all schemes cost more than so much above the least. */
  boolean mayCost(FreeScheme scheme, int opening, long pence) {
    OpeningSearch search = searchOf.get(scheme.index());
    return search == null
        ? Math.subtractExact(pence(scheme, opening), least(scheme)) <= pence
        : search.mayCost(scheme.index(), opening, Math.addExact(bestOf.get(search).provenPence(), pence));
  }

  /** The best openings of all schemes that rules tie to others, by index. */
  Map<Integer, Integer> bestOfTied() {
    Map<Integer, Integer> best = new LinkedHashMap<>();
    bestOf.forEach((search, found) -> {
      for (int i = 0; i < found.openings().length; i++) {
        best.put(search.tied().schemes().get(i), found.openings()[i]);
      }
    });
    return best;
  }

  private long least(FreeScheme scheme) {
    long least = 0;
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      least = Math.min(least, pence(scheme, t));
    }
    return least;
  }
}
