package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.placewright.scenarios.run.OutFolder;
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
      converter = SeedNumber.class,
      description = "Chance starts here: the same seed gives the same answer (default: 1).")
  private long seed;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  Path out() {
    return out;
  }

  /** Whether runs can be written where they shall go; says why not. */
  boolean canWrite(PrintWriter err) {
    Optional<String> obstacle = OutFolder.findObstacle(out);
    obstacle.ifPresent(reason -> err.println("--out %s: %s. Nothing was planned or written.".formatted(out, reason)));
    return obstacle.isEmpty();
  }

  long seed() {
    return seed;
  }

  boolean quiet() {
    return quiet;
  }
}
