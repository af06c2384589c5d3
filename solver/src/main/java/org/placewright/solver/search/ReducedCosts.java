package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePrices;

/**
 * What each option costs when the room it takes is paid for, together with the cheapest way of the child through the free
 * spells before and after, and which options that makes worth a try.
 */
final class ReducedCosts {
  /** The rank, from 0, of the option whose regret tells the scale of small changes. */
  private static final int FURTHER = 3;
  private static final long MOST_INDEXED = 20_000_000;

  private final OptionTable table;
  private final CheapestWays ways;
  private final long[] least;
  private final long[] second;
  private final int[][] ranked;
  private final List<int[]> byRoom;
  private final int[][] optionsAt;

  ReducedCosts(Choices choices, OptionTable table, PlacePrices prices) {
    this.table = table;
    ways = new CheapestWays(choices, table, prices);
    least = new long[table.spells()];
    second = new long[table.spells()];
    ranked = new int[table.spells()][];
    byRoom = indexByRoom(choices, table);
    optionsAt = listByRoom(choices, table);
    for (int s = 0; s < table.spells(); s++) {
      ranked[s] = IntStream.range(table.start(s), table.end(s))
          .boxed()
          .sorted(Comparator.comparingLong(ways::pence).thenComparingInt(option -> option))
          .mapToInt(Integer::intValue)
          .toArray();
      least[s] = ranked[s].length > 0 ? ways.pence(ranked[s][0]) : table.unplacedPence(s);
      second[s] = ranked[s].length > 1 ? ways.pence(ranked[s][1]) : table.unplacedPence(s);
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

  private static int[][] listByRoom(Choices choices, OptionTable table) {
    int[] counts = new int[choices.rooms().size()];
    IntStream.range(0, table.size()).forEach(option -> counts[table.room(option)]++);
    int[][] listed = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    IntStream.range(0, table.size()).forEach(option -> {
      int room = table.room(option);
      listed[room][--counts[room]] = option;
    });
    return listed;
  }

  /** The numbers of all options at a provision; not to be changed. */
  int[] optionsAt(int room) {
    return optionsAt[room];
  }

  /** The numbers of a spell's options, least reduced cost first. */
  int[] ranked(int spell) {
    return ranked[spell];
  }

  /** The cheapest ways of children by each option. */
  CheapestWays ways() {
    return ways;
  }

  /** Whether no way of the child is cheaper than the cheapest by this option. */
  boolean isBest(int spell, int option) {
    return ways.pence(option) <= least[spell];
  }

  /** How much more the spell's second best option costs than its best. */
  long regret(int spell) {
    return second[spell] - least[spell];
  }

  /** How much more the best other option costs than this one; negative when another is better. */
  long lossFrom(int spell, int option) {
    long other = ranked[spell][0] == option ? second[spell] : least[spell];
    return other - ways.pence(option);
  }

  /** How much more a further option costs than the best, on average over spells: the scale of small changes. */
  double typicalRegret() {
    return Math.max(1, furtherRegrets().average().orElse(1));
  }

  /** The same for the spell in the middle: a scale that does not depend on how dear the few worst options are. */
  double medianRegret() {
    long[] regrets = furtherRegrets().sorted().toArray();
    return regrets.length == 0 ? 1 : Math.max(1, regrets[regrets.length / 2]);
  }

  private LongStream furtherRegrets() {
    return Arrays.stream(ranked)
        .filter(options -> options.length > 1)
        .mapToLong(options -> ways.pence(options[Math.min(FURTHER, options.length - 1)]) - ways.pence(options[0]));
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
