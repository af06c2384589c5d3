package org.placewright.solver.price;

import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;

/** What opening each scheme costs in the relaxed problem, less what it is worth there, in whole pence throughout. */
final class OpeningCosts {
  private final Choices choices;
  private final RelaxedPrices prices;
  private final SchemeRelief relief;
  /** By room and year, the link prices of all options that need a scheme there by then, and not before. */
  private final long[][] links;

  OpeningCosts(Choices choices, RelaxedPrices prices, Links links) {
    this.choices = choices;
    this.prices = prices;
    this.relief = new SchemeRelief(choices);
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
  }

  /** Negative when the opening pays; nothing for {@link FreeScheme#NEVER}. */
  long pence(FreeScheme scheme, int opening) {
    if (opening == FreeScheme.NEVER) {
      return 0;
    }
    long cost = Math.addExact(
        scheme.pence(opening), prices.capitalAtLeast(opening, scheme.scheme().capital().pence()));
    for (int t = opening; t < choices.years(); t++) {
      long places = Math.multiplyExact(
          prices.places().pencePerTenth(scheme.room(), t), (long) relief.tenths(scheme, opening, t));
      cost = Math.subtractExact(cost, Math.addExact(places, links[scheme.room().index()][t]));
    }
    return cost;
  }

  /** The least of all openings and of none. */
  long least(FreeScheme scheme) {
    long least = 0;
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      least = Math.min(least, pence(scheme, t));
    }
    return least;
  }
}
