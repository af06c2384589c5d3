package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.RateSpread;

class RoundedOutcomesTest {
  private static final int SEEDS = 400;

  /** By need, setting and locality: [which split][group][census]. */
  private static double[][][] counts(Futures futures) {
    StateSpace space = futures.rates().space();
    Ledger ledger = new Ledger(space, futures.start());
    List<Map<Integer, Integer>> years = ledger.replay(futures.expected(ledger));
    Map<Integer, Integer> homes = ledger.homes();
    double[][][] counts = new double[2][][];
    counts[0] = new double[space.states().size()][futures.years()];
    counts[1] = new double[MadeCounty.LOCALITIES][futures.years()];
    for (int y = 0; y < futures.years(); y++) {
      int year = y;
      years.get(y).forEach((child, cell) -> {
        counts[0][space.stateOf(cell)][year]++;
        counts[1][homes.get(child)][year]++;
      });
    }
    return counts;
  }

  private static double[][][] expectations(Futures futures) {
    StateSpace space = futures.rates().space();
    ExpectedStock expected = ExpectedStock.of(
        futures.rates(), futures.start(), futures.population(), futures.homes(), futures.years());
    double[][][] sums = {
        new double[space.states().size()][futures.years()], new double[MadeCounty.LOCALITIES][futures.years()]};
    for (int y = 0; y < futures.years(); y++) {
      for (int cell = 0; cell < space.cells(); cell++) {
        for (int l = 0; l < MadeCounty.LOCALITIES; l++) {
          sums[0][space.stateOf(cell)][y] += expected.of(y, cell, l);
          sums[1][l][y] += expected.of(y, cell, l);
        }
      }
    }
    return sums;
  }

  private static final Futures MADE = MadeCounty.futures(9, new RateSpread(0, 0, 0, 0, 0, 0, 0), 0);

  private static Futures futures(long seed) {
    return new Futures(MADE.rates(), MADE.start(), MADE.population(), MADE.homes(), MADE.years(), seed);
  }

  @Test
  void wholeChildrenAreUnbiasedByNeedAndSettingAndByLocality() {
    List<double[][][]> seeds = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      seeds.add(counts(futures(seed)));
    }
    double[][][] expected = expectations(futures(0));

    for (int split = 0; split < expected.length; split++) {
      for (int group = 0; group < expected[split].length; group++) {
        for (int y = 0; y < expected[split][group].length; y++) {
          int s = split;
          int g = group;
          int year = y;
          double mean = seeds.stream().mapToDouble(counts -> counts[s][g][year]).average().orElseThrow();
          double variance = seeds.stream().mapToDouble(counts -> Math.pow(counts[s][g][year] - mean, 2)).sum() / SEEDS;

          assertThat(mean)
              .as("split %d, group %d, year %d", split, group, y)
              .isCloseTo(expected[split][group][y], within(1e-9 + 4 * Math.sqrt(variance / SEEDS)));
        }
      }
    }
  }

  /** Joiners are rounded by curriculum year, 16 of them, and what is over or short grows up with the child. */
  @Test
  void theTotalIsNeverMoreThanAFewChildrenFromTheExpectation() {
    double[][][] expected = expectations(MADE);
    for (long seed = 0; seed < 60; seed++) {
      List<YearCount> years = futures(seed).expected(Watcher.NOBODY);
      for (int y = 1; y < MADE.years(); y++) {
        int year = y;
        double total = Arrays.stream(expected[1]).mapToDouble(ofLocality -> ofLocality[year]).sum();

        assertThat(years.get(y - 1).after()).as("seed %d, year %d", seed, y).isCloseTo((int) Math.round(total), within(8));
      }
    }
  }

  /** Whole children leave, move and join; over the years no more of either than expected, but for the rounding. */
  @Test
  void roundingOfJoinersDoesNotAddUpOverTheYears() {
    double perYear = 0;
    for (int a = 0; a < MADE.rates().space().span(); a++) {
      perYear += MadeCounty.PEOPLE * MADE.rates().joining().get(a).mean();
    }
    for (long seed = 0; seed < 60; seed++) {
      int joined = futures(seed).expected(Watcher.NOBODY).stream().mapToInt(YearCount::joined).sum();

      assertThat((double) joined).as("seed %d", seed).isCloseTo((MADE.years() - 1) * perYear, within(8.0));
    }
  }
}
