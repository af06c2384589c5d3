package org.placewright.model.future;

/** The lower triangle L with L L' = A, for a covariance matrix A (A.-L. Cholesky, 1910; Golub and Van Loan 2013, 4.2). O(n^3). */
final class Cholesky {
  /** Added to the diagonal, as a part of its greatest element, so that counts of which one is the sum of others do no harm. */
  private static final double RIDGE = 1e-9;

  private final double[][] lower;

  Cholesky(double[][] matrix) {
    int n = matrix.length;
    double greatest = 0;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, matrix[i][i]);
    }
    double ridge = greatest * RIDGE;
    lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] + (i == j ? ridge : 0);
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        double ofColumn = lower[j][j];
        lower[i][j] = i == j ? Math.sqrt(Math.max(ridge, rest)) : ofColumn > 0 ? rest / ofColumn : 0;
      }
    }
  }

  /** x with A x = b; A must not be all zero. */
  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** L z: of covariance A when z are independent standard normals. */
  double[] times(double[] z) {
    return Vectors.product(lower, z);
  }
}
