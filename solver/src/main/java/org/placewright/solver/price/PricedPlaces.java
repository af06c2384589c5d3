package org.placewright.solver.price;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.plan.LowerBound;

/**
 * The outcome of pricing.
 *
 * @param bound what no plan can be worth less than; empty when the prices prove nothing of use
 */
public record PricedPlaces(PlacePrices prices, Optional<LowerBound> bound) {
  public PricedPlaces {
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(bound, "bound");
  }
}
