package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

class ExpectedStockTest {
  private static final int YEARS = 7;
  private static final int FUTURES = 4_000;
  private static final int LOCALITIES = RandomHistory.LOCALITIES;

  private static ExpectedStock expected(Futures futures) {
    return ExpectedStock.of(futures.rates(), futures.start(), futures.population(), futures.homes(), futures.years());
  }

  /** Next year's children per child of this year: [cell now][cell then]. */
  private static double[][] matrix(FlowRates rates) {
    StateSpace space = rates.space();
    double[][] to = new double[space.cells()][space.cells()];
    for (int s = 0; s < space.states().size(); s++) {
      for (int ncy = space.firstNcy(); ncy < space.firstNcy() + space.span() - 1; ncy++) {
        int from = space.cell(s, ncy);
        double stay = 1 - rates.leaving().get(from).alpha() / (rates.leaving().get(from).alpha() + rates.leaving().get(from).beta());
        double move = rates.moving().get(from).alpha() / (rates.moving().get(from).alpha() + rates.moving().get(from).beta());
        to[from][space.cell(s, ncy + 1)] += stay * (1 - move);
        StateShares shares = rates.destinations().get(from);
        for (int i = 0; i < shares.size(); i++) {
          to[from][space.cell(shares.state(i), ncy + 1)] += stay * move * shares.weight(i) / shares.total();
        }
      }
    }
    return to;
  }

  private static double[] joiners(Futures futures, int year, int locality) {
    StateSpace space = futures.rates().space();
    double[] joiners = new double[space.cells()];
    for (int a = 0; a < space.span(); a++) {
      int people = futures.population().of(year, space.firstNcy() + a);
      StateShares shares = futures.rates().joinerStates().get(a);
      for (int i = 0; i < shares.size(); i++) {
        joiners[space.cell(shares.state(i), space.firstNcy() + a)] += people * futures.rates().joining().get(a).mean()
            * futures.homes().shares().get(a)[locality] * shares.weight(i) / shares.total();
      }
    }
    return joiners;
  }

  @Test
  void expectationsAreThoseOfTheTransitionMatrix() {
    for (long seed = 0; seed < 15; seed++) {
      Futures futures = RandomHistory.of(seed).futures(seed);
      ExpectedStock expected = expected(futures);
      double[][] matrix = matrix(futures.rates());
      for (int l = 0; l < LOCALITIES; l++) {
        double[] now = new double[matrix.length];
        for (int child = 0; child < futures.start().count(); child++) {
          now[futures.start().cell(child)] += futures.start().home(child) == l ? 1 : 0;
        }
        for (int y = 0; y < futures.years(); y++) {
          for (int cell = 0; cell < now.length; cell++) {
            assertThat(expected.of(y, cell, l)).as("seed %d, year %d", seed, y).isCloseTo(now[cell], within(1e-9));
          }
          double[] next = joiners(futures, futures.start().year() + y + 1, l);
          for (int from = 0; from < now.length; from++) {
            for (int to = 0; to < now.length; to++) {
              next[to] += now[from] * matrix[from][to];
            }
          }
          now = next;
        }
      }
    }
  }

  @Test
  void theTotalIsTheSumOfItsParts() {
    ExpectedStock expected = expected(RandomHistory.of(3).futures(3));
    double sum = 0;
    for (int cell = 0; cell < expected.space().cells(); cell++) {
      for (int l = 0; l < expected.localities(); l++) {
        sum += expected.of(4, cell, l);
      }
    }

    assertThat(expected.total(4)).isCloseTo(sum, within(1e-9));
  }

  /** Every cell is passed once in a life and its rates are drawn apart, so the means of the rates give the mean of futures. */
  @Test
  void withoutYearlySpreadSimulatedFuturesHaveTheExpectedMean() {
    Futures futures = MadeCounty.futures(YEARS, new RateSpread(0, 0, 0, 0, 0, 0, 0), 4);
    StateSpace space = futures.rates().space();
    int groups = space.states().size() * LOCALITIES;
    Futures.Counted counted = futures.count(
        FUTURES, List.of(new Futures.Wanted((cell, l) -> space.stateOf(cell) * LOCALITIES + l, groups)), 1).getFirst();
    ExpectedStock expected = expected(futures);

    for (int y = 0; y < YEARS; y++) {
      double[] means = new double[groups];
      for (int cell = 0; cell < space.cells(); cell++) {
        for (int l = 0; l < LOCALITIES; l++) {
          means[space.stateOf(cell) * LOCALITIES + l] += expected.of(y, cell, l);
        }
      }
      for (int group = 0; group < groups; group++) {
        CountHistogram histogram = counted.of(y, group);
        assertThat(histogram.mean())
            .as("year %d, state and locality %d", y, group)
            .isCloseTo(means[group], within(1e-9 + 4 * standardError(histogram)));
      }
    }
  }

  private static double standardError(CountHistogram histogram) {
    double variance = IntStream.rangeClosed(0, 1_000)
        .mapToDouble(k -> (histogram.futuresUpTo(k) - histogram.futuresUpTo(k - 1)) * Math.pow(k - histogram.mean(), 2))
        .sum() / histogram.futures();
    return Math.sqrt(variance / histogram.futures());
  }

  /** Rates that wander together by setting, and cannot exceed 1, put the mean of futures a little off the expectation. */
  @Test
  void withTheStatedSpreadsTheMeanTotalIsWithinTwoPercentOfTheExpected() {
    Priors stated = StatedBeliefs.PRIORS;
    Futures futures = MadeCounty.futures(
        11,
        new RateSpread(
            stated.joinerSd(), stated.joinerSd() / 2, stated.leaverSd(), stated.moverSd(), stated.mixSd(), stated.driftSd(),
            stated.persistence()),
        4);
    Futures.Counted counted = futures.count(
        FUTURES / 2, List.of(new Futures.Wanted((cell, l) -> 0, 1)), 1).getFirst();
    ExpectedStock expected = expected(futures);

    for (int y = 0; y < 11; y++) {
      assertThat(counted.of(y, 0).mean() / expected.total(y)).as("year %d", y).isCloseTo(1, within(0.02));
    }
  }
}
