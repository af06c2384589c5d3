package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.plan.Plan;
import org.placewright.solver.BruteForce;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;

/** Plans of counties so small that every plan can be tried. */
class TinyPlansTest {
  private static final double MOST_PLANS = 100_000;
  private static final int COUNTIES = 25;
  private static final int FEWEST_BEST = 22;

  static Stream<Named<LongFunction<PlanningWorld>>> counties() {
    return Stream.of(
        Named.of("with rates of a year", seed -> RandomWorld.makeWithDatedRates(WorldSize.tiny(seed % 2 == 0), seed)),
        Named.of("with room by need", seed -> RandomWorld.makeWithRoom(WorldSize.tiny(seed % 2 == 0), seed)));
  }

  @ParameterizedTest
  @MethodSource("counties")
  void areNearlyAllTheBestThereAreAndTheBoundIsBelow(LongFunction<PlanningWorld> county) {
    int tried = 0;
    int best = 0;
    for (long seed = 0; tried < COUNTIES; seed++) {
      PlanningWorld world = county.apply(seed);
      Choices choices = world.choices();
      if (choices.spells().size() < 3 || BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      tried++;
      BruteForce oracle = new BruteForce(choices);
      Plan plan = Planner.plan(
          world.county(), world.projection(), world.travel(), new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1),
          PlanProgress.SILENT);
      assertThat(plan.bound().orElseThrow().total().pence()).as("bound of seed %d", seed).isLessThanOrEqualTo(oracle.leastTotal());
      assertThat(plan.value().total().pence()).as("plan of seed %d", seed).isGreaterThanOrEqualTo(oracle.leastTotal());
      best += plan.value().total().pence() == oracle.best().totalPence() ? 1 : 0;
    }
    assertThat(best).as("best of %d", tried).isGreaterThanOrEqualTo(FEWEST_BEST);
  }
}
