package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.solver.ExactOracle;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.LimitedBorrowing;

/** Our plans and bounds beside an exact solver that shares nothing with ours but the choices. */
class ExactOracleTest {
  private static final int COUNTIES = 200;
  private static final int COUNTIES_WITH_ROOM = 60;
  private static final double SECONDS_EACH = 3;

  /** Measured: 198 of 200. */
  private static final int FEWEST_BEST = 195;
  /** Measured: 167 of 200; a quarter of them have 28 schemes. */
  private static final int FEWEST_BEST_OF_TIED = 163;
  /** Measured: 55 of 60, where odd amounts of room leave more to be swapped. */
  private static final int FEWEST_BEST_WITH_ROOM = 54;
  private static final int COUNTIES_WITH_DATED_RATES = 60;
  /** Measured: 60 of 60. */
  private static final int FEWEST_BEST_WITH_DATED_RATES = 58;

  @Test
  void quickPlansAreTheBestThereAreOfNearlyAllSmallCountiesAndNeverBetterThanTheBound() {
    int asGood = countBest(COUNTIES, seed -> RandomWorld.make(size(seed), seed));

    assertThat(asGood).as("plans of %d that are as good as the best", COUNTIES).isGreaterThanOrEqualTo(FEWEST_BEST);
  }

  @Test
  void plansWhereNeedsTakeMoreOrLessRoomAreMostlyTheBest() {
    int asGood = countBest(COUNTIES_WITH_ROOM, seed -> RandomWorld.makeWithRoom(size(seed), seed));

    assertThat(asGood).as("plans of %d that are as good as the best", COUNTIES_WITH_ROOM).isGreaterThanOrEqualTo(FEWEST_BEST_WITH_ROOM);
  }

  @Test
  void plansWhereRatesChangeOverTheYearsAreNearlyAllTheBest() {
    int asGood = countBest(COUNTIES_WITH_DATED_RATES, seed -> RandomWorld.makeWithDatedRates(size(seed), seed));

    assertThat(asGood).as("plans of %d that are as good as the best", COUNTIES_WITH_DATED_RATES)
        .isGreaterThanOrEqualTo(FEWEST_BEST_WITH_DATED_RATES);
  }

  private static WorldSize size(long seed) {
    return WorldSize.small(12 + (int) (seed % 8), seed % 2 == 0);
  }

  private static int countBest(int counties, LongFunction<PlanningWorld> world) {
    PlanningOptions options = new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1);
    int asGood = 0;
    for (long seed = 0; seed < counties; seed++) {
      Choices choices = world.apply(seed).choices();
      ChoiceSearch.Found found = ChoiceSearch.search(choices, options, ChoiceSearch.Listener.SILENT);
      OptionalLong least = ExactOracle.leastTotal(choices, SECONDS_EACH);
      Optional<Allocation> best = ExactOracle.findBest(choices, SECONDS_EACH);
      if (least.isPresent() && found.bound().isPresent()) {
        assertThat(found.bound().get().total().pence()).as("bound of seed %d", seed).isLessThanOrEqualTo(least.getAsLong());
      }
      if (best.isPresent()) {
        assertThat(found.allocation().isBetterThan(best.get())).as("plan of seed %d is better than the best", seed).isFalse();
        asGood += best.get().isBetterThan(found.allocation()) ? 0 : 1;
      }
    }
    return asGood;
  }

  @Test
  void theBoundOfSmallCountiesWhoseSchemesAreTiedIsNeverAboveTheBestPlanAndMostPlansAreTheBest() {
    PlanningOptions options = new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1);
    int asGood = 0;
    int proved = 0;
    for (long seed = 0; seed < COUNTIES; seed++) {
      Choices choices = tied(seed);
      ChoiceSearch.Found found = ChoiceSearch.search(choices, options, ChoiceSearch.Listener.SILENT);
      OptionalLong least = ExactOracle.leastTotal(choices, SECONDS_EACH);
      Optional<Allocation> best = ExactOracle.findBest(choices, SECONDS_EACH);
      assertThat(choices.allows(found.allocation().openings())).as("seed %d", seed).isTrue();
      if (least.isPresent() && found.bound().isPresent()) {
        proved++;
        assertThat(found.bound().get().total().pence()).as("bound of seed %d", seed).isLessThanOrEqualTo(least.getAsLong());
      }
      if (best.isPresent()) {
        assertThat(found.allocation().isBetterThan(best.get())).as("plan of seed %d is better than the best", seed).isFalse();
        asGood += best.get().isBetterThan(found.allocation()) ? 0 : 1;
      }
    }
    assertThat(proved).as("counties of %d with both a bound and a least total", COUNTIES).isGreaterThanOrEqualTo(FEWEST_BEST);
    assertThat(asGood).as("plans of %d that are as good as the best", COUNTIES).isGreaterThanOrEqualTo(FEWEST_BEST_OF_TIED);
  }

  /** Six schemes, or 28, some of which exclude or need others, within what may be borrowed each year. */
  private static Choices tied(long seed) {
    WorldSize size = WorldSize.small(24 + (int) (seed % 8), seed % 2 == 0).withSchemes(seed % 4 == 3 ? 28 : 6);
    PlanningWorld world = RandomWorld.make(size, seed);
    County county = LimitedBorrowing.in(world.county(), new SplittableRandom(seed), seed % 4 == 3 ? 240_000 : 60_000);
    return Choices.find(county, world.projection(), world.travel());
  }
}
