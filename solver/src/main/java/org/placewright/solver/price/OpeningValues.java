package org.placewright.solver.price;

import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/**
 * What opening schemes costs less what the places are worth that they add, at given prices of places. Where these are the prices with
 * some openings, other openings are worth at least as much less as these values differ: no prices prove more than the best ones do.
 */
public final class OpeningValues {
  private final PlacePrices prices;
  private final SchemeRelief relief;
  private final int years;

  public OpeningValues(Choices choices, PlacePrices prices) {
    this.prices = prices;
    relief = new SchemeRelief(choices);
    years = choices.years();
  }

  /** Pence, negative when the opening pays; nothing for {@link FreeScheme#NEVER}. */
  public long pence(FreeScheme scheme, int opening) {
    long cost = scheme.pence(opening);
    for (int t = opening; opening != FreeScheme.NEVER && t < years; t++) {
      cost = Math.subtractExact(
          cost, Math.multiplyExact(prices.pencePerTenth(scheme.room(), t), (long) relief.tenths(scheme, opening, t)));
    }
    return cost;
  }
}
