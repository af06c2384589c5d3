package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.placewright.model.demand.Demand;
import org.placewright.model.future.BacktestSummary;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.HeldOut.Part;
import org.placewright.model.future.SeriesBacktest;
import org.placewright.model.projection.DemandBeliefs;
import org.placewright.scenarios.file.AssumptionTable;
import org.placewright.scenarios.file.CountyReader;
import org.placewright.scenarios.file.Faults;

/** How far projections of Wiltshire's published plans, 2010 to 2025, would have been off; in docs/adr/0020. */
class WiltshireSeriesTest {
  private static final Offset<Double> ROUNDED = within(0.05);
  private static final Demand.Published DEMAND = (Demand.Published) CountyReader.read(Path.of("wiltshire"), new Faults())
      .orElseThrow()
      .county()
      .demand();
  private static final SeriesBacktest BACKTEST = SeriesBacktest.of(
      DEMAND.flows().orElseThrow().plansByYear(), DemandBeliefs.ofSeries(AssumptionTable.defaults()), 2025, 1_000);

  private static BacktestSummary summary(Predicate<HeldOut> which) {
    return BacktestSummary.of(BACKTEST.held().stream().filter(which).toList());
  }

  @Test
  void bandsHoldAboutAsManyCountsAsTheySay() {
    BacktestSummary pooled = summary(one -> true);
    System.out.println("Wiltshire's series, all: " + pooled);
    for (Part part : List.of(Part.TOTAL, Part.SETTING, Part.AGE)) {
      System.out.println("Wiltshire's series, " + part + ": " + summary(one -> one.part() == part));
    }
    System.out.println("Widened at last: total " + BACKTEST.total() + ", parts " + BACKTEST.parts());

    assertThat(pooled.counts()).isEqualTo(396);
    assertThat(pooled.in95()).isBetween(90.0, 98.0);
    assertThat(pooled.in80()).isBetween(70.0, 90.0);
  }

  @Test
  void totalsAreNearerThanBothSimplestProjectionsIfBarely() {
    BacktestSummary totals = summary(one -> one.part() == Part.TOTAL);

    assertThat(totals.counts()).isEqualTo(38);
    assertThat(totals.percent()).isCloseTo(13.6, ROUNDED);
    assertThat(totals.percentUnchanged()).isCloseTo(23.6, ROUNDED);
    assertThat(totals.percentWhereGrown().orElseThrow()).isCloseTo(13.5, ROUNDED);
    assertThat(totals.percentGrown().orElseThrow()).isCloseTo(14.4, ROUNDED);
  }

  @Test
  void someGroupsWouldHaveBeenForetoldBetterWithoutAModel() {
    BacktestSummary mainstream = summary(one -> one.name().equals("MAINSTREAM"));
    BacktestSummary colleges = summary(one -> one.name().equals("FURTHER_EDUCATION"));

    assertThat(mainstream.percentGrown().orElseThrow()).isLessThan(mainstream.percentWhereGrown().orElseThrow());
    assertThat(colleges.percentUnchanged()).isLessThan(colleges.percent());
  }

  @Test
  void nothingIsProjectedFromAggregateToPersonReturns() {
    assertThat(BACKTEST.breaks()).containsExactly(2023);
    assertThat(BACKTEST.held()).noneMatch(one -> one.origin() < 2023 && one.year() >= 2023).anyMatch(one -> one.origin() >= 2023);
  }

  @Test
  void theReformOf2014WidensBandsOfPartsMoreThanOfTheTotal() {
    assertThat(BACKTEST.total().of95()).isBetween(1.0, 1.6);
    assertThat(BACKTEST.parts().of95()).isBetween(2.7, 3.5);
  }
}
