package org.placewright.scenarios.run;

import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.report.ForecastReport;

/** What the page of a projection says of the files it was made from. */
final class ForecastSources {
  private ForecastSources() {}

  static ForecastReport.Source of(InputFile input) {
    return new ForecastReport.Source(
        input.name().substring(input.name().lastIndexOf('/') + 1), input.sha256(), input.headerNotes());
  }
}
