package org.placewright.scenarios.report;

import java.util.Objects;
import org.placewright.scenarios.report.table.Table;

/**
 * What would help children who lack a local place, as found beside the plan.
 *
 * @param fixes for files: every way of every shortfall
 * @param lastYear for the page: the largest shortfalls of the last year
 * @param notShown how many more shortfalls that year has
 */
public record HelpTables(Table fixes, Table lastYear, int notShown) {
  public HelpTables {
    Objects.requireNonNull(fixes, "fixes");
    Objects.requireNonNull(lastYear, "lastYear");
  }
}
