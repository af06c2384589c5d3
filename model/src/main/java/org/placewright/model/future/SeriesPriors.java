package org.placewright.model.future;

/**
 * What is believed of a published series of stocks, which tells neither who joined nor who left (docs/adr/0020); its values are dated assumptions.
 *
 * @param leavingRate part of all plans that end in a year, 0 to 1: an assumption, as a series of stocks does not say
 * @param yearDiscount what a year's joiners weigh against those of the year after it, above 0, below 1
 * @param totalSd yearly standard deviation of the logarithm of all joiners, believed before the series
 * @param partSd the same of the joiners of one group of placements or ages, who also come from other groups
 * @param leaverSd the same of the leaving rate, each year by itself
 * @param years how many years of the series the beliefs about joiners count for, above 0
 * @param persistence how much of a deviation of joiners is still there a year later, 0 to 1
 */
public record SeriesPriors(
    double leavingRate,
    double yearDiscount,
    double totalSd,
    double partSd,
    double leaverSd,
    double years,
    double persistence) {
  public SeriesPriors {
    if (!(leavingRate >= 0 && leavingRate <= 1) || !(persistence >= 0 && persistence <= 1)) {
      throw new IllegalArgumentException(
          "leaving rate (%s) and persistence (%s) must be 0 to 1".formatted(leavingRate, persistence));
    }
    if (!(yearDiscount > 0 && yearDiscount < 1) || !(years > 0)) {
      throw new IllegalArgumentException(
          "the discount (%s) must be above 0 and below 1, years (%s) above 0".formatted(yearDiscount, years));
    }
    if (!(totalSd >= 0 && partSd >= 0 && leaverSd >= 0)) {
      throw new IllegalArgumentException(
          "standard deviations (%s, %s, %s) must not be negative".formatted(totalSd, partSd, leaverSd));
    }
  }

  double joinerSd(HeldOut.Part part) {
    return part == HeldOut.Part.TOTAL ? totalSd : partSd;
  }
}
