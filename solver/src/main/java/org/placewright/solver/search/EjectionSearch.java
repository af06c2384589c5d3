package org.placewright.solver.search;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Improves an occupancy by ejection chains under simulated annealing. A child goes where it would like to be, with all
 * its consecutive free spells; where there is no room it puts out others, who go elsewhere with all of theirs: most to
 * the cheapest that has room, some to where they would like to be, putting out more. At last the room that is left is
 * offered to others. Whole children move, because a settled child that moves by single spells pays for moves it need not
 * make, and so would hardly ever move at all.
 *
 * <p>A chain takes time in proportion to the children in it times the options of a child.
 *
 * <p>F. Glover (1996): Ejection chains, reference structures and alternating path methods for traveling salesman
 * problems. Discrete Applied Mathematics 65, 223-253.
 */
final class EjectionSearch {
  private static final int MOST_PUT_OUT = 5;
  /** One in so many children that are put out goes where it would like to be. */
  private static final int WISHES_AGAIN = 3;
  /** How often a spell that is where it would like to be is passed over for another. */
  private static final int PASSES = 8;
  /** Draws of a rank, each up to the one before: the more, the more often the better options. */
  private static final int RANK_DRAWS = 4;
  /** Temperatures as parts of the median regret. */
  private static final double HOTTEST = 0.1;
  private static final double COLDEST = 0.002;

  private final OptionTable table;
  private final ReducedCosts costs;
  private final Occupancy occupancy;
  private final SplittableRandom random;
  private final ChildMoves moves;

  EjectionSearch(OptionTable table, ReducedCosts costs, Occupancy occupancy, long seed) {
    this.table = table;
    this.costs = costs;
    this.occupancy = occupancy;
    this.random = new SplittableRandom(seed);
    this.moves = new ChildMoves(table, costs, occupancy, MOST_PUT_OUT, random);
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
    moves.begin();
    boolean isPossible = moves.take(spell, option);
    for (int number = 0; isPossible && number < moves.putOuts(); number++) {
      isPossible = placeAgain(moves.putOut(number));
    }
    if (isPossible) {
      moves.fill();
    }
    if (!isPossible || occupancy.cost() - before > mostMore) {
      moves.undo();
    }
  }

  /** Any spell, more often one that would like to be elsewhere. */
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
    for (int draw = 1; draw < RANK_DRAWS; draw++) {
      rank = 1 + random.nextInt(rank);
    }
    return ranked[random.nextInt(rank)];
  }

  private boolean placeAgain(int spell) {
    if (moves.mayPutOut() && random.nextInt(WISHES_AGAIN) == 0) {
      return moves.take(spell, wish(spell));
    }
    moves.takeCheapestFit(spell);
    return true;
  }
}
