package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.ActualCountReader;
import org.placewright.scenarios.file.ActualCounts;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.HistoryScenarioReader;
import org.placewright.scenarios.report.MonitoringWords;
import org.placewright.scenarios.run.MonitorRun;
import org.placewright.scenarios.run.MonitoredForecast;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts of the year beside the forecast. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    description = {
        "Says whether children counted since the last census are as many as was forecast, by need and phase, and forecasts again"
            + " from the counts of the last day.",
        "Writes monitoring.csv and reforecast.csv."})
final class MonitorCommand implements Callable<Integer> {
  private static final String NOTHING = "Nothing was compared or written.";

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario file, the name of a shipped one, a county's folder, or a folder of history.")
  private String scenario;

  @Option(
      names = "--counts",
      paramLabel = "FILE",
      required = true,
      description = "What was counted: a table of columns date, need, phase and children.")
  private Path counts;

  @Mixin
  private CommonOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    boolean canWrite = options.canWrite(err);
    Optional<MonitoredForecast> forecast = forecast(err);
    if (!canWrite || forecast.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    Faults faults = new Faults();
    Optional<ActualCounts> counted = ActualCountReader.read(counts, forecast.get().futures(), faults);
    ScenarioInput.print(faults, counts.toString(), NOTHING, err);
    if (counted.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    RunOptions run = new RunOptions(options.seed(), Effort.QUICK, Optional.empty(), Runtime.getRuntime().availableProcessors());
    try (ProgressLines progress = ProgressLines.on(err, options.quiet(), Optional.empty())) {
      MonitorRun done = MonitorRun.run(forecast.get(), counted.get(), run, options.out(), progress);
      progress.end();
      MonitoringWords.lines(done.monitoring()).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().println(done.folder().resolve("monitoring.csv"));
    }
    return ExitCode.OK;
  }

  private Optional<MonitoredForecast> forecast(PrintWriter err) {
    if (HistoryScenarioReader.isHistory(scenario, Path.of(""))) {
      Faults faults = new Faults();
      Optional<MonitoredForecast> forecast = HistoryScenarioReader.read(scenario, Path.of(""), MonitoredForecast.YEARS_OF_HISTORY, faults)
          .map(history -> MonitoredForecast.of(history, options.seed()));
      ScenarioInput.print(faults, scenario, NOTHING, err);
      return forecast;
    }
    return ScenarioInput.read(scenario, err).flatMap(read -> {
      Optional<MonitoredForecast> forecast = MonitoredForecast.of(read, options.seed());
      if (forecast.isEmpty()) {
        Faults faults = new Faults();
        faults.add(
            new Fault(
                scenario, 0, "", "",
                "there is no band to compare counts with: the county states a growth and no flows, or plans for one year. Give"
                    + " transitions.csv or the tables of how plans came and went, or a folder of history"));
        ScenarioInput.print(faults, scenario, NOTHING, err);
      }
      return forecast;
    });
  }
}
