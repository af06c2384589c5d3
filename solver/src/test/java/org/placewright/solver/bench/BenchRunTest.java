package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

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

class BenchRunTest {
  private static final double CLOSE = 0.01;

  private static PlanningOptions quick(int threads) {
    return new PlanningOptions(1, Effort.QUICK, Optional.empty(), threads);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTinyFacilityLocationIsSolvedToItsBest(long seed) {
    BenchInstance instance = TinyInstances.location(seed, 3, 7);

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo(TinyInstances.best(instance).orElseThrow());
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(TinyInstances.best(instance).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTinyGeneralisedAssignmentIsSolvedToItsBest(long seed) {
    BenchInstance instance = TinyInstances.assignment(seed, 3, 7);

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo(TinyInstances.best(instance).orElseThrow());
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(TinyInstances.best(instance).orElseThrow());
  }

  @Test
  void theThreadsDoNotChangeTheOutcome() {
    BenchInstance instance = TinyInstances.location(9, 20, 60);

    BenchRun.Outcome alone = BenchRun.solve(instance, quick(1));
    BenchRun.Outcome together = BenchRun.solve(instance, quick(2));

    assertThat(together.value()).isEqualTo(alone.value());
    assertThat(together.bound()).isEqualTo(alone.bound());
  }

  @Test
  void anInstanceWithoutRoomForAllHasNoValue() {
    List<BigDecimal> ten = List.of(BigDecimal.TEN, BigDecimal.TEN);
    BenchInstance instance = new FacilityLocation(
        List.of(new BigDecimal(15)), List.of(BigDecimal.ONE), ten, List.of(ten));

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.gapTo(Optional.of(BigDecimal.ONE))).isEmpty();
  }

  @Test
  void numbersMayBeAsLargeAsAFileAllows() {
    BigDecimal large = new BigDecimal("9e17");
    BenchInstance instance = new FacilityLocation(
        List.of(large.multiply(BigDecimal.TWO)), List.of(large), List.of(large, large), List.of(List.of(large, large)));

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo("27e17");
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(new BigDecimal("27e17"));
  }

  @Test
  void gapsAreFractionsOfTheFigure() {
    BenchRun.Outcome outcome = new BenchRun.Outcome(Optional.of(new BigDecimal("103")), Optional.empty(), 0, 1);

    assertThat(outcome.gapTo(Optional.of(new BigDecimal("100"))).orElseThrow()).isBetween(0.03 - CLOSE, 0.03 + CLOSE);
  }

  @Test
  void anOverfilledFacilityIsNoSolution() {
    assertThat(TinyInstances.assignment(1, 3, 7).evaluate(Solution.of(Collections.nCopies(7, 0)))).isEmpty();
  }

  @Test
  void aCustomerLeftOutIsNoSolution() {
    assertThat(TinyInstances.location(1, 3, 7).evaluate(Solution.of(Collections.nCopies(7, Solution.NOWHERE)))).isEmpty();
  }

  @Test
  void openingIsPaidOnceForAllCustomersOfAFacility() {
    List<BigDecimal> two = List.of(BigDecimal.TWO, BigDecimal.TWO);
    BenchInstance instance = new FacilityLocation(
        List.of(BigDecimal.TEN), List.of(new BigDecimal(7)), two, List.of(List.of(new BigDecimal(3), new BigDecimal(5))));

    assertThat(instance.evaluate(Solution.of(List.of(0, 0))).orElseThrow()).isEqualByComparingTo("15");
  }
}
