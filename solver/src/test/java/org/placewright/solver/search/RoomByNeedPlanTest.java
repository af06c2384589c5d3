package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

/** Plans where children of some needs take more or less than one place. */
class RoomByNeedPlanTest {
  private static final ProvisionId SCHOOL = new ProvisionId("special-0");

  private static Plan plan(PlanningWorld world, long seed) {
    return Planner.plan(
        world.county(), world.projection(), world.travel(), new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1),
        PlanProgress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noProvisionIsOverfilledByTheRoomItsChildrenTake(long seed) {
    PlanningWorld world = RandomWorld.makeWithRoom(WorldSize.small(60 + 25 * (int) seed, seed % 2 == 0), seed);

    Plan plan = plan(world, seed);

    List<Spell> spells = world.projection().spells();
    UsablePlaces usable = new UsablePlaces(world.county(), spells, plan.openings());
    for (Provision provision : world.county().provisions().values()) {
      for (AcademicYear year : world.county().horizon().listYears()) {
        int taken = spells.stream()
            .filter(spell -> spell.covers(year) && plan.findPlacement(spell).equals(Optional.of(provision.id())))
            .mapToInt(spell -> spell.roomTenthsAt(provision))
            .sum();
        usable.tenths(provision.id(), year)
            .ifPresent(room -> assertThat(taken).as("%s in %s", provision.id(), year).isLessThanOrEqualTo(room));
      }
    }
    assertThat(plan.bound().orElseThrow().total()).isLessThanOrEqualTo(plan.value().total());
  }

  /** A special school of so many places for two children of one need; without a market nobody else takes them. */
  private static PlanningWorld twoChildren(int places, int roomTenths) {
    PlanningWorld any = RandomWorld.make(WorldSize.tiny(false), 1);
    County c = any.county();
    Provision school = c.getProvision(SCHOOL);
    Designation wide = new Designation(
        Set.of(NeedType.SLD), new NationalCurriculumYear(0), new NationalCurriculumYear(14), Map.of(NeedType.SLD, roomTenths));
    Map<ProvisionId, Provision> provisions = new HashMap<>(c.provisions());
    provisions.put(SCHOOL, school.withDesignation(wide));
    Map<ProvisionId, Places> all = new HashMap<>(c.places());
    all.put(SCHOOL, Places.of(c.horizon(), c.horizon().listYears().stream().map(year -> places).toList()));
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), provisions, all, c.rates(), c.transport(), c.assumptions(),
        c.demand(), c.growth(), c.population(), List.of());
    return new PlanningWorld(county, new Projection(List.of(), List.of(child("a"), child("b")), List.of()), any.travel());
  }

  private static Spell child(String id) {
    AcademicYear first = new AcademicYear(2025);
    return new Spell(
        new ChildId(id), 1, NeedType.SLD, new LocalityId("home-1"), new NationalCurriculumYear(1), Setting.SPECIAL, first, first.plus(3),
        Spell.FULL_TIME, Optional.empty());
  }

  @ParameterizedTest(name = "{1} tenths each on {0} places: {2}")
  @CsvSource({"2, 10, 2", "3, 15, 2", "3, 16, 1", "2, 11, 1", "4, 50, 0", "1, 5, 2", "1, 6, 1"})
  void asManyComeAsTheirRoomAllowsToTheTenth(int places, int roomTenths, int placed) {
    assertThat(plan(twoChildren(places, roomTenths), 1).placements()).hasSize(placed);
  }

  @Test
  void aPlanOneTenthOverIsRefused() {
    PlanningWorld world = twoChildren(3, 16);
    Map<Spell, ProvisionId> both = new HashMap<>();
    world.projection().spells().forEach(spell -> both.put(spell, SCHOOL));

    assertThatIllegalStateException()
        .isThrownBy(
            () -> new PlanCheck(world.county(), new PlacementCosting(world.county(), world.travel()))
                .check(world.projection().spells(), both, Map.of()))
        .withMessageContaining("special-0 holds 32 tenths");
  }
}
