package org.placewright.model.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.placewright.model.StatedBeliefs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RateFitTest {
  private static final PlanState A = new PlanState("X", "A");
  private static final PlanState B = new PlanState("X", "B");
  private static final PlanState C = new PlanState("X", "C");
  private static final PlanState D = new PlanState("X", "D");
  private static final ChildPopulation PEOPLE = new ChildPopulation(Map.of(2020, Map.of(0, 1000, 1, 1000, 2, 1000, 3, 1000)));

  /** A, B, C and D take need X in years 0 to 3 and may follow each other, but A ends with year {@code lastOfA}. */
  private static ValidStates rules(int lastOfA, Set<String> afterA) {
    TreeMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    for (String setting : List.of("A", "B", "C", "D")) {
      rules.put(
          setting,
          new ValidStates.SettingRule(
              setting, "all", 0, setting.equals("A") ? lastOfA : 3, Set.of("X"),
              setting.equals("A") ? afterA : Set.of("A", "B", "C", "D")));
    }
    return new ValidStates(rules);
  }

  private static FlowRates fit(List<Transition> transitions, ValidStates valid, Priors priors) {
    TransitionHistory history = new TransitionHistory(transitions);
    return RateFit.fit(StateSpace.of(history, valid), history, PEOPLE, priors);
  }

  private static FlowRates fit(List<Transition> transitions) {
    return fit(transitions, rules(3, Set.of("B", "C", "D")), StatedBeliefs.PRIORS);
  }

  private static int cell(FlowRates rates, PlanState state, int ncy) {
    return rates.space().cell(rates.space().number(state), ncy);
  }

  private static double leaving(FlowRates rates, PlanState state, int ncy) {
    return rates.leaving().get(cell(rates, state, ncy)).mean();
  }

  @Test
  void veryManyChildrenGiveTheRateCounted() {
    FlowRates rates = fit(
        List.of(
            Flows.left(2020, A, 0, 3e7), Flows.stayed(2020, A, 0, 5e7), Flows.moved(2020, A, 0, B, 2e7),
            Flows.stayed(2020, B, 1, 900)));

    assertThat(leaving(rates, A, 0)).isCloseTo(0.3, within(1e-5));
    assertThat(rates.moving().get(cell(rates, A, 0)).mean()).isCloseTo(2.0 / 7, within(1e-5));
  }

  /** One of three children left: (1 + 1) / (3 + 2) for whoever resembles none of them. */
  @Test
  void noChildrenGiveTheRateOfTheCounty() {
    FlowRates rates = fit(List.of(Flows.left(2020, A, 0, 1), Flows.stayed(2020, A, 0, 2)));

    assertThat(leaving(rates, B, 2)).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void aHistoryWithoutTransitionsStillGivesEveryCellARate() {
    FlowRates rates = fit(List.of());

    assertThat(leaving(rates, C, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(rates.joining().get(1).mean()).isZero();
  }

  /** Nobody left in 2020, everybody in 2021: each weighs by its age. */
  @Test
  void olderYearsWeighLess() {
    List<Transition> transitions = List.of(Flows.stayed(2019, A, 0, 1e7), Flows.left(2021, A, 0, 1e7));
    Priors half = new Priors(10, 0.5, 0, 0, 0, 0, 0, 4, 0);
    Priors all = new Priors(10, 1, 0, 0, 0, 0, 0, 4, 0);

    assertThat(leaving(fit(transitions, rules(3, Set.of("B")), half), A, 0)).isCloseTo(0.8, within(1e-5));
    assertThat(leaving(fit(transitions, rules(3, Set.of("B")), all), A, 0)).isCloseTo(0.5, within(1e-5));
  }

  @Test
  void whoeversSettingEndsMoves() {
    FlowRates rates = fit(List.of(Flows.stayed(2020, A, 0, 50)), rules(1, Set.of("B")), StatedBeliefs.PRIORS);

    assertThat(rates.moving().get(cell(rates, A, 1))).isEqualTo(BetaRate.ALWAYS);
    assertThat(leaving(rates, A, 1)).isBetween(0.0, 0.2);
    assertThat(rates.moving().get(cell(rates, A, 0)).mean()).isLessThan(0.2);
  }

  @Test
  void thoseWhoHadToMoveSayNothingOfThoseWhoNeedNot() {
    FlowRates rates = fit(
        List.of(Flows.moved(2020, A, 1, B, 500), Flows.stayed(2020, B, 0, 500)), rules(1, Set.of("B")), StatedBeliefs.PRIORS);

    assertThat(rates.moving().get(cell(rates, B, 1)).mean()).isLessThan(0.01);
  }

  @Test
  void thoseWhoHadToLeaveSayNothingOfThoseWhoNeedNot() {
    FlowRates rates = fit(
        List.of(Flows.left(2020, A, 1, 500), Flows.stayed(2020, B, 0, 500)), rules(1, Set.of()), StatedBeliefs.PRIORS);

    assertThat(leaving(rates, B, 1)).isLessThan(0.01);
  }

  @Test
  void whoeversSettingEndsWithNothingAfterItLeaves() {
    FlowRates rates = fit(List.of(Flows.stayed(2020, A, 0, 50)), rules(1, Set.of()), StatedBeliefs.PRIORS);

    assertThat(rates.leaving().get(cell(rates, A, 1))).isEqualTo(BetaRate.ALWAYS);
    assertThat(rates.destinations().get(cell(rates, A, 1)).isEmpty()).isTrue();
  }

  @Test
  void aChildWhereTheRulesAllowNoneMovesToWhatTakesIt() {
    PlanState elsewhere = new PlanState("X", "unknown");
    FlowRates rates = fit(List.of(Flows.stayed(2020, elsewhere, 0, 5)));
    StateShares to = rates.destinations().get(cell(rates, elsewhere, 0));

    assertThat(rates.moving().get(cell(rates, elsewhere, 0))).isEqualTo(BetaRate.ALWAYS);
    assertThat(java.util.stream.IntStream.range(0, to.size()).mapToObj(i -> rates.space().states().get(to.state(i))))
        .containsExactly(A, B, C, D);
  }

  /**
   * By hand, with 10 children's worth of belief. All 8 movers: B 3, C 5. From A: B 2, C 2, so its belief is (2 + 10 x 3/8) / 14 =
   * 23/56 for B. In year 0 from A: B 1, so (1 + 230/56) / 11 = 286/616 = 13/28. A's cell of year 0: B 1 + 130/28, C 150/28.
   */
  @Test
  void destinationsLeanOnYearThenSettingThenAllMovers() {
    FlowRates rates = fit(
        List.of(
            Flows.moved(2020, A, 0, B, 1), Flows.moved(2020, A, 1, B, 1), Flows.moved(2020, A, 1, C, 2),
            Flows.moved(2020, D, 0, B, 1), Flows.moved(2020, D, 0, C, 3)));
    StateShares to = rates.destinations().get(cell(rates, A, 0));

    assertThat(to.states()).containsExactly(rates.space().number(B), rates.space().number(C));
    assertThat(to.weight(0)).isCloseTo(1 + 130.0 / 28, within(1e-12));
    assertThat(to.weight(1)).isCloseTo(150.0 / 28, within(1e-12));
  }

  @Test
  void moreJoinersThanPeopleAreRefused() {
    assertThatThrownBy(() -> fit(List.of(Flows.joined(2020, A, 1, 1001))))
        .hasMessageContaining("curriculum year 1: 1000.0 people and 1001.0 new plans");
  }

  /** The same count every year is less than chance: the belief shrinks. Thrice as many every other year is far beyond chance. */
  @Test
  void yearsThatDifferByChanceOnlyLeaveLessThanTheBelievedSpread() {
    List<Transition> steady = new java.util.ArrayList<>();
    List<Transition> wild = new java.util.ArrayList<>();
    for (int year = 2020; year < 2030; year++) {
      steady.add(Flows.joined(year, A, 1, 400));
      wild.add(Flows.joined(year, A, 1, year % 2 == 0 ? 200 : 600));
    }

    assertThat(fit(steady).spread().joiners()).isLessThan(StatedBeliefs.PRIORS.joinerSd());
    assertThat(fit(wild).spread().joiners()).isGreaterThan(3 * StatedBeliefs.PRIORS.joinerSd());
  }
}
