package org.placewright.scenarios.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.future.Futures;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.projection.CountyDemand;
import org.placewright.scenarios.file.HistoryScenario;
import org.placewright.scenarios.file.Scenario;

/**
 * A forecast that counts can be laid beside.
 *
 * @param subject what it was made from, for the record of the run
 */
public record MonitoredForecast(RunRecord.Subject subject, Futures futures) {
  /** How many censuses of a history are forecast, the known one included. */
  public static final int YEARS_OF_HISTORY = 10;
  private static final String COMMAND = "monitor";

  public MonitoredForecast {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(futures, "futures");
  }

  /** The forecast of a scenario; empty where the county knows no flows, or plans for one year only. */
  public static Optional<MonitoredForecast> of(Scenario scenario, long seed) {
    List<String> changes = scenario.changes().stream().map(Intervention::describe).toList();
    return CountyDemand.of(scenario.county(), scenario.travel(), seed)
        .futures()
        .filter(futures -> futures.years() > 1)
        .map(
            futures -> new MonitoredForecast(
                new RunRecord.Subject(
                    COMMAND, scenario.name(), scenario.title(), scenario.county().id(), changes, scenario.inputs()),
                futures));
  }

  /** The forecast from a history's last census on. */
  public static MonitoredForecast of(HistoryScenario scenario, long seed) {
    return new MonitoredForecast(
        new RunRecord.Subject(
            COMMAND, scenario.name(), scenario.title(), scenario.folder().history().id(),
            scenario.levers().list().stream().map(DemandLever::describe).toList(), scenario.inputs()),
        HistoryRun.futures(scenario, YEARS_OF_HISTORY, seed));
  }
}
