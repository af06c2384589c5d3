package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.price.PlacePrices;

/** What each option costs when the room it takes is paid for, and which options that makes worth a try. */
final class ReducedCosts {
  private static final long MOST_INDEXED = 20_000_000;

  private final OptionTable table;
  private final long[] reduced;
  private final long[] least;
  private final long[] second;
  private final int[][] ranked;
  private final List<int[]> byRoom;

  ReducedCosts(Choices choices, OptionTable table, PlacePrices prices) {
    this.table = table;
    reduced = new long[table.size()];
    least = new long[table.spells()];
    second = new long[table.spells()];
    ranked = new int[table.spells()][];
    byRoom = indexByRoom(choices, table);
    for (FreeSpell spell : choices.spells()) {
      int s = spell.index();
      int number = table.start(s);
      for (PricedOption option : spell.options()) {
        reduced[number++] = option.pence() + prices.pence(option.room(), spell.first(), spell.last(), option.tenths());
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

  /** For every spell and provision the option; empty when that would take too much memory. */
  private static List<int[]> indexByRoom(Choices choices, OptionTable table) {
    int rooms = choices.rooms().size();
    List<int[]> index = new ArrayList<>();
    for (int spell = 0; spell < table.spells() && (long) rooms * table.spells() < MOST_INDEXED; spell++) {
      int[] options = new int[rooms];
      Arrays.fill(options, FreeSpell.UNPLACED);
      for (int option = table.start(spell); option < table.end(spell); option++) {
        options[table.room(option)] = option;
      }
      index.add(options);
    }
    return index;
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

  /** How much more a second best option costs than the best, on average over spells: the scale of small changes. */
  double typicalRegret() {
    double sum = 0;
    int counted = 0;
    for (int spell = 0; spell < table.spells(); spell++) {
      int[] options = ranked[spell];
      if (options.length > 1) {
        sum += reduced[options[Math.min(3, options.length - 1)]] - reduced[options[0]];
        counted++;
      }
    }
    return Math.max(1, sum / Math.max(1, counted));
  }

  /** The spell's option at a provision, or {@link FreeSpell#UNPLACED} when it has none. */
  int optionAt(int spell, int room) {
    if (!byRoom.isEmpty()) {
      return byRoom.get(spell)[room];
    }
    for (int option = table.start(spell); option < table.end(spell); option++) {
      if (table.room(option) == room) {
        return option;
      }
    }
    return FreeSpell.UNPLACED;
  }
}
