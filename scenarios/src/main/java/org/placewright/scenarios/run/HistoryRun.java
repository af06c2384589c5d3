package org.placewright.scenarios.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.future.Backtest;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.ForecastDetail;
import org.placewright.model.future.Futures;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.Homes;
import org.placewright.model.future.StartingChildren;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.projection.DemandBeliefs;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.scenarios.file.AssumptionTable;
import org.placewright.scenarios.file.HistoryScenario;
import org.placewright.scenarios.report.DemandNames;
import org.placewright.scenarios.report.ForecastFiles;
import org.placewright.scenarios.report.ForecastReport;
import org.placewright.scenarios.report.Outlook;
import org.placewright.solver.search.PlanProgress;

/** Projects a history of plans alone, without places and homes, into a run folder. */
public final class HistoryRun {
  /** A history alone comes without assumptions of its own. */
  private static final Priors BELIEFS = DemandBeliefs.ofSettings(AssumptionTable.defaults());

  private final HistoryScenario scenario;
  private final RunOptions options;
  private final int years;
  private final BuildFacts build = BuildFacts.read();
  private final StageClock clock;
  private final Instant started = Instant.now();

  private HistoryRun(HistoryScenario scenario, RunOptions options, int years, PlanProgress progress) {
    this.scenario = scenario;
    this.options = options;
    this.years = years;
    this.clock = new StageClock(progress);
  }

  /**
   * The futures of a history from its last census on, with the levers of the scenario.
   *
   * @param years how many censuses, the known one included
   */
  public static Futures futures(HistoryScenario scenario, int years, long seed) {
    DemandHistory demand = scenario.folder().history();
    StateSpace space = StateSpace.of(demand.history(), demand.valid());
    TransitionHistory fitted = scenario.levers()
        .historyYears()
        .map(wanted -> demand.history().in(wanted::includes))
        .orElse(demand.history());
    int last = demand.history().years().last();
    return new Futures(
        RateFit.fit(space, fitted, demand.population(), BELIEFS),
        StartingChildren.of(space, last + 1, demand.history().stockAfter(last)), demand.population(), Homes.inOnePlace(space.span()), years,
        seed, scenario.levers());
  }

  /**
   * Projects.
   *
   * @param out the folder that run folders are in
   * @return the folder of this run
   */
  public static ProjectedDemand project(HistoryScenario scenario, RunOptions options, int years, Path out, PlanProgress progress)
      throws IOException {
    return new HistoryRun(scenario, options, years, progress).project(out);
  }

  private ProjectedDemand project(Path out) throws IOException {
    DemandHistory demand = scenario.folder().history();
    clock.stage("fitting rates to the history");
    Futures futures = futures(scenario, years, options.seed());
    clock.stage("simulating %,d futures".formatted(RunOptions.FUTURES));
    Forecast forecast = Forecast.of(futures, RunOptions.FUTURES, options.threads());
    clock.stage("projecting the years that are known");
    List<HeldOut> heldOut = Backtest.of(
        demand.history(), demand.valid(), demand.population(), BELIEFS, options.seed(), RunOptions.FUTURES, options.threads());
    clock.stage("writing the run folder");
    try (RunFolder folder = RunFolder.begin(out, scenario.name() + "-demand")) {
      ForecastFiles.write(report(forecast, heldOut), folder.partial());
      if (options.summaries()) {
        ForecastFiles.writeSummaries(
            ForecastDetail.of(futures, RunOptions.FUTURES, options.threads()), demand.yearlyCosts(), folder.partial());
      }
      RunRecord.write(
          new RunRecord.Subject(
              "project", scenario.name(), scenario.title(), demand.id(),
              scenario.levers().list().stream().map(DemandLever::describe).toList(), scenario.inputs()),
          options, build, started, clock.seconds(), Map.of("years", years), folder.partial());
      return new ProjectedDemand(folder.complete(), Optional.of(futures), heldOut);
    }
  }

  private ForecastReport report(Forecast forecast, List<HeldOut> heldOut) {
    DemandHistory demand = scenario.folder().history();
    return new ForecastReport(
        demand.name(),
        new Outlook(forecast, CountyOutlook.counted(demand.history()), DemandNames.CODES, heldOut),
        scenario.levers().list().stream().map(DemandLever::describe).toList(),
        scenario.inputs().stream().map(ForecastSources::of).toList(),
        scenario.folder().warnings(),
        options.seed(),
        build.version(),
        build.commit());
  }
}
