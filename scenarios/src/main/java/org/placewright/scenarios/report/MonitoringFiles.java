package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.placewright.model.future.Band;
import org.placewright.model.future.ComparedCount;
import org.placewright.model.future.Monitoring;
import org.placewright.model.future.Reforecast;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;

/** Writes what a comparison of counts with a forecast found. */
public final class MonitoringFiles {
  private MonitoringFiles() {}

  /** Writes {@code monitoring.csv} and {@code reforecast.csv} into an existing folder. */
  public static void write(Monitoring monitoring, Path folder) throws IOException {
    CsvFile.write(counts(monitoring), folder);
    CsvFile.write(reforecast(monitoring.reforecast()), folder);
  }

  /** Every count beside the forecast of its day. */
  static Table counts(Monitoring monitoring) {
    Table.Builder table = Table.named("monitoring", "Children counted, and what was forecast for that day")
        .columns(
            Column.text("need"), Column.text("phase"), Column.text("date"), Column.count("counted"), Column.decimal("expected"),
            Column.count("p025"), Column.count("p10"), Column.count("p90"), Column.count("p975"), Column.text("verdict"),
            Column.decimal("beyond-expected"), Column.count("one-future-in"));
    for (ComparedCount compared : monitoring.counts()) {
      table.row(
          text(compared.counted().need()), text(compared.counted().phase()), compared.counted().date(),
          compared.counted().children(), compared.expected(), compared.p025(), compared.p10(), compared.p90(), compared.p975(),
          compared.verdict().name().toLowerCase(Locale.ROOT), compared.counted().children() - compared.expected(),
          compared.asFar() == 0 ? Optional.empty() : Optional.of(Math.round((double) compared.futures() / compared.asFar())));
    }
    return table.build();
  }

  /** The forecast before and after, census by census. */
  static Table reforecast(Reforecast reforecast) {
    Table.Builder table = Table.named("reforecast", "Children with plans as forecast before, and after counting")
        .columns(
            Column.text("need"), Column.text("phase"), Column.text("census"), Column.decimal("expected-before"),
            Column.count("p05-before"), Column.count("p95-before"), Column.decimal("expected-after"), Column.count("p05-after"),
            Column.count("p95-after"));
    for (Reforecast.Line line : reforecast.lines()) {
      table.row(
          text(line.need()), text(line.phase()), String.valueOf(line.census()), line.before().expected(), line.before().p05(),
          line.before().p95(), line.after().map(Band::expected), line.after().map(Band::p05), line.after().map(Band::p95));
    }
    return table.build();
  }

  private static String text(Optional<?> code) {
    return code.map(Object::toString).orElse(Table.BLANK);
  }
}
