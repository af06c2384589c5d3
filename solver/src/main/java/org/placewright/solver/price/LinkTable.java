package org.placewright.solver.price;

import java.util.Arrays;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;

/** {@link Links} by the numbers of an {@link OptionTable}, for loops that run millions of times. */
final class LinkTable {
  private final int[] position;
  /** Empty when nothing is linked. */
  private final short[] year;

  LinkTable(Choices choices, OptionTable table, Links links) {
    position = new int[table.spells()];
    year = new short[links.count() == 0 ? 0 : table.size()];
    Arrays.fill(position, Links.NONE);
    Arrays.fill(year, (short) Links.NONE);
    for (FreeSpell spell : choices.spells()) {
      position[spell.index()] = links.position(spell);
      if (links.position(spell) != Links.NONE) {
        int number = table.start(spell.index());
        for (PricedOption option : spell.options()) {
          year[number++] = (short) links.year(spell, option);
        }
      }
    }
  }

  int position(int spell) {
    return position[spell];
  }

  /** Of an option of a linked spell. */
  int year(int option) {
    return year[option];
  }
}
