package org.placewright.solver.price;

import java.util.Arrays;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * Which options need a scheme. An option whose provision has, in some year of the spell, less room without schemes than
 * the spell takes is not possible unless a scheme opens there by then: with t(s,u) the first such year
 *
 * <pre>
 * (5)  x[s,u]  &lt;=  sum over schemes k of u and years t &lt;= t(s,u) of y[k,t]
 * </pre>
 *
 * <p>Proof: were x[s,u] = 1 and the sum 0, no scheme of u would be open in t(s,u), so that u had less room than s takes.
 * The first such year gives the fewest openings on the right, so (5) for it implies (5) for the later ones.
 *
 * <p>Only spells of children with no other free spell are linked, and only to provisions with a scheme that can open by
 * then. Where none can, an option is impossible outright; it keeps its price of places, which tells what a place there
 * would be worth.
 */
final class Links {
  /** No scheme is needed, or none can help. */
  static final int NONE = -1;

  private final Choices choices;
  /** By room, the first year a scheme can open there; beyond the horizon when none can. */
  private final int[] earliest;
  /** By spell, its position among linked spells, or {@link #NONE}. */
  private final int[] position;
  private final int count;

  Links(Choices choices) {
    this(choices, true);
  }

  /** No links at all: (2) alone says what schemes are worth. */
  static Links none(Choices choices) {
    return new Links(choices, false);
  }

  private Links(Choices choices, boolean hasLinks) {
    this.choices = choices;
    earliest = new int[choices.rooms().size()];
    Arrays.fill(earliest, choices.years());
    for (FreeScheme scheme : choices.schemes()) {
      int room = scheme.room().index();
      earliest[room] = Math.min(earliest[room], scheme.earliest());
    }
    position = new int[choices.spells().size()];
    int linked = 0;
    for (FreeSpell spell : choices.spells()) {
      boolean isLinked = hasLinks && !choices.schemes().isEmpty()
          && isAlone(spell)
          && spell.options().stream().anyMatch(option -> findYear(spell, option) != NONE);
      position[spell.index()] = isLinked ? linked++ : NONE;
    }
    count = linked;
  }

  private boolean isAlone(FreeSpell spell) {
    int next = spell.index() + 1;
    boolean isFollowed = next < choices.spells().size() && choices.spells().get(next).followsFree();
    return !spell.followsFree() && !isFollowed;
  }

  /** How many spells have options that need a scheme. */
  int count() {
    return count;
  }

  /** The position of a spell among those that have options that need a scheme, or {@link #NONE}. */
  int position(FreeSpell spell) {
    return position[spell.index()];
  }

  /** By which year a scheme must open for an option of a spell, or {@link #NONE}. */
  int year(FreeSpell spell, PricedOption option) {
    return position(spell) == NONE ? NONE : findYear(spell, option);
  }

  private int findYear(FreeSpell spell, PricedOption option) {
    ProvisionRoom room = choices.rooms().get(option.room().index());
    for (int t = spell.first(); room.isLimited() && t <= spell.last(); t++) {
      if (room.roomTenths(t, 0) < option.tenths()) {
        return earliest[room.index()] <= t ? t : NONE;
      }
    }
    return NONE;
  }
}
