package org.placewright.model.transition;

/**
 * What is believed before any transition is counted; its values are dated assumptions.
 *
 * @param strength how many children the more general rate counts for beside the children of a cell, above 0
 * @param yearDiscount what a year's counts weigh against those of the year after it, above 0, at most 1
 * @param joinerSd yearly standard deviation of the logarithm of the joiner rate, believed before the history
 * @param leaverSd the same of the leaver rate
 * @param moverSd the same of the mover rate
 * @param mixSd the same of the share of one need or one setting in joiners, and of how many leave a setting
 * @param driftSd the same of what one setting draws of movers, and of how many move away from it, each year by itself
 * @param years how many years of history the first three of these beliefs and the last count for
 * @param persistence how much of a deviation of the joiner rate or mix is still there a year later, 0 to 1
 */
public record Priors(
    double strength,
    double yearDiscount,
    double joinerSd,
    double leaverSd,
    double moverSd,
    double mixSd,
    double driftSd,
    double years,
    double persistence) {
  public Priors {
    if (!(strength > 0) || !(yearDiscount > 0 && yearDiscount <= 1) || !(years > 0)) {
      throw new IllegalArgumentException(
          "strength (%s) and years (%s) must be above 0, the discount (%s) above 0 and at most 1"
              .formatted(strength, years, yearDiscount));
    }
    if (!(joinerSd >= 0 && leaverSd >= 0 && moverSd >= 0 && mixSd >= 0 && driftSd >= 0) || !(persistence >= 0 && persistence <= 1)) {
      throw new IllegalArgumentException("standard deviations must not be negative, persistence must be 0 to 1");
    }
  }
}
