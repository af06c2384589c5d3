package org.placewright.solver.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.placewright.solver.choice.OptionTable;

/**
 * Fills places in one pass: spells that lose most by their second best option go first, each to the option of least
 * reduced cost that still has room.
 */
final class PriceGuidedStart {
  private final OptionTable table;
  private final ReducedCosts costs;

  PriceGuidedStart(OptionTable table, ReducedCosts costs) {
    this.table = table;
    this.costs = costs;
  }

  /** Places every spell of an empty occupancy that finds room. */
  void fill(Occupancy occupancy) {
    IntStream.range(0, table.spells())
        .boxed()
        .sorted(Comparator.comparingLong((Integer spell) -> -urgency(spell)).thenComparingInt(spell -> spell))
        .forEach(spell -> place(occupancy, spell));
  }

  private long urgency(int spell) {
    return costs.regret(spell) / ((long) table.tenths(spell) * (table.last(spell) - table.first(spell) + 1));
  }

  private void place(Occupancy occupancy, int spell) {
    for (int option : costs.ranked(spell)) {
      if (occupancy.fits(spell, option)) {
        occupancy.put(spell, option);
        return;
      }
    }
  }
}
