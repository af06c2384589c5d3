package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.BruteForce;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;

class PlannerTest {
  private static final double MOST_PLANS = 100_000;

  private static Plan plan(PlanningWorld world, long seed, int threads) {
    PlanningOptions options = new PlanningOptions(seed, Effort.QUICK, Optional.empty(), threads);
    return Planner.plan(world.county(), world.projection(), world.travel(), options, PlanProgress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noPlanOverfillsAProvisionOrPlacesAChildWhereItDoesNotBelong(long seed) {
    PlanningWorld world = RandomWorld.make(WorldSize.small(50 + 25 * (int) seed, seed % 2 == 0), seed);

    Plan plan = plan(world, seed, 1);

    assertRoom(world, plan);
    PlacementCosting costing = new PlacementCosting(world.county(), world.travel());
    for (Spell spell : world.projection().spells()) {
      Optional<ProvisionId> at = plan.findPlacement(spell);
      if (spell.pinned().isPresent()) {
        assertThat(at).isEqualTo(spell.pinned());
      } else {
        assertThat(at).matches(id -> id.isEmpty() || costing.listSuitable(spell).contains(id.get()));
      }
    }
    assertThat(plan.bound().orElseThrow().total()).isLessThanOrEqualTo(plan.value().total());
  }

  private static void assertRoom(PlanningWorld world, Plan plan) {
    UsablePlaces usable = new UsablePlaces(world.county(), world.projection().spells(), plan.openings());
    for (ProvisionId id : world.county().provisions().keySet()) {
      for (AcademicYear year : world.county().horizon().listYears()) {
        int taken = world.projection()
            .spells()
            .stream()
            .filter(spell -> spell.covers(year) && plan.findPlacement(spell).equals(Optional.of(id)))
            .mapToInt(Spell::placeTenths)
            .sum();
        usable.tenths(id, year)
            .ifPresent(room -> assertThat(taken).as("%s in %s", id, year).isLessThanOrEqualTo(room));
      }
    }
  }

  @Test
  void aTinyPlanLiesBetweenTheBoundAndTheBestOrIsTheBest() {
    int tried = 0;
    int best = 0;
    for (long seed = 0; tried < 25; seed++) {
      PlanningWorld world = RandomWorld.make(WorldSize.tiny(seed % 2 == 0), seed);
      Choices choices = world.choices();
      if (choices.spells().size() < 3 || BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      tried++;
      BruteForce oracle = new BruteForce(choices);
      Plan plan = plan(world, seed, 1);
      double bestYears = oracle.best().unplacedTenthYears() / 10.0
          + plan.value().unplacedChildYears() - freeUnplacedYears(plan, choices);
      assertThat(plan.value().unplacedChildYears()).as("seed %d", seed).isGreaterThanOrEqualTo(bestYears);
      assertThat(plan.bound().orElseThrow().total().pence()).isLessThanOrEqualTo(oracle.leastTotal());
      assertThat(plan.value().total().pence()).isGreaterThanOrEqualTo(oracle.leastTotal());
      best += plan.value().total().pence() == oracle.best().totalPence() ? 1 : 0;
    }
    assertThat(best).as("best of %d", tried).isGreaterThanOrEqualTo(22);
  }

  private static double freeUnplacedYears(Plan plan, Choices choices) {
    return choices.spells()
        .stream()
        .filter(spell -> plan.findPlacement(spell.spell()).isEmpty())
        .mapToDouble(spell -> spell.tenthYears() / 10.0)
        .sum();
  }

  @Test
  void theSameSeedMakesTheSamePlanWhateverTheThreads() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(200, true), 4);
    PlanningOptions one = new PlanningOptions(9, Effort.STANDARD, Optional.empty(), 1);
    PlanningOptions two = new PlanningOptions(9, Effort.STANDARD, Optional.empty(), 2);

    Plan first = Planner.plan(world.county(), world.projection(), world.travel(), one, PlanProgress.SILENT);
    Plan second = Planner.plan(world.county(), world.projection(), world.travel(), two, PlanProgress.SILENT);

    assertThat(second.placements()).isEqualTo(first.placements());
    assertThat(second.openings()).isEqualTo(first.openings());
    assertThat(second.bound()).isEqualTo(first.bound());
  }

  @Test
  void aSmallPlanIsNearItsBound() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(300, true).withSchemes(0), 6);

    Plan plan = plan(world, 1, 1);

    assertThat(plan.bound().orElseThrow().gap(plan.value()).orElseThrow()).isBetween(0.0, 0.01);
  }

  @Test
  void aTimeLimitEndsThoroughPlanning() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(300, true), 6);
    PlanningOptions options = new PlanningOptions(1, Effort.THOROUGH, Optional.of(Duration.ofSeconds(2)), 1);
    long start = System.nanoTime();

    Planner.plan(world.county(), world.projection(), world.travel(), options, PlanProgress.SILENT);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void progressTellsBetterAndBetterPlans() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(100, false), 2);
    List<String> stages = new ArrayList<>();
    List<PlanValue> values = new ArrayList<>();
    PlanProgress progress = new PlanProgress() {
      @Override
      public void stage(String name) {
        stages.add(name);
      }

      @Override
      public void better(PlanValue value, Optional<LowerBound> bound) {
        values.add(value);
      }
    };
    PlanningOptions options = new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1);

    Plan plan = Planner.plan(world.county(), world.projection(), world.travel(), options, progress);

    assertThat(stages).contains("pricing places").doesNotHaveDuplicates();
    assertThat(values.getLast()).isEqualTo(plan.value());
    assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(b.unplacedChildYears(), a.unplacedChildYears()));
  }

  @Test
  void anEmptyCountyHasAPlan() {
    PlanningWorld world = RandomWorld.make(new WorldSize(0, 0, 0, 0, 2, 3, 0, true, 0), 1);

    Plan plan = plan(world, 1, 1);

    assertThat(plan.placements()).isEmpty();
    assertThat(plan.bound()).isEmpty();
  }

  @Test
  void aCountyWithNothingToDecideHasAPlan() {
    PlanningWorld world = RandomWorld.make(new WorldSize(0, 30, 1, 1, 2, 3, 0, true, 0), 1);

    Plan plan = plan(world, 1, 1);

    assertThat(plan.placements()).hasSameSizeAs(world.projection().spells());
    assertThat(plan.bound().orElseThrow().total()).isEqualTo(plan.value().total());
  }
}
