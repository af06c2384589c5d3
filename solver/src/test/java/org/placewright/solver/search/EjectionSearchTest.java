package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;
import org.placewright.solver.price.PlacePricing;

/**
 * Two children, each settled at a school with one place for two spells, and each cheaper at the other's. Exchanging them
 * for one spell alone costs both a move.
 */
class EjectionSearchTest {
  private static final int SPELLS_EACH = 2;
  private static final AcademicYear FIRST = new AcademicYear(2025);
  private static final ProvisionRoom PARK = ProvisionRoom.limited(0, new ProvisionId("park"), 10, 10);
  private static final ProvisionRoom HILL = ProvisionRoom.limited(1, new ProvisionId("hill"), 10, 10);
  private static final long AT_PARK = 20_000_00;
  private static final long AT_HILL = 19_000_00;
  private static final long MOVE = 25_000_00;

  private final List<FreeSpell> spells = new ArrayList<>();
  private final Choices choices;
  private final OptionTable table;

  EjectionSearchTest() {
    addChild("ann", AT_PARK, AT_HILL);
    addChild("ben", AT_HILL, AT_PARK);
    choices = new Choices(new Horizon(FIRST, SPELLS_EACH), List.of(PARK, HILL), spells, List.of(), List.of(), Map.of(), 0);
    table = new OptionTable(choices);
  }

  private void addChild(String name, long atPark, long atHill) {
    for (int t = 0; t < SPELLS_EACH; t++) {
      boolean isLast = t == SPELLS_EACH - 1;
      List<PricedOption> options = List.of(
          new PricedOption(PARK, Spell.FULL_TIME, atPark, 0, !isLast),
          new PricedOption(HILL, Spell.FULL_TIME, atHill, 0, !isLast));
      Spell spell = new Spell(
          new ChildId(name),
          1 + t,
          NeedType.ASD,
          new LocalityId("home"),
          new NationalCurriculumYear(6 + t),
          Setting.SPECIAL,
          FIRST.plus(t),
          FIRST.plus(t),
          Spell.FULL_TIME,
          Optional.empty());
      List<PricedOption> cheapestFirst = options.stream().sorted(Comparator.comparingLong(PricedOption::pence)).toList();
      spells.add(new FreeSpell(spells.size(), spell, t, t, cheapestFirst, 150_000_00, 0, t > 0, t > 0 ? MOVE : 0));
    }
  }

  /** Ann and Ben at these schools, spell by spell. */
  private Occupancy at(ProvisionRoom... rooms) {
    int[] options = IntStream.range(0, rooms.length)
        .map(spell -> spells.get(spell).options().stream().map(PricedOption::room).toList().indexOf(rooms[spell]))
        .toArray();
    Occupancy occupancy = new Occupancy(choices, table, new int[0]);
    occupancy.putAll(new Allocation(choices, options, new int[0]));
    return occupancy;
  }

  @Test
  void exchangingOneSpellAloneCostsTwoMoves() {
    long settled = at(PARK, PARK, HILL, HILL).cost();

    assertThat(at(HILL, PARK, PARK, HILL).cost()).isGreaterThan(settled);
    assertThat(at(PARK, HILL, HILL, PARK).cost()).isGreaterThan(settled);
    assertThat(at(HILL, HILL, PARK, PARK).cost()).isEqualTo(settled - 4 * (AT_PARK - AT_HILL));
  }

  @Test
  void settledChildrenAreExchangedForAllTheirSpellsAtOnce() {
    Occupancy occupancy = at(PARK, PARK, HILL, HILL);
    ReducedCosts costs = new ReducedCosts(choices, table, PlacePricing.price(choices, table, 100, () -> false).prices());

    new EjectionSearch(table, costs, occupancy, 1).improve(1_000, () -> 0);

    assertThat(occupancy.toAllocation()).isEqualTo(at(HILL, HILL, PARK, PARK).toAllocation());
  }

  @Test
  void theStartPlacesWholeChildren() {
    Occupancy occupancy = new Occupancy(choices, table, new int[0]);
    ReducedCosts costs = new ReducedCosts(choices, table, PlacePricing.price(choices, table, 100, () -> false).prices());

    new PriceGuidedStart(table, costs).fill(occupancy);

    assertThat(occupancy.toAllocation()).isEqualTo(at(HILL, HILL, PARK, PARK).toAllocation());
  }
}
