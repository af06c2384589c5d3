package org.placewright.model.future;

import java.util.Objects;

/**
 * A count beside what was forecast for its day.
 *
 * @param expected the exact expectation, a fraction of children
 * @param p025 the band that should hold 95 of 100 counts, from
 * @param p10 the band that should hold 80 of 100 counts, from
 * @param p90 to
 * @param p975 to
 * @param asFar in how many of the simulated futures there are as many children or more, where more were counted than expected;
 *        else as many or fewer
 * @param futures how many were simulated
 */
public record ComparedCount(
    ActualCount counted,
    double expected,
    int p025,
    int p10,
    int p90,
    int p975,
    long asFar,
    long futures) {
  /** Where a count lies to the band that should hold 95 of 100. */
  public enum Verdict {
    INSIDE, ABOVE, BELOW
  }

  public ComparedCount {
    Objects.requireNonNull(counted, "counted");
  }

  static ComparedCount of(ActualCount counted, double expected, CountHistogram futures) {
    long fewer = futures.futuresUpTo(counted.children() - 1);
    return new ComparedCount(
        counted, expected, futures.quantile(0.025), futures.quantile(0.1), futures.quantile(0.9), futures.quantile(0.975),
        counted.children() > expected ? futures.futures() - fewer : futures.futuresUpTo(counted.children()),
        futures.futures());
  }

  public Verdict verdict() {
    if (counted.children() > p975) {
      return Verdict.ABOVE;
    }
    return counted.children() < p025 ? Verdict.BELOW : Verdict.INSIDE;
  }

  public boolean isIn80() {
    return counted.children() >= p10 && counted.children() <= p90;
  }
}
