package org.placewright.scenarios.report;

import java.util.List;
import org.placewright.model.future.Band;
import org.placewright.model.future.Forecast;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code demand.csv} of a forecast: expectations with bands by academic year, need, phase and home. */
final class ForecastTables {
  /** Stands where a history does not say where children live. */
  static final String EVERYWHERE = "all";

  private ForecastTables() {}

  /**
   * Rows by year, then need, phase and locality; a part has none in years in which no child can be expected.
   *
   * @param localities what to call the localities of the forecast, by number; empty where it knows no geography
   */
  static Table demand(Forecast forecast, List<String> localities) {
    Table.Builder table = Table.named("demand", "Children with plans expected, by year, need, phase and home")
        .columns(
            Column.text("year"),
            Column.text("need"),
            Column.text("phase"),
            Column.text("locality"),
            Column.hundredth("expected"),
            Column.count("p05"),
            Column.count("p50"),
            Column.count("p95"));
    for (int t = 0; t < forecast.total().size(); t++) {
      int year = t;
      SumKeepingHundredths hundredths = new SumKeepingHundredths();
      forecast.byPart().forEach((part, bands) -> {
        Band band = bands.get(year);
        if (band.expected() > 0) {
          table.row(
              AcademicYear.ofCensus(forecast.firstYear() + year),
              part.need(),
              part.phase().name(),
              localities.isEmpty() ? EVERYWHERE : localities.get(part.locality()),
              hundredths.round(band.expected()),
              band.p05(),
              band.p50(),
              band.p95());
        }
      });
    }
    return table.build();
  }

  /** Rounds so that all numbers rounded so far sum to their exact sum, rounded: readers add rows up. */
  private static final class SumKeepingHundredths {
    private static final double HUNDREDTHS = 100;
    private double exact;
    private long written;

    double round(double value) {
      exact += value;
      long hundredths = Math.max(0, Math.round(exact * HUNDREDTHS) - written);
      written += hundredths;
      return hundredths / HUNDREDTHS;
    }
  }
}
