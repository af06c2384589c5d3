package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.Backtest;
import org.placewright.model.future.BacktestSummary;
import org.placewright.model.future.Futures;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.Homes;
import org.placewright.model.future.StartingChildren;
import org.placewright.model.future.Watcher;
import org.placewright.model.future.YearCount;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.projection.DemandBeliefs;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;

/** How well the demand model foretells the demonstration set of the Witan SEND model, where it lies beside the project. */
class WitanDemoForetoldTest {
  private static DemandHistory demo;
  private static List<HeldOut> held;

  @BeforeAll
  static void readAndHoldOut() {
    Path folder = Path.of("..", "..", "shared", "data", "witan-demo");
    assumeThat(folder).as("the demonstration set is not there, so nothing is tested with it").exists();
    Faults faults = new Faults();
    demo = HistoryReader.read(folder, faults).orElseThrow(() -> new AssertionError(faults.list())).history();
    held = Backtest.of(demo.history(), demo.valid(), demo.population(), DemandBeliefs.ofSettings(AssumptionTable.defaults()), 1, 300, 2);
  }

  @Test
  void bandsOfNinetyFiveInAHundredHoldNinetyToNinetyEightOfAllHeldOutCounts() {
    assertThat(BacktestSummary.of(held).in95()).isBetween(90.0, 98.0);
  }

  @Test
  void bandsOfEightyInAHundredHoldAboutAsMany() {
    assertThat(BacktestSummary.of(held).in80()).isBetween(72.0, 90.0);
  }

  @Test
  void errorsAreSmallerThanThoseOfBothNaiveForecasts() {
    for (HeldOut.Part part : List.of(HeldOut.Part.TOTAL, HeldOut.Part.NEED, HeldOut.Part.SETTING)) {
      BacktestSummary summary = BacktestSummary.of(held.stream().filter(one -> one.part() == part).toList());

      assertThat(summary.percent()).as("%s", part).isLessThan(summary.percentUnchanged());
      assertThat(summary.percentWhereGrown().orElseThrow()).as("%s", part).isLessThan(summary.percentGrown().orElseThrow());
    }
  }

  @Test
  void tenYearsAreSimulatedTwoHundredTimesWithoutLosingAChild() {
    StateSpace space = StateSpace.of(demo.history(), demo.valid());
    FlowRates rates = RateFit.fit(space, demo.history(), demo.population(), DemandBeliefs.ofSettings(AssumptionTable.defaults()));
    int last = demo.history().years().last();
    StartingChildren start = StartingChildren.of(space, last + 1, demo.history().stockAfter(last));
    Futures futures = new Futures(rates, start, demo.population(), Homes.inOnePlace(space.span()), 11, 1);

    for (int future = 1; future <= 200; future++) {
      List<YearCount> counts = futures.simulated(future, Watcher.NOBODY);
      int before = start.count();
      for (YearCount count : counts) {
        assertThat(count.before()).as("future %d, %s", future, count).isEqualTo(before);
        assertThat(count.after()).isEqualTo(count.stayed() + count.moved() + count.joined());
        before = count.after();
      }
      assertThat(counts).hasSize(10);
    }
  }
}
