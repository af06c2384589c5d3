package org.placewright.scenarios.file;

import java.math.BigDecimal;

/** The most that a count or a sum of money in a file can be: far above any county's, so that nothing overflows. */
final class Counts {
  static final int MOST = 10_000_000;
  static final int MOST_PLACES = 100_000;
  static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);

  private Counts() {}
}
