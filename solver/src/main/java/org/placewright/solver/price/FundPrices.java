package org.placewright.solver.price;

import java.util.Arrays;
import java.util.List;

/**
 * Prices of the money in funds, for schemes that share them: with F rows of limits, parts p, ways w,
 *
 * <pre>
 * v(m)  =  sum_p min_w (cost[p,w] + sum_f m[f] paid[p,w,f])  -  sum_f m[f] available[f],   m &gt;= 0
 * </pre>
 *
 * <p>is at most the cost of every set of openings that the funds can pay for. A few steps along its slope raise it, as long as what is
 * known to be possible says it can rise (B. T. Polyak 1969: Minimization of unsmooth functionals. USSR Computational Mathematics and
 * Mathematical Physics 9, 14-29). Prices are kept from one search to the next, whose costs differ little.
 */
final class FundPrices {
  private static final double SHORTER = 0.7;
  private static final int PATIENCE = 2;
  /** A gain of less than this part is none. */
  private static final double LITTLE = 1e-6;

  private final TiedSchemes tied;
  private final double[] prices;
  private final double[] trial;
  private final double[] slope;
  private final int[] chosen;

  FundPrices(TiedSchemes tied) {
    this.tied = tied;
    prices = new double[tied.rows()];
    trial = new double[prices.length];
    slope = new double[prices.length];
    chosen = new int[tied.parts().size()];
  }

  /** Pence of cost for a penny, by row. */
  double price(int row) {
    return prices[row];
  }

  /** Starts from these prices. */
  void set(List<Double> start) {
    Arrays.setAll(prices, start::get);
  }

  /** Forgets the prices: money is for nothing. */
  void reset() {
    Arrays.fill(prices, 0);
  }

  /** Takes so many steps at most. */
  void improve(long[][] cost, int steps) {
    System.arraycopy(prices, 0, trial, 0, prices.length);
    double best = Double.NEGATIVE_INFINITY;
    double possible = 0;
    double reach = 1;
    int idle = 0;
    for (int step = 0; step < steps; step++) {
      double value = solve(cost);
      possible = Math.min(possible, costOfPossible(cost));
      if (value > best) {
        idle = step == 0 || value > best + LITTLE * Math.abs(best) ? 0 : idle + 1;
        best = value;
        System.arraycopy(trial, 0, prices, 0, prices.length);
      } else {
        idle++;
      }
      if (idle == PATIENCE) {
        reach *= SHORTER;
        idle = 0;
      }
      double square = 0;
      for (int row = 0; row < slope.length; row++) {
        slope[row] = trial[row] == 0 ? Math.max(0, slope[row]) : slope[row];
        square += slope[row] * slope[row];
      }
      if (square == 0 || possible - best <= LITTLE * Math.abs(possible)) {
        return;
      }
      for (int row = 0; row < slope.length; row++) {
        trial[row] = Math.max(0, trial[row] + reach * (possible - value) / square * slope[row]);
      }
    }
  }

  private double solve(long[][] cost) {
    double value = 0;
    for (int row = 0; row < slope.length; row++) {
      slope[row] = -tied.available(row);
      value -= trial[row] * tied.available(row);
    }
    for (int part = 0; part < chosen.length; part++) {
      double least = Double.POSITIVE_INFINITY;
      for (int way = 0; way < cost[part].length; way++) {
        double paid = cost[part][way];
        for (int row = 0; row < slope.length; row++) {
          paid += trial[row] * tied.paid(part, way, row);
        }
        if (paid < least) {
          least = paid;
          chosen[part] = way;
        }
      }
      value += least;
      for (int row = 0; row < slope.length; row++) {
        slope[row] += tied.paid(part, chosen[part], row);
      }
    }
    return value;
  }

  /** Takes the chosen ways, part by part, as long as money is left. */
  private double costOfPossible(long[][] cost) {
    double sum = 0;
    long[] left = new long[slope.length];
    for (int row = 0; row < left.length; row++) {
      left[row] = tied.available(row);
    }
    for (int part = 0; part < chosen.length; part++) {
      if (tied.isPayable(part, chosen[part], left)) {
        tied.pay(part, chosen[part], left);
        sum += cost[part][chosen[part]];
      }
    }
    return sum;
  }
}
