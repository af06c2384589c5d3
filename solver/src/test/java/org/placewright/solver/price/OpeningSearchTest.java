package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.solver.RandomFacilities;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.choice.ProvisionRoom;

/** The search for the best openings of tied schemes beside trying all of them. */
class OpeningSearchTest {
  private static final int MANY_NODES = 1_000_000;
  private static final int STEPS = 30;
  private static final long FORBIDDEN = Long.MAX_VALUE;

  private final SplittableRandom random = new SplittableRandom(17);

  /** By scheme and year; two of three openings pay. */
  private long[][] anyCosts(Choices choices) {
    long[][] costs = new long[choices.schemes().size()][choices.years()];
    for (long[] ofScheme : costs) {
      Arrays.setAll(ofScheme, t -> random.nextLong(-20_000_000, 10_000_000));
    }
    return costs;
  }

  private static TiedSchemes.OpeningCost of(long[][] costs) {
    return (k, t) -> t == FreeScheme.NEVER ? 0 : costs[k][t];
  }

  private static long cost(long[][] costs, int[] openings) {
    return IntStream.range(0, openings.length).mapToLong(k -> of(costs).pence(k, openings[k])).sum();
  }

  /** The least cost of openings of these schemes, and of no other, that the rules allow. */
  private static long least(Choices choices, List<Integer> schemes, int from, int[] openings, ToLongFunction<int[]> cost) {
    if (from == schemes.size()) {
      boolean isAllowed = choices.rules().stream().allMatch(rule -> rule.allows(openings));
      return isAllowed ? cost.applyAsLong(openings) : FORBIDDEN;
    }
    FreeScheme scheme = choices.schemes().get(schemes.get(from));
    long least = least(choices, schemes, from + 1, openings, cost);
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      openings[scheme.index()] = t;
      least = Math.min(least, least(choices, schemes, from + 1, openings, cost));
    }
    openings[scheme.index()] = FreeScheme.NEVER;
    return least;
  }

  private static int[] noneOpen(Choices choices) {
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    return openings;
  }

  private static long least(Choices choices, TiedSchemes tied, long[][] costs) {
    return least(choices, tied.schemes(), 0, noneOpen(choices), openings -> cost(costs, openings));
  }

  @Test
  void theBestOpeningsCostAsLittleAsAnyThatTheRulesAllow() {
    int tiedSchemes = 0;
    int opened = 0;
    for (long seed = 0; seed < 400; seed++) {
      Choices choices = RandomFacilities.make(4, 0, 3, seed);
      long[][] costs = anyCosts(choices);
      for (TiedSchemes tied : TiedSchemes.listAll(choices)) {
        OpeningSearch.Found found = new OpeningSearch(tied, MANY_NODES).find(of(costs), STEPS);
        int[] openings = noneOpen(choices);
        for (int i = 0; i < found.openings().length; i++) {
          openings[tied.schemes().get(i)] = found.openings()[i];
          opened += found.openings()[i] == FreeScheme.NEVER ? 0 : 1;
        }
        assertThat(choices.rules()).as("seed %d", seed).allMatch(rule -> rule.allows(openings));
        assertThat(found.pence()).as("seed %d", seed).isEqualTo(cost(costs, openings)).isEqualTo(least(choices, tied, costs));
        assertThat(found.provenPence()).as("seed %d", seed).isEqualTo(found.pence());
        tiedSchemes += openings.length;
      }
    }
    assertThat(tiedSchemes).isGreaterThan(500);
    assertThat(opened).isGreaterThan(300);
  }

  @Test
  void whereTheSearchEndsEarlyItProvesNoMoreThanTheLeastCost() {
    int early = 0;
    for (long seed = 0; seed < 400; seed++) {
      Choices choices = RandomFacilities.make(4, 0, 3, seed);
      long[][] costs = anyCosts(choices);
      for (TiedSchemes tied : TiedSchemes.listAll(choices)) {
        for (int nodes = 0; nodes < 4; nodes++) {
          OpeningSearch.Found found = new OpeningSearch(tied, nodes).find(of(costs), nodes);
          assertThat(found.provenPence()).as("seed %d", seed).isLessThanOrEqualTo(least(choices, tied, costs));
          assertThat(found.pence()).as("seed %d", seed).isGreaterThanOrEqualTo(least(choices, tied, costs));
          early += found.provenPence() < found.pence() ? 1 : 0;
        }
      }
    }
    assertThat(early).isGreaterThan(100);
  }

  @Test
  void anOpeningMayCostWhatTheBestOpeningsWithItDoAndNoPennyLess() {
    int forbidden = 0;
    for (long seed = 0; seed < 150; seed++) {
      Choices choices = RandomFacilities.make(4, 0, 3, seed);
      long[][] costs = anyCosts(choices);
      for (TiedSchemes tied : TiedSchemes.listAll(choices)) {
        OpeningSearch search = new OpeningSearch(tied, MANY_NODES);
        search.find(of(costs), STEPS);
        for (int k : tied.schemes()) {
          for (int t = FreeScheme.NEVER; t < choices.years(); t++) {
            if (t != FreeScheme.NEVER && t < choices.schemes().get(k).earliest()) {
              continue;
            }
            int opening = t;
            long least = least(
                choices, tied.schemes(), 0, noneOpen(choices), openings -> openings[k] == opening ? cost(costs, openings) : FORBIDDEN);
            String what = "seed %d, scheme %d in %d".formatted(seed, k, t);
            assertThat(search.mayCost(k, t, least == FORBIDDEN ? Long.MAX_VALUE / 8 : least)).as(what).isEqualTo(least != FORBIDDEN);
            assertThat(search.mayCost(k, t, least == FORBIDDEN ? 0 : least - 1)).as(what).isFalse();
            forbidden += least == FORBIDDEN ? 1 : 0;
          }
        }
      }
    }
    assertThat(forbidden).isGreaterThan(20);
  }

  /** So many schemes of one provision, a penny's worth more than the one before, of which nothing else is known. */
  static Choices alike(int schemes, int years, OpeningRule... rules) {
    ProvisionRoom room = ProvisionRoom.limited(0, new ProvisionId("school"), new int[years]);
    List<FreeScheme> all = new ArrayList<>();
    Choices any = RandomFacilities.make(4, 0, 1, 1);
    for (int k = 0; k < schemes; k++) {
      all.add(new FreeScheme(k, any.schemes().getFirst().scheme(), room, 10, 0, new long[years]));
    }
    return new Choices(new Horizon(new AcademicYear(2026), years), List.of(room), List.of(), all, List.of(), List.of(rules), Map.of(), 0);
  }

  /** Every scheme is paid in full in the year it opens. */
  static OpeningRule.WithinFund fund(int schemes, int years, long each, long... available) {
    long[][][] paid = new long[schemes][years][];
    for (long[][] ofScheme : paid) {
      Arrays.setAll(ofScheme, t -> LongStream.range(0, years).map(y -> y >= t ? each : 0).toArray());
    }
    return new OpeningRule.WithinFund(available, paid);
  }

  private static long proven(Choices choices) {
    long sum = 0;
    for (TiedSchemes tied : TiedSchemes.listAll(choices)) {
      sum += new OpeningSearch(tied, MANY_NODES).find((k, t) -> t == FreeScheme.NEVER ? 0 : -100 - k, STEPS).provenPence();
    }
    return sum;
  }

  @Test
  void aFundPaysForAsManySchemesAsItHasMoneyForToThePenny() {
    assertThat(proven(alike(3, 2, fund(3, 2, 50, 0, 100)))).isEqualTo(-101 - 102);
    assertThat(proven(alike(3, 2, fund(3, 2, 50, 0, 99)))).isEqualTo(-102);
    assertThat(proven(alike(3, 2, fund(3, 2, 50, 0, 149)))).isEqualTo(-101 - 102);
    assertThat(proven(alike(3, 2, fund(3, 2, 50, 0, 49)))).isZero();
  }

  @Test
  void moneyOfOneYearIsCarriedOverToTheNext() {
    assertThat(proven(alike(3, 2, fund(3, 2, 50, 99, 100)))).isEqualTo(-101 - 102);
  }

  @Test
  void aFundThatCouldPayForEverythingTiesNothing() {
    assertThat(TiedSchemes.listAll(alike(3, 2, fund(3, 2, 50, 150, 150)))).isEmpty();
    assertThat(TiedSchemes.listAll(alike(3, 2, fund(3, 2, 50, 149, 150)))).hasSize(1);
  }

  @Test
  void schemesThatNoRuleTiesAreLeftToThemselves() {
    Choices choices = alike(5, 2, new OpeningRule.AtMostOne(List.of(0, 3)), new OpeningRule.OpenBefore(4, 2));

    assertThat(TiedSchemes.listAll(choices).stream().map(TiedSchemes::schemes)).containsExactly(List.of(0, 3), List.of(4, 2));
  }

  @Test
  void aRuleThatWouldMakeTooManyWaysIsLeftOutAndTheBoundIsStillOne() {
    OpeningRule[] chain = IntStream.range(1, 8).mapToObj(k -> new OpeningRule.OpenBefore(k, k - 1)).toArray(OpeningRule[]::new);
    Choices choices = alike(8, 10, chain);
    List<TiedSchemes> tied = TiedSchemes.listAll(choices);

    assertThat(tied).hasSizeGreaterThan(1);
    assertThat(tied).allMatch(schemes -> schemes.parts().stream().allMatch(part -> part.count() <= OpeningWays.MOST_WAYS));
    long last = tied.stream()
        .mapToLong(
            schemes -> new OpeningSearch(schemes, MANY_NODES).find((k, t) -> t == FreeScheme.NEVER ? 0 : k < 7 ? 10 : -100, STEPS)
                .provenPence())
        .sum();
    assertThat(last).isLessThanOrEqualTo(-30);
  }
}
