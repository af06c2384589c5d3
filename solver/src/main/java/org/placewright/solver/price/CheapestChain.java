package org.placewright.solver.price;

import java.util.Arrays;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * The cheapest way through the options of one child's consecutive free spells when an avoidable move has a price: a
 * shortest path, spell by spell. Each spell's ways to end are its options and, last, no place. As the price of a move
 * depends only on where it is from, the cheapest arrival by a move is the same for every option, and the whole takes
 * time in proportion to the number of options.
 */
final class CheapestChain {
  private static final int NOWHERE = -1;

  private final OptionTable table;
  private final Pricing pricing;
  /** The first spell there may be a choice for. */
  private final int origin;
  private final int[] cameFrom;
  private final int[] endingAtRoom;
  private double[] value;
  private double[] valueBefore;
  private double cheapestMove;
  private int mover;

  /** What an option costs with the room it takes. */
  interface Pricing {
    double reduced(int spell, int option);
  }

  /** Chooses for chains of spells from {@code origin} to before {@code limit}. */
  CheapestChain(OptionTable table, int origin, int limit, int rooms, Pricing pricing) {
    this.table = table;
    this.pricing = pricing;
    this.origin = origin;
    value = new double[table.mostOptions() + 1];
    valueBefore = new double[table.mostOptions() + 1];
    cameFrom = new int[row(limit)];
    endingAtRoom = new int[rooms];
    Arrays.fill(endingAtRoom, NOWHERE);
  }

  /**
   * Chooses for the spells from {@code from} to before {@code to}.
   *
   * @param chosen where to put, by spell from the origin, the number of the option or {@link FreeSpell#UNPLACED}
   * @return what the chain costs
   */
  double choose(int from, int to, int[] chosen) {
    for (int spell = from; spell < to; spell++) {
      double[] swap = valueBefore;
      valueBefore = value;
      value = swap;
      if (spell == from) {
        cheapestMove = 0;
        mover = NOWHERE;
      } else {
        leave(spell - 1);
      }
      arrive(spell, spell > from);
      if (spell > from) {
        forget(spell - 1);
      }
    }
    return trace(from, to, chosen);
  }

  /** Where in {@link #cameFrom} a spell's endings begin: its options and no place. */
  private int row(int spell) {
    return table.start(spell) - table.start(origin) + spell - origin;
  }

  private int options(int spell) {
    return table.end(spell) - table.start(spell);
  }

  /** Finds the cheapest way to go on from a spell by a move, and notes which of its endings is at which provision. */
  private void leave(int spell) {
    mover = options(spell);
    cheapestMove = valueBefore[mover];
    for (int ending = 0; ending < options(spell); ending++) {
      int option = table.start(spell) + ending;
      endingAtRoom[table.room(option)] = ending;
      double moved = valueBefore[ending] + (table.couldKeepNext(option) ? table.movePence(spell + 1) : 0);
      if (moved < cheapestMove) {
        cheapestMove = moved;
        mover = ending;
      }
    }
  }

  private void arrive(int spell, boolean mayStay) {
    int row = row(spell);
    for (int ending = 0; ending < options(spell); ending++) {
      int option = table.start(spell) + ending;
      int stayer = mayStay ? endingAtRoom[table.room(option)] : NOWHERE;
      boolean stays = stayer != NOWHERE && valueBefore[stayer] <= cheapestMove;
      value[ending] = pricing.reduced(spell, option) + (stays ? valueBefore[stayer] : cheapestMove);
      cameFrom[row + ending] = stays ? stayer : mover;
    }
    value[options(spell)] = table.unplacedPence(spell) + cheapestMove;
    cameFrom[row + options(spell)] = mover;
  }

  private void forget(int spell) {
    for (int option = table.start(spell); option < table.end(spell); option++) {
      endingAtRoom[table.room(option)] = NOWHERE;
    }
  }

  private double trace(int from, int to, int[] chosen) {
    int best = 0;
    for (int ending = 1; ending <= options(to - 1); ending++) {
      if (value[ending] < value[best]) {
        best = ending;
      }
    }
    double least = value[best];
    for (int spell = to - 1; spell >= from; spell--) {
      chosen[spell - origin] = best < options(spell) ? table.start(spell) + best : FreeSpell.UNPLACED;
      best = cameFrom[row(spell) + best];
    }
    return least;
  }
}
