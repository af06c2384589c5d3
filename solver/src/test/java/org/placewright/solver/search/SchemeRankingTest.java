package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class SchemeRankingTest {
  private static PlanningWorld world(long seed) {
    return RandomWorld.make(WorldSize.small(80, true).withSchemes(6), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itsBoundHoldsForThePlanThatBuildsAnyOfTheSchemes(long seed) {
    PlanningWorld world = world(seed);

    SchemeRanking ranking = SchemeRanking.of(world.county(), world.projection(), world.travel(), 1);

    Plan plan = Planner.plan(
        world.county(), world.projection(), world.travel(), new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1),
        PlanProgress.SILENT);
    assertThat(ranking.bound().orElseThrow().total()).isLessThanOrEqualTo(plan.value().total());
  }

  @Test
  void everySchemeIsRanked() {
    PlanningWorld world = world(5);
    Set<SchemeId> schemes = world.county().schemes().stream().map(CapitalScheme::id).collect(Collectors.toSet());

    SchemeRanking ranking = SchemeRanking.of(world.county(), world.projection(), world.travel(), 1);

    assertThat(schemes).hasSize(6);
    assertThat(ranking.costLessWorth()).containsOnlyKeys(schemes);
  }

  @Test
  void itDoesNotDependOnTheNumberOfThreads() {
    PlanningWorld world = world(6);

    assertThat(SchemeRanking.of(world.county(), world.projection(), world.travel(), 2))
        .isEqualTo(SchemeRanking.of(world.county(), world.projection(), world.travel(), 1));
  }
}
