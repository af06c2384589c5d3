package org.placewright.scenarios.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that writes a run folder. */
final class CommonOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder that run folders go into (default: runs).")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Chance starts here: the same seed gives the same answer (default: 1).")
  private long seed;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  Path out() {
    return out;
  }

  long seed() {
    return seed;
  }

  boolean quiet() {
    return quiet;
  }
}
