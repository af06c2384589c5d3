package org.placewright.solver.price;

import java.util.Arrays;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The best plan when places have prices instead of limits. It falls apart into children, each taking its cheapest chain
 * of provisions, and schemes, each opening in its best year or never.
 *
 * <p>One solution takes time in proportion to the number of options.
 */
final class Relaxation implements VolumeAlgorithm.Relaxed {
  private final OptionTable table;
  private final Choices choices;
  private final SchemeRelief relief;
  private final int years;
  private final boolean[] isLimited;
  private final double[] cumulative;
  private final CheapestChain chain;
  private final int[] chosen;
  private final double[] excess;
  private final double dearest;

  Relaxation(Choices choices, OptionTable table) {
    this.choices = choices;
    this.table = table;
    this.relief = new SchemeRelief(choices);
    this.years = choices.years();
    int rooms = choices.rooms().size();
    isLimited = new boolean[rooms];
    choices.rooms().forEach(room -> isLimited[room.index()] = room.isLimited());
    cumulative = new double[rooms * (years + 1)];
    chain = new CheapestChain(table, rooms, this::reduced);
    chosen = new int[table.spells()];
    excess = new double[rooms * years];
    dearest = dearest(table);
  }

  /** No place is worth more than what the dearest way to do without it costs: prices stay below, so none overflows. */
  private static double dearest(OptionTable table) {
    double most = 1;
    for (int spell = 0; spell < table.spells(); spell++) {
      double worst = table.unplacedPence(spell) + table.movePence(spell);
      if (table.precedesFree(spell)) {
        worst += table.movePence(spell + 1);
      }
      for (int option = table.start(spell); option < table.end(spell); option++) {
        most = Math.max(most, worst / Math.max(1, table.roomTenths(option)));
      }
    }
    return most;
  }

  @Override
  public double most(int price) {
    return dearest;
  }

  /** By how many tenths the last solution exceeds the room of each provision in each year; negative where it fits. */
  @Override
  public double[] excess() {
    return excess;
  }

  /**
   * Solves for prices in pence for a tenth of a place, at position {@code room * years + year}.
   *
   * @return the value of the best plan at these prices, without the spells decided before
   */
  @Override
  public double solve(double[] prices) {
    for (int room = 0; room < isLimited.length; room++) {
      for (int t = 0; t < years; t++) {
        cumulative[room * (years + 1) + t + 1] = cumulative[room * (years + 1) + t] + prices[room * years + t];
      }
    }
    Arrays.fill(excess, 0);
    double value = 0;
    for (int spell = 0; spell < table.spells();) {
      int end = spell + 1;
      while (end < table.spells() && table.followsFree(end)) {
        end++;
      }
      value += end == spell + 1 ? chooseOne(spell) : chain.choose(spell, end, chosen);
      spell = end;
    }
    for (int spell = 0; spell < table.spells(); spell++) {
      occupy(spell);
    }
    return value + openSchemes(prices) - rent(prices);
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
    chosen[spell] = best;
    return least;
  }

  private void occupy(int spell) {
    if (chosen[spell] == FreeSpell.UNPLACED || !isLimited[table.room(chosen[spell])]) {
      return;
    }
    int row = table.room(chosen[spell]) * years;
    for (int t = table.first(spell); t <= table.last(spell); t++) {
      excess[row + t] += table.roomTenths(chosen[spell]);
    }
  }

  private double openSchemes(double[] prices) {
    double value = 0;
    for (FreeScheme scheme : choices.schemes()) {
      int row = scheme.room().index() * years;
      double least = 0;
      int best = FreeScheme.NEVER;
      double worth = 0;
      for (int t = years - 1; t >= scheme.earliest(); t--) {
        worth += prices[row + t] * relief.tenths(scheme, t);
        if (scheme.pence(t) - worth < least) {
          least = scheme.pence(t) - worth;
          best = t;
        }
      }
      value += least;
      if (best != FreeScheme.NEVER) {
        for (int t = best; t < years; t++) {
          excess[row + t] -= relief.tenths(scheme, t);
        }
      }
    }
    return value;
  }

  private double rent(double[] prices) {
    double value = 0;
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < years; t++) {
        int at = room.index() * years + t;
        value += prices[at] * room.roomTenths(t, 0);
        excess[at] -= room.roomTenths(t, 0);
      }
    }
    return value;
  }
}
