package org.placewright.solver.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Fills places in one pass: children that lose most by their second best option go first, each with all its consecutive
 * free spells the way of least reduced cost that still has room.
 */
final class PriceGuidedStart {
  private final OptionTable table;
  private final ReducedCosts costs;

  PriceGuidedStart(OptionTable table, ReducedCosts costs) {
    this.table = table;
    this.costs = costs;
  }

  /** Places every child of an empty occupancy that finds room. */
  void fill(Occupancy occupancy) {
    CheapestFit fit = new CheapestFit(table, occupancy);
    IntStream.range(0, table.spells())
        .filter(spell -> spell == table.firstOfChild(spell))
        .boxed()
        .sorted(Comparator.comparingLong((Integer first) -> -urgency(first)).thenComparingInt(first -> first))
        .forEach(first -> place(occupancy, fit, first));
  }

  /** The greatest regret of the child's spells for a tenth of a place and year. */
  private long urgency(int first) {
    long most = Long.MIN_VALUE;
    for (int spell = first; spell <= table.lastOfChild(first); spell++) {
      long tenthYears = (long) table.tenths(spell) * (table.last(spell) - table.first(spell) + 1);
      most = Math.max(most, costs.regret(spell) / tenthYears);
    }
    return most;
  }

  private void place(Occupancy occupancy, CheapestFit fit, int first) {
    for (int option : costs.ranked(first)) {
      if (fitsAllTheWay(occupancy, first, option)) {
        for (int spell = first, at = option; at != FreeSpell.UNPLACED; spell++, at = costs.ways().next(at)) {
          occupancy.put(spell, at);
        }
        return;
      }
    }
    fit.find(first);
    for (int spell = first; spell <= table.lastOfChild(first); spell++) {
      occupancy.put(spell, fit.chosen(spell));
    }
  }

  private boolean fitsAllTheWay(Occupancy occupancy, int first, int option) {
    int at = option;
    for (int spell = first; spell <= table.lastOfChild(first); spell++) {
      if (at == FreeSpell.UNPLACED || !occupancy.fits(spell, at)) {
        return false;
      }
      at = costs.ways().next(at);
    }
    return true;
  }
}
