package org.placewright.solver.price;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;

/** What the free spells of one child, one after the other, cost at least by way of each option, at whole-pence prices. */
final class ChainWays {
  private final ToLongBiFunction<FreeSpell, PricedOption> price;
  private final List<FreeSpell> spells;
  /** Of each spell, position o + 1 for option o: the least with all spells before, and with all after. */
  private final long[][] upTo;
  private final long[][] after;

  /** At a price for each option of each spell. */
  ChainWays(ToLongBiFunction<FreeSpell, PricedOption> price, List<FreeSpell> spells) {
    this.price = price;
    this.spells = spells;
    upTo = new long[spells.size()][];
    after = new long[spells.size()][];
    for (int i = 0; i < spells.size(); i++) {
      upTo[i] = new long[spells.get(i).options().size() + 1];
      for (int o = FreeSpell.UNPLACED; o < spells.get(i).options().size(); o++) {
        upTo[i][o + 1] = Math.addExact(i == 0 ? 0 : arrival(i, o), price(i, o));
      }
    }
    for (int i = spells.size() - 1; i >= 0; i--) {
      after[i] = new long[spells.get(i).options().size() + 1];
      for (int o = FreeSpell.UNPLACED; i + 1 < spells.size() && o < spells.get(i).options().size(); o++) {
        after[i][o + 1] = departure(i, o);
      }
    }
  }

  /** The least of all ways. */
  long least() {
    return Arrays.stream(upTo[spells.size() - 1]).min().orElseThrow();
  }

  /** The least of the ways on which a spell takes an option, or {@link FreeSpell#UNPLACED}. */
  long through(int spell, int option) {
    return Math.addExact(upTo[spell][option + 1], after[spell][option + 1]);
  }

  private long arrival(int i, int option) {
    long least = Long.MAX_VALUE;
    for (int b = 0; b < upTo[i - 1].length; b++) {
      long move = spells.get(i).moveFrom(spells.get(i - 1), b - 1, option);
      least = Math.min(least, Math.addExact(upTo[i - 1][b], move));
    }
    return least;
  }

  private long departure(int i, int option) {
    FreeSpell next = spells.get(i + 1);
    long least = Long.MAX_VALUE;
    for (int o = FreeSpell.UNPLACED; o < next.options().size(); o++) {
      long move = next.moveFrom(spells.get(i), option, o);
      least = Math.min(least, Math.addExact(Math.addExact(move, price(i + 1, o)), after[i + 1][o + 1]));
    }
    return least;
  }

  private long price(int i, int option) {
    FreeSpell spell = spells.get(i);
    return option == FreeSpell.UNPLACED
        ? spell.pence(option)
        : price.applyAsLong(spell, spell.options().get(option));
  }
}
