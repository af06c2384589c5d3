package org.placewright.scenarios.report;

import java.util.List;
import java.util.Objects;

/**
 * All that the page of a projection says. Holds no time of day and no folder of any machine.
 *
 * @param name whose children these are, a county or a folder of history
 * @param levers what a scenario changes, a sentence each; empty when things go on as they were
 * @param sources every file read
 * @param warnings what readers and model found doubtful, a sentence each
 * @param version of this program
 * @param commit the source it was built from
 */
public record ForecastReport(
    String name,
    Outlook outlook,
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
    Objects.requireNonNull(outlook, "outlook");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    if (outlook.forecast().total().isEmpty()) {
      throw new IllegalArgumentException("the forecast of %s must have one year at least".formatted(name));
    }
    levers = List.copyOf(levers);
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
  }
}
