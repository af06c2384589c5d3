package org.placewright.scenarios.run;

import java.util.Objects;
import java.util.Optional;
import org.placewright.geodata.estimate.EstimatedJourneys;
import org.placewright.model.future.Futures;
import org.placewright.model.projection.CountyDemand;
import org.placewright.scenarios.file.HistoryScenario;
import org.placewright.scenarios.file.Scenario;

/** A forecast that counts can be laid beside. */
public record MonitoredForecast(Source source, Futures futures) {
  /** The known census and ten after it. */
  public static final int YEARS_OF_HISTORY = 11;

  /** What it was made from. */
  public sealed interface Source {
    /** A scenario's county. */
    record OfScenario(Scenario scenario) implements Source {}

    /** A history alone. */
    record OfHistory(HistoryScenario scenario) implements Source {}
  }

  public MonitoredForecast {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(futures, "futures");
  }

  /** The forecast of a scenario; empty where the county knows no flows, or plans for one year only. */
  public static Optional<MonitoredForecast> of(Scenario scenario, long seed) {
    return CountyDemand.of(scenario.county(), EstimatedJourneys.of(scenario.county()), seed)
        .futures()
        .filter(futures -> futures.years() > 1)
        .map(futures -> new MonitoredForecast(new Source.OfScenario(scenario), futures));
  }

  /** The forecast from a history's last census on. */
  public static MonitoredForecast of(HistoryScenario history, long seed) {
    return new MonitoredForecast(new Source.OfHistory(history), HistoryRun.futures(history, YEARS_OF_HISTORY, seed));
  }

  String name() {
    return switch (source) {
      case Source.OfScenario planned -> planned.scenario().name();
      case Source.OfHistory counted -> counted.scenario().name();
    };
  }
}
