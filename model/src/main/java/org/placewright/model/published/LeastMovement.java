package org.placewright.model.published;

import java.util.Arrays;

/**
 * The least movement between settings that makes one year's children the next year's. Of the flows m[s][t] &gt;= 0 with
 *
 * <pre>
 * (1) sum over t of m[s][t] = before[s]
 * (2) sum over s of m[s][t] = after[t]
 * </pre>
 *
 * those that minimise the sum of m[s][t] over s != t (a transportation problem with cost 1 for every move) leave
 * min(before, after) in each setting and carry each surplus to the deficits. Among them this takes the one that assumes
 * least: surpluses are shared over deficits in proportion to both. Children who change places with each other do not
 * show, so true movement is higher.
 */
final class LeastMovement {
  private LeastMovement() {}

  /** The flows [from][to]; both sums must be the same. */
  static double[][] between(double[] before, double[] after) {
    int settings = before.length;
    double[][] flows = new double[settings][settings];
    double[] deficits = new double[settings];
    for (int s = 0; s < settings; s++) {
      flows[s][s] = Math.min(before[s], after[s]);
      deficits[s] = Math.max(0, after[s] - before[s]);
    }
    double wanted = Arrays.stream(deficits).sum();
    for (int s = 0; s < settings; s++) {
      double surplus = Math.max(0, before[s] - after[s]);
      for (int t = 0; t < settings && wanted > 0; t++) {
        if (s != t) {
          flows[s][t] = surplus * deficits[t] / wanted;
        }
      }
    }
    return flows;
  }
}
