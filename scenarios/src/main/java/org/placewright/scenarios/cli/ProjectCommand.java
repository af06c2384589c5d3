package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Demand only. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    description = "Projects demand by year, need, phase and locality; plans nothing. Writes demand.csv.")
final class ProjectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "A scenario file, the name of a shipped one, or a county's folder.")
  private String scenario;

  @Mixin
  private CommonOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    boolean canWrite = options.canWrite(err);
    Optional<Scenario> read = ScenarioInput.read(scenario, err);
    if (!canWrite || read.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    RunOptions run = new RunOptions(options.seed(), Effort.QUICK, Optional.empty(), 1);
    try (ProgressLines progress = ProgressLines.on(err, options.quiet(), Optional.empty())) {
      Path folder = PlanRun.project(read.get(), run, options.out(), progress);
      progress.end();
      spec.commandLine().getOut().println(folder.resolve("demand.csv"));
    }
    return ExitCode.OK;
  }
}
