package org.placewright.model.transport;

/**
 * Picks whole children where only shares are known: goes through them in order, adds up their shares, and picks one
 * whenever a whole child is full. So many are picked as the shares sum to, rounded, and evenly along the order.
 */
public final class WholeChildren {
  private static final double ROUNDING = 1e-9;

  private double sum = 0.5;

  /**
   * Whether the next child is one of them.
   *
   * @param share 0 to 1
   */
  public boolean pick(double share) {
    sum += share;
    if (sum >= 1 - ROUNDING) {
      sum -= 1;
      return true;
    }
    return false;
  }
}
