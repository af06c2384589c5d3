package org.placewright.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Moves of spells that may overfill provisions at a price for each tenth of a place and year over. With a spell go those
 * before and after it of the same child that are where it is and could be where it goes, mostly: else a child whose moves
 * have a price would stay where it is. Every change can be taken back to a mark.
 */
final class SoftMoves {
  /** Moves in a chain at most: where it pays is told by what a place is missed by, and longer ones seldom do. */
  private static final int LONGEST_CHAIN = 3;
  /** Of those at a provision, how many are looked at when one must leave: all of them at a small provision. */
  private static final int CANDIDATES = 16;
  /** Options looked at for each of them. */
  private static final int NEAREST = 3;
  private static final int FURTHEST_WISH = 12;
  /** In ten draws, how many pass over a wish for the next one. */
  private static final int GO_ON = 4;
  /** One in so many chains moves single spells, so that a child can be parted over provisions and joined again. */
  private static final int SINGLE = 8;
  private static final double FEW_POSSIBLE = 0.02;
  private static final double MANY_POSSIBLE = 0.1;
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
  private boolean isTogether = true;
  private int runFirst;
  private int runFirstOption;
  private int runLast;
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

  /** The option that costs least with the price of overfilling, other than {@code not}, at a provision that is open. */
  int bestFor(int spell, int not) {
    int best = FreeSpell.UNPLACED;
    double least = Double.POSITIVE_INFINITY;
    int now = occupancy.at(spell);
    boolean isAlone = table.firstOfChild(spell) == table.lastOfChild(spell);
    double relief = now == FreeSpell.UNPLACED ? 0 : gain(spell, FreeSpell.UNPLACED) - occupancy.ownUnplaced(spell);
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (isAlone && table.pence(option) + relief >= least) {
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
   * Moves a spell to another option; while the state is not good enough and a provision is crowded by it, one that is there
   * leaves for one of its best options or for where the first came from. What is not good enough in the end is taken back.
   *
   * @return whether the state is better than before
   */
  boolean tryChain(int spell, double heat) {
    int option = wish(spell);
    int from = occupancy.at(spell);
    if (option == from || option == FreeSpell.UNPLACED) {
      return false;
    }
    double most = -heat * Math.log(1 - random.nextDouble());
    int mark = moved;
    double change = 0;
    isTogether = random.nextInt(SINGLE) > 0;
    leaver = spell;
    leaverOption = option;
    leaverGain = gain(spell, option);
    boolean isGoodEnough = false;
    boolean mayGoOn = true;
    for (int length = 1; mayGoOn; length++) {
      int room = table.room(leaverOption);
      boolean isCrowding = isCrowding(leaver, leaverOption);
      change += leaverGain;
      put(leaver, leaverOption);
      isGoodEnough = change <= most;
      mayGoOn = !isGoodEnough && isCrowding && length < LONGEST_CHAIN && findLeaver(room, from, mark);
    }
    isTogether = true;
    if (!isGoodEnough) {
      undoTo(mark);
    }
    return isGoodEnough && change < 0;
  }

  /** Of those at a provision, at most so many drawn by chance, the one whose leaving costs least; none that moved already. */
  private boolean findLeaver(int room, int from, int mark) {
    leaver = -1;
    leaverGain = Double.POSITIVE_INFINITY;
    int count = occupancy.members(room);
    int drawn = count <= CANDIDATES ? 0 : random.nextInt(count);
    for (int i = 0; i < Math.min(count, CANDIDATES); i++) {
      int other = occupancy.member(room, (drawn + i) % count);
      if (!hasMovedSince(mark, other)) {
        considerLeaving(other, from);
      }
    }
    return leaver >= 0;
  }

  private boolean hasMovedSince(int mark, int spell) {
    for (int i = mark; i < moved; i++) {
      if (movedSpell[i] == spell) {
        return true;
      }
    }
    return false;
  }

  private void considerLeaving(int other, int from) {
    int found = 0;
    for (int option : costs.ranked(other)) {
      if (option != occupancy.at(other) && occupancy.couldHold(other, option)) {
        considerLeavingFor(other, option);
        if (++found == NEAREST) {
          break;
        }
      }
    }
    int back = from == FreeSpell.UNPLACED ? FreeSpell.UNPLACED : costs.optionAt(other, table.room(from));
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
