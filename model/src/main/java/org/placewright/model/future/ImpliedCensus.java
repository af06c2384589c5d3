package org.placewright.model.future;

import java.util.List;
import org.placewright.model.time.CensusYear;

/**
 * What counts of one day say about the next census, part by part.
 *
 * <p>Let D be how much parts change in the year, with mean m and covariance S over simulated futures ({@link YearAhead}),
 * t the part of the year that has gone, and y = H D + e what was counted beyond what was known, carried forward: counted
 * less known, divided by t. Rows of H say which parts a count sums up. Given D, the events of the year fall before and
 * after the day by chance, so e has mean 0 and covariance R = (1 - t) / t H C H', where C holds the expected events: that is
 * Poisson variance of what has happened so far, made to end at D (a bridge). In the normal approximation
 *
 * <pre>
 * (1) D | y = m + S H' (H S H' + R)^-1 (y - H m)                (Kalman 1960)
 * (2) a draw of D | y: the same with m and y replaced by a simulated D and y + a draw of e   (Evensen 2003)
 * </pre>
 *
 * For a single count (1) is m + w (y - m) with w = S / (S + R): nothing of the surprise is believed when t is 0, all of it when
 * t is 1. Parts that were not counted follow those that were as far as they go together in the futures.
 */
final class ImpliedCensus {
  /** Variance of rounding to whole children, so that a part that never changes can be counted otherwise too. */
  private static final double ROUNDING = 1.0 / 12;
  private static final int TIMES_TO_FIT = 50;

  private final YearAhead ahead;
  private final double[][] members;
  private final double[] carried;
  private final double[][] covariance;
  private final Cholesky solver;
  private final Cholesky noise;

  /** All counts must be of one day of the year. */
  ImpliedCensus(YearAhead ahead, CensusYear year, List<ActualCount> counts) {
    this.ahead = ahead;
    double gone = year.partGone(counts.getFirst().date());
    double[] known = ahead.known(year.hasAged(counts.getFirst().date()));
    this.members = counts.stream()
        .map(count -> ahead.parts().members(count.need(), count.phase()))
        .toArray(double[][]::new);
    this.carried = new double[members.length];
    for (int i = 0; i < carried.length; i++) {
      carried[i] = (counts.get(i).children() - Vectors.dot(members[i], known)) / gone;
    }
    this.covariance = ahead.covariance();
    for (int p = 0; p < covariance.length; p++) {
      covariance[p][p] += ROUNDING;
    }
    double[][] bridge = Vectors.sandwich(members, ahead.events());
    double[][] sum = Vectors.sandwich(members, covariance);
    for (int i = 0; i < sum.length; i++) {
      bridge[i] = Vectors.times((1 - gone) / gone, bridge[i]);
      sum[i] = Vectors.plus(sum[i], bridge[i]);
    }
    this.solver = new Cholesky(sum);
    this.noise = new Cholesky(bridge);
  }

  /** Children at the next census, by part. */
  double[] expected() {
    return census(conditioned(ahead.change(), carried));
  }

  /** The same, as uncertain as it still is. */
  double[] drawn(int future, Chance chance) {
    double[] z = new double[carried.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = chance.normal();
    }
    return census(conditioned(ahead.changes()[future % ahead.changes().length], Vectors.plus(carried, noise.times(z))));
  }

  private double[] conditioned(double[] change, double[] observed) {
    double[] weights = solver.solve(Vectors.minus(observed, Vectors.product(members, change)));
    double[] pulled = new double[change.length];
    for (int i = 0; i < weights.length; i++) {
      pulled = Vectors.plus(pulled, Vectors.times(weights[i], members[i]));
    }
    return Vectors.plus(change, Vectors.product(covariance, pulled));
  }

  /** No part is less than nothing; those counted together make it up. */
  private double[] census(double[] change) {
    double[] exact = Vectors.plus(Vectors.plus(ahead.start(), ahead.ageing()), change);
    double[] census = exact.clone();
    boolean isSound = true;
    for (int p = 0; p < census.length; p++) {
      isSound &= census[p] >= 0;
      census[p] = Math.max(0, census[p]);
    }
    for (int time = 0; time < TIMES_TO_FIT && !isSound; time++) {
      for (double[] group : members) {
        double sum = Vectors.dot(group, census);
        double factor = sum > 0 ? Math.max(0, Vectors.dot(group, exact)) / sum : 1;
        for (int p = 0; p < census.length; p++) {
          census[p] *= group[p] > 0 ? factor : 1;
        }
      }
    }
    return census;
  }
}
