package org.placewright.scenarios.published;

import java.util.List;
import java.util.Map;
import org.placewright.model.projection.WholeNumbers;

/**
 * Plans that a release counts in all but not at any age, as their age or need was not recorded. They go to the ages of their
 * column in proportion, in whole plans by largest remainder, so that tables keep the published totals and agree with each other.
 */
final class MissingAges {
  private final ImportReport report;

  MissingAges(ImportReport report) {
    this.report = report;
  }

  /**
   * Adds what the rows lack of the totals; rows that count more than a total are left as they are.
   *
   * @param rows of one table and year
   * @param totals of each column, all ages together
   * @param source the row that the totals are from
   */
  <R extends Comparable<R>, C extends Enum<C>> void shareOut(
      PlanCounts<R, C> counts, List<R> rows, Map<C, Integer> totals, PublicRow source) {
    for (Map.Entry<C, Integer> total : totals.entrySet()) {
      C column = total.getKey();
      int there = rows.stream().mapToInt(row -> counts.count(row, column)).sum();
      int missing = total.getValue() - there;
      if (missing > 0 && !rows.isEmpty()) {
        double[] weights = rows.stream().mapToDouble(row -> there > 0 ? counts.count(row, column) : counts.sum(row)).toArray();
        int[] shares = WholeNumbers.share(missing, weights);
        for (int i = 0; i < shares.length; i++) {
          counts.add(rows.get(i), column, shares[i]);
        }
        report.note(
            source, "%s, %s".formatted(source.text(ReleaseColumns.TOPIC), column.name()),
            "%,d plans are in the total of %s and at no age".formatted(missing, source.text(ReleaseColumns.TIME)),
            "shared out over the ages in proportion");
      }
    }
  }
}
