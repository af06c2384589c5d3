package org.placewright.model.money;

import java.util.Objects;

/** What one child's place costs one budget in a year. */
public record Charge(FinanceLine line, Budget budget, Money yearly) {
  public Charge {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(yearly, "yearly");
  }

  /** The share {@code part / whole} of it, to the nearest penny. */
  public Charge share(long part, long whole) {
    return new Charge(line, budget, yearly.share(part, whole));
  }
}
