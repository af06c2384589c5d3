package org.placewright.solver.search;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Improves an occupancy by ejection chains under simulated annealing: a spell goes where it would like to be; when
 * there is no room it puts out one that is there, which goes elsewhere in the same way. A chain takes time in
 * proportion to its length times the options of a spell.
 */
final class EjectionSearch {
  private static final int LONGEST_CHAIN = 4;
  private static final int CANDIDATES = 6;
  private static final int DRAWS = 24;
  /** Temperatures as parts of a typical regret. */
  private static final double HOTTEST = 0.0133;
  private static final double COLDEST = 0.000133;

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final SplittableRandom random;
  private final int[] movedSpell = new int[2 * LONGEST_CHAIN + 2];
  private final int[] movedFrom = new int[2 * LONGEST_CHAIN + 2];
  private int moved;

  EjectionSearch(OptionTable table, ReducedCosts costs, Occupancy occupancy, long seed) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Tries a number of chains.
   *
   * @param progress how much of the time that is allowed has gone, 0 to 1 and over; 0 always when there is no limit
   */
  void improve(long chains, DoubleSupplier progress) {
    if (table.spells() == 0) {
      return;
    }
    double scale = costs.typicalRegret();
    double temperature = scale * HOTTEST;
    for (long chain = 0; chain < chains; chain++) {
      if (chain % 1024 == 0) {
        double gone = Math.max((double) chain / chains, progress.getAsDouble());
        if (gone >= 1) {
          return;
        }
        temperature = scale * HOTTEST * Math.pow(COLDEST / HOTTEST, gone);
      }
      tryChain((long) (-temperature * Math.log(1 - random.nextDouble())));
    }
  }

  private void tryChain(long mostMore) {
    long before = occupancy.cost();
    moved = 0;
    int spell = random.nextInt(table.spells());
    int option = wish(spell);
    if (option == occupancy.at(spell)) {
      return;
    }
    for (int length = 0; length < LONGEST_CHAIN; length++) {
      if (occupancy.fits(spell, option)) {
        put(spell, option);
        break;
      }
      int leaver = findLeaver(spell, option);
      if (leaver < 0) {
        break;
      }
      int left = occupancy.at(leaver);
      put(leaver, FreeSpell.UNPLACED);
      put(spell, option);
      spell = leaver;
      option = nextFor(leaver, left, length + 2 < LONGEST_CHAIN);
      if (option == FreeSpell.UNPLACED) {
        break;
      }
    }
    if (occupancy.cost() - before > mostMore) {
      undo();
    }
  }

  /** An option of the spell, the better ones more often. */
  private int wish(int spell) {
    int[] ranked = costs.ranked(spell);
    if (ranked.length == 0) {
      return occupancy.at(spell);
    }
    return ranked[random.nextInt(1 + random.nextInt(ranked.length))];
  }

  /** Of a few spells that are there and whose leaving makes room, the one that loses least. */
  private int findLeaver(int spell, int option) {
    int room = table.room(option);
    int count = occupancy.members(room);
    int best = -1;
    long leastLoss = Long.MAX_VALUE;
    int found = 0;
    for (int i = 0; i < DRAWS && found < CANDIDATES && count > 0; i++) {
      int candidate = occupancy.member(room, random.nextInt(count));
      if (candidate == spell || !occupancy.fitsWithout(spell, option, candidate)) {
        continue;
      }
      found++;
      long loss = costs.lossFrom(candidate, occupancy.at(candidate));
      if (loss < leastLoss) {
        leastLoss = loss;
        best = candidate;
      }
    }
    return best;
  }

  /** Where a spell that was put out goes: mostly the cheapest with room, now and then a good one that is full. */
  private int nextFor(int spell, int left, boolean mayPutOut) {
    if (mayPutOut && random.nextInt(3) == 0) {
      int wished = wish(spell);
      if (wished != left) {
        return wished;
      }
    }
    int best = FreeSpell.UNPLACED;
    long least = Long.MAX_VALUE;
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (table.pence(option) >= least) {
        break;
      }
      if (option != left && occupancy.fits(spell, option)) {
        long change = occupancy.change(spell, option);
        if (change < least) {
          least = change;
          best = option;
        }
      }
    }
    return best;
  }

  private void put(int spell, int option) {
    movedSpell[moved] = spell;
    movedFrom[moved++] = occupancy.at(spell);
    occupancy.put(spell, option);
  }

  private void undo() {
    while (moved > 0) {
      moved--;
      occupancy.put(movedSpell[moved], movedFrom[moved]);
    }
  }
}
