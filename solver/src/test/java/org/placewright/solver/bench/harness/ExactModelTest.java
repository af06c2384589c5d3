package org.placewright.solver.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.BenchRun;
import org.placewright.solver.bench.ComposedInstance;
import org.placewright.solver.bench.TinyInstances;
import org.placewright.solver.bench.YearInstance;
import org.placewright.solver.bench.county.CountyMaker;
import org.placewright.solver.bench.county.CountySize;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

class ExactModelTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final double CLOSE = 1e-6;

  private static BigDecimal solve(ExactModel model, BenchInstance instance) {
    model.solve(SolverName.SCIP, 1, LONG_ENOUGH);
    return instance.evaluate(model.solution()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theModelOfALocationHasItsBestAsOptimum(long seed) {
    BenchInstance instance = TinyInstances.location(seed, 3, 6);

    assertThat(solve(ExactModel.of(instance), instance)).isEqualByComparingTo(TinyInstances.best(instance).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theModelOfAnAssignmentHasItsBestAsOptimum(long seed) {
    BenchInstance instance = TinyInstances.assignment(seed, 3, 6);

    assertThat(solve(ExactModel.of(instance), instance)).isEqualByComparingTo(TinyInstances.best(instance).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theModelOfACompositionHasYearsTimesTheBestsOfItsPartsAsOptimum(long seed) {
    List<YearInstance> parts = List.of(TinyInstances.location(seed, 3, 6), TinyInstances.assignment(seed, 3, 6));
    BenchInstance instance = ComposedInstance.of(3, parts);
    BigDecimal bests = parts.stream().map(part -> TinyInstances.best(part).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(solve(ExactModel.of(instance), instance)).isEqualByComparingTo(bests.multiply(BigDecimal.valueOf(3)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOptimumOfASmallCountyLiesBetweenOurBoundAndOurPlan(long seed) {
    BenchInstance instance = CountyMaker.make(new CountySize(CountySize.FEWEST_SPELLS, CountySize.FEWEST_UNITS, 4), seed);
    ExactModel model = ExactModel.of(instance);

    BenchRun.Outcome ours = BenchRun.solve(instance, new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1));

    assertThat(solve(model, instance)).isBetween(ours.bound().orElseThrow(), ours.value().orElseThrow());
    assertThat(model.bound().orElseThrow()).isLessThanOrEqualTo(ours.value().orElseThrow().doubleValue() * (1 + CLOSE));
  }
}
