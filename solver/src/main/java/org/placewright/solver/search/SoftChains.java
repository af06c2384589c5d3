package org.placewright.solver.search;

import java.util.SplittableRandom;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Short chains of {@link SoftMoves}: a spell goes where it would rather be, and while that is not good enough one that it
 * crowds goes elsewhere in turn. A chain takes time in proportion to its length and the members that are looked at.
 */
final class SoftChains {
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

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final SoftMoves moves;
  private final SplittableRandom random;
  private int leaver;
  private int leaverOption;
  private double leaverGain;

  SoftChains(OptionTable table, ReducedCosts costs, Occupancy occupancy, SoftMoves moves, SplittableRandom random) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.moves = moves;
    this.random = random;
  }

  /** Tries one move of any spell, with one that it crowds. */
  boolean tryChain(double heat) {
    boolean isBetter = tryChain(random.nextInt(table.spells()), heat);
    moves.forget();
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
    int mark = moves.mark();
    double change = 0;
    moves.goTogether(random.nextInt(SINGLE) > 0);
    leaver = spell;
    leaverOption = option;
    leaverGain = moves.gain(spell, option);
    boolean isGoodEnough = false;
    boolean mayGoOn = true;
    for (int length = 1; mayGoOn; length++) {
      int room = table.room(leaverOption);
      boolean isCrowding = moves.isCrowding(leaver, leaverOption);
      change += leaverGain;
      moves.put(leaver, leaverOption);
      isGoodEnough = change <= most;
      mayGoOn = !isGoodEnough && isCrowding && length < LONGEST_CHAIN && findLeaver(room, from, mark);
    }
    moves.goTogether(true);
    if (!isGoodEnough) {
      moves.undoTo(mark);
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
      if (!moves.hasMovedSince(mark, other)) {
        considerLeaving(other, from);
      }
    }
    return leaver >= 0;
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
    if (back != FreeSpell.UNPLACED && back != occupancy.at(other) && occupancy.couldHold(other, back)) {
      considerLeavingFor(other, back);
    }
  }

  private void considerLeavingFor(int other, int option) {
    double gain = moves.gain(other, option);
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
