package org.placewright.model.projection;

import java.util.Arrays;
import org.placewright.model.demand.PublishedPlans;

/**
 * Fits need x curriculum year x placement type to three published two-way tables.
 *
 * <p>Iterative proportional fitting (Deming and Stephan 1940) scales a table of ones to the three margins in turn until
 * all are met; of all tables with these margins it is the one that assumes least. {@link CohortRounding} then makes
 * whole children of it. O(rounds x needs x years x types).
 */
final class CohortFit {
  private static final int MOST_ROUNDS = 2_000;
  private static final double CLOSE_ENOUGH = 1e-3;

  private final PublishedPlans plans;
  private final int needs;
  private final int years;
  private final int types;
  private final double[][][] x;

  private CohortFit(PublishedPlans plans) {
    this.plans = plans;
    this.needs = plans.needs().size();
    this.years = plans.years().size();
    this.types = plans.types().size();
    this.x = new double[needs][years][types];
  }

  /** The fitted table [need][year][type], in fractions of children. */
  static double[][][] fit(PublishedPlans plans) {
    CohortFit fit = new CohortFit(plans);
    for (double[][] plane : fit.x) {
      for (double[] row : plane) {
        Arrays.fill(row, 1);
      }
    }
    double furthest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && furthest > CLOSE_ENOUGH; round++) {
      furthest = fit.scaleToNeedAndYear();
      fit.scaleToNeedAndType();
      fit.scaleToYearAndType();
    }
    return fit.x;
  }

  /** Returns the furthest that any sum was off. */
  private double scaleToNeedAndYear() {
    double furthest = 0;
    for (int n = 0; n < needs; n++) {
      for (int a = 0; a < years; a++) {
        double sum = Arrays.stream(x[n][a]).sum();
        furthest = Math.max(furthest, Math.abs(plans.byNeedAndYear().count(n, a) - sum));
        for (int p = 0; p < types; p++) {
          x[n][a][p] *= factor(plans.byNeedAndYear().count(n, a), sum);
        }
      }
    }
    return furthest;
  }

  private void scaleToNeedAndType() {
    for (int n = 0; n < needs; n++) {
      for (int p = 0; p < types; p++) {
        double sum = 0;
        for (int a = 0; a < years; a++) {
          sum += x[n][a][p];
        }
        for (int a = 0; a < years; a++) {
          x[n][a][p] *= factor(plans.byNeedAndType().count(n, p), sum);
        }
      }
    }
  }

  private void scaleToYearAndType() {
    for (int a = 0; a < years; a++) {
      for (int p = 0; p < types; p++) {
        double sum = 0;
        for (int n = 0; n < needs; n++) {
          sum += x[n][a][p];
        }
        for (int n = 0; n < needs; n++) {
          x[n][a][p] *= factor(plans.byYearAndType().count(a, p), sum);
        }
      }
    }
  }

  private static double factor(int wanted, double sum) {
    return sum == 0 ? 0 : wanted / sum;
  }
}
