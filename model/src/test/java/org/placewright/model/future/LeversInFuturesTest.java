package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.time.AcademicYear;

class LeversInFuturesTest {
  private static final LeverScope ALL = SmallWorld.all();
  private static final int MANY = 200;
  /** Caps are applied to expected flows: futures below a cap do not make up for those above it. */
  private static final double MOST_OFF_UNDER_CAPS = 0.02;

  static Stream<List<DemandLever>> levers() {
    return Stream.of(
        List.of(),
        List.of(new DemandLever.Growth(ALL.withNeeds("A"), 7), new DemandLever.Growth(ALL.withNeeds("A").withSettings("unit"), 99)),
        List.of(new DemandLever.Growth(ALL.withNeeds("A"), -20)),
        List.of(new DemandLever.Joiners(ALL.withSettings("unit"), 2.5)),
        List.of(new DemandLever.EarlyHelp(ALL.withNeeds("B"), 60, 3)),
        List.of(new DemandLever.Leavers(ALL, 3)),
        List.of(new DemandLever.Movers(ALL.withSettings("school"), 4)),
        List.of(new DemandLever.StepDown(ALL.withSettings("unit"), "base", 3)),
        List.of(new DemandLever.CloseSetting("school", ALL)),
        List.of(new DemandLever.CloseSetting("school", ALL), new DemandLever.CloseSetting("base", ALL)),
        List.of(new DemandLever.CapSetting("unit", 150, ALL)),
        List.of(new DemandLever.CapSetting("unit", 250, ALL), new DemandLever.CapSetting("base", 250, ALL)),
        List.of(
            new DemandLever.Joiners(ALL, 2), new DemandLever.CapSetting("unit", 200, ALL),
            new DemandLever.CloseSetting("school", LeverScope.from(new AcademicYear(2027))),
            new DemandLever.StepDown(ALL.withSettings("unit"), "base", 2)));
  }

  private static Futures futures(List<DemandLever> levers) {
    return SmallWorld.futures(levers.toArray(DemandLever[]::new));
  }

