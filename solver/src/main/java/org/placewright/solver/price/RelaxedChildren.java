package org.placewright.solver.price;

import java.util.Arrays;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * The relaxed choices of some children who follow each other in the table: each takes its cheapest chain of provisions at
 * given prices. A linked spell may take its allowance instead of an option; then whichever of its linked options leave
 * something of the allowance add it to what opening a scheme there is worth.
 */
final class RelaxedChildren {
  private final OptionTable table;
  private final LinkTable links;
  private final PriceVector vector;
  private final boolean[] isLimited;
  private final int years;
  private final int from;
  private final int to;
  private final CheapestChain chain;
  private final int[] chosen;
  private final double[] excess;
  private final double[] gain;
  private double[] prices = {};
  private double[] cumulative = {};
  private int[] gainers = new int[64];
  private int gaining;

  /** The children of the spells from {@code from} to before {@code to}. */
  RelaxedChildren(Choices choices, OptionTable table, LinkTable links, PriceVector vector, int from, int to) {
    this.table = table;
    this.links = links;
    this.vector = vector;
    this.from = from;
    this.to = to;
    years = choices.years();
    int rooms = choices.rooms().size();
    isLimited = new boolean[rooms];
    choices.rooms().forEach(room -> isLimited[room.index()] = room.isLimited());
    chain = new CheapestChain(table, from, to, rooms, this::reduced);
    chosen = new int[to - from];
    excess = new double[vector.size()];
    gain = new double[rooms * years];
  }

  /** By how much the chosen options exceed limits, as far as these children go. */
  double[] excess() {
    return excess;
  }

  /** By room and year, what linked options that need a scheme there by then leave of allowances. */
  double[] gain() {
    return gain;
  }

  /**
   * Chooses at given prices.
   *
   * @param cumulative by room, prices of tenths of places before each year and at the end
   * @return what the choices cost
   */
  double choose(double[] prices, double[] cumulative) {
    this.prices = prices;
    this.cumulative = cumulative;
    Arrays.fill(excess, 0);
    Arrays.fill(gain, 0);
    gaining = 0;
    double value = 0;
    for (int spell = from; spell < to;) {
      int end = spell + 1;
      while (end < to && table.followsFree(end)) {
        end++;
      }
      if (end > spell + 1) {
        value += chain.choose(spell, end, chosen);
      } else {
        value += links.position(spell) == Links.NONE ? chooseOne(spell) : chooseLinked(spell);
      }
      spell = end;
    }
    for (int spell = from; spell < to; spell++) {
      if (chosen[spell - from] != FreeSpell.UNPLACED) {
        occupy(spell, chosen[spell - from], 1);
      }
    }
    return value;
  }

  /**
   * Lets linked spells use the schemes that open.
   *
   * @param openedBy by room and year, how many schemes there open by then
   */
  void use(int[] openedBy) {
    int spell = from;
    for (int i = 0; i < gaining; i++) {
      int option = gainers[i];
      while (table.end(spell) <= option) {
        spell++;
      }
      int used = openedBy[table.room(option) * years + links.year(option)];
      if (used > 0) {
        excess[vector.allowanceAt(links.position(spell))] -= used;
        occupy(spell, option, used);
      }
    }
  }

  private double reduced(int spell, int option) {
    int row = table.room(option) * (years + 1);
    return table.pence(option)
        + table.roomTenths(option) * (cumulative[row + table.last(spell) + 1] - cumulative[row + table.first(spell)]);
  }

  private double chooseOne(int spell) {
    double least = table.unplacedPence(spell);
    int best = FreeSpell.UNPLACED;
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (table.pence(option) >= least) {
        break;
      }
      double value = reduced(spell, option);
      if (value < least) {
        least = value;
        best = option;
      }
    }
    chosen[spell - from] = best;
    return least;
  }

  private double chooseLinked(int spell) {
    int at = vector.allowanceAt(links.position(spell));
    double allowance = prices[at];
    double least = table.unplacedPence(spell);
    int best = FreeSpell.UNPLACED;
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (table.pence(option) >= Math.max(least, allowance)) {
        break;
      }
      double value = reduced(spell, option);
      if (links.year(option) != Links.NONE) {
        gain(option, allowance - value);
      } else if (value < least) {
        least = value;
        best = option;
      }
    }
    boolean isAllowed = allowance < least;
    chosen[spell - from] = isAllowed ? FreeSpell.UNPLACED : best;
    excess[at] = isAllowed ? 1 : 0;
    return Math.min(allowance, least);
  }

  private void gain(int option, double left) {
    if (left > 0) {
      gain[table.room(option) * years + links.year(option)] += left;
      if (gaining == gainers.length) {
        gainers = Arrays.copyOf(gainers, 2 * gaining);
      }
      gainers[gaining++] = option;
    }
  }

  private void occupy(int spell, int option, int times) {
    int room = table.room(option);
    for (int t = table.first(spell); isLimited[room] && t <= table.last(spell); t++) {
      excess[vector.placeAt(room, t)] += (double) times * table.roomTenths(option);
    }
  }
}
