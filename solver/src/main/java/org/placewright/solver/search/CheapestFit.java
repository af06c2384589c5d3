package org.placewright.solver.search;

import java.util.Arrays;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Finds the cheapest way of a child through its consecutive free spells that fits beside everyone else: a shortest path,
 * spell by spell, in time that is at most in proportion to the number of options.
 */
final class CheapestFit {
  private static final long NEVER = Long.MAX_VALUE;

  private final OptionTable table;
  private final Occupancy occupancy;
  /** By option, and for having no place by spell: the least up to here, and where the spell before is then. */
  private final long[] upTo;
  private final int[] cameFrom;
  private final int[] cameFromUnplaced;
  private final int[] chosen;
  private long least;
  private int last;

  CheapestFit(OptionTable table, Occupancy occupancy) {
    this.table = table;
    this.occupancy = occupancy;
    upTo = new long[table.size()];
    cameFrom = new int[table.size()];
    cameFromUnplaced = new int[table.spells()];
    chosen = new int[table.spells()];
  }

  /** What was found last for a spell: an option or {@link FreeSpell#UNPLACED}. */
  int chosen(int spell) {
    return chosen[spell];
  }

  /** Finds the way of a child none of whose free spells, of which one is given, has a place now. */
  void find(int spell) {
    int first = table.firstOfChild(spell);
    int end = table.lastOfChild(spell) + 1;
    if (first + 1 == end) {
      chosen[first] = findFirstFitting(first);
      return;
    }
    least = 0;
    last = FreeSpell.UNPLACED;
    long leastBefore = 0;
    for (int i = first; i < end; i++) {
      leastBefore = arrive(i, leastBefore);
      leave(i);
    }
    for (int i = end - 1; i >= first; i--) {
      chosen[i] = last;
      last = last == FreeSpell.UNPLACED ? cameFromUnplaced[i] : cameFrom[last];
    }
  }

  /** Options are in order of cost, and no place is dearer than any. */
  private int findFirstFitting(int spell) {
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (occupancy.fits(spell, option)) {
        return option;
      }
    }
    return FreeSpell.UNPLACED;
  }

  /**
   * Finds the least cost up to each option of the spell. Stops at options that could only be as cheap as another which
   * may afterwards go anywhere.
   *
   * @return the least cost up to any ending of the spell
   */
  private long arrive(int spell, long leastBefore) {
    long leaving = leavingPence(spell);
    long bestThatLeaves = least + occupancy.ownUnplaced(spell);
    long leastHere = bestThatLeaves;
    int option = table.start(spell);
    for (; option < table.end(spell) && leastBefore + table.pence(option) < bestThatLeaves; option++) {
      upTo[option] = NEVER;
      if (occupancy.fits(spell, option)) {
        int stayer = table.stayedFrom(option);
        boolean stays = stayer != FreeSpell.UNPLACED && upTo[stayer] <= least;
        upTo[option] = table.pence(option) + (stays ? upTo[stayer] : least);
        cameFrom[option] = stays ? stayer : last;
        bestThatLeaves = Math.min(bestThatLeaves, upTo[option] + leaving);
        leastHere = Math.min(leastHere, upTo[option]);
      }
    }
    Arrays.fill(upTo, option, table.end(spell), NEVER);
    cameFromUnplaced[spell] = last;
    return leastHere;
  }

  /** Finds the least cost up to the spell and away from where it is. */
  private void leave(int spell) {
    long leaving = leavingPence(spell);
    least += occupancy.ownUnplaced(spell);
    last = FreeSpell.UNPLACED;
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (upTo[option] != NEVER) {
        long left = upTo[option] + (table.couldKeepNext(option) ? leaving : 0);
        if (left < least) {
          least = left;
          last = option;
        }
      }
    }
  }

  private long leavingPence(int spell) {
    return table.precedesFree(spell) ? table.movePence(spell + 1) : 0;
  }
}
