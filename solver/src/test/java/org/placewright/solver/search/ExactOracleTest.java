package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.placewright.solver.ExactOracle;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;

/** Our plans and bounds beside an exact solver that shares nothing with ours but the choices. */
class ExactOracleTest {
  private static final int COUNTIES = 200;
  private static final double SECONDS_EACH = 2;
  private static final double MOST_MEAN_EXCESS = 0.002;

  @Test
  void theExactOptimumIsNeverBelowOurBoundNorBetterThanOurPlanByMoreThanItsGap() {
    PlanningOptions options = new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1);
    int proved = 0;
    double excess = 0;
    for (long seed = 0; seed < COUNTIES; seed++) {
      boolean hasMarket = seed % 2 == 0;
      Choices choices = RandomWorld.make(WorldSize.small(12 + (int) (seed % 8), hasMarket), seed).choices();
      ChoiceSearch.Found found = ChoiceSearch.search(choices, options, ChoiceSearch.Listener.SILENT);
      OptionalLong least = ExactOracle.leastTotal(choices, SECONDS_EACH);
      if (least.isPresent()) {
        proved++;
        long total = found.allocation().totalPence();
        assertThat(total).as("plan of seed %d", seed).isGreaterThanOrEqualTo(least.getAsLong());
        found.bound()
            .ifPresent(bound -> assertThat(bound.total().pence()).isLessThanOrEqualTo(least.getAsLong()));
        if (hasMarket) {
          // Elsewhere the plan may rightly cost more than the least: it places children before it counts pounds.
          excess += (double) total / least.getAsLong() - 1;
        }
      }
    }
    assertThat(proved).isGreaterThan(COUNTIES * 9 / 10);
    assertThat(excess / (COUNTIES / 2)).as("mean excess where a market takes whoever finds no place").isLessThan(MOST_MEAN_EXCESS);
  }
}
