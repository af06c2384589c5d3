package org.placewright.scenarios.cli;

import org.placewright.model.time.AcademicYear;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.placewright.model.future.Futures;
import org.placewright.model.future.Goal;
import org.placewright.model.future.GoalSeek;
import org.placewright.model.lever.LeverScope;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.HistoryScenario;
import org.placewright.scenarios.file.HistoryScenarioReader;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.report.BacktestWords;
import org.placewright.scenarios.run.HistoryRun;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.ProjectedDemand;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Demand only. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    description = {
        "Projects demand by year, need, phase and locality, with bands; says how far such projections were off before. Plans nothing.",
        "Writes demand.csv, backtest.csv and report.html."})
final class ProjectCommand implements Callable<Integer> {
  private static final int USUAL_YEARS = 10;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario file, the name of a shipped one, a county's folder, or a folder of history (transitions.csv).")
  private String scenario;

  @Option(
      names = "--years",
      paramLabel = "N",
      converter = YearsNumber.class,
      description = "How many years to project, the known one included, for a history alone (default: 10). A county says so itself.")
  private Integer years;

  @Option(names = "--summaries", description = "Also writes a folder of summary tables with means, quartiles and deviations.")
  private boolean summaries;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = SearchOptions.Threads.class,
      description = "How many threads may simulate (default: as many as the computer has). The answer does not depend on it.")
  private Integer threads;

  @Mixin
  private GoalOption goal;

  @Mixin
  private CommonOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    boolean canWrite = options.canWrite(err);
    return HistoryScenarioReader.isHistory(scenario, Path.of(""))
        ? projectHistory(canWrite, err)
        : projectCounty(canWrite, err);
  }

  private RunOptions runOptions() {
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return new RunOptions(options.seed(), Effort.QUICK, Optional.empty(), atOnce, OptionalInt.empty(), summaries);
  }

  private int projectHistory(boolean canWrite, PrintWriter err) throws IOException {
    int wanted = years == null ? USUAL_YEARS : years;
    Faults faults = new Faults();
    Optional<HistoryScenario> read = HistoryScenarioReader.read(scenario, Path.of(""), wanted, faults);
    ScenarioInput.print(faults, scenario, ScenarioInput.NOTHING_PLANNED, err);
    if (!canWrite || read.isEmpty() || !isGoalSound(HistoryRun.futures(read.get(), wanted, options.seed()), err)) {
      return Placewright.WRONG_INPUT;
    }
    try (ProgressLines progress = ProgressLines.on(err, options.quiet(), Optional.empty())) {
      ProjectedDemand projected = HistoryRun.project(read.get(), runOptions(), wanted, options.out(), progress);
      progress.end();
      answer(projected);
    }
    return ExitCode.OK;
  }

  private int projectCounty(boolean canWrite, PrintWriter err) throws IOException {
    Optional<Scenario> read = ScenarioInput.read(scenario, err);
    if (!canWrite || read.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    if (years != null) {
      err.println("--years: a county names its own horizon in county.yaml; leave --years out");
      return Placewright.WRONG_INPUT;
    }
    if (goal.find().isPresent() && !read.get().county().demand().hasFlows()) {
      err.println("--goal: %s states how its plans grow, so it has no joiner rate; leave --goal out, or give the county's flows."
          .formatted(read.get().county().name()));
      return Placewright.WRONG_INPUT;
    }
    try (ProgressLines progress = ProgressLines.on(err, options.quiet(), Optional.empty())) {
      ProjectedDemand projected = PlanRun.project(read.get(), runOptions(), options.out(), progress);
      progress.end();
      answer(projected);
    }
    return ExitCode.OK;
  }

  /** Whether the goal, where there is one, is about something that is projected; says what is. */
  private boolean isGoalSound(Futures futures, PrintWriter err) {
    boolean isSound = goal.find().map(text -> text.in(futures.rates().space()).isPresent()).orElse(true);
    if (!isSound) {
      err.println("--goal %s: no need and no setting has this code; write \"plans=9000 in 2030/31\", or one of the codes of the history"
          .formatted(goal.find().orElseThrow().what()));
    }
    return isSound;
  }

  private void answer(ProjectedDemand projected) {
    PrintWriter out = spec.commandLine().getOut();
    new BacktestWords(projected.heldOut()).list().forEach(out::println);
    if (goal.find().isPresent() && projected.futures().isPresent()) {
      Futures futures = projected.futures().get();
      Optional<Goal> wanted = goal.find().get().in(futures.rates().space());
      wanted.ifPresentOrElse(
          found -> GoalOption
              .words(goal.find().get(), GoalSeek.seek(futures, found, LeverScope.from(AcademicYear.ofCensus(futures.start().year() + 1))))
              .forEach(out::println),
          () -> isGoalSound(futures, out));
    }
    out.println(projected.folder().resolve("demand.csv"));
  }
}
