package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.transition.PlanState;
import org.placewright.scenarios.file.Doubt;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Sen2History;
import org.placewright.scenarios.file.Sen2Reader;
import org.placewright.scenarios.run.ImportedSen2;
import org.placewright.scenarios.run.OutFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Child level returns in, counts out. */
@Command(
    name = "sen2",
    mixinStandardHelpOptions = true,
    description = {
        "Makes a history of plans from the person level files of a SEN2 return. Names, pupil and learner numbers, dates of"
            + " birth and postcodes are dropped as the files are read.",
        "Writes transitions.csv (one row for each child and pair of censuses), placement-types.csv (what its settings are in a county's"
            + " places) and doubtful.csv (every row that says too little or contradicts another, and what was taken instead)."})
final class ImportSen2Command implements Callable<Integer> {
  private static final int MOST_REASONS = 12;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Holds person, requests, assessment, namedplan, plandetail, activeplans, placementdetail and senneed, each .csv.")
  private Path folder;

  @Option(
      names = "--census",
      paramLabel = "DAY",
      arity = "1..*",
      converter = CensusDay.class,
      description = "Days on which to count, like 2025-01-16; two or more in successive school years (default: the census days, third"
          + " Thursday of January, of the years in which the return has plans that ceased and later).")
  private List<LocalDate> censuses = new ArrayList<>();

  @Option(
      names = "--schools",
      paramLabel = "FILE",
      description = "A table of columns urn and type, so that special schools and others can be told from mainstream ones.")
  private Optional<Path> schools = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to make; it must not be there yet.")
  private Path out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> obstacle = Files.exists(out)
        ? Optional.of("it is there already; name a new folder")
        : OutFolder.findObstacle(out);
    obstacle.ifPresent(reason -> err.println("--out %s: %s. Nothing was written.".formatted(out, reason)));
    Faults faults = new Faults();
    Optional<Sen2History> read = Sen2Reader.read(folder, new TreeSet<>(censuses), schools, faults);
    ScenarioInput.print(faults, folder.toString(), "Nothing was written.", err);
    if (obstacle.isPresent() || read.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    print(read.get(), ImportedSen2.write(read.get(), out));
    return ExitCode.OK;
  }

  private void print(Sen2History read, Path made) {
    PrintWriter lines = spec.commandLine().getOut();
    read.plans().forEach((census, states) -> {
      lines.println("%s: %,d children with plans".formatted(census, total(states)));
      lines.println("  by need: " + inWords(states, PlanState::need));
      lines.println("  by setting: " + inWords(states, PlanState::setting));
    });
    read.warnings().forEach(warning -> lines.println("Good to know: " + warning));
    lines.println("doubtful: %,d".formatted(read.doubts().size()));
    count(read.doubts()).entrySet()
        .stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .forEach(reason -> lines.println("  %,d x %s".formatted(reason.getValue(), reason.getKey())));
    lines.println(made.resolve("transitions.csv"));
    lines.println(made.resolve("placement-types.csv"));
    lines.println(made.resolve("doubtful.csv"));
  }

  private static int total(SortedMap<PlanState, Integer> states) {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String inWords(SortedMap<PlanState, Integer> states, Function<PlanState, String> part) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    states.forEach((state, children) -> counts.merge(part.apply(state), children, Integer::sum));
    return counts.entrySet().stream().map(e -> "%s %,d".formatted(e.getKey(), e.getValue())).collect(Collectors.joining(", "));
  }

  /** Doubts of one kind, whatever lines and days they name. */
  private static SortedMap<String, Integer> count(List<Doubt> doubts) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Doubt doubt : doubts) {
      String file = doubt.file().substring(doubt.file().lastIndexOf('/') + 1);
      String reason = doubt.reason().replaceAll("line \\d+", "another line").replaceAll("\\d{4}-\\d{2}-\\d{2}", "a census");
      counts.merge("%s: %s; %s".formatted(file, reason, doubt.assumed()), 1, Integer::sum);
    }
    return counts;
  }
}
