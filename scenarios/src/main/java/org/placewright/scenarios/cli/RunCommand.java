package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.run.Headline;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Plans one or more scenarios, and writes a run folder for each. Never overwrites a run.")
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "Scenario files, names of shipped ones, or counties' folders.")
  private List<String> scenarios;

  @Mixin
  private CommonOptions options;

  @Mixin
  private SearchOptions search;

  @Mixin
  private FutureOption future;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (search.hasNoThreads()) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    boolean canWrite = options.canWrite(err);
    List<Scenario> sound = new ArrayList<>();
    scenarios.forEach(scenario -> ScenarioInput.read(scenario, err).ifPresent(sound::add));
    if (!canWrite || sound.size() < scenarios.size()) {
      return Placewright.WRONG_INPUT;
    }
    if (!future.isSound(sound, err)) {
      return Placewright.WRONG_INPUT;
    }
    for (Scenario scenario : sound) {
      run(scenario);
    }
    return ExitCode.OK;
  }

  private void run(Scenario scenario) throws IOException {
    Optional<Duration> limit = search.timeLimit();
    RunOptions run = new RunOptions(options.seed(), search.effort(), limit, search.threads(), future.find(), false);
    PrintWriter out = spec.commandLine().getOut();
    try (ProgressLines progress = ProgressLines.on(spec.commandLine().getErr(), options.quiet(), limit)) {
      Path folder = PlanRun.run(scenario, run, options.out(), progress);
      progress.end();
      Headline.of(folder).lines().forEach(out::println);
    }
  }
}
