package org.placewright.model.transition;

/**
 * What is believed before any transition is counted. All of it is stated here once, as data of a version of the model:
 * {@link #STATED} was chosen by rolling-origin backtests (docs/adr/0019).
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
  /** For a few broad levels of provision with one year of flows: they drift less than the single settings of a return. */
  public static final Priors OF_LEVELS = new Priors(10, 0.5, 0.2, 0.1, 0.1, 0.15, 0.3, 4, 0.95);
  /** For the single settings of a history. */
  public static final Priors STATED = new Priors(10, 0.5, 0.2, 0.1, 0.1, 0.25, 0.7, 4, 0.95);

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
