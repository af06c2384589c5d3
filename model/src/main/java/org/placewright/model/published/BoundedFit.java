package org.placewright.model.published;

import java.util.Arrays;

/**
 * Fits a table to row totals and, as near as bounds allow, to column totals: find x with
 *
 * <pre>
 * (1) sum over c of x[r][c] = rowTotals[r]      exactly
 * (2) 0 &lt;= x[r][c] &lt;= bounds[r][c]              exactly
 * (3) sum over r of x[r][c] = columnTotals[c]   where (1) and (2) let it
 * </pre>
 *
 * by iterative proportional fitting from a table in proportion to the bounds; a cell at its bound stays there while the
 * others of its row are scaled up.
 */
final class BoundedFit {
  private static final int MOST_ROUNDS = 1_000;
  private static final double CLOSE_ENOUGH = 1e-10;

  private BoundedFit() {}

  /** The fitted table; a row's total must not be above the sum of its bounds. */
  static double[][] fit(double[][] bounds, double[] rowTotals, double[] columnTotals) {
    double[][] x = new double[bounds.length][];
    for (int r = 0; r < bounds.length; r++) {
      x[r] = fillRow(bounds[r], bounds[r], rowTotals[r]);
    }
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && change > CLOSE_ENOUGH; round++) {
      double[] factors = new double[columnTotals.length];
      for (int c = 0; c < factors.length; c++) {
        int column = c;
        double sum = Arrays.stream(x).mapToDouble(row -> row[column]).sum();
        factors[c] = sum == 0 ? 1 : columnTotals[c] / sum;
      }
      change = 0;
      for (int r = 0; r < x.length; r++) {
        double[] scaled = new double[factors.length];
        for (int c = 0; c < factors.length; c++) {
          scaled[c] = Math.min(bounds[r][c], x[r][c] * factors[c]);
        }
        double[] filled = fillRow(scaled, bounds[r], rowTotals[r]);
        for (int c = 0; c < factors.length; c++) {
          change = Math.max(change, Math.abs(filled[c] - x[r][c]));
        }
        x[r] = filled;
      }
    }
    return x;
  }

  /**
   * Shares a total out in proportion to weights, no cell above its bound; what weights of 0 keep from being shared out
   * goes where there is room, in proportion to it. A total above the sum of bounds fills all of them.
   */
  static double[] fillRow(double[] weights, double[] bounds, double total) {
    double[] x = new double[weights.length];
    boolean[] isFull = new boolean[weights.length];
    double left = total;
    while (left > 0) {
      double free = 0;
      for (int c = 0; c < x.length; c++) {
        free += isFull[c] ? 0 : weights[c];
      }
      if (free <= 0) {
        break;
      }
      double factor = left / free;
      boolean anyFull = false;
      for (int c = 0; c < x.length; c++) {
        if (!isFull[c] && weights[c] * factor >= bounds[c]) {
          isFull[c] = true;
          anyFull = true;
          x[c] = bounds[c];
        }
      }
      if (!anyFull) {
        for (int c = 0; c < x.length; c++) {
          x[c] = isFull[c] ? x[c] : weights[c] * factor;
        }
        return x;
      }
      left = total - Arrays.stream(x).sum();
    }
    double room = 0;
    for (int c = 0; c < x.length; c++) {
      room += bounds[c] - x[c];
    }
    double share = left <= 0 || room <= 0 ? 0 : Math.min(1, left / room);
    for (int c = 0; c < x.length; c++) {
      x[c] += share * (bounds[c] - x[c]);
    }
    return x;
  }
}
