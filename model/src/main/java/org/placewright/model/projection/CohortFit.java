package org.placewright.model.projection;

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
  private static final double CLOSE_ENOUGH = 1e-7;

  private CohortFit() {}

  /** The fitted table [need][year][type], in fractions of children. */
  static double[][][] fit(PublishedPlans plans) {
    int needs = plans.needs().size();
    int years = plans.years().size();
    int types = plans.types().size();
    double[][][] x = new double[needs][years][types];
    for (double[][] plane : x) {
      for (double[] row : plane) {
        java.util.Arrays.fill(row, 1);
      }
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double furthest = 0;
      for (int n = 0; n < needs; n++) {
        for (int a = 0; a < years; a++) {
          double sum = 0;
          for (int p = 0; p < types; p++) {
            sum += x[n][a][p];
          }
          double factor = sum == 0 ? 0 : plans.byNeedAndYear()[n][a] / sum;
          furthest = Math.max(furthest, Math.abs(plans.byNeedAndYear()[n][a] - sum));
          for (int p = 0; p < types; p++) {
            x[n][a][p] *= factor;
          }
        }
      }
      for (int n = 0; n < needs; n++) {
        for (int p = 0; p < types; p++) {
          double sum = 0;
          for (int a = 0; a < years; a++) {
            sum += x[n][a][p];
          }
          double factor = sum == 0 ? 0 : plans.byNeedAndType()[n][p] / sum;
          for (int a = 0; a < years; a++) {
            x[n][a][p] *= factor;
          }
        }
      }
      for (int a = 0; a < years; a++) {
        for (int p = 0; p < types; p++) {
          double sum = 0;
          for (int n = 0; n < needs; n++) {
            sum += x[n][a][p];
          }
          double factor = sum == 0 ? 0 : plans.byYearAndType()[a][p] / sum;
          for (int n = 0; n < needs; n++) {
            x[n][a][p] *= factor;
          }
        }
      }
      if (furthest < CLOSE_ENOUGH) {
        break;
      }
    }
    return x;
  }
}
