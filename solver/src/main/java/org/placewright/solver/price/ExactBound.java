package org.placewright.solver.price;

import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The value of the relaxed problem at whole-pence prices, in whole pence throughout: a valid bound whatever the prices
 * are, and however they were found. Written apart from {@link Relaxation}, for clarity and not for speed.
 */
final class ExactBound {
  private final Choices choices;
  private final RelaxedPrices prices;
  private final PlacePrices places;
  private final Links links;
  private final OpeningCosts openings;

  ExactBound(Choices choices, RelaxedPrices prices, Links links, OpeningCosts openings) {
    this.choices = choices;
    this.prices = prices;
    this.places = prices.places();
    this.links = links;
    this.openings = openings;
  }

  /** The bound on the total of every plan, with the spells decided before. */
  long pence() {
    long sum = choices.decidedPence();
    for (int i = 0; i < choices.spells().size();) {
      int end = i + 1;
      while (end < choices.spells().size() && choices.spells().get(end).followsFree()) {
        end++;
      }
      sum = Math.addExact(sum, cheapestChain(i, end));
      i = end;
    }
    sum = Math.addExact(sum, openings.leastOfAll());
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        sum = Math.subtractExact(sum, Math.multiplyExact(places.pencePerTenth(room, t), (long) room.roomTenths(t, 0)));
      }
    }
    for (CapitalBudget budget : choices.budgets()) {
      sum = Math.subtractExact(sum, prices.capitalAtMost(budget.year(), budget.limit().pence()));
    }
    return sum;
  }

  /** Least value of each way to end, spell by spell; position 0 is no place, position o + 1 is option o. */
  private long cheapestChain(int from, int to) {
    long[] ways = new long[0];
    for (int i = from; i < to; i++) {
      FreeSpell spell = choices.spells().get(i);
      long[] next = new long[spell.options().size() + 1];
      for (int o = FreeSpell.UNPLACED; o < spell.options().size(); o++) {
        long arrival = i == from ? 0 : Long.MAX_VALUE;
        for (int b = 0; b < ways.length; b++) {
          long move = spell.moveFrom(choices.spells().get(i - 1), b - 1, o);
          arrival = Math.min(arrival, Math.addExact(ways[b], move));
        }
        next[o + 1] = Math.addExact(arrival, reduced(spell, o));
      }
      ways = next;
    }
    long least = ways[0];
    for (long way : ways) {
      least = Math.min(least, way);
    }
    return least;
  }

  private long reduced(FreeSpell spell, int option) {
    if (option == FreeSpell.UNPLACED) {
      return spell.pence(option);
    }
    PricedOption priced = spell.options().get(option);
    long rent = places.pence(priced.room(), spell.first(), spell.last(), priced.tenths());
    long paid = Math.addExact(priced.pence(), rent);
    return links.year(spell, priced) == Links.NONE ? paid : Math.addExact(paid, prices.link(spell, priced));
  }
}
