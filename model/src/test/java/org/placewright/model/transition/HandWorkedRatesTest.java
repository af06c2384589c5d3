package org.placewright.model.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two settings, two needs, three curriculum years, small enough for paper. Worked out from the formulas of {@link RateFit} by hand
 * in fractions, and once more with a few lines of exact fractions that share nothing with the code.
 *
 * <p>M takes years 0 to 1, S years 0 to 2, both take X and Y, each may follow the other. A belief weighs as much as 2 children, and
 * 2020 half of 2021. Counted, with 2020's at half:
 *
 * <pre>
 *              children   left   moved   to
 * X-M year 0   10 + 4/2   2 + 1   2      X-S 2
 * Y-M year 0    4         1       0
 * X-S year 0    5 + 2/2   0       1      X-M 2/2
 * X-M year 1    6         1       5      X-S 4, Y-S 1
 * joined       X-M into year 0: 3 + 2/2, Y-S into year 1: 1
 * people       year 0: 120 + 100/2, year 1: 100 + 100/2, year 2: 90 + 100/2
 * </pre>
 */
class HandWorkedRatesTest {
  private static final double EXACT = 1e-12;
  private static final PlanState XM = new PlanState("X", "M");
  private static final PlanState YM = new PlanState("Y", "M");
  private static final PlanState XS = new PlanState("X", "S");
  private static final PlanState YS = new PlanState("Y", "S");
  private static final ValidStates VALID = new ValidStates(
      new TreeMap<>(
          Map.of(
              "M", new ValidStates.SettingRule("M", "all", 0, 1, Set.of("X", "Y"), Set.of("S")),
              "S", new ValidStates.SettingRule("S", "all", 0, 2, Set.of("X", "Y"), Set.of("M")))));
  private static final TransitionHistory HISTORY = new TransitionHistory(
      List.of(
          Flows.stayed(2021, XM, 0, 6), Flows.moved(2021, XM, 0, XS, 2), Flows.left(2021, XM, 0, 2),
          Flows.stayed(2021, YM, 0, 3), Flows.left(2021, YM, 0, 1),
          Flows.stayed(2021, XS, 0, 5),
          Flows.moved(2021, XM, 1, XS, 4), Flows.moved(2021, XM, 1, YS, 1), Flows.left(2021, XM, 1, 1),
          Flows.joined(2021, XM, 0, 3), Flows.joined(2021, YS, 1, 1),
          Flows.stayed(2020, XM, 0, 2), Flows.left(2020, XM, 0, 2), Flows.moved(2020, XS, 0, XM, 2),
          Flows.joined(2020, XM, 0, 2)));
  private static final ChildPopulation PEOPLE = new ChildPopulation(
      Map.of(2021, Map.of(0, 100, 1, 100, 2, 100), 2022, Map.of(0, 120, 1, 100, 2, 90)));
  private static final Priors PRIORS = new Priors(2, 0.5, 0, 0, 0, 0, 0, 4, 0);

  private final StateSpace space = StateSpace.of(HISTORY, VALID);
  private final FlowRates rates = RateFit.fit(space, HISTORY, PEOPLE, PRIORS);

  private BetaRate leaving(PlanState state, int ncy) {
    return rates.leaving().get(space.cell(space.number(state), ncy));
  }

  private BetaRate moving(PlanState state, int ncy) {
    return rates.moving().get(space.cell(space.number(state), ncy));
  }

  private static void assertBeta(BetaRate rate, double alpha, double children) {
    assertThat(rate.alpha()).isCloseTo(alpha, within(EXACT));
    assertThat(rate.alpha() + rate.beta()).isCloseTo(children, within(EXACT));
  }

  private void assertShares(StateShares shares, Map<PlanState, Double> weights) {
    Map<PlanState, Double> found = new TreeMap<>();
    IntStream.range(0, shares.size()).forEach(i -> found.put(space.states().get(shares.state(i)), shares.weight(i)));
    assertThat(found.keySet()).isEqualTo(weights.keySet());
    weights.forEach((state, weight) -> assertThat(found.get(state)).as("%s", state).isCloseTo(weight, within(EXACT)));
  }

