package org.placewright.scenarios.report;

import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;

/** One part of the page under its own heading. */
interface Section {
  /** The anchor that the contents link to. */
  String id();

  String heading();

  /** Whether there is anything to say in it. */
  default boolean isNeeded(ReportFigures report) {
    return true;
  }

  /** Writes what stands below the heading. */
  void write(Html html, Charts charts, ReportFigures report);
}
