package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.future.ComparedCount.Verdict;
import org.placewright.model.time.CensusYear;
import org.placewright.model.time.Phase;

class MonitoringTest {
  private static final CensusYear YEAR = new CensusYear(2025);
  private static final LocalDate HALF = LocalDate.of(2025, 7, 17);
  private static final int SIMULATED = 400;

  /** 5,600 children; 1,005 join and 400 leave: 10.8 % more a year. */
  private static SteadyCounty growing() {
    return new SteadyCounty(200).joiners(1_005.0 / 14).joinersDiffer(0.05);
  }

  private static ActualCount all(LocalDate date, int children) {
    return new ActualCount(date, Optional.empty(), Optional.empty(), children);
  }

  private static Monitoring monitor(Futures futures, ActualCount... counts) {
    return Monitoring.of(futures, List.of(counts), SIMULATED, 1);
  }

  private static ComparedCount compare(SteadyCounty county, ActualCount count) {
    return monitor(county.futures(2), count).counts().getFirst();
  }

  @Test
  void aCountInTheMiddleOfTheBandIsInside() {
    ComparedCount compared = compare(growing(), all(HALF, 5_902));

    assertThat(compared.expected()).isCloseTo(5_902.5, within(0.01));
    assertThat(compared.verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(compared.isIn80()).isTrue();
  }

  @Test
  void fifteenPerCentWhereElevenWerePlannedForIsAboveByMidsummer() {
    ComparedCount compared = compare(growing(), all(HALF, 5_600 + 840 / 2));

    assertThat(compared.verdict()).isEqualTo(Verdict.ABOVE);
    assertThat(compared.asFar()).isLessThanOrEqualTo(SIMULATED / 100);
  }

  @Test
  void aCountBelowTheBandIsSaidToBe() {
    ComparedCount compared = compare(growing(), all(YEAR.end(), 5_900));

    assertThat(compared.verdict()).isEqualTo(Verdict.BELOW);
    assertThat(compared.asFar()).isZero();
  }

  @Test
  void atTheNextCensusTheBandIsThatOfTheForecast() {
    Futures futures = growing().futures(2);
    ComparedCount compared = monitor(futures, all(YEAR.end(), 6_205)).counts().getFirst();
    CountHistogram forecast = futures
        .count(SIMULATED, List.of(new Futures.Wanted((cell, locality) -> 0, 1)), 1)
        .getFirst()
        .of(1, 0);

    assertThat(List.of(compared.p025(), compared.p10(), compared.p90(), compared.p975()))
        .containsExactly(forecast.quantile(0.025), forecast.quantile(0.1), forecast.quantile(0.9), forecast.quantile(0.975));
  }

  @Test
  void chanceWidensTheBandOfADayBeforeTheCensus() {
    ComparedCount compared = compare(new SteadyCounty(200).joiners(1_000.0 / 14), all(HALF, 5_900));

    // 1,000 joiners and 400 leavers: a quarter of (1,000 - 1,000 x 0.0714) and of 1,400 as variance, 24 as deviation
    assertThat(compared.p975() - compared.p025()).isBetween(80, 110);
  }

  @Test
  void childrenComeToTheNextPhaseInSeptember() {
    SteadyCounty county = new SteadyCounty(10);
    LocalDate august = LocalDate.of(2025, 8, 31);

    assertThat(compare(county, ofPhase(august, Phase.PRIMARY)).expected()).isCloseTo(140, within(0.01));
    assertThat(compare(county, ofPhase(august.plusDays(1), Phase.PRIMARY)).expected()).isCloseTo(120, within(0.01));
  }

  private static ActualCount ofPhase(LocalDate date, Phase phase) {
    return new ActualCount(date, Optional.empty(), Optional.of(phase), 130);
  }

  @Test
  void aCountOfTheKnownCensusOrOfAnUnknownNeedIsRefused() {
    Futures futures = growing().futures(2);

    assertThatThrownBy(() -> monitor(futures, all(YEAR.start(), 5_600))).hasMessageContaining("is not after the census");
    assertThatThrownBy(() -> monitor(futures, new ActualCount(HALF, Optional.of("XYZ"), Optional.empty(), 5)))
        .hasMessageContaining("no children of");
  }

  @Test
  void whenTheYearHasGoneTheNewForecastStartsWithTheChildrenCounted() {
    Reforecast reforecast = monitor(growing().futures(5), all(YEAR.end(), 6_440)).reforecast();

    assertThat(reforecast.implied()).isCloseTo(6_440, within(0.01));
    assertThat(reforecast.futures().start().count()).isBetween(6_439, 6_441);
    assertThat(reforecast.lines().get(1).after().orElseThrow().p95()).isBetween(6_439, 6_441);
  }

  @Test
  void whenTheYearHasGoneEachPartIsAsCountedToAChild() {
    Futures futures = growing().moving(0.05).futures(3);
    List<ActualCount> counts = new ArrayList<>();
    for (String need : List.of("ASD", "SEMH")) {
      for (Phase phase : List.of(Phase.PRIMARY, Phase.SECONDARY, Phase.POST_16)) {
        counts.add(new ActualCount(YEAR.end(), Optional.of(need), Optional.of(phase), need.equals("ASD") ? 1_300 : 700));
      }
    }
    counts.add(all(YEAR.end(), 6_000));

    Reforecast reforecast = Monitoring.of(futures, counts, SIMULATED, 1).reforecast();

    Parts parts = Parts.of(futures.rates().space());
    double[] start = YearAhead.counts(parts, reforecast.futures().start());
    for (int p = 0; p < parts.count(); p++) {
      assertThat(start[p]).isCloseTo(parts.list().get(p).need().equals("ASD") ? 1_300 : 700, within(1.0));
    }
    assertThat(reforecast.futures().start().count()).isBetween(5_999, 6_001);
  }

  @Test
  void aNeedThatIsHighRaisesThatNeedAndLeavesTheOtherAlmostAsItWas() {
    Futures futures = new SteadyCounty(200).joiners(1_000.0 / 14).futures(3);
    Reforecast reforecast = monitor(futures, new ActualCount(HALF, Optional.of("ASD"), Optional.empty(), 3_100)).reforecast();

    double[] start = YearAhead.counts(Parts.of(futures.rates().space()), reforecast.futures().start());
    assertThat(start[0] + start[1] + start[2]).isBetween(3_150.0, 3_250.0);
    assertThat(start[3] + start[4] + start[5]).isCloseTo(3_100, within(30.0));
  }

  @Test
  void aYearThatIsHalfGoneLeavesTheNextCensusUncertainButLessSo() {
    Reforecast reforecast = monitor(growing().futures(3), all(HALF, 6_020)).reforecast();

    Band before = reforecast.lines().get(1).before();
    Band after = reforecast.lines().get(1).after().orElseThrow();
    assertThat(after.p95() - after.p05()).isBetween(10, before.p95() - before.p05() - 10);
    assertThat(after.expected()).isGreaterThan(before.p95());
    assertThat(reforecast.joinerFactor()).isBetween(1.05, 1.25);
  }

  @Test
  void theSameCountsGiveTheSameAnswerWhateverTheThreads() {
    Futures futures = growing().futures(3);

    assertThat(Monitoring.of(futures, List.of(all(HALF, 6_020)), 100, 3).reforecast().lines())
        .isEqualTo(Monitoring.of(futures, List.of(all(HALF, 6_020)), 100, 1).reforecast().lines());
  }

  @Test
  void childrenAtTheNextCensusAreThoseBeforePlusJoinersLessLeavers() {
    Futures futures = growing().moving(0.1).leaving(0.03).futures(2);
    YearAhead ahead = YearAhead.of(futures, 100);

    for (int future = 1; future <= 100; future++) {
      YearCount counted = futures.simulated(future, Watcher.NOBODY).getFirst();
      assertThat(Vectors.sum(ahead.changes()[future - 1])).isCloseTo(counted.after() - counted.before(), within(1e-6));
    }
  }

  static int[] seeds() {
    return IntStream.range(0, 200).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void adjustingLosesAndMakesNoChildBeyondWhatIsWanted(int seed) {
    Futures futures = new SteadyCounty(2).futures(2);
    Parts parts = Parts.of(futures.rates().space());
    double[] wanted = {20.3, 0, 3.25, 1, 14.45, 8};

    StartingChildren adjusted = new CohortAdjustment(parts, futures.expectation(), futures.homes())
        .adjust(futures.start(), wanted, new Chance(org.apache.commons.rng.simple.RandomSource.PHILOX_4X64.create((long) seed)));

    double[] counts = YearAhead.counts(parts, adjusted);
    for (int p = 0; p < wanted.length; p++) {
      assertThat(counts[p]).isBetween(Math.floor(wanted[p]), Math.ceil(wanted[p]));
    }
    assertThat(adjusted.count()).isEqualTo(47);
  }

  @Test
  void adjustingAddsNothingOnAverage() {
    Futures futures = new SteadyCounty(2).futures(2);
    Parts parts = Parts.of(futures.rates().space());
    double[] wanted = {20.3, 0, 3.25, 1, 14.45, 8};
    double[] sum = SteadyCounty.zeros(6);
    CohortAdjustment adjustment = new CohortAdjustment(parts, futures.expectation(), futures.homes());
    for (int seed = 0; seed < 2_000; seed++) {
      Chance chance = new Chance(org.apache.commons.rng.simple.RandomSource.PHILOX_4X64.create((long) seed));
      sum = Vectors.plus(sum, YearAhead.counts(parts, adjustment.adjust(futures.start(), wanted, chance)));
    }
    for (int p = 0; p < wanted.length; p++) {
      assertThat(sum[p] / 2_000).isCloseTo(wanted[p], within(0.05));
    }
  }
}
