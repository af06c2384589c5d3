package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.projection.PublishedHistory;
import org.placewright.model.provision.Setting;
import org.placewright.model.published.FittedFlows;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.scenarios.file.CountyReader;
import org.placewright.scenarios.file.Faults;

/** What became of Wiltshire's plans in 2024, as estimated, against what is published. */
class WiltshireFlowsTest {
  private static final Demand.Published DEMAND = (Demand.Published) CountyReader.read(Path.of("wiltshire"), new Faults())
      .orElseThrow()
      .county()
      .demand();
  private static final PublishedFlows FLOWS = DEMAND.flows().orElseThrow();
  private static final FittedFlows FITTED = PublishedHistory.of(DEMAND).orElseThrow();
  private static final int YEAR = 2024;
  private static final Offset<Double> EXACT = within(1e-6);
  /** How near the base cohort is fitted to the published needs. */
  private static final Offset<Double> FITTED_NEEDS = within(0.02);

  private static String level(PlacementType type) {
    return type.setting() == Setting.SPECIAL || type.setting() == Setting.INMSS ? "SPECIAL" : type.setting().name();
  }

  private static Map<String, Double> sums(Map<TransitionHistory.Group, Double> stock, Function<TransitionHistory.Group, String> key) {
    Map<String, Double> sums = new TreeMap<>();
    stock.forEach((group, count) -> sums.merge(key.apply(group), count, Double::sum));
    return sums;
  }

  private static double sum(Predicate<Transition> which) {
    return FITTED.history().transitions().stream().filter(which).mapToDouble(Transition::children).sum();
  }

  private static boolean isJoiner(Transition transition) {
    return transition.from().isEmpty();
  }

  private static boolean isLeaver(Transition transition) {
    return transition.to().isEmpty();
  }

  @Test
  void bothCensusesAreMetByAgeAndLevel() {
    Map<String, Double> before = new TreeMap<>();
    FLOWS.plansBefore()
        .counts()
        .forEach(
            (age, row) -> row.forEach((type, count) -> before.merge((age.first() - 4) + level(type), (double) count, Double::sum)));
    PublishedPlans plans = DEMAND.plans();
    Map<String, Double> after = new TreeMap<>();
    for (int a = 0; a < plans.years().size(); a++) {
      for (int t = 0; t < plans.types().size(); t++) {
        after.merge(
            plans.years().get(a).number() + level(plans.types().get(t)), (double) plans.byYearAndType().count(a, t), Double::sum);
      }
    }
    Function<TransitionHistory.Group, String> key = group -> group.ncy() + group.state().setting();
    Map<String, Double> madeBefore = sums(FITTED.history().stockBefore(YEAR), key);
    Map<String, Double> madeAfter = sums(FITTED.history().stockAfter(YEAR), key);

    assertThat(before).allSatisfy((cell, count) -> assertThat(madeBefore.getOrDefault(cell, 0.0)).as(cell).isCloseTo(count, EXACT));
    assertThat(after).allSatisfy((cell, count) -> assertThat(madeAfter.getOrDefault(cell, 0.0)).as(cell).isCloseTo(count, EXACT));
    assertThat(madeBefore.values().stream().mapToDouble(d -> d).sum()).isCloseTo(5_536.0, EXACT);
    assertThat(madeAfter.values().stream().mapToDouble(d -> d).sum()).isCloseTo(6_383.0, EXACT);
  }

  @Test
  void theNeedsOfJanuary2025AreThePublishedOnes() {
    Map<String, Double> made = sums(FITTED.history().stockAfter(YEAR), group -> group.state().need());
    PublishedPlans plans = DEMAND.plans();
    for (int n = 0; n < plans.needs().size(); n++) {
      assertThat(made.get(plans.needs().get(n).name())).isCloseTo(plans.byNeedAndYear().rowSum(n), FITTED_NEEDS);
    }
  }

  @Test
  void noNewPlanIsLeftOutAtAnyAgeOrNeed() {
    FLOWS.newPlansByNeed().get(YEAR).counts().forEach((age, row) -> row.forEach((need, count) -> {
      double joined = sum(t -> isJoiner(t) && age.contains(t.ncyBefore() + 4) && t.to().map(PlanState::need).equals(named(need)));
      assertThat(joined).as(need + " " + age).isGreaterThan(count - 0.01);
    }));
    assertThat(FITTED.balance().newPlans()).isCloseTo(993.0, EXACT);
    assertThat(FITTED.balance().newPlansUnmatched()).isZero();
    assertThat(FITTED.balance().newPlansOfOtherNeed()).isLessThan(0.01);
  }

  private static Optional<String> named(NeedType need) {
    return Optional.of(need.name());
  }

  @Test
  void theRestOfTheStocksArithmeticIsSaidToHaveArrived() {
    assertThat(FITTED.balance().arrivals()).isCloseTo(6_383.0 - 5_536 + 325 - 993, EXACT);
    assertThat(FITTED.balance().leftUnpublished()).isZero();
    assertThat(FITTED.balance().ceasedUnmatched()).isZero();
  }

  @Test
  void leaversAreThePublishedOnesAtEveryAgeButForOneTurningTwenty() {
    FLOWS.ceased().get(YEAR).counts().keySet().forEach(age -> {
      double left = sum(
          t -> isLeaver(t) && (age.contains(t.ncyAfter() + 4) || age.last() == AgeBand.OLDEST && t.ncyAfter() + 4 > AgeBand.OLDEST));
      int moved = age.first() == 19 ? 1 : age.first() == 20 ? -1 : 0;
      assertThat(left).as(age.toString()).isCloseTo(FLOWS.ceased().get(YEAR).sum(age) + moved, EXACT);
    });
  }

  @Test
  void noChildChangesItsNeed() {
    assertThat(FITTED.history().transitions())
        .filteredOn(t -> !isJoiner(t) && !isLeaver(t))
        .allMatch(t -> t.from().orElseThrow().need().equals(t.to().orElseThrow().need()));
  }

  @Test
  void noLevelBothGainsAndLosesByMovesAtOneAge() {
    for (int ncy = -2; ncy <= 21; ncy++) {
      int year = ncy;
      for (String level : List.of("MAINSTREAM", "BASE", "SPECIAL", "POST_16", "ELSEWHERE")) {
        Predicate<Transition> moves = t -> t.ncyBefore() == year && !isJoiner(t) && !isLeaver(t)
            && !t.from().orElseThrow().setting().equals(t.to().orElseThrow().setting());
        double in = sum(moves.and(t -> t.to().orElseThrow().setting().equals(level)));
        double out = sum(moves.and(t -> t.from().orElseThrow().setting().equals(level)));
        assertThat(Math.min(in, out)).as(level + " " + ncy).isCloseTo(0.0, EXACT);
      }
    }
  }

  @Test
  void sixYearsOfNewPlansSayHowMuchTheirNumberVaries() {
    assertThat(FITTED.newPlansByYear())
        .containsExactlyEntriesOf(new TreeMap<>(Map.of(2019, 599, 2020, 452, 2021, 428, 2022, 574, 2023, 909, 2024, 993)));
  }
}
