package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.compare.Comparison;
import org.placewright.scenarios.compare.ComparisonFolder;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.run.OutFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets finished runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
        "Sets finished runs of one county side by side: children, places, pounds, journeys, building, and how sure their differences are.",
        "Writes compare.csv, workbook.xlsx and report.html into a folder named compare; changes no run."})
final class CompareCommand implements Callable<Integer> {
  static final String NAME = "compare";

  @Parameters(
      paramLabel = "RUN",
      arity = "2..*",
      description = "Run folders; all others are compared with the first.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder that the comparison's folder goes into (default: runs).")
  private Path out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> obstacle = OutFolder.findObstacle(out);
    obstacle.ifPresent(reason -> err.println("--out %s: %s. Nothing was written.".formatted(out, reason)));
    Faults faults = new Faults();
    Optional<Comparison> comparison = Comparison.read(runs, faults);
    ScenarioInput.print(faults, "compare", "Nothing was written.", err);
    if (obstacle.isPresent() || comparison.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    print(ComparisonFolder.write(comparison.get(), Optional.empty(), Optional.empty(), out, NAME), comparison.get().headline(),
        spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /** Prints what a comparison says in short, and where it is. */
  static void print(Path folder, List<String> headline, PrintWriter lines) {
    headline.forEach(lines::println);
    lines.println("  read the comparison: " + folder.resolve("report.html"));
  }
}
