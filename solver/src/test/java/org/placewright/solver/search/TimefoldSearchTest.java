package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

class TimefoldSearchTest {
  private static final long NO_MOVES = 0;
  private static final long SOME_MOVES = 2_000;

  private final List<Allocation> heard = new ArrayList<>();
  private final ChoiceSearch.Listener listener = new ChoiceSearch.Listener() {
    @Override
    public void better(Allocation allocation, Optional<LowerBound> bound) {
      heard.add(allocation);
    }
  };

  /** A priced county with schemes, and the steps that plan it. */
  private record Fixture(Choices choices, PricedPlaces priced, List<SearchStep> steps) {
    static Fixture of(long seed) {
      Choices choices = RandomWorld.make(WorldSize.small(30, seed % 2 == 0), seed).choices();
      OptionTable table = new OptionTable(choices);
      PricedPlaces priced = PlacePricing.price(choices, table, 300, () -> false);
      Clock clock = new Clock(Optional.empty());
      SchemeSearch.Decided decided = new SchemeSearch(choices, table, priced).decide(2, new Parallel(1), clock);
      PlanningOptions options = new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1);
      return new Fixture(
          choices, priced, new GuidedSteps(choices, table, priced, decided, options, clock).list());
    }

    Allocation fill() {
      return steps.getFirst().improve().apply(Allocation.none(choices));
    }

    Allocation runAlone() {
      Allocation best = Allocation.none(choices);
      for (SearchStep step : steps) {
        Allocation next = step.improve().apply(best);
        best = next.isBetterThan(best) ? next : best;
      }
      return best;
    }

    TimefoldSearch host(List<SearchStep> hosted, Optional<Long> enough, long moves, ChoiceSearch.Listener listener) {
      return new TimefoldSearch(
          choices, priced, hosted, new TimefoldSearch.Ending(enough, moves, Optional.empty()), 1, listener);
    }
  }

  private static SearchStep step(Allocation made) {
    return new SearchStep("making a plan", from -> made);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void stepsFindTheSamePlanWithTimefoldAndAlone(long seed) {
    Allocation alone = Fixture.of(seed).runAlone();
    Fixture fixture = Fixture.of(seed);

    Allocation hosted = fixture.host(fixture.steps, Optional.empty(), NO_MOVES, listener).solve();

    assertThat(hosted).isEqualTo(alone);
    assertThat(heard).isNotEmpty().endsWith(alone);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void localSearchMakesNoPlanWorseWhateverTheProofTakesFromItsRanges(long seed) {
    Fixture fixture = Fixture.of(seed);
    Allocation filled = fixture.fill();

    Allocation improved = fixture.host(List.of(step(filled)), Optional.empty(), SOME_MOVES, listener).solve();

    assertThat(filled.isBetterThan(improved)).isFalse();
  }

  @Test
  void aStepThatMakesAWorsePlanChangesNothing() {
    Fixture fixture = Fixture.of(2);
    Allocation filled = fixture.fill();
    List<Allocation> seen = new ArrayList<>();
    SearchStep worse = step(Allocation.none(fixture.choices));
    SearchStep look = new SearchStep("looking", from -> {
      seen.add(from);
      return from;
    });

    Allocation best = fixture.host(List.of(step(filled), worse, look), Optional.empty(), NO_MOVES, listener).solve();

    assertThat(seen).containsExactly(filled);
    assertThat(best).isEqualTo(filled);
    assertThat(heard).containsExactly(filled);
  }

  @Test
  void nothingMoreIsTriedOnceATotalIsEnough() {
    Fixture fixture = Fixture.of(2);
    Allocation filled = fixture.fill();
    SearchStep never = new SearchStep("going on", from -> {
      throw new AssertionError("the plan is good enough");
    });

    Allocation best = fixture.host(
        List.of(step(filled), never), Optional.of(filled.totalPence()), SOME_MOVES, listener).solve();

    assertThat(filled.unplacedTenthYears()).isZero();
    assertThat(best).isEqualTo(filled);
  }

  @Test
  void anInterruptionIsNoPlan() {
    Fixture fixture = Fixture.of(2);
    SearchStep interrupted = new SearchStep("being interrupted", from -> {
      Thread.currentThread().interrupt();
      return from;
    });
    TimefoldSearch search = fixture.host(List.of(interrupted), Optional.empty(), NO_MOVES, listener);

    assertThatThrownBy(search::solve).isInstanceOf(IllegalStateException.class).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
