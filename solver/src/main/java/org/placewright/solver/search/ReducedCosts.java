package org.placewright.solver.search;

import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.price.PlacePrices;

/** What each option costs when the room it takes is paid for, and which options that makes worth a try. */
final class ReducedCosts {
  private final OptionTable table;
  private final long[] reduced;
  private final long[] least;
  private final long[] second;
  private final int[][] ranked;

  ReducedCosts(Choices choices, OptionTable table, PlacePrices prices) {
    this.table = table;
    reduced = new long[table.size()];
    least = new long[table.spells()];
    second = new long[table.spells()];
    ranked = new int[table.spells()][];
    for (FreeSpell spell : choices.spells()) {
      int s = spell.index();
      int number = table.start(s);
      for (PricedOption option : spell.options()) {
        reduced[number++] = option.pence() + prices.pence(option.room(), spell.first(), spell.last(), spell.tenths());
      }
      ranked[s] = IntStream.range(table.start(s), table.end(s))
          .boxed()
          .sorted((a, b) -> reduced[a] != reduced[b] ? Long.compare(reduced[a], reduced[b]) : Integer.compare(a, b))
          .mapToInt(Integer::intValue)
          .toArray();
      least[s] = ranked[s].length > 0 ? reduced[ranked[s][0]] : table.unplacedPence(s);
      second[s] = ranked[s].length > 1 ? reduced[ranked[s][1]] : table.unplacedPence(s);
    }
  }

  /** The numbers of a spell's options, least reduced cost first. */
  int[] ranked(int spell) {
    return ranked[spell];
  }

  long reduced(int option) {
    return reduced[option];
  }

  /** How much more the spell's second best option costs than its best. */
  long regret(int spell) {
    return second[spell] - least[spell];
  }

  /** How much more the best other option costs than this one; negative when another is better. */
  long lossFrom(int spell, int option) {
    long other = ranked[spell][0] == option ? second[spell] : least[spell];
    return other - reduced[option];
  }

  int spells() {
    return table.spells();
  }
}
