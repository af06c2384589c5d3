package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.ActualCount;
import org.placewright.model.future.ComparedCount;
import org.placewright.model.future.ExpectedStock;
import org.placewright.model.future.Futures;
import org.placewright.model.future.Homes;
import org.placewright.model.future.Monitoring;
import org.placewright.model.future.Reforecast;
import org.placewright.model.future.StartingChildren;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * A count in the middle of the year, worked by hand.
 *
 * <pre>
 * January 2025: 600 children with plans, 100 in each of Reception to Year 5. Of 7,000 people in Reception to Year 6 one in 70
 * joins in a year: 100. Their rate differs by 10 % from year to year (s = 0.1). Nobody leaves before the end of Year 6.
 *
 * January 2026: 700 expected. Variance: 100 x 0.1, squared, is 100; chance of joining is 100 x 69 / 70 = 98.6; in all 198.6.
 *
 * 17 July 2025 is half way (182 of 364 days): 600 + 100 / 2 = 650 expected.
 *   Variance: a quarter of 198.6, and 0.5 x 0.5 x 100 as chance says when in the year they join: 74.6, deviation 8.6.
 *   80 of 100 counts: 650 +- 1.28 x 8.6 = 639 to 661; 95 of 100: 650 +- 1.96 x 8.6 = 633 to 667.
 *
 * Counted: 680. Carried forward that is 160 joiners in the year. Believed of it: 198.6 / (198.6 + 100) = 0.665.
 *   January 2026: 700 + 0.665 x 60 = 740.
 *   Lasting part of the surprise: 0.01 / (0.01 + 1 / 100) = a half. Joiners from then on: 100 x (1 + 0.5 x 40 / 100) = 120 a year.
 *   January 2027: 740 less those in Year 6, who were 100 in Year 5, and 100 / 7 of joiners, with their share of what was added
 *   (x 740 / 700), plus 120: 740 - 121 + 120.
 * </pre>
 */
class D06_ASummerCountThatIsHighTest {
  private static final double FIRMLY = 1e9;
  private static Monitoring monitoring;

  @BeforeAll
  static void count() {
    ActualCount summer = new ActualCount(LocalDate.of(2025, 7, 17), Optional.empty(), Optional.empty(), 680);
    monitoring = Monitoring.of(futures(), List.of(summer), 4_000, 2);
  }

  private static Futures futures() {
    ValidStates.SettingRule rule = new ValidStates.SettingRule("main", "main", 0, 6, Set.of("SEMH"), Set.of("main"));
    StateSpace space = StateSpace.of(new TransitionHistory(List.of()), new ValidStates(new TreeMap<>(Map.of("main", rule))));
    int[] cells = IntStream.range(0, 6).flatMap(ncy -> IntStream.generate(() -> ncy).limit(100)).toArray();
    Map<Integer, Integer> people = new TreeMap<>();
    IntStream.range(0, 7).forEach(ncy -> people.put(ncy, 1_000));
    FlowRates rates = new FlowRates(
        space,
        IntStream.range(0, 7).mapToObj(ncy -> ncy == 6 ? BetaRate.ALWAYS : BetaRate.NEVER).toList(),
        Collections.nCopies(7, BetaRate.NEVER),
        Collections.nCopies(7, new StateShares(new int[0], new double[0])),
        Collections.nCopies(7, new BetaRate(FIRMLY, 69 * FIRMLY)),
        Collections.nCopies(7, new StateShares(new int[]{0}, new double[]{1})),
        new RateSpread(0.1, 0, 0, 0, 0, 0, 0.95));
    return new Futures(
        rates, new StartingChildren(2025, cells, new int[600]), new ChildPopulation(Map.of(2025, people)), Homes.inOnePlace(7), 4,
        3);
  }

  @Test
  void theCountLiesAboveTheBandOfItsDay() {
    ComparedCount compared = monitoring.counts().getFirst();

    assertThat(compared.expected()).isCloseTo(650, within(0.01));
    assertThat(compared.p10()).isBetween(637, 641);
    assertThat(compared.p90()).isBetween(659, 663);
    assertThat(compared.p025()).isBetween(631, 635);
    assertThat(compared.p975()).isBetween(665, 669);
    assertThat(compared.verdict()).isEqualTo(ComparedCount.Verdict.ABOVE);
    assertThat(compared.asFar()).isLessThan(10);
  }

  @Test
  void theNextCensusIsExpectedTwoThirdsOfTheSurpriseHigher() {
    assertThat(monitoring.reforecast().expected()).isCloseTo(700, within(0.01));
    assertThat(monitoring.reforecast().implied()).isCloseTo(740, within(2.0));
  }

  @Test
  void halfOfItLastsAsMoreJoiners() {
    Reforecast reforecast = monitoring.reforecast();
    ExpectedStock stock = ExpectedStock.of(
        reforecast.futures().rates(), reforecast.futures().start(), reforecast.futures().population(), reforecast.futures().homes(), 2);

    assertThat(reforecast.joinerFactor()).isCloseTo(1.20, within(0.015));
    assertThat(stock.total(1)).isCloseTo(739, within(6.0));
  }
}
