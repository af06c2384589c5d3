package org.placewright.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Moves of spells that may overfill provisions at a price for each tenth of a place and year over. Every change can be
 * taken back to a mark.
 */
final class SoftMoves {
  private static final int CANDIDATES = 5;
  private static final int NEAREST = 3;
  private static final int FURTHEST_WISH = 12;
  /** In ten draws, how many pass over a wish for the next one. */
  private static final int GO_ON = 7;
  private static final double FEW_POSSIBLE = 0.3;
  private static final double MANY_POSSIBLE = 0.6;
  private static final double DEARER = 1.15;
  private static final double CHEAPER = 0.9;

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final SplittableRandom random;
  private final double leastPrice;
  private double price;
  private int[] movedSpell = new int[64];
  private int[] movedFrom = new int[64];
  private int moved;
  private int leaver;
  private int leaverOption;
  private double leaverGain;

  SoftMoves(OptionTable table, ReducedCosts costs, Occupancy occupancy, SplittableRandom random) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.random = random;
    double tenths = 0;
    for (int option = 0; option < table.size(); option++) {
      tenths += table.roomTenths(option);
    }
    this.price = 3 * costs.typicalRegret() / Math.max(1, tenths / Math.max(1, table.size()));
    this.leastPrice = price / 100;
  }

  double price() {
    return price;
  }

  /** Changes the price of overfilling after a while in which so many of the plans looked at were possible. */
  void adapt(double possible) {
    if (possible < FEW_POSSIBLE) {
      price *= DEARER;
    } else if (possible > MANY_POSSIBLE) {
      price = Math.max(leastPrice, price * CHEAPER);
    }
  }

  /** What the state is worth: cost and price of overfilling together. */
  double worth() {
    return occupancy.cost() + occupancy.schemeCost() + price * occupancy.over();
  }

  int mark() {
    return moved;
  }

  void forget() {
    moved = 0;
  }

  void undoTo(int mark) {
    while (moved > mark) {
      moved--;
      occupancy.put(movedSpell[moved], movedFrom[moved]);
    }
  }

  void put(int spell, int option) {
    if (moved == movedSpell.length) {
      movedSpell = Arrays.copyOf(movedSpell, 2 * moved);
      movedFrom = Arrays.copyOf(movedFrom, 2 * moved);
    }
    movedSpell[moved] = spell;
    movedFrom[moved++] = occupancy.at(spell);
    occupancy.put(spell, option);
  }

  /** Gives every spell without a place the best of its options, overfilled or not. */
  void enterAll() {
    for (int spell = 0; spell < table.spells(); spell++) {
      if (occupancy.at(spell) == FreeSpell.UNPLACED) {
        int option = bestFor(spell, FreeSpell.UNPLACED);
        if (option != FreeSpell.UNPLACED) {
          occupancy.put(spell, option);
        }
      }
    }
  }

  double gain(int spell, int option) {
    return occupancy.change(spell, option) + price * occupancy.overChange(spell, option);
  }

  /** The option that costs least with the price of overfilling, other than {@code not}, at a provision that is open. */
  int bestFor(int spell, int not) {
    int best = FreeSpell.UNPLACED;
    double least = Double.POSITIVE_INFINITY;
    int now = occupancy.at(spell);
    double relief = now == FreeSpell.UNPLACED ? 0 : gain(spell, FreeSpell.UNPLACED) - occupancy.ownUnplaced(spell);
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (table.pence(option) + relief - table.movePence(spell) >= least) {
        break;
      }
      if (option == not || option == now || !occupancy.couldHold(spell, option)) {
        continue;
      }
      double gain = gain(spell, option);
      if (gain < least) {
        least = gain;
        best = option;
      }
    }
    return best;
  }

  /** Moves the spell to its best option if that is better than where it is. */
  boolean settle(int spell) {
    int option = bestFor(spell, FreeSpell.UNPLACED);
    boolean mustLeave = occupancy.at(spell) == FreeSpell.UNPLACED || !occupancy.couldHold(spell, occupancy.at(spell));
    if (option != FreeSpell.UNPLACED && (mustLeave || gain(spell, option) < 0)) {
      put(spell, option);
      return true;
    }
    return false;
  }

  /** Tries one move of any spell, with one that it crowds. */
  boolean tryChain(double heat) {
    boolean isBetter = tryChain(random.nextInt(table.spells()), heat);
    forget();
    return isBetter;
  }

  /**
   * Moves a spell to another option; where that crowds a provision, one that is there may leave for one of its best
   * options or for where the first came from.
   *
   * @return whether the state is better than before
   */
  boolean tryChain(int spell, double heat) {
    int option = wish(spell);
    int left = occupancy.at(spell);
    if (option == left || option == FreeSpell.UNPLACED) {
      return false;
    }
    double most = -heat * Math.log(1 - random.nextDouble());
    double change = gain(spell, option);
    boolean isCrowding = occupancy.isLimited(table.room(option)) && !occupancy.fits(spell, option);
    if (!isCrowding && change > most) {
      return false;
    }
    int mark = moved;
    put(spell, option);
    if (isCrowding) {
      findLeaver(spell, left);
      change += leaverGain;
      if (change > most) {
        undoTo(mark);
        return false;
      }
      if (leaver >= 0) {
        put(leaver, leaverOption);
      }
    }
    return change < 0;
  }

  /** Of a few that share a provision with a spell that has come, the one whose leaving gains most. */
  private void findLeaver(int comer, int left) {
    leaver = -1;
    leaverGain = 0;
    int room = table.room(occupancy.at(comer));
    int count = occupancy.members(room);
    for (int i = 0; i < CANDIDATES && count > 1; i++) {
      int other = occupancy.member(room, random.nextInt(count));
      if (other != comer) {
        considerLeaving(other, left);
      }
    }
  }

  private void considerLeaving(int other, int left) {
    int found = 0;
    for (int option : costs.ranked(other)) {
      if (option != occupancy.at(other) && occupancy.couldHold(other, option)) {
        considerLeavingFor(other, option);
        if (++found == NEAREST) {
          break;
        }
      }
    }
    int back = left == FreeSpell.UNPLACED ? FreeSpell.UNPLACED : costs.optionAt(other, table.room(left));
    if (back != FreeSpell.UNPLACED && back != occupancy.at(other)) {
      considerLeavingFor(other, back);
    }
  }

  private void considerLeavingFor(int other, int option) {
    double gain = gain(other, option);
    if (gain < leaverGain) {
      leaverGain = gain;
      leaver = other;
      leaverOption = option;
    }
  }

  /** An option at a provision that is open, the better ones more often. */
  private int wish(int spell) {
    int[] ranked = costs.ranked(spell);
    if (ranked.length == 0) {
      return FreeSpell.UNPLACED;
    }
    int skip = 0;
    while (skip < FURTHEST_WISH && random.nextInt(10) < GO_ON) {
      skip++;
    }
    int now = occupancy.at(spell);
    int latest = now;
    for (int option : ranked) {
      if (option != now && occupancy.couldHold(spell, option)) {
        latest = option;
        if (skip-- == 0) {
          return option;
        }
      }
    }
    return latest;
  }
}
