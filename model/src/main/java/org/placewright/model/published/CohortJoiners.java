package org.placewright.model.published;

import java.util.Arrays;

/**
 * Who of one cohort joined between two censuses, by need and by setting at the second: steps (4) and (5) of
 * {@link FlowFit}.
 *
 * @param joined [need][setting], nowhere above the stock
 * @param ofOtherNeed new plans whose need the stock has too few of; they are spread over other needs
 * @param inOtherSetting joiners in another setting than their plan started in
 */
record CohortJoiners(double[][] joined, double ofOtherNeed, double inOtherSetting) {

  /**
   * Finds the joiners.
   *
   * @param stock children at the second census [need][setting]
   * @param joining how many joined, not above the stock
   * @param fresh how many of them by new plans; the rest arrived
   * @param byNeed new plans as published; may sum to more than {@code fresh}
   * @param bySetting new plans by the setting they started in; counts by its shares only
   */
  static CohortJoiners of(double[][] stock, double joining, double fresh, double[] byNeed, double[] bySetting) {
    double[] needs = Arrays.stream(stock).mapToDouble(CohortJoiners::sum).toArray();
    double counted = share(fresh, sum(byNeed));
    double[] joiners = new double[needs.length];
    double[] room = new double[needs.length];
    double ofOtherNeed = 0;
    for (int n = 0; n < needs.length; n++) {
      joiners[n] = Math.min(byNeed[n] * counted, needs[n]);
      room[n] = needs[n] - joiners[n];
      ofOtherNeed += byNeed[n] * counted - joiners[n];
    }
    double[] others = BoundedFit.fillRow(needs, room, joining - sum(joiners));
    Arrays.setAll(joiners, n -> joiners[n] + others[n]);
    double[] wanted = settings(columnSums(stock), joining, fresh, bySetting);
    double[][] joined = BoundedFit.fit(stock, joiners, wanted);
    double[] found = columnSums(joined);
    double inOtherSetting = 0;
    for (int s = 0; s < wanted.length; s++) {
      inOtherSetting += Math.abs(found[s] - wanted[s]) / 2;
    }
    return new CohortJoiners(joined, ofOtherNeed, inOtherSetting);
  }

  private static double[] settings(double[] stock, double joining, double fresh, double[] bySetting) {
    double[] wanted = new double[stock.length];
    for (int s = 0; s < wanted.length; s++) {
      double byStock = share(stock[s], sum(stock));
      double started = sum(bySetting) == 0 ? byStock : share(bySetting[s], sum(bySetting));
      wanted[s] = fresh * started + (joining - fresh) * byStock;
    }
    return wanted;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  static double sum(double[] counts) {
    return Arrays.stream(counts).sum();
  }

  static double[] columnSums(double[][] rows) {
    double[] sums = new double[rows[0].length];
    for (double[] row : rows) {
      Arrays.setAll(sums, c -> sums[c] + row[c]);
    }
    return sums;
  }
}
