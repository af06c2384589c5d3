package org.placewright.model.future;

/**
 * How many children there may be. Expectations of parts sum to the expectation of the whole; quantiles do not, as not all parts
 * are high in the same future.
 *
 * @param expected the exact expectation, a fraction of children
 * @param p05 at most this many in 5 of 100 simulated futures, or the fewest where they are uncertain
 * @param p50 at most this many in half of them
 * @param p95 at most this many in 95 of 100
 */
public record Band(double expected, int p05, int p50, int p95) {
  static Band of(double expected, CountHistogram futures) {
    return new Band(expected, futures.quantile(0.05), futures.quantile(0.5), futures.quantile(0.95));
  }
}
