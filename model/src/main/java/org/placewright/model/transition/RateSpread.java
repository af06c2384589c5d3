package org.placewright.model.transition;

/**
 * How much rates differ from year to year beyond chance, as standard deviations of their logarithms.
 *
 * @param joiners of the number of joiners, from one year to the next
 * @param start how far from the fitted level joiners may already be
 * @param leavers of the number of leavers, each year by itself
 * @param movers of the number of movers, each year by itself
 * @param mix of the share of one need or one setting in joiners, and of how many leave a setting, from one year to the next
 * @param drift of what one setting draws of movers, and of how many move away from it, each year by itself
 * @param persistence how much of a deviation that goes from one year to the next is still there a year later, 0 to 1
 */
public record RateSpread(double joiners, double start, double leavers, double movers, double mix, double drift, double persistence) {
  public RateSpread {
    if (!(joiners >= 0 && start >= 0 && leavers >= 0 && movers >= 0 && mix >= 0 && drift >= 0) || !(persistence >= 0 && persistence <= 1)) {
      throw new IllegalArgumentException(
          "spreads (%s, %s, %s, %s, %s, %s) must not be negative, persistence (%s) must be 0 to 1"
              .formatted(joiners, start, leavers, movers, mix, drift, persistence));
    }
  }
}
