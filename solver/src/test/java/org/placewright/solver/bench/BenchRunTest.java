package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

class BenchRunTest {
  private static final double CLOSE = 0.01;

  private static PlanningOptions quick(int threads) {
    return new PlanningOptions(1, Effort.QUICK, Optional.empty(), threads);
  }

  private static List<BigDecimal> draw(SplittableRandom random, int count, int least, int most, int decimals) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(BigDecimal.valueOf(random.nextInt(least, most), decimals));
    }
    return numbers;
  }

  private static List<List<BigDecimal>> table(SplittableRandom random, int rows, int count, int least, int most) {
    List<List<BigDecimal>> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      table.add(draw(random, count, least, most, 1));
    }
    return table;
  }

  /** Three facilities and seven customers, with decimals, always solvable. */
  private static PublicInstance location(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new FacilityLocation(
        draw(random, 3, 200, 300, 1),
        draw(random, 3, 100, 900, 1),
        draw(random, 7, 40, 70, 1),
        table(random, 3, 7, 50, 400));
  }

  /** Three agents and seven jobs, always solvable. */
  private static PublicInstance assignment(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new GeneralisedAssignment(
        table(random, 3, 7, 50, 400), table(random, 3, 7, 40, 70), draw(random, 3, 200, 230, 1));
  }

  private static Optional<BigDecimal> best(PublicInstance instance) {
    Optional<BigDecimal> best = Optional.empty();
    int[] facilityOf = new int[instance.customers()];
    long all = Math.round(Math.pow(instance.facilities(), instance.customers()));
    for (long number = 0; number < all; number++) {
      long rest = number;
      for (int j = 0; j < facilityOf.length; j++) {
        facilityOf[j] = (int) (rest % instance.facilities());
        rest /= instance.facilities();
      }
      Optional<BigDecimal> value = instance.evaluate(facilityOf);
      if (value.isPresent() && (best.isEmpty() || value.get().compareTo(best.get()) < 0)) {
        best = value;
      }
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTinyFacilityLocationIsSolvedToItsBest(long seed) {
    PublicInstance instance = location(seed);

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo(best(instance).orElseThrow());
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(best(instance).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTinyGeneralisedAssignmentIsSolvedToItsBest(long seed) {
    PublicInstance instance = assignment(seed);

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo(best(instance).orElseThrow());
    assertThat(outcome.bound().orElseThrow()).isLessThanOrEqualTo(best(instance).orElseThrow());
  }

  @Test
  void theThreadsDoNotChangeTheOutcome() {
    PublicInstance instance = location(9);

    assertThat(BenchRun.solve(instance, quick(2)).value()).isEqualTo(BenchRun.solve(instance, quick(1)).value());
  }

  @Test
  void anInstanceWithoutRoomForAllHasNoValue() {
    List<BigDecimal> ten = List.of(BigDecimal.TEN, BigDecimal.TEN);
    PublicInstance instance = new FacilityLocation(
        List.of(new BigDecimal(15)), List.of(BigDecimal.ONE), ten, List.of(ten));

    BenchRun.Outcome outcome = BenchRun.solve(instance, quick(1));

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.gapTo(Optional.of(BigDecimal.ONE))).isEmpty();
  }

  @Test
  void gapsAreFractionsOfTheFigure() {
    BenchRun.Outcome outcome = new BenchRun.Outcome(Optional.of(new BigDecimal("103")), Optional.empty(), 1);

    assertThat(outcome.gapTo(Optional.of(new BigDecimal("100"))).orElseThrow()).isBetween(0.03 - CLOSE, 0.03 + CLOSE);
  }

  @Test
  void anOverfilledFacilityIsNoSolution() {
    assertThat(assignment(1).evaluate(new int[7])).isEmpty();
  }

  @Test
  void aCustomerLeftOutIsNoSolution() {
    int[] nowhere = new int[7];
    Arrays.fill(nowhere, -1);

    assertThat(location(1).evaluate(nowhere)).isEmpty();
  }

  @Test
  void openingIsPaidOnceForAllCustomersOfAFacility() {
    List<BigDecimal> two = List.of(BigDecimal.TWO, BigDecimal.TWO);
    PublicInstance instance = new FacilityLocation(
        List.of(BigDecimal.TEN), List.of(new BigDecimal(7)), two, List.of(List.of(new BigDecimal(3), new BigDecimal(5))));

    assertThat(instance.evaluate(new int[2]).orElseThrow()).isEqualByComparingTo("15");
  }
}
