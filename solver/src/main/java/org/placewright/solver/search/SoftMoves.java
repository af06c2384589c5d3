package org.placewright.solver.search;

import java.util.Arrays;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Moves of spells that may overfill provisions at a price for each tenth of a place and year over. With a spell go those
 * before and after it of the same child that are where it is and could be where it goes, mostly: else a child whose moves
 * have a price would stay where it is. Every change can be taken back to a mark.
 */
final class SoftMoves {
  private static final double FEW_POSSIBLE = 0.02;
  private static final double MANY_POSSIBLE = 0.1;
  private static final double DEARER = 1.15;
  private static final double CHEAPER = 0.9;

  private final OptionTable table;
  private final Occupancy occupancy;
  private final double leastPrice;
  private double price;
  private int[] movedSpell = new int[64];
  private int[] movedFrom = new int[64];
  private int moved;
  private boolean isTogether = true;
  private int runFirst;
  private int runFirstOption;
  private int runLast;

  /**
   * @param typicalRegret how much more a further option costs than the best: the scale of the price of overfilling
   */
  SoftMoves(OptionTable table, double typicalRegret, Occupancy occupancy) {
    this.table = table;
    this.occupancy = occupancy;
    double tenths = 0;
    for (int option = 0; option < table.size(); option++) {
      tenths += table.roomTenths(option);
    }
    this.price = 3 * typicalRegret / Math.max(1, tenths / Math.max(1, table.size()));
    this.leastPrice = price / 100;
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

  /** Finds who goes along when a spell goes to an option. */
  private void findRun(int spell, int option) {
    runFirst = spell;
    runFirstOption = option;
    runLast = spell;
    if (!isTogether || option == FreeSpell.UNPLACED) {
      return;
    }
    while (table.followsFree(runFirst) && isWith(runFirst - 1, spell) && couldGo(runFirst - 1, table.stayedFrom(runFirstOption))) {
      runFirstOption = table.stayedFrom(runFirstOption);
      runFirst--;
    }
    int runLastOption = option;
    while (table.precedesFree(runLast) && isWith(runLast + 1, spell) && couldGo(runLast + 1, table.staysAt(runLastOption))) {
      runLastOption = table.staysAt(runLastOption);
      runLast++;
    }
  }

  private boolean isWith(int spell, int other) {
    int here = occupancy.at(spell);
    int there = occupancy.at(other);
    return here == FreeSpell.UNPLACED || there == FreeSpell.UNPLACED
        ? here == there
        : table.room(here) == table.room(there);
  }

  private boolean couldGo(int spell, int option) {
    return option != FreeSpell.UNPLACED && occupancy.couldHold(spell, option);
  }

  /** Moves a spell and those that go along. */
  void put(int spell, int option) {
    findRun(spell, option);
    int first = runFirst;
    int last = runLast;
    int each = runFirstOption;
    for (int member = first; member <= last; member++) {
      putOne(member, each);
      each = member < last ? table.staysAt(each) : each;
    }
  }

  private void putOne(int spell, int option) {
    if (moved == movedSpell.length) {
      movedSpell = Arrays.copyOf(movedSpell, 2 * moved);
      movedFrom = Arrays.copyOf(movedFrom, 2 * moved);
    }
    movedSpell[moved] = spell;
    movedFrom[moved++] = occupancy.at(spell);
    occupancy.put(spell, option);
  }

  /** Whether a spell has moved since a mark. */
  boolean hasMovedSince(int mark, int spell) {
    for (int i = mark; i < moved; i++) {
      if (movedSpell[i] == spell) {
        return true;
      }
    }
    return false;
  }

  /** From now on spells of a child go together, or each alone. */
  void goTogether(boolean together) {
    isTogether = together;
  }

  /** Gives every spell without a place the best of its options, overfilled or not; not to be taken back. */
  void enterAll() {
    for (int spell = 0; spell < table.spells(); spell++) {
      if (occupancy.at(spell) == FreeSpell.UNPLACED) {
        settle(spell);
      }
    }
    forget();
  }

  /** By how much the worth changes when a spell and those that go along go to an option. */
  double gain(int spell, int option) {
    findRun(spell, option);
    if (runFirst == runLast) {
      return occupancy.change(spell, option) + price * occupancy.overChange(spell, option);
    }
    long over = 0;
    int each = runFirstOption;
    for (int member = runFirst; member <= runLast; member++) {
      over += occupancy.overChange(member, each);
      each = table.staysAt(each);
    }
    return occupancy.changeTogether(runFirst, runLast, runFirstOption) + price * over;
  }

  /** Whether somebody would have to leave for a spell and those that go along. */
  boolean isCrowding(int spell, int option) {
    findRun(spell, option);
    boolean isFree = true;
    int each = runFirstOption;
    for (int member = runFirst; member <= runLast && isFree; member++) {
      isFree = occupancy.fits(member, each);
      each = table.staysAt(each);
    }
    return !isFree;
  }

  /** The option that costs least with the price of overfilling, at a provision that is open; not where the spell is. */
  private int bestFor(int spell) {
    int best = FreeSpell.UNPLACED;
    double least = Double.POSITIVE_INFINITY;
    int now = occupancy.at(spell);
    boolean isAlone = table.firstOfChild(spell) == table.lastOfChild(spell);
    double relief = (now == FreeSpell.UNPLACED ? 0 : gain(spell, FreeSpell.UNPLACED)) - occupancy.ownUnplaced(spell);
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (isAlone && table.pence(option) + relief >= least) {
        break;
      }
      if (option == now || !occupancy.couldHold(spell, option)) {
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
    int option = bestFor(spell);
    boolean mustLeave = occupancy.at(spell) == FreeSpell.UNPLACED || !occupancy.couldHold(spell, occupancy.at(spell));
    if (option != FreeSpell.UNPLACED && (mustLeave || gain(spell, option) < 0)) {
      put(spell, option);
      return true;
    }
    return false;
  }
}
