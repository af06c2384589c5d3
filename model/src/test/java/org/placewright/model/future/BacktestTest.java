package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;

class BacktestTest {
  private static final int YEARS = 8;

  private static List<HeldOut> backtest(TransitionHistory history, int futures) {
    return Backtest.of(history, MadeCounty.VALID, MadeCounty.people(), StatedBeliefs.PRIORS, 6, futures, 1);
  }

  @Test
  void bandsHoldAsManyCountsAsTheySayOverManyMadeHistories() {
    List<HeldOut> held = new ArrayList<>();
    for (long seed = 0; seed < 8; seed++) {
      held.addAll(backtest(MadeCounty.history(seed, YEARS, 0.1, 0.1), 100));
    }

    assertThat(BacktestSummary.of(held).in95()).isBetween(90.0, 99.0);
  }

  @Test
  void noBandKnowsWhatHappensLater() {
    TransitionHistory history = MadeCounty.history(3, YEARS, 0.1, 0.1);
    int changed = MadeCounty.FIRST_YEAR + 5;
    List<Transition> other = new ArrayList<>(history.in(year -> year < changed).transitions());
    history.in(year -> year >= changed)
        .transitions()
        .forEach(t -> other.add(new Transition(t.year(), t.from(), t.ncyBefore(), t.to(), 2 * t.children())));
    other.add(new Transition(changed, Optional.empty(), 4, Optional.of(new PlanState("Z", "Q")), 30));

    assertThat(foretold(new TransitionHistory(other), changed)).isEqualTo(foretold(history, changed)).isNotEmpty();
  }

  private static List<String> foretold(TransitionHistory history, int upTo) {
    return backtest(history, 20).stream()
        .filter(one -> one.origin() <= upTo && !one.name().matches("[QZ]"))
        .map(
            one -> "%d %d %s %.9f %d-%d %d-%d %.1f".formatted(
                one.origin(), one.year(), one.name(), one.expected(), one.low95(), one.high95(), one.low80(), one.high80(),
                one.unchanged()))
        .toList();
  }

  private static Transition joined(int year, int ncyAfter, int children) {
    return new Transition(year, Optional.empty(), ncyAfter - 1, Optional.of(new PlanState("X", "M")), children);
  }

  private static Transition stayed(int year, int ncyAfter, int children) {
    return new Transition(
        year, Optional.of(new PlanState("X", "M")), ncyAfter - 1, Optional.of(new PlanState("X", "M")), children);
  }

  private static TransitionHistory ofOneStateOnly() {
    return new TransitionHistory(
        List.of(
            joined(2010, 1, 10), stayed(2011, 2, 10), joined(2011, 1, 10), stayed(2012, 3, 10), stayed(2012, 2, 10),
            joined(2012, 1, 10), stayed(2013, 3, 10), stayed(2013, 2, 14)));
  }

  /**
   * By hand: 10 plans in 2011, 20 in 2012, 30 in 2013, 24 in 2014. From 2012: unchanged 20 and 20, grown by 20/10 a year 40
   * and 80, counted 30 and 24. From 2011 nothing earlier is known. From 2013: unchanged 30, grown 30 x 30/20 = 45.
   */
  @Test
  void naiveForecastsAreThoseWorkedOutByHand() {
    List<HeldOut> totals = backtest(ofOneStateOnly(), 2).stream().filter(one -> one.part() == HeldOut.Part.TOTAL).toList();

    assertThat(totals.stream().map(one -> List.of(one.origin(), one.year(), one.counted(), one.unchanged(), one.grown())))
        .containsExactly(
            List.of(2011, 2012, 20.0, 10.0, Optional.empty()),
            List.of(2011, 2013, 30.0, 10.0, Optional.empty()),
            List.of(2011, 2014, 24.0, 10.0, Optional.empty()),
            List.of(2012, 2013, 30.0, 20.0, Optional.of(40.0)),
            List.of(2012, 2014, 24.0, 20.0, Optional.of(80.0)),
            List.of(2013, 2014, 24.0, 30.0, Optional.of(45.0)));
  }

  @Test
  void aHistoryOfOneYearHoldsNothingOut() {
    assertThat(backtest(MadeCounty.history(1, 1, 0, 0), 2)).isEmpty();
  }

  /** The rules know need Y; nobody ever had it. */
  @Test
  void aGroupThatNobodyCouldBeInIsNoMeritOfTheForecast() {
    assertThat(backtest(ofOneStateOnly(), 20)).extracting(HeldOut::name).contains("X").doesNotContain("Y");
  }

  @Test
  void aGroupThatAppearsLaterIsHeldAgainstTheForecast() {
    List<Transition> transitions = new ArrayList<>(ofOneStateOnly().transitions());
    transitions.add(new Transition(2013, Optional.empty(), 4, Optional.of(new PlanState("Z", "M")), 6));

    assertThat(backtest(new TransitionHistory(transitions), 20))
        .filteredOn(one -> one.name().equals("Z"))
        .hasSize(3)
        .allMatch(one -> one.counted() == 6 && one.expected() == 0 && !one.isIn95());
  }

  private static HeldOut heldOut(double counted, double expected, double unchanged, Optional<Double> grown) {
    return new HeldOut(2011, 2012, HeldOut.Part.TOTAL, HeldOut.ALL, counted, expected, 90, 120, 95, 110, unchanged, grown);
  }

  /** By hand: off by 10 and 5 of 200 and 100 counted; unchanged 40 and 10; the first grown 20, ours there 10 of 200. */
  @Test
  void theSummaryIsWorkedOutByHand() {
    BacktestSummary summary = BacktestSummary.of(
        List.of(heldOut(200, 190, 160, Optional.of(220.0)), heldOut(100, 105, 90, Optional.empty())));

    assertThat(List.of(summary.counts(), summary.absolute(), summary.percent(), summary.percentUnchanged()))
        .isEqualTo(List.of(2, 7.5, 5.0, 100 * 50.0 / 300));
    assertThat(List.of(summary.percentGrown().orElseThrow(), summary.percentWhereGrown().orElseThrow()))
        .isEqualTo(List.of(10.0, 5.0));
    assertThat(List.of(summary.in80(), summary.in95())).isEqualTo(List.of(50.0, 50.0));
  }

  @Test
  void bandsHoldTheirOwnEnds() {
    assertThat(List.of(heldOut(90, 0, 0, Optional.empty()), heldOut(120, 0, 0, Optional.empty()))).allMatch(HeldOut::isIn95);
    assertThat(List.of(heldOut(95, 0, 0, Optional.empty()), heldOut(110, 0, 0, Optional.empty()))).allMatch(HeldOut::isIn80);
    assertThat(List.of(heldOut(89, 0, 0, Optional.empty()), heldOut(121, 0, 0, Optional.empty()))).noneMatch(HeldOut::isIn95);
  }
}
