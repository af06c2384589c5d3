package org.placewright.scenarios.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.county.County;
import org.placewright.model.demand.ApRate;
import org.placewright.model.future.ForecastDetail;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.plan.Plan;
import org.placewright.model.projection.ApProjection;
import org.placewright.model.projection.BaseCohort;
import org.placewright.model.projection.CountyDemand;
import org.placewright.model.projection.Projection;
import org.placewright.model.proposal.Candidate;
import org.placewright.scenarios.alternative.ShortfallHelp;
import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.report.ApDemandTable;
import org.placewright.scenarios.report.ForecastFiles;
import org.placewright.scenarios.report.ForecastReport;
import org.placewright.scenarios.report.Outlook;
import org.placewright.scenarios.report.RunFacts;
import org.placewright.scenarios.report.RunReport;
import org.placewright.scenarios.report.SourceNote;
import org.placewright.solver.search.PlanProgress;
import org.placewright.solver.search.Planner;

/**
 * Runs one scenario from its county to a run folder. The same scenario, seed and effort give the same bytes in every file
 * but {@code run.json}.
 */
public final class PlanRun {
  private final Scenario scenario;
  private final RunOptions options;
  private final BuildFacts build = BuildFacts.read();
  private final StageClock clock;
  private final Instant started = Instant.now();

  private PlanRun(Scenario scenario, RunOptions options, PlanProgress progress) {
    this.scenario = scenario;
    this.options = options;
    this.clock = new StageClock(progress);
  }

  /**
   * Plans a scenario.
   *
   * @param out the folder that run folders are in
   * @return the folder of this run
   */
  public static Path run(Scenario scenario, RunOptions options, Path out, PlanProgress progress) throws IOException {
    return new PlanRun(scenario, options, progress).run(out);
  }

  /** Projects the demand of a scenario, and plans nothing. */
  public static ProjectedDemand project(Scenario scenario, RunOptions options, Path out, PlanProgress progress)
      throws IOException {
    return new PlanRun(scenario, options, progress).project(out);
  }

  /**
   * Makes everyone with a plan in the base year, so that tables which cannot be met are found before planning.
   *
   * @return how many they are
   * @throws org.placewright.model.projection.UnplaceableCohortException when provisions cannot hold their children
   */
  public static int countBaseCohort(Scenario scenario, long seed) {
    return BaseCohort.of(scenario.county(), scenario.travel(), seed).size();
  }

  private Path run(Path out) throws IOException {
    County county = scenario.county();
    CountyDemand demand = findDemand(county);
    Projection projection = projectDemand(demand);
    WeighedProposals weighed = WeighedProposals
        .of(scenario, projection, options.threads(), () -> clock.stage("choosing the proposals to weigh"));
    Plan plan = Planner.plan(weighed.county(), projection, scenario.travel(), options.forPlanner(), clock);
    Optional<Outlook> outlook = simulate(demand);
    clock.stage("writing the run folder");
    try (RunFolder folder = RunFolder.begin(out, scenario.name())) {
      RunReport.write(
          plan, facts(weighed.candidates()), outlook, scenario.folder().boundaries(),
          Optional.of(ShortfallHelp.of(plan, scenario.folder().schemes())), folder.partial());
      writeAlternativeProvision(folder.partial());
      return finish("run", folder);
    }
  }

  private ProjectedDemand project(Path out) throws IOException {
    County county = scenario.county();
    CountyDemand demand = findDemand(county);
    Optional<Outlook> outlook = simulate(demand);
    clock.stage("writing the run folder");
    try (RunFolder folder = RunFolder.begin(out, scenario.name() + "-demand")) {
      if (outlook.isPresent()) {
        ForecastFiles.write(forecastReport(outlook.get()), folder.partial());
        writeSummaries(demand, folder.partial());
      } else {
        RunReport.writeDemand(projectDemand(demand), county, folder.partial());
      }
      writeAlternativeProvision(folder.partial());
      return new ProjectedDemand(
          finish("project", folder), demand.futures(), outlook.map(Outlook::heldOut).orElse(List.of()));
    }
  }

  private Optional<Outlook> simulate(CountyDemand demand) {
    if (demand.futures().isEmpty()) {
      return Optional.empty();
    }
    clock.stage("simulating %,d futures".formatted(RunOptions.FUTURES));
    return demand.futures().map(futures -> CountyOutlook.of(scenario.county(), futures, options));
  }

  private void writeSummaries(CountyDemand demand, Path folder) throws IOException {
    if (options.summaries() && demand.futures().isPresent()) {
      ForecastDetail detail = ForecastDetail.of(demand.futures().get(), RunOptions.FUTURES, options.threads());
      ForecastFiles.writeSummaries(detail, Map.of(), folder);
    }
  }

  /** Writes {@code ap-demand.csv} where the county says how often children come to alternative provision. */
  private void writeAlternativeProvision(Path folder) throws IOException {
    List<ApRate> rates = scenario.folder().apRates();
    if (!rates.isEmpty()) {
      RunReport.writeTable(
          ApDemandTable.of(ApProjection.project(scenario.county(), rates, options.seed(), RunOptions.FUTURES)), folder);
    }
  }

  private ForecastReport forecastReport(Outlook outlook) {
    return new ForecastReport(
        scenario.county().name(),
        outlook,
        scenario.changes().stream().map(Intervention::describe).toList(),
        scenario.inputs().stream().map(ForecastSources::of).toList(),
        scenario.folder().warnings(),
        options.seed(),
        build.version(),
        build.commit());
  }

  private CountyDemand findDemand(County county) {
    clock.stage("finding who has a plan today");
    return CountyDemand.of(county, scenario.travel(), options.seed());
  }

  private Projection projectDemand(CountyDemand demand) {
    clock.stage("projecting demand");
    return demand.project(scenario.county(), options.future(), options.seed());
  }

  /** The children and stays that a run of the scenario with this seed and future plans for. */
  public static Projection remakeDemand(Scenario scenario, long seed, OptionalInt future) {
    return CountyDemand.of(scenario.county(), scenario.travel(), seed).project(scenario.county(), future, seed);
  }

  private Path finish(String command, RunFolder folder) throws IOException {
    Files.writeString(folder.partial().resolve("scenario.yaml"), scenario.resolved(folder.partial()));
    RunRecord.write(
        new RunRecord.Subject(
            command, scenario.name(), scenario.title(), scenario.county().id(),
            scenario.changes().stream().map(Intervention::describe).toList(), scenario.inputs()),
        options, build, started, clock.seconds(), Map.of("resolved-scenario", scenario.resolved(folder.partial())), folder.partial());
    return folder.complete();
  }

  private RunFacts facts(List<Candidate> candidates) {
    List<String> warnings = new ArrayList<>(scenario.folder().warnings());
    scenario.changes().forEach(change -> warnings.add("This scenario changes the county: " + change.describe()));
    List<SourceNote> sources = scenario.inputs()
        .stream()
        .filter(input -> !input.headerNotes().isEmpty())
        .map(input -> new SourceNote(fileName(input), input.headerNotes()))
        .toList();
    return new RunFacts(
        scenario.name(), scenario.title(), options.seed(), options.effortLabel(), build.version(), build.commit(),
        options.future(), sources, warnings, candidates);
  }

  private static String fileName(InputFile input) {
    return input.name().substring(input.name().lastIndexOf('/') + 1);
  }
}
