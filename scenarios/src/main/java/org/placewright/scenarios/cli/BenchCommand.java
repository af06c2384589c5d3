package org.placewright.scenarios.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Faults;
import org.placewright.solver.bench.BenchRun;
import org.placewright.solver.bench.CountyText;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.county.CountyMaker;
import org.placewright.solver.bench.county.CountySize;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves optimisation instances with the solver that plans counties. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
        "Solves public optimisation instances, and counties made for measurement, with the solver that plans counties, and says how"
            + " well.",
        "A file is plain numbers: single-source capacitated facility location (SSCFLP: m n, then m lines of capacity and opening"
            + " cost, n demands, m x n costs of serving all of a customer) or generalised assignment (GAP: m n, m x n costs, m x n"
            + " room taken, m capacities). A MANIFEST.tsv beside the files or one folder up may state problem and best known value."},
    footer = {
        "",
        "A county's file begins with the word county; then come whole numbers, everything counted from 0, money in pounds: years,"
            + " units, schemes, groups, spells; the price of a child's year without a place; each year's capital budget (-1: no limit);"
            + " each unit's places by year (-1 alone: it takes all who come); each scheme's unit, places, earliest year, capital, yearly"
            + " cost from opening; for each group of children how many units suit it, then unit and cost of a child's year there for"
            + " each; each spell's first and last year, children, group. A spell costs children x years x the cost of a year."})
final class BenchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Instance files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--county",
      paramLabel = "SPELLSxUNITSxSCHEMES",
      converter = CountyWord.class,
      description = "Also make and solve a county of this size, like 10000x100x40, from the seed. Its value is in pounds, with the stated"
          + " price of children left without a place. May be given several times.")
  private List<CountySize> counties = new ArrayList<>();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the county made to this file, which must not exist yet, and solve nothing.")
  private Path written;

  @Option(
      names = "--compose",
      paramLabel = "YEARS",
      converter = YearsNumber.class,
      description = "Make one instance of all files: each a need with facilities of its own, repeated in so many years. Its optimum is"
          + " YEARS times the sum of theirs.")
  private Integer composedYears;

  @Option(
      names = "--problem",
      paramLabel = "sscflp|gap",
      description = "What the files are (default: what the manifest says, else what the count of numbers fits).")
  private Problem problem;

  @Option(
      names = "--best-known",
      paramLabel = "VALUE",
      converter = PlainNumber.class,
      description = "The best value known, for one instance (default: what the manifest says).")
  private BigDecimal bestKnown;

  @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this file, which must not exist yet.")
  private Path csv;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      converter = SeedNumber.class,
      description = "Chance starts here: the same seed gives the same answer (default: 1).")
  private long seed;

  @Mixin
  private SearchOptions search;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    findMisuse().ifPresent(words -> {
      throw new ParameterException(spec.commandLine(), words);
    });
    if (written != null) {
      Files.writeString(written, CountyText.write(CountyMaker.make(counties.getFirst(), seed)));
      spec.commandLine().getOut().println("%s: county %s, seed %d".formatted(written, counties.getFirst(), seed));
      return ExitCode.OK;
    }
    Faults faults = new Faults();
    BenchFiles reader = new BenchFiles(Optional.ofNullable(problem), faults);
    List<BenchCase> cases = composedYears == null ? reader.readAll(files) : reader.compose(composedYears, files);
    if (!faults.isEmpty()) {
      faults.list().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getErr().println("Nothing was solved.");
      return Placewright.WRONG_INPUT;
    }
    List<BenchCase> all = new ArrayList<>(cases);
    for (CountySize size : counties) {
      all.add(new BenchCase("county %s seed %d".formatted(size, seed), CountyMaker.make(size, seed), Optional.empty()));
    }
    solve(bestKnown == null ? all : List.of(all.getFirst().withBestKnown(bestKnown)));
    return ExitCode.OK;
  }

  /** What is wrong with the options together, in words. */
  private Optional<String> findMisuse() {
    int instances = (composedYears == null ? files.size() : Math.min(1, files.size())) + counties.size();
    if (instances == 0) {
      return Optional.of("what shall be solved? Name a FILE or a --county");
    }
    if (composedYears != null && files.isEmpty()) {
      return Optional.of("--compose is for files, but there is none");
    }
    if (search.hasNoThreads()) {
      return Optional.of("--threads must be at least 1");
    }
    if (bestKnown != null && instances > 1) {
      return Optional.of("--best-known is for one instance, not %d".formatted(instances));
    }
    if (written != null && (counties.size() != 1 || !files.isEmpty() || csv != null)) {
      return Optional.of("--write is for one --county, without files and --csv: it solves nothing");
    }
    return findObstacle(csv).or(() -> findObstacle(written));
  }

  private static Optional<String> findObstacle(Path file) {
    if (file == null) {
      return Optional.empty();
    }
    if (Files.exists(file)) {
      return Optional.of("%s exists already; name another file".formatted(file));
    }
    Path folder = file.toAbsolutePath().getParent();
    return Files.isDirectory(folder) ? Optional.empty() : Optional.of("%s: there is no folder %s".formatted(file, folder));
  }

  private void solve(List<BenchCase> cases) throws IOException {
    BenchTable table = new BenchTable(spec.commandLine().getOut());
    for (BenchCase one : cases) {
      Effort effort = search.timeLimit().isPresent() ? Effort.THOROUGH : search.effort();
      PlanningOptions options = new PlanningOptions(seed, effort, search.timeLimit(), search.threads());
      table.add(one, BenchRun.solve(one.instance(), options));
    }
    if (csv != null) {
      Files.writeString(csv, table.toCsv());
    }
  }
}
