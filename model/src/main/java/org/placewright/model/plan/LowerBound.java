package org.placewright.model.plan;

import java.util.Objects;
import java.util.OptionalDouble;
import org.placewright.model.money.Money;

/**
 * A sum that no plan under the same assumptions can be worth less than.
 *
 * @param total to compare with {@link PlanValue#total}
 * @param method how it was proved, in words
 */
public record LowerBound(Money total, String method) {
  public LowerBound {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(method, "method");
  }

  /**
   * How far above the bound a plan is, as a fraction of the bound: 0.01 is one per cent. Empty when the bound is not
   * above zero, because then a fraction of it says nothing.
   */
  public OptionalDouble gap(PlanValue value) {
    return total.pence() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (value.total().pence() - total.pence()) / total.pence());
  }
}
