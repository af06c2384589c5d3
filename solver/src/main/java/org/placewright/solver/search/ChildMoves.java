package org.placewright.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Moves of whole children, each with all its consecutive free spells, that keep to the room there is: who is in the way
 * is put out, and waits for a place. All moves since {@link #begin} can be taken back.
 */
final class ChildMoves {
  private static final int CANDIDATES = 6;
  private static final int DRAWS = 24;
  /** How many are asked whether they would rather be where somebody was put out. */
  private static final int ASKED = 8;

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final CheapestFit fit;
  private final SplittableRandom random;
  private final int[] putOut;
  private final int[] putOutOf;
  private int putOuts;
  private int[] movedSpell = new int[64];
  private int[] movedFrom = new int[64];
  private int moved;

  ChildMoves(OptionTable table, ReducedCosts costs, Occupancy occupancy, int mostPutOut, SplittableRandom random) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.fit = new CheapestFit(table, occupancy);
    this.random = random;
    this.putOut = new int[mostPutOut];
    this.putOutOf = new int[mostPutOut];
  }

  /** What follows can be taken back together. */
  void begin() {
    moved = 0;
    putOuts = 0;
  }

  void undo() {
    while (moved > 0) {
      moved--;
      occupancy.put(movedSpell[moved], movedFrom[moved]);
    }
  }

  /** How many spells were put out, among them some that may have a place again. */
  int putOuts() {
    return putOuts;
  }

  int putOut(int number) {
    return putOut[number];
  }

  boolean mayPutOut() {
    return putOuts < putOut.length;
  }

  /**
   * Brings the child of a spell the cheapest way by one of the spell's options, and puts out who is in the way.
   *
   * @return whether that could be done; when not, some of it may be done
   */
  boolean take(int spell, int option) {
    int at = option;
    for (int s = spell; s >= table.firstOfChild(spell) && at != FreeSpell.UNPLACED; s--) {
      if (!enter(s, at)) {
        return false;
      }
      at = costs.ways().before(at);
    }
    at = costs.ways().next(option);
    for (int s = spell + 1; s <= table.lastOfChild(spell) && at != FreeSpell.UNPLACED; s++) {
      if (!enter(s, at)) {
        return false;
      }
      at = costs.ways().next(at);
    }
    return true;
  }

  private boolean enter(int spell, int option) {
    if (option == occupancy.at(spell)) {
      return true;
    }
    while (!occupancy.fits(spell, option)) {
      int leaver = findLeaver(spell, option);
      if (leaver == FreeSpell.UNPLACED || !mayPutOut()) {
        return false;
      }
      putOut[putOuts] = leaver;
      putOutOf[putOuts++] = table.room(option);
      put(leaver, FreeSpell.UNPLACED);
    }
    put(spell, option);
    return true;
  }

  /** Of a few other children's spells that are there in the first year without room, the one that loses least. */
  private int findLeaver(int spell, int option) {
    int room = table.room(option);
    int year = occupancy.firstFullYear(spell, option);
    int count = occupancy.members(room);
    int best = FreeSpell.UNPLACED;
    long leastLoss = Long.MAX_VALUE;
    int found = 0;
    for (int i = 0; i < DRAWS && found < CANDIDATES && count > 0; i++) {
      int candidate = occupancy.member(room, random.nextInt(count));
      if (isThere(candidate, year) && table.firstOfChild(candidate) != table.firstOfChild(spell)) {
        found++;
        long loss = costs.lossFrom(candidate, occupancy.at(candidate));
        if (loss < leastLoss) {
          leastLoss = loss;
          best = candidate;
        }
      }
    }
    return best;
  }

  private boolean isThere(int spell, int year) {
    return table.first(spell) <= year && year <= table.last(spell);
  }

  /** Brings the child of a spell the cheapest way that has room, which may be no place. */
  void takeCheapestFit(int spell) {
    for (int s = table.firstOfChild(spell); s <= table.lastOfChild(spell); s++) {
      put(s, FreeSpell.UNPLACED);
    }
    fit.find(spell);
    for (int s = table.firstOfChild(spell); s <= table.lastOfChild(spell); s++) {
      put(s, fit.chosen(s));
    }
  }

  /** Offers the room that is left where spells were put out to some who would be better off there. */
  void fill() {
    for (int number = 0; number < putOuts; number++) {
      int[] options = costs.optionsAt(putOutOf[number]);
      for (int i = 0; i < ASKED; i++) {
        int option = options[random.nextInt(options.length)];
        int spell = table.spell(option);
        if (occupancy.at(spell) != option && occupancy.fits(spell, option) && occupancy.change(spell, option) < 0) {
          put(spell, option);
        }
      }
    }
  }

  private void put(int spell, int option) {
    if (option == occupancy.at(spell)) {
      return;
    }
    if (moved == movedSpell.length) {
      movedSpell = Arrays.copyOf(movedSpell, 2 * moved);
      movedFrom = Arrays.copyOf(movedFrom, 2 * moved);
    }
    movedSpell[moved] = spell;
    movedFrom[moved++] = occupancy.at(spell);
    occupancy.put(spell, option);
  }
}
