package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.ForecastDetail;
import org.placewright.model.future.HeldOut;
import org.placewright.model.money.Money;
import org.placewright.model.transition.PlanState;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;

/** Writes what a projection leaves in a run folder. The same forecast gives the same bytes. */
public final class ForecastFiles {
  private ForecastFiles() {}

  /** Writes {@code report.html}, {@code demand.csv} and {@code backtest.csv} into an existing folder. */
  public static void write(ForecastReport report, Path folder) throws IOException {
    writeDemand(report.outlook().forecast(), report.outlook().names().localities(), folder);
    writeBacktest(report.outlook().heldOut(), folder);
    Files.writeString(folder.resolve("report.html"), ForecastPage.of(report), StandardCharsets.UTF_8);
  }

  /**
   * Writes {@code demand.csv} into an existing folder.
   *
   * @param localities what the localities of the forecast are called, by number; empty where it knows no geography
   */
  public static void writeDemand(Forecast forecast, List<String> localities, Path folder) throws IOException {
    CsvFile.write(ForecastTables.demand(forecast, localities), folder);
  }

  /** Writes {@code backtest.csv} into an existing folder: a header alone when nothing was held out. */
  public static void writeBacktest(List<HeldOut> held, Path folder) throws IOException {
    CsvFile.write(BacktestTable.of(held), folder);
  }

  /**
   * Writes a folder {@code summaries} of tables into an existing folder.
   *
   * @param yearlyCosts by state; empty where no cost is known
   */
  public static void writeSummaries(ForecastDetail detail, Map<PlanState, Money> yearlyCosts, Path folder) throws IOException {
    Path summaries = Files.createDirectories(folder.resolve("summaries"));
    for (Table table : SummaryTables.list(detail, yearlyCosts)) {
      CsvFile.write(table, summaries);
    }
  }
}
