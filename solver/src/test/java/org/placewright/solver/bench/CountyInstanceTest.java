package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.CountyInstance.Group;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

class CountyInstanceTest {
  private static final int NEVER = Solution.NEVER;
  private static final int NOWHERE = Solution.NOWHERE;

  /**
   * Three years. Unit 0 has 2 places, unit 1 takes all. A scheme may add 3 places to unit 0 from year 1 on, for 40 of
   * capital out of 45 in year 1 and 5 in year 2. The first spell is one child in years 0 to 2, the second two children in
   * years 1 and 2; only unit 1 suits the third, of one child in year 0.
   */
  private static final CountyInstance COUNTY = new CountyInstance(
      1_000,
      List.of(0L, 45L, 5L),
      List.of(new Unit(List.of(2, 2, 2)), new Unit(List.of())),
      List.of(new Scheme(0, 3, 1, 40, 7)),
      List.of(new Group(List.of(new Offer(0, 11), new Offer(1, 101))), new Group(List.of(new Offer(1, 103)))),
      List.of(new Stay(0, 2, 1, 0), new Stay(1, 2, 2, 0), new Stay(0, 0, 1, 1)));

  private static Optional<String> value(int first, int second, int third, int opening) {
    return COUNTY.evaluate(new Solution(List.of(first, second, third), List.of(opening))).map(Object::toString);
  }

  /** 3 x 11 + 4 x 11 + 103, or 4 x 101; a year of the scheme is 7, a child's year without a place 1000. */
  @ParameterizedTest
  @CsvSource({"0, 0, 1, 1, 194", "0, 1, 1, -1, 540", "1, 0, 1, -1, 450", "-1, 0, 1, -1, 3147"})
  void aSolutionCostsPlacementsSchemesAndChildrenLeftOut(int first, int second, int third, int opening, String pounds) {
    assertThat(value(first, second, third, opening)).contains(pounds);
  }

  @Test
  void moreChildrenThanPlacesBreakARule() {
    assertThat(value(0, 0, 1, NEVER)).isEmpty();
  }

  @Test
  void aSchemeThatOpensLaterHelpsOnlyFromThenOn() {
    assertThat(value(0, 0, 1, 2)).isEmpty();
  }

  @Test
  void aSchemeMustNotOpenEarly() {
    assertThat(value(NOWHERE, NOWHERE, 1, 0)).isEmpty();
  }

  @Test
  void capitalBeyondTheBudgetBreaksARule() {
    assertThat(value(NOWHERE, NOWHERE, 1, 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "1, true", "2, false"})
  void thePlanMayOpenWhatTheBudgetOfTheYearPaysFor(int opening, boolean isAffordable) {
    assertThat(COUNTY.toPlanning().choices().allows(new int[]{opening})).isEqualTo(isAffordable);
  }

  @Test
  void aUnitThatDoesNotSuitBreaksARule() {
    assertThat(value(NOWHERE, NOWHERE, 0, NEVER)).isEmpty();
  }

  @Test
  void theSolverFindsTheBest() {
    BenchRun.Outcome outcome = BenchRun.solve(COUNTY, new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo("194");
  }

  /** Two children, each with one unit without places and a scheme there for all of the year's capital. */
  @Test
  void aChildIsLeftOutWhereTheBudgetPaysForOneSchemeOfTwo() {
    CountyInstance county = new CountyInstance(
        1_000,
        List.of(100L),
        List.of(new Unit(List.of(0)), new Unit(List.of(0))),
        List.of(new Scheme(0, 1, 0, 100, 5), new Scheme(1, 1, 0, 100, 7)),
        List.of(new Group(List.of(new Offer(0, 10))), new Group(List.of(new Offer(1, 10)))),
        List.of(new Stay(0, 0, 1, 0), new Stay(0, 0, 1, 1)));

    BenchRun.Outcome outcome = BenchRun.solve(county, new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo("1015");
  }

  @Test
  void aSpellThatNothingSuitsIsCountedAtItsPrice() {
    CountyInstance county = new CountyInstance(
        17, List.of(-1L), List.of(new Unit(List.of())), List.of(), List.of(new Group(List.of()), new Group(List.of(new Offer(0, 5)))),
        List.of(new Stay(0, 0, 1, 0), new Stay(0, 0, 1, 1)));

    BenchRun.Outcome outcome = BenchRun.solve(county, new PlanningOptions(1, Effort.QUICK, Optional.empty(), 1));

    assertThat(outcome.value().orElseThrow()).isEqualByComparingTo("22");
    assertThat(outcome.unserved()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws UnreadableInstanceException {
    assertThat(InstanceReader.read(CountyText.write(COUNTY), Optional.empty())).isEqualTo(COUNTY);
  }

  @Test
  void aCountyIsPlainNumbersAfterItsWord() {
    assertThat(CountyText.write(COUNTY)).isEqualTo("""
        county
        3 2 1 2 3
        1000
        0 45 5
        2 2 2
        -1
        0 3 1 40 7
        2  0 11  1 101
        1  1 103
        0 2 1 0
        1 2 2 0
        0 0 1 1
        """);
  }

  @Test
  void aUnitOfferedTwiceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Group(List.of(new Offer(3, 5), new Offer(3, 7))))
        .withMessageContaining("twice");
  }
}
