package org.placewright.scenarios.published;

import java.util.List;
import java.util.Map;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.scenarios.file.Faults;

/**
 * Plans that a release counts in all but not at any age, as their age or need was not recorded. They go to the ages of their
 * column in proportion, in whole plans by largest remainder, so that tables keep the published totals and agree with each other.
 */
final class MissingAges {
  /** In the release hardly any plan lacks an age; where more than this part does, rows of the file are missing. */
  private static final double MOST = 0.1;

  private final ImportReport report;
  private final Faults faults;

  MissingAges(ImportReport report, Faults faults) {
    this.report = report;
    this.faults = faults;
  }

  /** Whether few enough plans are at no age for them to be shared out; a fault where they are not. */
  boolean areFew(int atAnAge, int all, PublicRow source) {
    boolean areFew = all - atAnAge <= MOST * all;
    if (!areFew) {
      faults.add(
          source.file(), source.line(), "", source.text(ReleaseColumns.TOPIC),
          "of %,d plans of %s only %,d are at an age: rows of ages seem to be missing; take the file as it was published".formatted(
              all, source.text(ReleaseColumns.TIME), atAnAge));
    }
    return areFew;
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
