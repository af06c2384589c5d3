package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.ProvisionId;
import org.placewright.solver.MorePlaces;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;
import org.placewright.solver.price.PlacePricing;

/** Measures how near the value of one more place is to what the bound and a new plan say, for one place and for more. */
@Tag("benchmark")
class OneMorePlaceBenchmarkTest {
  private static final int STEPS = 5_000;
  private static final int MANY = 30;
  /** Of the bound: how far a bound found again may be from the best one; a single place is less than that. */
  private static final double TOLERANCE = 5e-4;

  private static long bound(Choices choices) {
    return PlacePricing.price(choices, new OptionTable(choices), STEPS, () -> false)
        .bound()
        .map(LowerBound::total)
        .orElseThrow()
        .pence();
  }

  private static Plan plan(PlanningWorld world) {
    return Planner.plan(
        world.county(),
        world.projection(),
        world.travel(),
        new PlanningOptions(1, Effort.STANDARD, Optional.empty(), 2),
        PlanProgress.SILENT);
  }

  private static PlanningWorld withPlaces(PlanningWorld world, ProvisionId id, int more) {
    County county = world.county();
    Map<ProvisionId, Places> places = new LinkedHashMap<>(county.places());
    places.computeIfPresent(id, (same, before) -> before.withMore(more, county.horizon().first()));
    return new PlanningWorld(
        new County(
            county.id(),
            county.name(),
            county.horizon(),
            county.currencyYear(),
            county.localities(),
            county.provisions(),
            places,
            county.rates(),
            county.transport(),
            county.assumptions(),
            county.demand(),
            county.growth(),
            county.population(),
            county.schemes()),
        world.projection(),
        world.travel());
  }

  @Test
  void inACountyOfRealSizeThirtyPlacesAreWorthAtMostThirtyTimesOne() {
    PlanningWorld world = RandomWorld.make(WorldSize.county(), 7);
    Choices choices = world.choices();
    Plan plan = plan(world);
    long bound = bound(choices);
    System.out.println("provision: a lasting place is worth; saved for each of 30 more, by the bound and by the plan; pounds");
    List<ProvisionRoom> limited = choices.rooms().stream().filter(ProvisionRoom::isLimited).toList();
    for (int i = 0; i < limited.size(); i += 12) {
      ProvisionRoom room = limited.get(i);
      long value = value(plan, room);
      long byBound = (bound - bound(MorePlaces.in(choices, room, 0, choices.years() - 1, MANY))) / MANY;
      Plan wider = plan(withPlaces(world, room.provision(), MANY));
      long byPlan = plan.value().total().minus(wider.value().total()).pence() / MANY;
      System.out.printf("%-12s %9d %9d %9d%n", room, value / 100, byBound / 100, byPlan / 100);
      assertThat(byBound).as(room.toString()).isLessThanOrEqualTo(value + Math.round(TOLERANCE * bound) / MANY);
    }
  }

  @Test
  void oneMorePlaceAtEveryProvisionSavesAboutTheSumOfTheValues() {
    PlanningWorld world = RandomWorld.make(WorldSize.county(), 7);
    PlanningWorld wider = world;
    Plan plan = plan(world);
    long sum = 0;
    Choices choices = world.choices();
    for (ProvisionRoom room : choices.rooms()) {
      if (room.isLimited()) {
        sum += value(plan, room);
        wider = withPlaces(wider, room.provision(), 1);
      }
    }
    long bound = bound(choices);
    long byBound = bound - bound(wider.choices());
    long byPlan = plan.value().total().minus(plan(wider).value().total()).pence();
    System.out.printf("one place at every provision: values %d, bound %d, plan %d pounds%n", sum / 100, byBound / 100, byPlan / 100);
    assertThat(byBound).isBetween(sum / 2, sum + Math.round(TOLERANCE * bound));
  }

  private static long value(Plan plan, ProvisionRoom room) {
    return plan.placeValues()
        .orElseThrow()
        .findLasting(room.provision(), plan.county().horizon().first())
        .map(Money::pence)
        .orElseThrow();
  }
}
