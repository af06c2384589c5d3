package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

class ForecastDetailTest {
  private static final int YEARS = 3;
  private static Forecast forecast;
  private static ForecastDetail detail;

  @BeforeAll
  static void countOnce() {
    Optional<PlanState> base = Optional.of(new PlanState("ASD", "BASE"));
    Optional<PlanState> school = Optional.of(new PlanState("SEMH", "SCHOOL"));
    List<Transition> seen = new ArrayList<>();
    for (int ncy = 0; ncy < 5; ncy++) {
      seen.add(new Transition(2024, Optional.empty(), ncy, base, 7));
      seen.add(new Transition(2024, base, ncy, base, 23));
      seen.add(new Transition(2024, base, ncy, Optional.empty(), 3));
      seen.add(new Transition(2024, school, ncy, school, 11));
    }
    TransitionHistory history = new TransitionHistory(seen);
    ChildPopulation people = new ChildPopulation(Map.of(2024, Map.of(0, 500, 1, 510, 2, 520, 3, 530, 4, 540, 5, 550)));
    StateSpace space = StateSpace.of(history, ValidStates.seenIn(history));
    StartingChildren start = StartingChildren.of(space, 2025, history.stockAfter(2024));
    Futures futures = new Futures(
        RateFit.fit(space, history, people, StatedBeliefs.PRIORS), start, people, Homes.inOnePlace(space.span()), YEARS, 5);
    forecast = Forecast.of(futures, 40, 2);
    detail = ForecastDetail.of(futures, 40, 1);
  }

  @Test
  void quantilesAreThoseOfTheForecast() {
    for (int t = 0; t < YEARS; t++) {
      Distribution of = detail.total().get(t);
      assertThat(new Band(of.mean(), of.p05(), of.median(), of.p95())).isEqualTo(forecast.total().get(t));
    }
  }

  @Test
  void meansOfEveryWayToSplitSumToTheTotal() {
    List<Collection<List<Distribution>>> ways = List.of(
        detail.byNeed().values(), detail.bySetting().values(), detail.byPhase().values(), detail.byCurriculumYear().values(),
        detail.byState().values(), detail.byStateAndCurriculumYear().values());
    for (int t = 0; t < YEARS; t++) {
      int year = t;
      assertThat(ways).allSatisfy(
          way -> assertThat(way.stream().mapToDouble(years -> years.get(year).mean()).sum())
              .isEqualTo(detail.total().get(year).mean(), within(1e-9)));
    }
  }

  @Test
  void expectationsOfTheForecastSumToItsTotalByPart() {
    for (int t = 0; t < YEARS; t++) {
      int year = t;
      assertThat(forecast.byPart().values().stream().mapToDouble(years -> years.get(year).expected()).sum())
          .isEqualTo(forecast.total().get(year).expected(), within(1e-9));
    }
  }
}
