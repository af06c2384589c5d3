package org.placewright.model.future;

/**
 * How the number of children differs between simulated futures, in more detail than a {@link Band}.
 *
 * @param mean the exact expectation, not the mean of the simulated futures
 * @param standardDeviation of the simulated futures, in children
 * @param least of all simulated futures
 * @param p05 at most this many in 5 of 100 of them
 * @param q1 at most this many in a quarter
 * @param median at most this many in half
 * @param q3 at most this many in three quarters
 * @param p95 at most this many in 95 of 100
 * @param greatest of all
 */
public record Distribution(
    double mean,
    double standardDeviation,
    int least,
    int p05,
    int q1,
    int median,
    int q3,
    int p95,
    int greatest) {
  static Distribution of(double expected, CountHistogram futures) {
    return new Distribution(
        expected,
        futures.standardDeviation(),
        futures.quantile(0),
        futures.quantile(0.05),
        futures.quantile(0.25),
        futures.quantile(0.5),
        futures.quantile(0.75),
        futures.quantile(0.95),
        futures.quantile(1));
  }
}
