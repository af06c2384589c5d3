package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.demand.PublishedPlans;

/**
 * Makes whole children of a fitted table so that need x curriculum year and need x placement type are met exactly, and
 * curriculum year x placement type as well wherever exchanges of children can reach it.
 *
 * <p>Each need is first filled cell by cell, largest unmet fraction first, within what its curriculum years and types
 * have left; both sum alike, so none is left over. Then two children of one need exchange types, which keeps both
 * tables of the need. An exchange is judged by how far it brings the third table to what is published, and the
 * whole children to the fitted fractions (sum of squares), by simulated annealing (Kirkpatrick et al. 1983).
 */
final class CohortRounding {
  private static final int LEAST_EXCHANGES = 4_000_000;
  private static final int MOST_EXCHANGES = 40_000_000;
  private static final double WEIGHT_OF_MARGIN = 3;
  private static final double WARM = 1;
  private static final double COLD = 0.02;

  private final PublishedPlans plans;
  private final double[][][] fitted;
  private final UniformRandomProvider random;
  private final int[][][] whole;
  private final int[][] excess;

  private CohortRounding(PublishedPlans plans, double[][][] fitted, UniformRandomProvider random) {
    this.plans = plans;
    this.fitted = fitted;
    this.random = random;
    this.whole = new int[plans.needs().size()][plans.years().size()][plans.types().size()];
    this.excess = new int[plans.years().size()][plans.types().size()];
  }

  /** Whole children [need][year][type]. */
  static int[][][] round(PublishedPlans plans, double[][][] fitted, UniformRandomProvider random) {
    CohortRounding rounding = new CohortRounding(plans, fitted, random);
    for (int n = 0; n < plans.needs().size(); n++) {
      rounding.roundOneNeed(n);
    }
    rounding.exchangeUntilYearsAndTypesMatch();
    return rounding.whole;
  }

  private void roundOneNeed(int n) {
    int years = plans.years().size();
    int types = plans.types().size();
    int[] yearLeft = IntStream.range(0, years).map(a -> plans.byNeedAndYear().count(n, a)).toArray();
    int[] typeLeft = IntStream.range(0, types).map(p -> plans.byNeedAndType().count(n, p)).toArray();
    List<int[]> cells = new ArrayList<>();
    for (int a = 0; a < years; a++) {
      for (int p = 0; p < types; p++) {
        int floor = (int) Math.floor(fitted[n][a][p] + 1e-6);
        floor = Math.min(floor, Math.min(yearLeft[a], typeLeft[p]));
        whole[n][a][p] = floor;
        yearLeft[a] -= floor;
        typeLeft[p] -= floor;
        cells.add(new int[]{a, p});
      }
    }
    cells.sort(Comparator.comparingDouble((int[] c) -> whole[n][c[0]][c[1]] - fitted[n][c[0]][c[1]]));
    for (boolean oneEach : new boolean[]{true, false}) {
      for (int[] cell : cells) {
        int room = Math.min(yearLeft[cell[0]], typeLeft[cell[1]]);
        int add = oneEach ? Math.min(1, room) : room;
        whole[n][cell[0]][cell[1]] += add;
        yearLeft[cell[0]] -= add;
        typeLeft[cell[1]] -= add;
      }
    }
  }

  private void exchangeUntilYearsAndTypesMatch() {
    int distance = 0;
    for (int a = 0; a < plans.years().size(); a++) {
      for (int p = 0; p < plans.types().size(); p++) {
        int sum = 0;
        for (int n = 0; n < plans.needs().size(); n++) {
          sum += whole[n][a][p];
        }
        excess[a][p] = sum - plans.byYearAndType().count(a, p);
        distance += Math.abs(excess[a][p]);
      }
    }
    for (int tried = 0; tried < LEAST_EXCHANGES || (distance > 0 && tried < MOST_EXCHANGES); tried++) {
      int n = random.nextInt(plans.needs().size());
      int a = random.nextInt(plans.years().size());
      int b = random.nextInt(plans.years().size());
      int p = random.nextInt(plans.types().size());
      int q = random.nextInt(plans.types().size());
      if (a == b || p == q || whole[n][a][p] == 0 || whole[n][b][q] == 0) {
        continue;
      }
      int nearer = stepDown(excess[a][p]) + stepDown(excess[b][q]) + stepUp(excess[a][q]) + stepUp(excess[b][p]);
      double change = WEIGHT_OF_MARGIN * nearer
          + changeDown(n, a, p)
          + changeDown(n, b, q)
          + changeUp(n, a, q)
          + changeUp(n, b, p);
      if (change <= 0 || random.nextDouble() < StrictMath.exp(-change / temperature(tried))) {
        exchange(n, a, p, b, q);
        distance += nearer;
      }
    }
  }

  /** Falls from warm to cold within the least exchanges, then starts over until the margin is met. */
  private static double temperature(int tried) {
    return WARM * StrictMath.pow(COLD / WARM, (double) (tried % LEAST_EXCHANGES) / LEAST_EXCHANGES);
  }

  private double changeDown(int n, int a, int p) {
    return 1 - 2 * (whole[n][a][p] - fitted[n][a][p]);
  }

  private double changeUp(int n, int a, int p) {
    return 1 + 2 * (whole[n][a][p] - fitted[n][a][p]);
  }

  private static int stepDown(int excess) {
    return excess > 0 ? -1 : 1;
  }

  private static int stepUp(int excess) {
    return excess < 0 ? -1 : 1;
  }

  private void exchange(int n, int a, int p, int b, int q) {
    whole[n][a][p]--;
    whole[n][b][q]--;
    whole[n][a][q]++;
    whole[n][b][p]++;
    excess[a][p]--;
    excess[b][q]--;
    excess[a][q]++;
    excess[b][p]++;
  }
}
