package org.placewright.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Improves an occupancy by ejection chains under simulated annealing: a child goes where it would like to be with all its
 * consecutive free spells; where there is no room it puts out others, whose children go elsewhere with all of theirs,
 * some of them in the same way, most of them where there is room. As settled children would pay for a move, a child that
 * moves by single spells would hardly ever move at all.
 *
 * <p>A chain takes time in proportion to the children in it times the options of a child.
 */
final class EjectionSearch {
  /** Spells that one chain may put out. */
  private static final int MOST_PUT_OUT = 5;
  /** One in so many children that are put out goes where it would like to be, the others where there is room. */
  private static final int WISHES_AGAIN = 3;
  private static final int CANDIDATES = 6;
  private static final int DRAWS = 24;
  /** How often a spell that is at its best is passed over for another. */
  private static final int PASSES = 8;
  /** How many draws, each from what the one before leaves, favour good options over bad ones. */
  private static final int WISH_DRAWS = 4;
  /** Temperatures as parts of the median regret. */
  private static final double HOTTEST = 0.1;
  private static final double COLDEST = 0.002;

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final CheapestFit fit;
  private final SplittableRandom random;
  private final int[] putOut = new int[MOST_PUT_OUT];
  private int putOuts;
  private int[] movedSpell = new int[64];
  private int[] movedFrom = new int[64];
  private int moved;

  EjectionSearch(OptionTable table, ReducedCosts costs, Occupancy occupancy, long seed) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.fit = new CheapestFit(table, occupancy);
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
    double scale = costs.medianRegret();
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
    int spell = drawSpell();
    int option = wish(spell);
    if (option == occupancy.at(spell)) {
      return;
    }
    long before = occupancy.cost();
    moved = 0;
    putOuts = 0;
    boolean isPossible = take(spell, option);
    for (int next = 0; isPossible && next < putOuts; next++) {
      isPossible = placeAgain(putOut[next]);
    }
    if (!isPossible || occupancy.cost() - before > mostMore) {
      undo();
    }
  }

  /** Any spell, more often one that could be better off. */
  private int drawSpell() {
    int spell = random.nextInt(table.spells());
    for (int pass = 0; pass < PASSES && isAtBest(spell); pass++) {
      spell = random.nextInt(table.spells());
    }
    return spell;
  }

  private boolean isAtBest(int spell) {
    return occupancy.at(spell) != FreeSpell.UNPLACED && costs.isBest(spell, occupancy.at(spell));
  }

  /** An option of the spell, the better ones more often; where it is when it has none. */
  private int wish(int spell) {
    int[] ranked = costs.ranked(spell);
    int rank = ranked.length;
    if (rank == 0) {
      return occupancy.at(spell);
    }
    for (int draw = 1; draw < WISH_DRAWS; draw++) {
      rank = 1 + random.nextInt(rank);
    }
    return ranked[random.nextInt(rank)];
  }

  private boolean placeAgain(int spell) {
    if (putOuts < MOST_PUT_OUT && random.nextInt(WISHES_AGAIN) == 0) {
      int option = wish(spell);
      return option == FreeSpell.UNPLACED || take(spell, option);
    }
    takeCheapestFit(spell);
    return true;
  }

  /** Brings the whole child the cheapest way by an option, and puts out who is in the way; false when that fails. */
  private boolean take(int spell, int option) {
    for (int s = spell, at = option; s >= table.firstOfChild(spell) && at != FreeSpell.UNPLACED; s--) {
      if (!enter(s, at)) {
        return false;
      }
      at = costs.ways().before(at);
    }
    int at = costs.ways().next(option);
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
      if (leaver == FreeSpell.UNPLACED || putOuts == MOST_PUT_OUT) {
        return false;
      }
      put(leaver, FreeSpell.UNPLACED);
      putOut[putOuts++] = leaver;
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
      if (table.first(candidate) > year
          || table.last(candidate) < year
          || table.firstOfChild(candidate) == table.firstOfChild(spell)) {
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

  private void takeCheapestFit(int spell) {
    for (int s = table.firstOfChild(spell); s <= table.lastOfChild(spell); s++) {
      if (occupancy.at(s) != FreeSpell.UNPLACED) {
        put(s, FreeSpell.UNPLACED);
      }
    }
    fit.find(spell);
    for (int s = table.firstOfChild(spell); s <= table.lastOfChild(spell); s++) {
      if (fit.chosen(s) != FreeSpell.UNPLACED) {
        put(s, fit.chosen(s));
      }
    }
  }

  private void put(int spell, int option) {
    if (moved == movedSpell.length) {
      movedSpell = Arrays.copyOf(movedSpell, 2 * moved);
      movedFrom = Arrays.copyOf(movedFrom, 2 * moved);
    }
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
