package org.placewright.model.future;

/** Sums and products of vectors of one length; matrices are arrays of rows. */
final class Vectors {
  private Vectors() {}

  static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  static double[] minus(double[] a, double[] b) {
    return plus(a, times(-1, b));
  }

  static double[] times(double factor, double[] a) {
    double[] product = a.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The matrix times a column. */
  static double[] product(double[][] matrix, double[] column) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], column);
    }
    return product;
  }

  /** {@code rows matrix rows'}, for a symmetric matrix. */
  static double[][] sandwich(double[][] rows, double[][] matrix) {
    double[][] result = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      result[i] = product(rows, product(matrix, rows[i]));
    }
    return result;
  }

  static double sum(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value;
    }
    return sum;
  }
}
