package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

class ComposedInstanceTest {
  private static final int YEARS = 2;

  /** Two parts, one of each problem, and two years: few enough solutions to try all. */
  private static ComposedInstance make(long seed) {
    return ComposedInstance.of(YEARS, List.of(TinyInstances.location(seed, 2, 3), TinyInstances.assignment(seed, 2, 3)));
  }

  private static BigDecimal sumOfBests(ComposedInstance instance) {
    return instance.parts()
        .stream()
        .map(part -> TinyInstances.best(part).orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(BigDecimal.valueOf(YEARS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOptimumIsYearsTimesTheSumOfTheOptima(long seed) {
    ComposedInstance instance = make(seed);
    YearInstance location = instance.parts().get(0);
    YearInstance assignment = instance.parts().get(1);

    BigDecimal best = TinyInstances.best(new ComposedInstance(YEARS, instance.movePrice(), List.of(location)))
        .orElseThrow()
        .add(TinyInstances.best(new ComposedInstance(YEARS, instance.movePrice(), List.of(assignment))).orElseThrow());

    assertThat(best).isEqualByComparingTo(sumOfBests(instance));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theSolverFindsTheOptimum(long seed) {
    ComposedInstance instance = make(seed);

    BenchRun.Outcome outcome = BenchRun.solve(instance, new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo(sumOfBests(instance));
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(sumOfBests(instance));
  }

  /** One facility for 7 of opening, another for 11; the one customer costs 3 or 5, and a move 2. */
  private static Optional<BigDecimal> valueOfYears(Integer... facilityOf) {
    FacilityLocation part = new FacilityLocation(
        numbers("10", "10"), numbers("7", "11"), numbers("1"), List.of(numbers("3"), numbers("5")));
    return new ComposedInstance(facilityOf.length, BigDecimal.TWO, List.of(part)).evaluate(Solution.of(List.of(facilityOf)));
  }

  private static List<BigDecimal> numbers(String... numbers) {
    return List.of(numbers).stream().map(BigDecimal::new).toList();
  }

  @Test
  void stayingCostsServiceAndOpeningEveryYear() {
    assertThat(valueOfYears(0, 0, 0).orElseThrow()).isEqualByComparingTo("30");
  }

  @Test
  void aMoveCostsAndAnEmptyFacilityIsStillPaidFor() {
    assertThat(valueOfYears(0, 1, 1).orElseThrow()).isEqualByComparingTo("58");
  }

  @Test
  void aYearThatIsNotServedIsNoSolution() {
    assertThat(valueOfYears(0, Solution.NOWHERE)).isEmpty();
  }

  @Test
  void aFacilityOfAnotherPartIsNoSolution() {
    ComposedInstance instance = make(1);

    assertThat(instance.evaluate(Solution.of(Collections.nCopies(instance.customers(), 0)))).isEmpty();
  }

  @Test
  void noYearsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ComposedInstance.of(0, List.of(TinyInstances.location(1, 2, 3))));
  }
}
