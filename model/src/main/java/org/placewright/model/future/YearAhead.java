package org.placewright.model.future;

import org.placewright.model.transition.StateSpace;

/**
 * What a forecast says about the year after the census it starts from, part by part ({@link Parts}). A part changes because
 * children grow older, which is known and happens on 1 September, and because they join, leave and move, which is simulated
 * and taken to happen evenly over the year.
 *
 * @param start children at the census that is known
 * @param ageing how many more there are by the next census because children grow older
 * @param change how many more are expected because children join, leave and move
 * @param changes the same in each simulated future, by future and part
 * @param events how many joiners, leavers and movers to or from other parts are expected; off the diagonal movers between two
 *        parts, less than 0. So that {@code h' events h} is the number of events that change the sum over parts {@code h}
 * @param joiners how many are expected to join
 */
record YearAhead(
    Parts parts,
    double[] start,
    double[] ageing,
    double[] change,
    double[][] changes,
    double[][] events,
    double joiners) {

  /** Simulates {@code count} futures for a year. O(count x children). */
  static YearAhead of(Futures futures, int count) {
    StateSpace space = futures.rates().space();
    Parts parts = Parts.of(space);
    Futures aYear = Onward.of(futures, futures.rates(), futures.start(), 2, futures.seed());
    double[] start = counts(parts, futures.start());
    double[] ageing = new double[parts.count()];
    for (int child = 0; child < futures.start().count(); child++) {
      int cell = futures.start().cell(child);
      ageing[parts.ofCell()[cell]]--;
      ageing[parts.ofCell()[FirstYear.older(space, cell)]]++;
    }
    double[][] events = new double[parts.count()][parts.count()];
    double[][] changes = new double[count][];
    for (int f = 0; f < count; f++) {
      FirstYear year = new FirstYear(space, futures.start(), parts, events);
      aYear.simulated(f + 1, year);
      changes[f] = Vectors.minus(Vectors.minus(counts(parts, year.after()), start), ageing);
    }
    double[][] mean = new double[parts.count()][];
    for (int p = 0; p < mean.length; p++) {
      mean[p] = Vectors.times(1.0 / count, events[p]);
    }
    ExpectedStock stock = aYear.expectation();
    double[] change = Vectors.minus(Vectors.minus(expected(stock, parts), start), ageing);
    return new YearAhead(parts, start, ageing, change, changes, mean, stock.joined(1));
  }

  static double[] counts(Parts parts, StartingChildren children) {
    double[] counts = new double[parts.count()];
    for (int child = 0; child < children.count(); child++) {
      counts[parts.ofCell()[children.cell(child)]]++;
    }
    return counts;
  }

  private static double[] expected(ExpectedStock stock, Parts parts) {
    double[] expected = new double[parts.count()];
    for (int cell = 0; cell < parts.ofCell().length; cell++) {
      for (int l = 0; l < stock.localities(); l++) {
        expected[parts.ofCell()[cell]] += stock.of(1, cell, l);
      }
    }
    return expected;
  }

  /** The census that is known, with children as old as at the next census where {@code hasAged}. */
  double[] known(boolean hasAged) {
    return hasAged ? Vectors.plus(start, ageing) : start;
  }

  /** Covariance of {@link #changes} between parts. */
  double[][] covariance() {
    int n = parts.count();
    double[] mean = new double[n];
    for (double[] ofFuture : changes) {
      mean = Vectors.plus(mean, Vectors.times(1.0 / changes.length, ofFuture));
    }
    double[][] covariance = new double[n][n];
    for (double[] ofFuture : changes) {
      double[] off = Vectors.minus(ofFuture, mean);
      for (int p = 0; p < n; p++) {
        for (int q = 0; q < n; q++) {
          covariance[p][q] += off[p] * off[q] / Math.max(1, changes.length - 1);
        }
      }
    }
    return covariance;
  }
}