  @ParameterizedTest
  @MethodSource("levers")
  void simulatedMeansAreTheExpectation(List<DemandLever> levers) {
    Futures futures = futures(levers);
    boolean isCapped = levers.stream().anyMatch(DemandLever.CapSetting.class::isInstance);
    double off = isCapped ? MOST_OFF_UNDER_CAPS : 0.001;
    for (String setting : List.of("", "base", "school", "unit")) {
      Futures.Counted counted = SmallWorld.counted(futures, "A", setting, 400);
      for (int year : List.of(1, 3, 5)) {
        double expected = SmallWorld.expected(futures, year, "A", setting);
        assertThat(counted.of(year, 0).mean()).as("%s in year %d", setting, year).isCloseTo(expected, within(3 + off * expected));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("levers")
  void theExpectedFutureInWholeChildrenIsNearTheExpectation(List<DemandLever> levers) {
    Futures futures = futures(levers);
    ExpectedStock expected = futures.expectation();
    List<YearCount> years = futures.expected(Watcher.NOBODY);

    for (YearCount year : years) {
      double exact = expected.total(year.year() - SmallWorld.START);
      assertThat((double) year.after()).as("%d", year.year()).isCloseTo(exact, within(12 + 0.002 * exact));
      assertThat((double) year.joined()).isCloseTo(expected.joined(year.year() - SmallWorld.START), within(8 + 0.002 * exact));
    }
  }

  @ParameterizedTest
  @MethodSource("levers")
  void noChildIsLostOrMadeInAnyFuture(List<DemandLever> levers) {
    Futures futures = futures(levers);
    int before = SmallWorld.start().count();
    for (int future = 1; future <= MANY; future++) {
      int[] now = {before};
      List<YearCount> years = futures.simulated(future, new Watcher() {
        @Override
        public void left(int child) {
          now[0]--;
        }

        @Override
        public void joined(int child, int cell, int home) {
          now[0]++;
        }
      });
      assertThat(years).hasSize(SmallWorld.YEARS - 1).last().extracting(YearCount::after).isEqualTo(now[0]);
      for (int y = 1; y < years.size(); y++) {
        assertThat(years.get(y).before()).isEqualTo(years.get(y - 1).after());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("levers")
  void threadsChangeNothing(List<DemandLever> levers) {
    Futures futures = futures(levers);
    Grouping all = (cell, locality) -> cell;
    List<Futures.Wanted> wanted = List.of(new Futures.Wanted(all, SmallWorld.space().cells()));
    Futures.Counted one = futures.count(20, wanted, 1).getFirst();
    Futures.Counted three = futures.count(20, wanted, 3).getFirst();

    for (int cell = 0; cell < SmallWorld.space().cells(); cell++) {
      assertThat(three.of(5, cell).mean()).isEqualTo(one.of(5, cell).mean());
      assertThat(three.of(5, cell).quantile(0.3)).isEqualTo(one.of(5, cell).quantile(0.3));
    }
  }

  @Test
  void futuresDrawNoNumbersOfEachOther() {
    Futures futures = SmallWorld.futures();

    List<List<YearCount>> counts = IntStream.rangeClosed(1, 60).mapToObj(future -> futures.simulated(future, Watcher.NOBODY)).toList();
    double[] joined = counts.stream().mapToDouble(years -> years.getFirst().joined()).toArray();
    double mean = java.util.Arrays.stream(joined).average().orElseThrow();
    double together = IntStream.range(1, 60).mapToDouble(i -> (joined[i] - mean) * (joined[i - 1] - mean)).sum();
    double alone = java.util.Arrays.stream(joined).map(n -> (n - mean) * (n - mean)).sum();

    assertThat(together / alone).isBetween(-0.4, 0.4);
  }

  private static int[] highest(Futures futures, String setting, int futuresCount) {
    Futures.Counted counted = SmallWorld.counted(futures, "", setting, futuresCount);
    return IntStream.range(0, SmallWorld.YEARS).map(year -> counted.of(year, 0).quantile(1)).toArray();
  }

  @Test
  void aClosedSettingIsEmptyInEveryFuture() {
    Futures futures = SmallWorld.futures(new DemandLever.CloseSetting("school", LeverScope.from(new AcademicYear(2026))));

    int[] highest = highest(futures, "school", MANY);

    assertThat(highest[1]).isPositive();
    assertThat(java.util.Arrays.copyOfRange(highest, 2, SmallWorld.YEARS)).containsOnly(0);
  }

  @Test
  void aCapIsNeverExceededInAnyFutureAndIsReached() {
    Futures futures = SmallWorld.futures(
        new DemandLever.CapSetting("unit", 340, ALL), new DemandLever.CapSetting("base", 390, ALL), new DemandLever.Joiners(ALL, 2));

    assertThat(java.util.Arrays.copyOfRange(highest(futures, "unit", MANY), 1, SmallWorld.YEARS)).containsOnly(340);
    assertThat(java.util.Arrays.copyOfRange(highest(futures, "base", MANY), 1, SmallWorld.YEARS)).containsOnly(390);
  }

  @Test
  void thoseThereBeforeACapStayAndNobodyJoinsThemUntilThereIsRoom() {
    List<Integer> entered = new ArrayList<>();
    Futures futures = SmallWorld.futures(new DemandLever.CapSetting("unit", 0, ALL));
    for (int future = 1; future <= MANY; future++) {
      futures.simulated(future, new Watcher() {
        @Override
        public void joined(int child, int cell, int home) {
          note(SmallWorld.space().stateOf(cell));
        }

        @Override
        public void moved(int child, int state) {
          note(state);
        }

        private void note(int state) {
          if (SmallWorld.space().states().get(state).setting().equals("unit")) {
            entered.add(state);
          }
        }
      });
    }
    assertThat(entered).isEmpty();
    assertThat(SmallWorld.mean(futures, 1, "", "unit", MANY)).isCloseTo(2 * 5 * 30 * 0.9 * 0.8, within(3.0));
  }

  @Test
  void whenEveryOtherSettingIsFullMoversStayInEveryFuture() {
    Futures futures = SmallWorld.futures(
        new DemandLever.CapSetting("base", 0, ALL), new DemandLever.CapSetting("school", 0, ALL),
        new DemandLever.CapSetting("unit", 0, ALL));

    assertThat(futures.simulated(1, Watcher.NOBODY)).allSatisfy(year -> {
      assertThat(year.moved()).isZero();
      assertThat(year.joined()).isZero();
    });
  }
}
