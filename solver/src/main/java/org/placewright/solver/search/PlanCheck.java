package org.placewright.solver.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/** Checks a finished plan against the model alone: nothing that made it is believed. */
final class PlanCheck {
  private final County county;
  private final PlacementCosting costing;

  PlanCheck(County county, PlacementCosting costing) {
    this.county = county;
    this.costing = costing;
  }

  /**
   * Does nothing when the plan is possible.
   *
   * @throws IllegalStateException naming the first thing that is wrong
   */
  void check(List<Spell> spells, Map<Spell, ProvisionId> placements, Map<SchemeId, AcademicYear> openings) {
    require(new HashSet<>(spells).containsAll(placements.keySet()), "a stranger placed");
    for (Spell spell : spells) {
      checkPlace(spell, placements.get(spell));
    }
    checkRoom(spells, placements, openings);
    List<String> broken = new SchemeRules(county).listBroken(openings);
    require(broken.isEmpty(), String.join("; ", broken));
    for (CapitalScheme scheme : county.schemes()) {
      AcademicYear opening = openings.get(scheme.id());
      require(
          opening == null || (!opening.isBefore(scheme.earliestOpening()) && county.horizon().contains(opening)),
          "scheme %s opens in %s".formatted(scheme.id(), opening));
    }
  }

  private void checkPlace(Spell spell, ProvisionId provision) {
    if (spell.pinned().isPresent()) {
      require(spell.pinned().get().equals(provision), "spell %s was moved to %s".formatted(spell.id(), provision));
    } else if (provision != null) {
      require(
          costing.listSuitable(spell).contains(provision),
          "spell %s is at %s, which does not suit it".formatted(spell.id(), provision));
    }
  }

  private void checkRoom(
      List<Spell> spells, Map<Spell, ProvisionId> placements, Map<SchemeId, AcademicYear> openings) {
    Map<ProvisionId, int[]> taken = new HashMap<>();
    for (Spell spell : spells) {
      ProvisionId provision = placements.get(spell);
      if (provision != null) {
        int[] tenths = taken.computeIfAbsent(provision, id -> new int[county.horizon().years()]);
        for (int t = county.horizon().indexOf(spell.first()); t <= county.horizon().indexOf(spell.last()); t++) {
          tenths[t] += spell.roomTenthsAt(county.getProvision(provision));
        }
      }
    }
    UsablePlaces usable = new UsablePlaces(county, spells, openings);
    taken.forEach(
        (id, tenths) -> {
          for (int t = 0; t < tenths.length; t++) {
            OptionalInt room = usable.tenths(id, county.horizon().year(t));
            require(
                room.isEmpty() || tenths[t] <= room.getAsInt(),
                "%s holds %d tenths in %s".formatted(id, tenths[t], county.horizon().year(t)));
          }
        });
  }

  private static void require(boolean condition, String wrong) {
    if (!condition) {
      throw new IllegalStateException("the solver made an impossible plan: " + wrong);
    }
  }
}
