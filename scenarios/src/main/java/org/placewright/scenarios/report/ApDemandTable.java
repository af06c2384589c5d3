package org.placewright.scenarios.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.placewright.model.demand.ApDemand;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * {@code ap-demand.csv}: demand for alternative provision by year, reason, phase and home. A row without locality is the whole
 * county: expectations below it sum to it to the last decimal, quantiles do not.
 */
public final class ApDemandTable {
  private static final double EXACT_TO = 1_000;

  private ApDemandTable() {}

  /** The table of a projection, in its order: each county's row before those of its localities. */
  public static Table of(List<ApDemand> demand) {
    Table.Builder table = Table.named("ap-demand", "Alternative provision by year, reason, phase and home")
        .columns(
            Column.text("year"), Column.text("reason"), Column.text("phase"), Column.text("locality"), Column.fraction("referrals"),
            Column.fraction("children-at-a-time"), Column.fraction("places"), Column.fraction("p05"), Column.fraction("p50"),
            Column.fraction("p95"));
    int next = 0;
    while (next < demand.size()) {
      int end = next + 1;
      while (end < demand.size() && demand.get(end).locality().isPresent()) {
        end++;
      }
      List<ApDemand> group = demand.subList(next, end);
      double[] referrals = rounded(group, ApDemand::referrals);
      double[] children = rounded(group, ApDemand::children);
      double[] places = rounded(group, ApDemand::places);
      for (int i = 0; i < group.size(); i++) {
        ApDemand row = group.get(i);
        table.row(
            row.year(), row.reason(), row.phase(), row.locality().map(Object::toString).orElse(Table.BLANK), referrals[i], children[i],
            places[i], row.p05(), row.p50(), row.p95());
      }
      next = end;
    }
    return table.build();
  }

  /** The county's value, then those of its localities by largest remainders, so that they sum to it. */
  private static double[] rounded(List<ApDemand> group, ToDoubleFunction<ApDemand> value) {
    int county = (int) Math.round(value.applyAsDouble(group.getFirst()) * EXACT_TO);
    double[] weights = group.stream().skip(1).mapToDouble(value).toArray();
    int[] shares = WholeNumbers.share(weights.length == 0 ? 0 : county, weights);
    double[] rounded = new double[group.size()];
    rounded[0] = county / EXACT_TO;
    for (int l = 0; l < shares.length; l++) {
      rounded[l + 1] = shares[l] / EXACT_TO;
    }
    return rounded;
  }
}
