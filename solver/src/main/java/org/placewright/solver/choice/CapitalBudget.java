package org.placewright.solver.choice;

import java.util.Objects;
import org.placewright.model.money.Money;

/**
 * How much capital may be spent on schemes that open in a year. A year without a budget has no limit.
 *
 * @param year position in the horizon
 */
public record CapitalBudget(int year, Money limit) {
  public CapitalBudget {
    Objects.requireNonNull(limit, "limit");
    if (year < 0 || limit.pence() < 0) {
      throw new IllegalArgumentException("capital budget (%s) of year %d must not be negative".formatted(limit, year));
    }
  }
}
