package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class PlanCheckTest {
  private final PlanningWorld world = RandomWorld.make(WorldSize.small(80, true), 5);
  private final List<Spell> spells = world.projection().spells();
  private final Plan plan = Planner.plan(
      world.county(),
      world.projection(),
      world.travel(),
      new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1),
      PlanProgress.SILENT);
  private final Map<Spell, ProvisionId> placements = new HashMap<>(plan.placements());
  private final Map<SchemeId, AcademicYear> openings = new HashMap<>(plan.openings());

  private void check() {
    new PlanCheck(world.county(), new PlacementCosting(world.county(), world.travel()))
        .check(spells, placements, openings);
  }

  @Test
  void passesWhatThePlannerMade() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void refusesAPinnedSpellThatMoved() {
    Spell pinned = spells.stream().filter(spell -> spell.pinned().isPresent()).findFirst().orElseThrow();
    placements.put(pinned, new ProvisionId("market"));

    assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining(pinned.id());
  }

  @Test
  void refusesAProvisionThatDoesNotSuit() {
    Spell free = spells.stream().filter(spell -> spell.pinned().isEmpty()).findFirst().orElseThrow();
    placements.put(free, new ProvisionId("nowhere"));

    assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining("does not suit");
  }

  @Test
  void refusesOneChildTooMany() {
    ProvisionId full = new ProvisionId("special-0");
    PlacementCosting costing = new PlacementCosting(world.county(), world.travel());
    spells.stream()
        .filter(spell -> spell.pinned().isEmpty() && costing.listSuitable(spell).contains(full))
        .forEach(spell -> placements.put(spell, full));

    assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining("special-0 holds");
  }

  @Test
  void refusesASchemeThatOpensTooEarly() {
    CapitalScheme scheme = world.county().schemes().getFirst();
    openings.put(scheme.id(), scheme.earliestOpening().plus(-1));

    assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining(scheme.id().value());
  }

  @Test
  void refusesASpellOfAnotherCounty() {
    Spell stranger = RandomWorld.make(WorldSize.small(90, true), 99).projection().spells().getFirst();
    placements.put(stranger, new ProvisionId("market"));

    assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining("stranger");
  }
}
