package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValue;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

/** Measures plans of a county of real size: about 9,000 free spells for 60 limited units over ten years. */
@Tag("benchmark")
class PlannerBenchmarkTest {
  @ParameterizedTest
  @CsvSource({"QUICK, 0, 0.003", "STANDARD, 0, 0.0015", "STANDARD, 20, 0.0025", "THOROUGH, 0, 0.001"})
  void aPlanOfRealSizeIsNearItsBound(Effort effort, int schemes, double mostGap) {
    PlanningWorld world = RandomWorld.make(WorldSize.county().withSchemes(schemes), 7);
    long start = System.nanoTime();
    PlanProgress progress = new PlanProgress() {
      @Override
      public void stage(String name) {
        print(start, name);
      }

      @Override
      public void better(PlanValue value, Optional<LowerBound> bound) {
        print(start, "%s, gap %.4f %%".formatted(value.total(), 100 * bound.orElseThrow().gap(value).orElseThrow()));
      }
    };

    Plan plan = Planner.plan(
        world.county(),
        world.projection(),
        world.travel(),
        new PlanningOptions(1, effort, Optional.empty(), 2),
        progress);

    print(start, "end of %s with %d schemes".formatted(effort, schemes));
    assertThat(plan.bound().orElseThrow().gap(plan.value()).orElseThrow()).isLessThan(mostGap);
  }

  private static void print(long start, String what) {
    System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
  }
}
