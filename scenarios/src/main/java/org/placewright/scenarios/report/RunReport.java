package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placewright.geodata.area.Boundary;
import org.placewright.model.county.County;
import org.placewright.model.plan.Plan;
import org.placewright.model.projection.Projection;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;
import org.placewright.scenarios.report.table.WorkbookFile;

/** Writes everything a run folder says about a plan, except what ran. The same plan and facts give the same bytes. */
public final class RunReport {
  private RunReport() {}

  /** Writes tables, workbook, summary, map and page into an existing folder. */
  public static void write(Plan plan, RunFacts facts, Path folder) throws IOException {
    write(plan, facts, Optional.empty(), List.of(), Optional.empty(), folder);
  }

  /**
   * Writes tables, workbook, summary, map and page into an existing folder.
   *
   * @param outlook bands of demand and their backtest, where the county's flows are known
   * @param boundaries what maps draw; none where the county gives none
   * @param help what would help children without a local place, where it was looked for
   */
  public static void write(
      Plan plan, RunFacts facts, Optional<Outlook> outlook, List<Boundary> boundaries, Optional<HelpTables> help, Path folder)
      throws IOException {
    ReportFigures report = ReportFigures.of(plan, facts);
    List<Table> tables = new ArrayList<>(List.of(
        outlook.map(known -> ForecastTables.demand(known.forecast(), known.names().localities()))
            .orElseGet(() -> DemandTable.of(plan.projection(), plan.county())),
        PlacementsTable.of(report.figures()),
        SufficiencyTable.of(report.figures(), report.sufficiency()),
        ProvisionsTable.of(report.figures(), report.occupancy()),
        SchemesTable.of(plan),
        CandidatesTable.of(plan, facts.candidates()),
        StepDownTable.of(report.stepDowns()),
        TravelTable.of(report.figures()),
        CatchmentTable.of(report.figures()),
        NearestTable.of(report.figures(), report.nearest()),
        VehiclesTable.of(report.figures(), report.vehicles()),
        CrossBorderTable.of(report.figures(), report.border()),
        FinanceTable.of(report.finance()),
        FinanceByKindTable.of(report.finance()),
        TopUpsTable.of(report.topUps()),
        BalanceTable.of(report.balance())));
    help.ifPresent(found -> tables.add(found.fixes()));
    List<Table> sheets = new ArrayList<>(tables);
    sheets.addAll(PlaceWorthTables.list(report));
    for (Table table : tables) {
      CsvFile.write(table, folder);
    }
    WorkbookFile.write(
        folder.resolve("workbook.xlsx"),
        "%s: %s".formatted(plan.county().name(), facts.scenario()),
        List.of(
            "Academic years %s to %s, pounds of %s. Journeys: %s."
                .formatted(
                    plan.county().horizon().first(),
                    plan.county().horizon().last(),
                    plan.county().currencyYear(),
                    plan.travel().basis()),
            "Small counts are not suppressed: the council's own file, not for publication."),
        sheets);
    SummaryFile.write(SummaryFile.summarise(report), folder);
    MapFile.write(report, boundaries, folder);
    if (outlook.isPresent()) {
      ForecastFiles.writeBacktest(outlook.get().heldOut(), folder);
    }
    ReportPage.write(report, outlook, boundaries, help, folder);
  }

  /**
   * The tables of a run folder that this plan would now be written as otherwise, byte for byte: those that say where every child
   * is, who lacks a place and what it costs. None when the folder holds this very plan.
   */
  public static List<String> listDifferent(Plan plan, Path folder) throws IOException {
    PlanFigures figures = new PlanFigures(plan);
    List<String> different = new ArrayList<>();
    for (Table table : List.of(
        PlacementsTable.of(figures),
        SufficiencyTable.of(figures, new Sufficiency(figures)),
        FinanceTable.of(new Finance(figures, new Occupancy(figures))))) {
      Path file = folder.resolve(table.name() + ".csv");
      if (!Arrays.equals(Files.readAllBytes(file), CsvFile.text(table, List.of()).getBytes(StandardCharsets.UTF_8))) {
        different.add(table.name() + ".csv");
      }
    }
    return different;
  }

  /** Writes {@code demand.csv} alone into an existing folder, for a projection without a plan. */
  public static void writeDemand(Projection projection, County county, Path folder) throws IOException {
    CsvFile.write(DemandTable.of(projection, county), folder);
  }

  /** Writes one more table into an existing folder. */
  public static void writeTable(Table table, Path folder) throws IOException {
    CsvFile.write(table, folder);
  }
}
