package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
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
}
