package org.placewright.scenarios.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.placewright.model.future.Monitoring;
import org.placewright.scenarios.file.ActualCounts;
import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.report.MonitoringFiles;
import org.placewright.solver.search.PlanProgress;

/**
 * Compares counts with a forecast, and writes a run folder. The same files and seed give the same bytes in every file but
 * {@code run.json}.
 *
 * @param folder what was written
 */
public record MonitorRun(Path folder, Monitoring monitoring) {

  /**
   * Runs the comparison.
   *
   * @param out the folder that run folders are in
   */
  public static MonitorRun run(
      MonitoredForecast forecast, ActualCounts counts, RunOptions options, Path out, PlanProgress progress) throws IOException {
    Instant started = Instant.now();
    StageClock clock = new StageClock(progress);
    clock.stage("comparing counts with the forecast");
    Monitoring monitoring = Monitoring.of(forecast.futures(), counts.counts(), RunOptions.FUTURES, options.threads());
    clock.stage("writing the run folder");
    RunRecord.Subject subject = forecast.subject();
    try (RunFolder folder = RunFolder.begin(out, subject.scenario() + "-monitoring")) {
      MonitoringFiles.write(monitoring, folder.partial());
      RunRecord.write(
          new RunRecord.Subject(
              subject.command(), subject.scenario(), subject.title(), subject.county(), subject.changes(),
              with(subject.inputs(), counts.file())),
          options, BuildFacts.read(), started, clock.seconds(), Map.of(), folder.partial());
      return new MonitorRun(folder.complete(), monitoring);
    }
  }

  private static List<InputFile> with(List<InputFile> inputs, InputFile file) {
    List<InputFile> all = new ArrayList<>(inputs);
    all.add(file);
    return all;
  }
}
