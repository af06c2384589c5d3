package org.placewright.scenarios.alternative;

import java.util.Objects;
import org.placewright.model.money.Money;

/**
 * What a stay counts where the plan has it, be it at no place, over all its years.
 *
 * @param pounds what budgets pay, less what the place would cost empty; nothing without a place
 * @param priced the stated prices, that of having no place among them
 * @param counted present value of both: what the plan compares
 */
public record Standing(Money pounds, Money priced, Money counted) {
  public Standing {
    Objects.requireNonNull(pounds, "pounds");
    Objects.requireNonNull(priced, "priced");
    Objects.requireNonNull(counted, "counted");
  }

  public Money overStay() {
    return pounds.plus(priced);
  }
}
