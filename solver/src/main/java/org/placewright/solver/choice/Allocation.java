package org.placewright.solver.choice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/** One way to make all {@link Choices}: an option for every free spell and an opening for every scheme. */
public final class Allocation {
  private final Choices choices;
  private final int[] options;
  private final int[] openings;

  /**
   * @param options for each free spell the position among its options, or {@link FreeSpell#UNPLACED}
   * @param openings for each scheme the year it opens, or {@link FreeScheme#NEVER}
   */
  public Allocation(Choices choices, int[] options, int[] openings) {
    this.choices = choices;
    this.options = options.clone();
    this.openings = openings.clone();
  }

  /** Gives no spell a place and opens no scheme. */
  public static Allocation none(Choices choices) {
    int[] options = new int[choices.spells().size()];
    Arrays.fill(options, FreeSpell.UNPLACED);
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    return new Allocation(choices, options, openings);
  }

  public int option(FreeSpell spell) {
    return options[spell.index()];
  }

  public int opening(FreeScheme scheme) {
    return openings[scheme.index()];
  }

  public int[] options() {
    return options.clone();
  }

  public int[] openings() {
    return openings.clone();
  }

  /** Tenths of places times years of all free spells without a place. */
  public long unplacedTenthYears() {
    return choices.spells()
        .stream()
        .filter(spell -> option(spell) == FreeSpell.UNPLACED)
        .mapToLong(FreeSpell::tenthYears)
        .sum();
  }

  /** What the whole plan costs, with all that was decided before: the total that the referee must find too. */
  public long totalPence() {
    long total = choices.decidedPence();
    for (FreeSpell spell : choices.spells()) {
      total += spell.pence(option(spell));
      if (spell.followsFree()) {
        FreeSpell before = choices.spells().get(spell.index() - 1);
        total += spell.moveFrom(before, option(before), option(spell));
      }
    }
    for (FreeScheme scheme : choices.schemes()) {
      total += scheme.pence(opening(scheme));
    }
    return total;
  }

  /** Whether this is the better one: first fewer years without a place, then less cost. */
  public boolean isBetterThan(Allocation other) {
    long unplaced = unplacedTenthYears();
    long otherUnplaced = other.unplacedTenthYears();
    return unplaced != otherUnplaced ? unplaced < otherUnplaced : totalPence() < other.totalPence();
  }

  /** Where every spell is, those decided before included. */
  public Map<Spell, ProvisionId> placements(List<Spell> spells) {
    Map<Spell, ProvisionId> chosen = new LinkedHashMap<>(choices.decided());
    for (FreeSpell spell : choices.spells()) {
      if (option(spell) != FreeSpell.UNPLACED) {
        chosen.put(spell.spell(), spell.options().get(option(spell)).room().provision());
      }
    }
    Map<Spell, ProvisionId> inOrder = new LinkedHashMap<>();
    for (Spell spell : spells) {
      if (chosen.containsKey(spell)) {
        inOrder.put(spell, chosen.get(spell));
      }
    }
    return inOrder;
  }

  /** When each scheme that is built opens. */
  public Map<SchemeId, AcademicYear> listOpenings() {
    Map<SchemeId, AcademicYear> opened = new LinkedHashMap<>();
    for (FreeScheme scheme : choices.schemes()) {
      if (opening(scheme) != FreeScheme.NEVER) {
        opened.put(scheme.scheme().id(), choices.horizon().year(opening(scheme)));
      }
    }
    return opened;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Allocation that
        && Arrays.equals(options, that.options)
        && Arrays.equals(openings, that.openings);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(options) + Arrays.hashCode(openings);
  }
}
