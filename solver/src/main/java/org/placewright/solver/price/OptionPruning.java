package org.placewright.solver.price;

import java.util.BitSet;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;

/**
 * Finds options that no better plan can use, by proof. Take the relaxed problem of {@link PlacePricing} and force a spell
 * to an option: its value rises by the reduced cost of the option less that of the spell's best ending. When that brings
 * it to the total of a known plan or above, no plan with that option is worth less than the known one.
 *
 * <p>Spells of a child with several free spells in a row are left alone. Takes time in proportion to the options.
 */
public final class OptionPruning {
  private OptionPruning() {}

  /**
   * The options that may go, by their numbers in an {@link org.placewright.solver.choice.OptionTable}.
   *
   * @param gapPence by how much the total of a known plan exceeds the bound that the prices prove
   */
  public static BitSet findUseless(Choices choices, PlacePrices prices, long gapPence) {
    BitSet useless = new BitSet();
    int number = 0;
    for (FreeSpell spell : choices.spells()) {
      boolean isAlone = !spell.followsFree() && !isFollowed(choices, spell);
      long least = isAlone ? leastReduced(spell, prices) : 0;
      for (PricedOption option : spell.options()) {
        if (isAlone && Math.subtractExact(reduced(spell, option, prices), least) > gapPence) {
          useless.set(number);
        }
        number++;
      }
    }
    return useless;
  }

  private static boolean isFollowed(Choices choices, FreeSpell spell) {
    int next = spell.index() + 1;
    return next < choices.spells().size() && choices.spells().get(next).followsFree();
  }

  private static long leastReduced(FreeSpell spell, PlacePrices prices) {
    long least = spell.pence(FreeSpell.UNPLACED);
    for (PricedOption option : spell.options()) {
      least = Math.min(least, reduced(spell, option, prices));
    }
    return least;
  }

  private static long reduced(FreeSpell spell, PricedOption option, PlacePrices prices) {
    return Math.addExact(
        option.pence(), prices.pence(option.room(), spell.first(), spell.last(), option.tenths()));
  }
}
