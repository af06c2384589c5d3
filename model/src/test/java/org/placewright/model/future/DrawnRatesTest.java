package org.placewright.model.future;

import static org.apache.commons.numbers.gamma.LogGamma.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/** Rates are drawn once a future, so over futures counts are beta-binomial and Dirichlet-multinomial; both are exact here. */
class DrawnRatesTest {
  private static final int FUTURES = 6_000;
  private static final RateSpread NO_SPREAD = new RateSpread(0, 0, 0, 0, 0, 0, 0);
  private static final StateShares NOWHERE = new StateShares(new int[0], new double[0]);

  /** Setting A for year 0 only, B, C and D for years 0 and 1; one need. */
  private static StateSpace space(int lastOfA) {
    TreeMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    for (String setting : List.of("A", "B", "C", "D")) {
      rules.put(
          setting,
          new ValidStates.SettingRule(setting, "all", 0, setting.equals("A") ? lastOfA : 1, Set.of("X"), Set.of("B", "C", "D")));
    }
    return StateSpace.of(new TransitionHistory(List.of()), new ValidStates(rules));
  }

  private static Futures futures(
      StateSpace space, BetaRate leaving, BetaRate moving, StateShares to, BetaRate joining, StateShares joiners, int children) {
    int here = space.cell(space.number(new PlanState("X", "A")), 0);
    List<BetaRate> leave = IntStream.range(0, space.cells()).mapToObj(c -> c == here ? leaving : BetaRate.ALWAYS).toList();
    List<BetaRate> move = IntStream.range(0, space.cells()).mapToObj(c -> c == here ? moving : BetaRate.NEVER).toList();
    List<StateShares> destinations = IntStream.range(0, space.cells()).mapToObj(c -> c == here ? to : NOWHERE).toList();
    FlowRates rates = new FlowRates(
        space, leave, move, destinations, List.of(BetaRate.NEVER, joining), List.of(NOWHERE, joiners), NO_SPREAD);
    int[] cells = new int[children];
    Arrays.fill(cells, here);
    ChildPopulation people = new ChildPopulation(Map.of(2020, Map.of(0, 10, 1, 25)));
    return new Futures(rates, new StartingChildren(2020, cells, new int[children]), people, Homes.inOnePlace(2), 2, 3);
  }

  private static double[] betaBinomial(int n, double a, double b) {
    return IntStream.rangeClosed(0, n)
        .mapToDouble(
            k -> Math.exp(
                value(n + 1.0) - value(k + 1.0) - value(n - k + 1.0) + value(k + a) + value(n - k + b) - value(n + a + b)
                    + value(a + b) - value(a) - value(b)))
        .toArray();
  }

  private static long[] countAfterOneYear(Futures futures) {
    CountHistogram histogram = futures.count(FUTURES, List.of(new Futures.Wanted((cell, home) -> 0, 1)), 1).getFirst().of(1, 0);
    return IntStream.rangeClosed(0, 25).mapToLong(k -> histogram.futuresUpTo(k) - histogram.futuresUpTo(k - 1)).toArray();
  }

  @Test
  void leaversAreBetaBinomialOverFutures() {
    long[] left = countAfterOneYear(
        futures(space(1), new BetaRate(2, 5), BetaRate.NEVER, NOWHERE, BetaRate.NEVER, NOWHERE, 12));
    double[] staying = betaBinomial(12, 5, 2);

    ChiSquare.assertDrawnFrom(Arrays.copyOf(staying, left.length), left);
  }

  @Test
  void joinersAreBetaBinomialOverFutures() {
    StateShares toB = new StateShares(new int[]{1}, new double[]{1});
    long[] joined = countAfterOneYear(
        futures(space(1), BetaRate.NEVER, BetaRate.NEVER, NOWHERE, new BetaRate(1.5, 20), toB, 0));

    ChiSquare.assertDrawnFrom(betaBinomial(25, 1.5, 20), joined);
  }

  @Test
  void destinationsAreDirichletMultinomialOverFutures() {
    double[] weights = {1.5, 0.7, 3};
    StateSpace space = space(0);
    Futures futures = futures(
        space, BetaRate.NEVER, BetaRate.ALWAYS, new StateShares(new int[]{1, 2, 3}, weights), BetaRate.NEVER, NOWHERE, 6);
    TreeMap<List<Integer>, Long> seen = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (int future = 1; future <= FUTURES; future++) {
      List<Integer> to = new java.util.ArrayList<>(Collections.nCopies(3, 0));
      futures.simulated(future, new Watcher() {
        @Override
        public void moved(int child, int state) {
          to.set(state - 1, to.get(state - 1) + 1);
        }
      });
      seen.merge(to, 1L, Long::sum);
    }
    assertDirichletMultinomial(weights, seen);
  }

  @Test
  void statesOfJoinersAreDirichletMultinomialOverFutures() {
    double[] weights = {1.5, 0.7, 3};
    StateSpace space = space(0);
    Futures futures = futures(
        space, BetaRate.ALWAYS, BetaRate.NEVER, NOWHERE, new BetaRate(1, 0), new StateShares(new int[]{1, 2, 3}, weights), 1);
    futures = new Futures(
        futures.rates(), futures.start(), new ChildPopulation(Map.of(2020, Map.of(1, 6))), futures.homes(), 2, 8);
    TreeMap<List<Integer>, Long> seen = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (int future = 1; future <= FUTURES; future++) {
      List<Integer> to = new java.util.ArrayList<>(Collections.nCopies(3, 0));
      futures.simulated(future, new Watcher() {
        @Override
        public void joined(int child, int cell, int home) {
          int state = space.stateOf(cell) - 1;
          to.set(state, to.get(state) + 1);
        }
      });
      seen.merge(to, 1L, Long::sum);
    }
    assertDirichletMultinomial(weights, seen);
  }

  private static void assertDirichletMultinomial(double[] weights, Map<List<Integer>, Long> seen) {
    double[] probabilities = new double[28];
    long[] counts = new long[28];
    double all = Arrays.stream(weights).sum();
    int i = 0;
    for (int b = 0; b <= 6; b++) {
      for (int c = 0; b + c <= 6; c++) {
        int[] k = {b, c, 6 - b - c};
        double log = value(7) + value(all) - value(6 + all);
        for (int d = 0; d < 3; d++) {
          log += value(k[d] + weights[d]) - value(weights[d]) - value(k[d] + 1.0);
        }
        probabilities[i] = Math.exp(log);
        counts[i++] = seen.getOrDefault(List.of(k[0], k[1], k[2]), 0L);
      }
    }
    ChiSquare.assertDrawnFrom(probabilities, counts);
  }
}
