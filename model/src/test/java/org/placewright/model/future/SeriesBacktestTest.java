package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.demand.YearOfPlans;
import org.placewright.model.demand.YearOfPlans.Group;

class SeriesBacktestTest {
  private static SeriesBacktest backtest(SortedMap<Integer, YearOfPlans> plans, int futures) {
    return SeriesBacktest.of(plans, StatedBeliefs.SERIES, 7, futures);
  }

  private static List<HeldOut> held(SortedMap<Integer, YearOfPlans> plans) {
    return backtest(plans, 2).held();
  }

  /** By hand, see {@code SeriesFitTest}: from 2013 166.771 are expected; grown 150 x 150/130 = 173.08. */
  @Test
  void theFirstOriginIsTheOneThatKnowsThreeChanges() {
    assertThat(held(MadeSeries.of(100, 110, 130, 150, 180))).singleElement().satisfies(one -> {
      assertThat(one.origin()).isEqualTo(2013);
      assertThat(one.year()).isEqualTo(2014);
      assertThat(one.counted()).isEqualTo(180);
      assertThat(one.expected()).isBetween(166.77, 166.772);
      assertThat(one.unchanged()).isEqualTo(150);
      assertThat(one.grown().orElseThrow()).isBetween(173.07, 173.08);
    });
  }

  @Test
  void nothingIsProjectedFurtherThanFiveYears() {
    assertThat(held(MadeSeries.drawn(1, 20))).extracting(one -> one.year() - one.origin()).containsOnly(1, 2, 3, 4, 5);
  }

  @Test
  void nothingIsProjectedOverABreakAndNoGrowthOverItContinued() {
    SortedMap<Integer, YearOfPlans> broken = MadeSeries.of(
        year -> year >= 2015, 100, 110, 130, 150, 170, 300, 310, 320);

    assertThat(held(broken)).extracting(HeldOut::origin, HeldOut::year, one -> one.grown().isPresent())
        .containsExactly(
            tuple(2013, 2014, true),
            tuple(2015, 2016, false),
            tuple(2015, 2017, false),
            tuple(2016, 2017, true));
    assertThat(backtest(broken, 2).breaks()).containsExactly(2015);
  }

  @Test
  void aYearThatIsNotPublishedIsNeitherFittedNorHeldOut() {
    SortedMap<Integer, YearOfPlans> gap = MadeSeries.of(100, 110, 130, 150, 170, 190, 210);
    gap.remove(2014);

    assertThat(held(gap)).extracting(one -> List.of(one.origin(), one.year(), one.grown().isPresent()))
        .containsExactly(
            List.of(2013, 2015, true), List.of(2013, 2016, true), List.of(2015, 2016, false));
  }

  @Test
  void noBandKnowsWhatHappensLater() {
    SortedMap<Integer, YearOfPlans> plans = MadeSeries.drawn(3, 14);
    int changed = 2019;
    SortedMap<Integer, YearOfPlans> other = new TreeMap<>(plans.headMap(changed));
    plans.tailMap(changed)
        .forEach(
            (year, row) -> other.put(
                year, MadeSeries.year(false, 3 * row.plans(), Map.of(Group.MAINSTREAM, 5_000, Group.SPECIAL, 9_000))));

    assertThat(foretold(other, changed - 1)).isEqualTo(foretold(plans, changed - 1)).hasSizeGreaterThan(60);
    assertThat(foretold(other, changed)).isNotEqualTo(foretold(plans, changed));
  }

  private static List<String> foretold(SortedMap<Integer, YearOfPlans> plans, int lastOrigin) {
    return backtest(plans, 50).held()
        .stream()
        .filter(one -> one.origin() <= lastOrigin)
        .map(
            one -> "%d %d %s %.9f %d-%d %d-%d %.1f %s".formatted(
                one.origin(), one.year(), one.name(), one.expected(), one.low95(), one.high95(), one.low80(), one.high80(),
                one.unchanged(), one.grown()))
        .toList();
  }

  @Test
  void bandsHoldAsManyCountsAsTheySayOverManyMadeSeries() {
    List<HeldOut> held = new ArrayList<>();
    for (long seed = 0; seed < 20; seed++) {
      held.addAll(backtest(MadeSeries.drawn(seed, 16), 100).held());
    }

    assertThat(BacktestSummary.of(held).in95()).isBetween(90.0, 99.0);
    assertThat(BacktestSummary.of(held).in80()).isBetween(75.0, 95.0);
  }

  @Test
  void whereGrowthGoesOnContinuingItIsShownToBeNearer() {
    int[] plans = IntStream.range(0, 14).map(y -> (int) Math.round(1_000 * Math.pow(1.12, y))).toArray();
    BacktestSummary summary = BacktestSummary.of(held(MadeSeries.of(plans)));

    assertThat(summary.percentGrown().orElseThrow()).isLessThan(1);
    assertThat(summary.percentWhereGrown().orElseThrow()).isGreaterThan(2).isLessThan(summary.percentUnchanged());
  }

  /** A jump that no band held widens the bands of the years after it, and of the kind that jumped only. */
  @Test
  void aSurpriseWidensLaterBandsOfItsKind() {
    SeriesBacktest surprised = backtest(MadeSeries.of(1_000, 1_010, 1_020, 1_030, 1_040, 2_500, 2_510, 2_520), 200);

    assertThat(surprised.total().of95()).isGreaterThan(3);
    assertThat(surprised.parts()).isEqualTo(Widening.of(List.of()));
    assertThat(surprised.held()).filteredOn(one -> one.origin() == 2014).isNotEmpty().noneMatch(HeldOut::isIn95);
    assertThat(surprised.held()).filteredOn(one -> one.origin() == 2015).isNotEmpty().allMatch(HeldOut::isIn95);
  }

  @Test
  void aGroupIsHeldOutOnceItHasEverHadTenPlans() {
    SortedMap<Integer, YearOfPlans> plans = new TreeMap<>();
    for (int y = 0; y < 7; y++) {
      Map<Group, Integer> groups = Map.of(Group.ALTERNATIVE, 2, Group.FURTHER_EDUCATION, y < 5 ? 0 : 40);
      plans.put(MadeSeries.FIRST_YEAR + y, MadeSeries.year(false, 100 + 10 * y, groups));
    }

    assertThat(held(plans)).filteredOn(one -> one.part() == HeldOut.Part.SETTING)
        .isNotEmpty()
        .allMatch(one -> one.name().equals("FURTHER_EDUCATION") && one.year() >= 2015 && one.counted() == 40)
        .anyMatch(one -> one.unchanged() == 0 && one.grown().equals(Optional.empty()));
  }

  @Test
  void aSeriesTooShortHoldsNothingOut() {
    assertThat(held(MadeSeries.of(100, 110, 130, 150))).isEmpty();
    assertThat(held(new TreeMap<>())).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameBands() {
    assertThat(backtest(MadeSeries.drawn(2, 10), 50)).isEqualTo(backtest(MadeSeries.drawn(2, 10), 50));
  }
}
