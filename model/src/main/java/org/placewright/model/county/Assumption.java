package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One dated figure that a plan stands on.
 *
 * @param dated the year or day it is of, as its source gives it
 * @param source where it is from, or whose judgement it is
 */
public record Assumption(AssumptionKey key, BigDecimal value, String dated, String source) {
  public Assumption {
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (key.isWhole() && value.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException("assumption %s (%s) must be whole".formatted(key.key(), value.toPlainString()));
    }
    if (value.compareTo(key.least()) < 0 || value.compareTo(key.most()) > 0) {
      throw new IllegalArgumentException(
          "assumption %s (%s) must be %s to %s %s"
              .formatted(key.key(), value.toPlainString(), key.least(), key.most(), key.unit()));
    }
  }
}
