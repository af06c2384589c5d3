package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.Priors;

class ConservationTest {
  private static final int SEEDS = 200;

  @Test
  void noChildIsLostOrMadeInTheExpectedFutureOverTwoHundredSeeds() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomHistory made = RandomHistory.of(seed);
      Ledger ledger = new Ledger(made.space(), made.start());

      ledger.replay(made.futures(seed).expected(ledger));
    }
  }

  @Test
  void noChildIsLostOrMadeInSimulatedFuturesOverTwoHundredSeeds() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomHistory made = RandomHistory.of(seed);
      for (int future = 1; future <= 3; future++) {
        Ledger ledger = new Ledger(made.space(), made.start());

        ledger.replay(made.futures(seed).simulated(future, ledger));
      }
    }
  }

  /** One future is counted by cell and locality, and the watcher's notes of it are counted apart. */
  @Test
  void everyChildIsCountedInTheOneCellAndHomeItIsInOverTwoHundredSeeds() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomHistory made = RandomHistory.of(seed);
      Futures futures = made.futures(seed);
      Ledger ledger = new Ledger(made.space(), made.start());
      List<Map<Integer, Integer>> years = ledger.replay(futures.simulated(1, ledger));
      Map<Integer, Integer> homes = ledger.homes();
      int groups = made.space().cells() * RandomHistory.LOCALITIES;
      Futures.Counted counted = futures.count(
          1, List.of(new Futures.Wanted((cell, home) -> cell * RandomHistory.LOCALITIES + home, groups)), 1).getFirst();

      for (int y = 0; y < years.size(); y++) {
        int[] noted = new int[groups];
        years.get(y).forEach((child, cell) -> noted[cell * RandomHistory.LOCALITIES + homes.get(child)]++);
        for (int group = 0; group < groups; group++) {
          assertThat(counted.of(y, group).mean()).as("seed %d", seed).isEqualTo(noted[group]);
        }
      }
    }
  }

  @Test
  void theHistoriesHoldWhatTheyAreMeantToHold() {
    int forbidden = 0;
    int negative = 0;
    int gaps = 0;
    int ends = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomHistory made = RandomHistory.of(seed);
      FlowRates rates = made.rates(StatedBeliefs.PRIORS);
      for (int child = 0; child < made.start().count(); child++) {
        forbidden += made.space().isValid(made.start().cell(child)) ? 0 : 1;
        ends += rates.leaving().get(made.start().cell(child)).beta() == 0 ? 1 : 0;
      }
      negative += made.space().firstNcy() < 0 ? 1 : 0;
      gaps += made.history().years().size() < 6 ? 1 : 0;
    }

    assertThat(List.of(forbidden, negative, gaps, ends)).allSatisfy(times -> assertThat(times).isGreaterThan(50));
  }
}
