package org.placewright.model.future;

import java.util.List;

/**
 * Where new children with plans live, by curriculum year.
 *
 * @param localities how many localities there are
 * @param shares for each curriculum year of the space the part of each locality, summing to 1
 */
public record Homes(int localities, List<double[]> shares) {
  public Homes {
    shares = shares.stream().map(double[]::clone).toList();
    for (double[] ofYear : shares) {
      double sum = 0;
      for (double share : ofYear) {
        sum += share >= 0 ? share : Double.NaN;
      }
      if (ofYear.length != localities || !(Math.abs(sum - 1) <= 1e-9)) {
        throw new IllegalArgumentException(
            "%d shares sum to %s, must be %d, none negative, that sum to 1".formatted(ofYear.length, sum, localities));
      }
    }
  }

  /** A county that is one locality. */
  public static Homes inOnePlace(int curriculumYears) {
    return new Homes(1, java.util.Collections.nCopies(curriculumYears, new double[]{1}));
  }

  /** The locality at this point of the shares, 0 to 1. */
  int at(int ncyIndex, double point) {
    double[] ofYear = shares.get(ncyIndex);
    double reached = 0;
    for (int l = 0; l < ofYear.length; l++) {
      reached += ofYear[l];
      if (point < reached) {
        return l;
      }
    }
    return lastWithPeople(ofYear);
  }

  private static int lastWithPeople(double[] ofYear) {
    int last = ofYear.length - 1;
    while (last > 0 && ofYear[last] == 0) {
      last--;
    }
    return last;
  }
}
