package org.placewright.solver.search;

import java.util.Arrays;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.price.PlacePrices;

/**
 * For every option the cheapest way of its child through all its consecutive free spells by that option, when the room
 * that is taken is paid for at the prices of places and avoidable moves have their price. A shortest path forward and
 * one backward, so that all ways take time in proportion to the number of options.
 */
final class CheapestWays {
  private final OptionTable table;
  /** An option with the room it takes, all up to and with it, and all after it. */
  private final long[] own;
  private final long[] upTo;
  private final long[] after;
  private final int[] cameFrom;
  private final int[] goesTo;

  CheapestWays(Choices choices, OptionTable table, PlacePrices prices) {
    this.table = table;
    own = new long[table.size()];
    upTo = new long[table.size()];
    after = new long[table.size()];
    cameFrom = new int[table.size()];
    goesTo = new int[table.size()];
    Arrays.fill(cameFrom, FreeSpell.UNPLACED);
    Arrays.fill(goesTo, FreeSpell.UNPLACED);
    int number = 0;
    for (FreeSpell spell : choices.spells()) {
      for (PricedOption option : spell.options()) {
        own[number++] = option.pence() + prices.pence(option.room(), spell.first(), spell.last(), option.tenths());
      }
    }
    for (int first = 0; first < table.spells(); first = table.lastOfChild(first) + 1) {
      goForward(first);
      goBackward(table.lastOfChild(first));
    }
  }

  /** What the cheapest way by the option costs over all the child's consecutive free spells. */
  long pence(int option) {
    return upTo[option] + after[option];
  }

  /** Where the child's spell before is on that way; {@link FreeSpell#UNPLACED} when there is none or it has no place. */
  int before(int option) {
    return cameFrom[option];
  }

  /** Where the child's next spell is on that way; {@link FreeSpell#UNPLACED} when there is none or it has no place. */
  int next(int option) {
    return goesTo[option];
  }

  private void goForward(int first) {
    long unplaced = 0;
    for (int spell = first; spell <= table.lastOfChild(first); spell++) {
      long moved = unplaced;
      int mover = FreeSpell.UNPLACED;
      for (int option = spell == first ? table.end(spell) : table.start(spell - 1); option < table.start(spell); option++) {
        long leaving = upTo[option] + leavingPence(spell - 1, option);
        if (leaving < moved) {
          moved = leaving;
          mover = option;
        }
      }
      for (int option = table.start(spell); option < table.end(spell); option++) {
        int stayer = table.stayedFrom(option);
        boolean stays = stayer != FreeSpell.UNPLACED && upTo[stayer] <= moved;
        upTo[option] = own[option] + (stays ? upTo[stayer] : moved);
        cameFrom[option] = stays ? stayer : mover;
      }
      unplaced = moved + table.unplacedPence(spell);
    }
  }

  private void goBackward(int last) {
    long unplaced = 0;
    for (int spell = last - 1; spell >= table.firstOfChild(last); spell--) {
      long moved = unplaced + table.unplacedPence(spell + 1);
      int goal = FreeSpell.UNPLACED;
      for (int option = table.start(spell + 1); option < table.end(spell + 1); option++) {
        if (own[option] + after[option] < moved) {
          moved = own[option] + after[option];
          goal = option;
        }
      }
      for (int option = table.start(spell); option < table.end(spell); option++) {
        int stayer = table.staysAt(option);
        long leaving = moved + leavingPence(spell, option);
        boolean stays = stayer != FreeSpell.UNPLACED && own[stayer] + after[stayer] <= leaving;
        after[option] = stays ? own[stayer] + after[stayer] : leaving;
        goesTo[option] = stays ? stayer : goal;
      }
      unplaced = moved;
    }
  }

  private long leavingPence(int spell, int option) {
    return table.couldKeepNext(option) ? table.movePence(spell + 1) : 0;
  }
}
