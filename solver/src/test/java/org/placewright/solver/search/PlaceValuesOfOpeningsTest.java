package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;
import org.placewright.solver.price.LeastPrices;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;

/** What a place is worth beside a plan depends on what the plan opens, not on how it was found. */
class PlaceValuesOfOpeningsTest {
  private static List<Optional<Money>> listYearly(PlanningWorld world, PlaceValues values) {
    List<AcademicYear> years = world.county().horizon().listYears();
    return world.county()
        .provisions()
        .keySet()
        .stream()
        .flatMap(id -> years.stream().map(year -> values.findYearly(id, year)))
        .toList();
  }

  private static PlaceValues valueNothingOpen(PlanningWorld world, int stepsOfSearch, int threads) {
    Choices choices = world.choices();
    ChoiceSearch.Found found = new ChoiceSearch.Found(
        Allocation.none(choices), Optional.empty(),
        PlacePricing.price(choices, new OptionTable(choices), stepsOfSearch, () -> false).prices());
    PlanValuation valuation = new PlanValuation(world.county(), new PlacementCosting(world.county(), world.travel()));
    return OneMorePlace.value(choices, found, valuation, threads);
  }

  @Test
  void thePricesThatASearchCameByChangeNothing() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(150, true).withSchemes(6), 13);

    assertThat(listYearly(world, valueNothingOpen(world, 60, 1)))
        .isEqualTo(listYearly(world, valueNothingOpen(world, 400, 3)))
        .anyMatch(value -> value.filter(money -> money.pence() > 0).isPresent());
  }

  @Test
  void plansThatOpenTheSameSchemesValueAPlaceTheSameWhateverTheirSeedThreadsAndEffort() {
    int same = 0;
    for (long seed = 0; seed < 6; seed++) {
      PlanningWorld world = RandomWorld.make(WorldSize.small(80, seed % 2 == 0).withSchemes(4), seed);
      Plan quick = plan(world, 1, Effort.QUICK, 1);
      for (Plan other : List.of(plan(world, 2, Effort.QUICK, 2), plan(world, 1, Effort.STANDARD, 1))) {
        if (other.openings().equals(quick.openings())) {
          assertThat(listYearly(world, other.placeValues().orElseThrow()))
              .as("seed %d", seed)
              .isEqualTo(listYearly(world, quick.placeValues().orElseThrow()));
          same++;
        }
      }
    }
    assertThat(same).isGreaterThan(5);
  }

  private static Plan plan(PlanningWorld world, long seed, Effort effort, int threads) {
    return Planner.plan(
        world.county(), world.projection(), world.travel(), new PlanningOptions(seed, effort, Optional.empty(), threads),
        PlanProgress.SILENT);
  }

  /** Of what is saved; what a place costs is what all places of the county cost empty with it and without it. */
  @Test
  void aPlaceThatRelievesASchoolOverItsNumberIsNotChargedAsAnEmptyOne() {
    int relieving = 0;
    for (long seed = 0; seed < 12; seed++) {
      PlanningWorld world = RandomWorld.makeWithRoom(WorldSize.small(80, seed % 2 == 0).withSchemes(0), seed);
      Choices choices = world.choices();
      County county = world.county();
      PlacePrices prices = PlacePricing.price(choices, new OptionTable(choices), 100, () -> false).prices();
      PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, world.travel()));
      PlaceValues values = OneMorePlace
          .value(choices, new ChoiceSearch.Found(Allocation.none(choices), Optional.empty(), prices), valuation, 1);
      UsablePlaces usable = new UsablePlaces(county, world.projection().spells(), Map.of());
      AcademicYear first = county.horizon().first();
      for (ProvisionRoom room : choices.rooms()) {
        if (room.isLimited()) {
          Money saved = LeastPrices.lower(choices, prices).listPlaceYears().get(room.provision()).stream().reduce(Money.NONE, Money::plus);
          Money cost = saved.minus(values.findWorth(room.provision(), first, PhasedPlaces.of(1)).orElseThrow());
          assertThat(cost.pence())
              .as("seed %d, %s", seed, room)
              .isCloseTo(emptyPlaces(world, room, 1).minus(emptyPlaces(world, room, 0)).pence(), within((long) choices.years()));
          relieving += usable.overNumberTenths(room.provision(), first) > 0 ? 1 : 0;
        }
      }
    }
    assertThat(relieving).isGreaterThan(5);
  }

  private static Money emptyPlaces(PlanningWorld world, ProvisionRoom room, int more) {
    County c = world.county();
    Map<ProvisionId, Places> places = new LinkedHashMap<>(c.places());
    if (more > 0) {
      places.computeIfPresent(room.provision(), (id, before) -> before.withMore(more, c.horizon().first()));
    }
    County wider = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), c.provisions(), places, c.rates(), c.transport(), c.assumptions(),
        c.demand(), c.growth(), c.population(), c.schemes());
    return new PlanValuation(wider, new PlacementCosting(wider, world.travel()))
        .emptyPlaces(new UsablePlaces(wider, world.projection().spells(), Map.of()));
  }
}
