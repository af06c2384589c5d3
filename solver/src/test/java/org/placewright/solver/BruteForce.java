package org.placewright.solver;

import java.util.Arrays;
import java.util.Optional;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.ProvisionRoom;

/** Finds the best plan of a tiny world by trying all of them. */
public final class BruteForce {
  private final Choices choices;
  private final int[] options;
  private final int[] openings;
  private final int[][] taken;
  private Optional<Allocation> best = Optional.empty();
  private long leastTotal = Long.MAX_VALUE;

  public BruteForce(Choices choices) {
    this.choices = choices;
    options = new int[choices.spells().size()];
    openings = new int[choices.schemes().size()];
    taken = new int[choices.rooms().size()][choices.years()];
    openFrom(0);
  }

  /** How many plans there are, possible or not. */
  public static double count(Choices choices) {
    double count = 1;
    for (FreeSpell spell : choices.spells()) {
      count *= spell.options().size() + 1;
    }
    for (FreeScheme scheme : choices.schemes()) {
      count *= scheme.years() - scheme.earliest() + 1;
    }
    return count;
  }

  /** The best plan: fewest years without a place, then least cost. */
  public Allocation best() {
    return best.orElseThrow();
  }

  /** The least total of any plan, even when it leaves more children without a place. */
  public long leastTotal() {
    return leastTotal;
  }

  private void openFrom(int scheme) {
    if (scheme == openings.length) {
      if (choices.allows(openings)) {
        placeFrom(0);
      }
      return;
    }
    FreeScheme free = choices.schemes().get(scheme);
    openings[scheme] = FreeScheme.NEVER;
    openFrom(scheme + 1);
    for (int t = free.earliest(); t < free.years(); t++) {
      openings[scheme] = t;
      openFrom(scheme + 1);
    }
  }

  private void placeFrom(int spell) {
    if (spell == options.length) {
      consider(new Allocation(choices, options, openings));
      return;
    }
    FreeSpell free = choices.spells().get(spell);
    for (int option = FreeSpell.UNPLACED; option < free.options().size(); option++) {
      options[spell] = option;
      take(free, option, 1);
      if (fits(free, option)) {
        placeFrom(spell + 1);
      }
      take(free, option, -1);
    }
  }

  private void take(FreeSpell spell, int option, int sign) {
    for (int t = spell.first(); option != FreeSpell.UNPLACED && t <= spell.last(); t++) {
      taken[spell.options().get(option).room().index()][t] += sign * spell.options().get(option).tenths();
    }
  }

  private boolean fits(FreeSpell spell, int option) {
    if (option == FreeSpell.UNPLACED || !spell.options().get(option).room().isLimited()) {
      return true;
    }
    ProvisionRoom room = spell.options().get(option).room();
    for (int t = spell.first(); t <= spell.last(); t++) {
      int year = t;
      int opened = choices.schemes()
          .stream()
          .filter(scheme -> scheme.room() == room)
          .filter(scheme -> openings[scheme.index()] != FreeScheme.NEVER && openings[scheme.index()] <= year)
          .mapToInt(scheme -> scheme.tenthsAfter(year - openings[scheme.index()]))
          .sum();
      if (taken[room.index()][t] > room.roomTenths(t, opened)) {
        return false;
      }
    }
    return true;
  }

  private void consider(Allocation allocation) {
    leastTotal = Math.min(leastTotal, allocation.totalPence());
    if (best.isEmpty() || allocation.isBetterThan(best.get())) {
      best = Optional.of(allocation);
    }
  }

  @Override
  public String toString() {
    return "best of %.0f: %s".formatted(count(choices), Arrays.toString(best().options()));
  }
}