  /**
   * County (5 + 1) / (28 + 2) = 1/5. Year 0: (4 + 2/5) / 24 = 11/60; M there (4 + 11/30) / 18 = 131/540, S there (0 + 11/30) / 8 =
   * 11/240. X-M: 3 + 2 x 131/540 of 12 + 2.
   */
  @Test
  void leavingLeansOnSettingThenYearThenCounty() {
    assertBeta(leaving(XM, 0), 3 + 131.0 / 270, 14);
    assertBeta(leaving(YM, 0), 1 + 131.0 / 270, 6);
    assertBeta(leaving(XS, 0), 11.0 / 120, 8);
    assertBeta(leaving(YS, 0), 11.0 / 120, 2);
  }

  /** Year 1: (1 + 2/5) / 8 = 7/40; M there (1 + 7/20) / 8 = 27/160. Nobody was counted in S: the rate of the year. */
  @Test
  void aCellNobodyWasCountedInHasTheRateOfThoseLikeIt() {
    assertBeta(leaving(XM, 1), 1 + 27.0 / 80, 8);
    assertBeta(leaving(YM, 1), 27.0 / 80, 2);
    assertBeta(leaving(XS, 1), 7.0 / 20, 2);
  }

  /**
   * Of those who kept their plan and could have stayed, all but X-M of year 1: county (3 + 1) / (18 + 2) = 1/5. Year 0: (3 + 2/5) /
   * 20 = 17/100; M there (2 + 17/50) / 14 = 117/700, S there (1 + 17/50) / 8 = 67/400.
   */
  @Test
  void movingIsOfThoseWhoKeepTheirPlan() {
    assertBeta(moving(XM, 0), 2 + 117.0 / 350, 11);
    assertBeta(moving(YM, 0), 117.0 / 350, 5);
    assertBeta(moving(XS, 0), 1.335, 8);
    assertBeta(moving(YS, 0), 0.335, 2);
  }

  @Test
  void allMoveWhereTheirSettingEndsAndNoneWhereNothingTakesThem() {
    assertThat(List.of(moving(XM, 1), moving(YM, 1))).containsOnly(BetaRate.ALWAYS);
    assertThat(List.of(moving(XS, 1), moving(YS, 1))).containsOnly(BetaRate.NEVER);
  }

  @Test
  void allLeaveTheOldestYear() {
    assertThat(List.of(leaving(XS, 2), leaving(YM, 2))).containsOnly(BetaRate.ALWAYS);
  }

  /** X-M of year 1: 4 counted and all of the 2 believed to X-S; the other need only as often as counted. */
  @Test
  void destinationsAreThoseCountedAndThoseBelievedOfTheSameNeed() {
    assertShares(rates.destinations().get(space.cell(space.number(XM), 0)), Map.of(XS, 4.0));
    assertShares(rates.destinations().get(space.cell(space.number(XM), 1)), Map.of(XS, 6.0, YS, 1.0));
    assertShares(rates.destinations().get(space.cell(space.number(YM), 1)), Map.of(YS, 2.0));
  }

  /** Years 0 and 1 together 5 of 320, all three 5 of 460, years 1 and 2 together 1 of 290. */
  @Test
  void joiningIsOfAllPeopleAndLeansOnTheYearsBeside() {
    assertBeta(rates.joining().get(0), 4 + 2 * 5.0 / 320, 172);
    assertBeta(rates.joining().get(1), 1 + 2 * 5.0 / 460, 152);
    assertBeta(rates.joining().get(2), 2 * 1.0 / 290, 142);
  }

  /** All joiners are 4/5 X-M and 1/5 Y-S, and so are those of years 0 to 1; into year 2, where M has ended, they are all Y-S. */
  @Test
  void statesOfJoinersLeanOnTheYearsBesideAndThenOnAll() {
    assertShares(rates.joinerStates().get(0), Map.of(XM, 4 + 1.6, YS, 0.4));
    assertShares(rates.joinerStates().get(1), Map.of(XM, 1.6, YS, 1 + 0.4));
    assertShares(rates.joinerStates().get(2), Map.of(YS, 2.0));
  }
}
