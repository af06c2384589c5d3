package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.CountyAdditions;
import org.placewright.scenarios.published.Imported;
import org.placewright.scenarios.published.NewFile;
import org.placewright.scenarios.run.OutFolder;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Where imports of public files add their tables, and what they say about it. */
final class ImportOutput {
  private static final String NOTHING_WRITTEN = "Nothing was written.";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The county's folder: made when it is not there, added to when it is. A file that is there is never written over.")
  private Path out;

  Path folder() {
    return out;
  }

  /** Writes what was read, or prints why not; the exit code of the command. */
  int finish(Optional<Imported> read, Faults faults, PrintWriter lines, PrintWriter err) throws IOException {
    Optional<String> obstacle = OutFolder.findObstacle(out);
    obstacle.ifPresent(reason -> err.println("--out %s: %s. %s".formatted(out, reason, NOTHING_WRITTEN)));
    read.ifPresent(imported -> CountyAdditions.refuseTaken(out, imported.files(), faults));
    ScenarioInput.print(faults, "import", NOTHING_WRITTEN, err);
    if (obstacle.isPresent() || read.isEmpty() || !faults.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    Imported imported = read.get();
    CountyAdditions.write(out, imported.files());
    imported.report().counts().forEach((what, number) -> lines.println("%s: %,d".formatted(what, number)));
    imported.report().hints().forEach(hint -> lines.println("Good to know: " + hint));
    lines.println("rows not taken as they stand: %,d, each in the report".formatted(imported.report().notes().size()));
    imported.files().stream().map(NewFile::path).forEach(path -> lines.println(out.resolve(path)));
    return ExitCode.OK;
  }
}
