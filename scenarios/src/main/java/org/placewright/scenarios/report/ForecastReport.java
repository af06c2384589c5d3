package org.placewright.scenarios.report;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.HeldOut;

/**
 * All that the page of a projection says. Holds no time of day and no folder of any machine.
 *
 * @param name whose children these are, a county or a folder of history
 * @param counted children with plans at censuses before the forecast, by calendar year; empty where none is known
 * @param heldOut counts of earlier years and what was projected for them; empty where the history is too short
 * @param levers what a scenario changes, a sentence each; empty when things go on as they were
 * @param sources every file read
 * @param warnings what readers and model found doubtful, a sentence each
 * @param version of this program
 * @param commit the source it was built from
 */
public record ForecastReport(
    String name,
    Forecast forecast,
    SortedMap<Integer, Double> counted,
    DemandNames names,
    List<HeldOut> heldOut,
    List<String> levers,
    List<Source> sources,
    List<String> warnings,
    long seed,
    String version,
    String commit) {
  /**
   * A file that was read.
   *
   * @param sha256 digest of its bytes, lower-case hexadecimal
   * @param notes the lines above its table: source, licence, vintage, method
   */
  public record Source(String file, String sha256, List<String> notes) {
    public Source {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(sha256, "sha256");
      notes = List.copyOf(notes);
    }
  }

  public ForecastReport {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(forecast, "forecast");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    if (forecast.total().isEmpty()) {
      throw new IllegalArgumentException("the forecast of %s must have one year at least".formatted(name));
    }
    counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    heldOut = List.copyOf(heldOut);
    levers = List.copyOf(levers);
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
  }
}
