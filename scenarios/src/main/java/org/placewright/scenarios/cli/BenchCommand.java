package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.solver.bench.BenchRun;
import org.placewright.solver.bench.InstanceReader;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.bench.PublicInstance;
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

/** Solves public optimisation instances with the solver that plans counties. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
        "Solves public optimisation instances with the solver that plans counties, and says how well.",
        "A file is plain numbers: single-source capacitated facility location (SSCFLP: m n, then m lines of capacity and opening"
            + " cost, n demands, m x n costs of serving all of a customer) or generalised assignment (GAP: m n, m x n costs, m x n"
            + " room taken, m capacities). A MANIFEST.tsv beside the files or one folder up may state problem and best known value."})
final class BenchCommand implements Callable<Integer> {
  private static final int PERCENT = 100;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Instance files.")
  private List<Path> files;

  @Option(
      names = "--problem",
      paramLabel = "sscflp|gap",
      description = "What the files are (default: what the manifest says, else what the count of numbers fits).")
  private Problem problem;

  @Option(
      names = "--best-known",
      paramLabel = "VALUE",
      description = "The best value known, for one file (default: what the manifest says).")
  private BigDecimal bestKnown;

  @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this file, which must not exist yet.")
  private Path csv;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Chance starts here: the same seed gives the same answer (default: 1).")
  private long seed;

  @Mixin
  private SearchOptions search;

  @Spec
  private CommandSpec spec;

  /** One file that was read. */
  private record Read(String name, PublicInstance instance, Optional<BigDecimal> bestKnown) {}

  @Override
  public Integer call() throws IOException {
    if (search.hasNoThreads()) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
    if (bestKnown != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--best-known is for one file, not %d".formatted(files.size()));
    }
    if (csv != null && Files.exists(csv)) {
      throw new ParameterException(spec.commandLine(), "%s exists already; name another file".formatted(csv));
    }
    Faults faults = new Faults();
    List<Read> instances = new ArrayList<>();
    for (Path file : files) {
      read(file, faults).ifPresent(instances::add);
    }
    if (!faults.isEmpty()) {
      faults.list().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getErr().println("Nothing was solved.");
      return Placewright.WRONG_INPUT;
    }
    solve(instances);
    return ExitCode.OK;
  }

  private Optional<Read> read(Path file, Faults faults) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
    try {
      Optional<BenchManifest.Entry> entry = BenchManifest.findEntry(file);
      Optional<Problem> stated = Optional.ofNullable(problem).or(() -> entry.flatMap(BenchManifest.Entry::problem));
      PublicInstance instance = InstanceReader.read(Files.readString(file), stated);
      Optional<BigDecimal> known = Optional.ofNullable(bestKnown).or(() -> entry.flatMap(BenchManifest.Entry::bestKnown));
      return Optional.of(new Read(entry.map(BenchManifest.Entry::name).orElse(name), instance, known));
    } catch (UnreadableInstanceException e) {
      faults.add(new Fault(file.toString(), e.line(), "", "", e.getMessage()));
    } catch (CharacterCodingException e) {
      faults.add(new Fault(file.toString(), 0, "", "", "this is not a text file"));
    } catch (IOException e) {
      faults.add(new Fault(file.toString(), 0, "", "", "the file cannot be read; check its name"));
    }
    return Optional.empty();
  }

  private void solve(List<Read> instances) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> rows = new ArrayList<>();
    rows.add("instance,value,bound,gap_percent,best_known,gap_to_best_known_percent,seconds");
    out.println("%-16s %18s %18s %9s %16s %9s %8s".formatted("instance", "value", "bound", "gap %", "best known", "gap %", "seconds"));
    for (Read read : instances) {
      Effort effort = search.timeLimit().isPresent() ? Effort.THOROUGH : search.effort();
      PlanningOptions options = new PlanningOptions(seed, effort, search.timeLimit(), search.threads());
      BenchRun.Outcome outcome = BenchRun.solve(read.instance, options);
      String value = outcome.value().map(BenchCommand::plain).orElse("not all served");
      String bound = outcome.bound().map(BenchCommand::plain).orElse("no bound");
      String gap = percent(outcome.gapTo(outcome.bound()));
      String known = read.bestKnown.map(BenchCommand::plain).orElse("");
      String gapToKnown = percent(outcome.gapTo(read.bestKnown));
      String seconds = String.format(Locale.ROOT, "%.1f", outcome.seconds());
      out.println("%-16s %18s %18s %9s %16s %9s %8s".formatted(read.name, value, bound, gap, known, gapToKnown, seconds));
      rows.add(
          String.join(
              ",",
              "\"" + read.name.replace("\"", "\"\"") + "\"",
              outcome.value().map(BenchCommand::plain).orElse(""),
              outcome.bound().map(BenchCommand::plain).orElse(""),
              gap,
              known,
              gapToKnown,
              seconds));
    }
    if (csv != null) {
      Files.writeString(csv, String.join("\n", rows) + "\n");
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String percent(Optional<Double> fraction) {
    return fraction.map(f -> String.format(Locale.ROOT, "%.3f", PERCENT * f)).orElse("");
  }
}
