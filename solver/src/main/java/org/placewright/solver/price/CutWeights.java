package org.placewright.solver.price;

/**
 * Weights of cuts, none negative and 1 in sum, that minimise s/2 |sum_k a_k g_k|^2 + sum_k a_k c_k. Weight goes from the
 * cut where it costs most to the one where it costs least, as far as that pays, until nothing is left to gain. The
 * weights of one call are the start of the next.
 */
final class CutWeights {
  private static final int EXCHANGES_PER_CUT = 10;

  private final double[] weight;
  private final double[][] product;
  private final double[] slope;
  private int size;

  CutWeights(int most) {
    weight = new double[most];
    product = new double[most][most];
    slope = new double[most];
  }

  int size() {
    return size;
  }

  double weight(int cut) {
    return weight[cut];
  }

  /** Adds a cut, without weight unless it is the first, or changes one, by its products with all cuts. */
  void set(int cut, double[] products) {
    if (cut == size) {
      weight[cut] = size == 0 ? 1 : 0;
      size++;
    }
    for (int other = 0; other < size; other++) {
      product[cut][other] = products[other];
      product[other][cut] = products[other];
    }
  }

  /** The cut without weight of the greatest error, or -1. */
  int idle(double[] error) {
    int found = -1;
    for (int k = 0; k < size; k++) {
      if (weight[k] == 0 && (found < 0 || error[k] > error[found])) {
        found = k;
      }
    }
    return found;
  }

  /** The cut of least weight but for one. */
  int lightest(int except) {
    int found = -1;
    for (int k = 0; k < size; k++) {
      if (k != except && (found < 0 || weight[k] < weight[found])) {
        found = k;
      }
    }
    return found;
  }

  /** Gives the weight of one cut to another; returns which part of the sum it is. */
  double merge(int from, int into) {
    double sum = weight[from] + weight[into];
    double part = weight[from] / sum;
    weight[into] = sum;
    weight[from] = 0;
    return part;
  }

  /**
   * Minimises.
   *
   * @param s how much products count
   * @param cost c, by cut
   * @param tolerance differences of slope below are nothing
   */
  void minimise(double s, double[] cost, double tolerance) {
    for (int k = 0; k < size; k++) {
      slope[k] = cost[k];
      for (int other = 0; other < size; other++) {
        slope[k] += s * product[k][other] * weight[other];
      }
    }
    for (int exchange = 0; exchange < EXCHANGES_PER_CUT * size; exchange++) {
      int to = 0;
      int from = -1;
      for (int k = 0; k < size; k++) {
        to = slope[k] < slope[to] ? k : to;
        from = weight[k] > 0 && (from < 0 || slope[k] > slope[from]) ? k : from;
      }
      double gain = slope[from] - slope[to];
      if (gain <= tolerance) {
        return;
      }
      double curve = s * (product[to][to] + product[from][from] - 2 * product[to][from]);
      exchange(s, from, to, curve <= 0 ? weight[from] : Math.min(weight[from], gain / curve));
    }
  }

  private void exchange(double s, int from, int to, double part) {
    weight[to] += part;
    weight[from] = part == weight[from] ? 0 : weight[from] - part;
    for (int k = 0; k < size; k++) {
      slope[k] += s * part * (product[k][to] - product[k][from]);
    }
  }
}
