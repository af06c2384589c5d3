package org.placewright.solver.choice;

import java.util.List;
import java.util.Objects;
import org.placewright.model.child.Spell;

/**
 * A spell that the plan must find a provision for.
 *
 * @param index position among {@link Choices#spells()}
 * @param first position of its first year in the horizon
 * @param last position of its last year, included
 * @param options the provisions that may take it, cheapest first
 * @param unplacedPence stated price of giving it no place
 * @param unplacedMovePence price of the avoidable move that giving it no place makes, from a spell decided already
 * @param followsFree whether the spell before it in {@link Choices#spells()} is the same child's, ending as this starts
 * @param movePence price of an avoidable move between that spell and this one
 */
public record FreeSpell(
    int index,
    Spell spell,
    int first,
    int last,
    List<PricedOption> options,
    long unplacedPence,
    long unplacedMovePence,
    boolean followsFree,
    long movePence) {
  /** The position that stands for having no place. */
  public static final int UNPLACED = -1;

  public FreeSpell {
    Objects.requireNonNull(spell, "spell");
    options = List.copyOf(options);
  }

  /** Tenths of a place that the spell counts for while it has none. */
  public int tenths() {
    return spell.placeTenths();
  }

  /** Tenths of a place times years: what having no place counts. */
  public long tenthYears() {
    return (long) tenths() * (last - first + 1);
  }

  /** What an option, or {@link #UNPLACED}, costs whatever is chosen elsewhere. */
  public long pence(int option) {
    return option == UNPLACED ? unplacedPence + unplacedMovePence : options.get(option).pence();
  }

  /** The price of the avoidable move, if it is one, from the free spell before this one. */
  public long moveFrom(FreeSpell before, int optionBefore, int option) {
    if (optionBefore == UNPLACED) {
      return 0;
    }
    PricedOption from = before.options.get(optionBefore);
    boolean stays = option != UNPLACED && options.get(option).room() == from.room();
    return stays || !from.couldKeepNext() ? 0 : movePence;
  }
}
