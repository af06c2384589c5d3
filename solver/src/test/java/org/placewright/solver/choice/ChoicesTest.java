package org.placewright.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class ChoicesTest {
  private final PlanningWorld world = RandomWorld.make(WorldSize.small(120, true), 11);
  private final Choices choices = world.choices();

  @Test
  void everySpellIsEitherFreeOrDecided() {
    Set<Spell> seen = new HashSet<>(choices.decided().keySet());
    choices.spells().forEach(spell -> assertThat(seen.add(spell.spell())).as(spell.spell().id()).isTrue());

    assertThat(seen).hasSameElementsAs(world.projection().spells());
  }

  @Test
  void pinnedSpellsAreWhereTheyArePinned() {
    assertThat(choices.decided().entrySet())
        .filteredOn(entry -> entry.getKey().pinned().isPresent())
        .isNotEmpty()
        .allMatch(entry -> entry.getKey().pinned().get().equals(entry.getValue()));
  }

  @Test
  void childrenForMainstreamAreDecidedAtOnce() {
    assertThat(choices.spells()).noneMatch(spell -> spell.spell().setting() == Setting.MAINSTREAM);
  }

  @Test
  void theOptionsAreAllThatSuitCheapestFirst() {
    PlacementCosting costing = new PlacementCosting(world.county(), world.travel());
    for (FreeSpell spell : choices.spells()) {
      assertThat(spell.options().stream().map(option -> option.room().provision()))
          .containsExactlyInAnyOrderElementsOf(costing.listSuitable(spell.spell()));
      assertThat(spell.options().stream().map(PricedOption::pence)).isSorted();
    }
  }

  @Test
  void childrenAlikeInAllButTheirBandArePricedApart() {
    PlanningWorld banded = RandomWorld.makeWithBands(WorldSize.small(120, true), 11);
    PlanValuation valuation = new PlanValuation(banded.county(), new PlacementCosting(banded.county(), banded.travel()));

    assertThat(banded.choices().spells().stream().map(spell -> spell.spell().band()).distinct()).hasSize(4);
    for (FreeSpell spell : banded.choices().spells()) {
      for (PricedOption option : spell.options()) {
        assertThat(option.placementPence()).isEqualTo(valuation.price(spell.spell(), option.room().provision()).pence());
      }
    }
  }

  @Test
  void theRoomIsWhatChildrenWhoStayLeave() {
    UsablePlaces usable = new UsablePlaces(world.county(), world.projection().spells(), Map.of());
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        AcademicYear year = choices.horizon().year(t);
        ProvisionId id = room.provision();
        assertThat(room.roomTenths(t, 0))
            .isEqualTo(usable.tenths(id, year).orElseThrow() - usable.pinnedTenths(id, year));
      }
    }
  }

  @Test
  void placesAtAProvisionOverItsNumberRelieveItFirst() {
    ProvisionRoom threePlacesOver = ProvisionRoom.limited(0, new ProvisionId("full"), -30, 20);

    assertThat(threePlacesOver.roomTenths(0, 0)).isZero();
    assertThat(threePlacesOver.roomTenths(0, 50)).isEqualTo(20);
    assertThat(threePlacesOver.roomTenths(1, 50)).isEqualTo(70);
  }

  @Test
  void openingsWidenTheRoomAndAreCosted() {
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    FreeScheme scheme = choices.schemes().getFirst();
    openings[scheme.index()] = scheme.earliest();

    Choices opened = choices.withOpenings(openings);

    ProvisionRoom before = choices.rooms().get(scheme.room().index());
    ProvisionRoom after = opened.rooms().get(scheme.room().index());
    int last = choices.years() - 1;
    assertThat(after.roomTenths(0, 0)).isEqualTo(before.roomTenths(0, 0));
    assertThat(after.roomTenths(last, 0)).isEqualTo(before.roomTenths(last, scheme.tenthsAfter(last - scheme.earliest())));
    assertThat(opened.decidedPence()).isEqualTo(choices.decidedPence() + scheme.pence(scheme.earliest()));
  }
}
