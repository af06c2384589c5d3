package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.scenarios.compare.BasesFirst;
import org.placewright.scenarios.compare.BasesFirstFolder;
import org.placewright.scenarios.compare.ChangeEffects;
import org.placewright.scenarios.compare.Comparison;
import org.placewright.scenarios.compare.ComparisonFolder;
import org.placewright.scenarios.compare.EachChange;
import org.placewright.scenarios.compare.Sensitivity;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.run.Headline;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Plans one or more scenarios, and writes a run folder for each. Never overwrites a run.")
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "Scenario files, names of shipped ones, or counties' folders.")
  private List<String> scenarios;

  @Option(
      names = "--compare",
      description = "Then sets the runs side by side, the first being what the others are compared with.")
  private boolean compare;

  @Option(
      names = "--each-change",
      description = "Tells the changes of each scenario apart: plans with none of them, with the first, the first two and so on,"
          + " and with each left out of the whole (twice as many plans as changes).")
  private boolean eachChange;

  @Option(
      names = "--bases-first",
      description = "Then makes the case for special places: of two scenarios, the first of which may build bases only, whom does only the"
          + " second serve, and for what?")
  private boolean basesFirst;

  @Option(
      names = "--sensitivity",
      description = "Asks what the answer of each scenario hangs on: plans it as it is, and anew with fees, growth, the cost of"
          + " building and interest each lower and higher (nine plans).")
  private boolean sensitivity;

  @Mixin
  private CommonOptions options;

  @Mixin
  private SearchOptions search;

  @Mixin
  private FutureOption future;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (search.hasNoThreads()) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
    if (Stream.of(compare, eachChange, sensitivity, basesFirst).filter(asked -> asked).count() > 1) {
      throw new ParameterException(spec.commandLine(), "one of --compare, --each-change, --sensitivity and --bases-first");
    }
    if (basesFirst && scenarios.size() != 2) {
      throw new ParameterException(spec.commandLine(), "--bases-first needs two scenarios, the one without special places first");
    }
    if (compare && scenarios.size() < 2) {
      throw new ParameterException(spec.commandLine(), "--compare needs two scenarios or more");
    }
    PrintWriter err = spec.commandLine().getErr();
    boolean canWrite = options.canWrite(err);
    List<Scenario> sound = new ArrayList<>();
    scenarios.forEach(scenario -> ScenarioInput.read(scenario, err).ifPresent(sound::add));
    if (!canWrite || sound.size() < scenarios.size()) {
      return Placewright.WRONG_INPUT;
    }
    if (!future.isSound(sound, err)) {
      return Placewright.WRONG_INPUT;
    }
    if ((compare || basesFirst) && !canBeCompared(sound, err)) {
      return Placewright.WRONG_INPUT;
    }
    if (eachChange && !haveChanges(sound, err)) {
      return Placewright.WRONG_INPUT;
    }
    List<Path> folders = new ArrayList<>();
    for (Scenario scenario : sound) {
      folders.add(eachChange ? tellApart(scenario) : sensitivity ? askWhatItHangsOn(scenario) : run(scenario));
    }
    if (compare) {
      Faults faults = new Faults();
      Optional<Comparison> comparison = Comparison.read(folders, faults);
      ScenarioInput.print(faults, "--compare", "The runs are written; they were not compared.", err);
      if (comparison.isEmpty()) {
        return Placewright.WRONG_INPUT;
      }
      Path folder = ComparisonFolder.write(comparison.get(), Optional.empty(), Optional.empty(), options.out(), CompareCommand.NAME);
      CompareCommand.print(folder, comparison.get().headline(), spec.commandLine().getOut());
    }
    return basesFirst ? makeCase(sound, folders, err) : ExitCode.OK;
  }

  private int makeCase(List<Scenario> sound, List<Path> folders, PrintWriter err) throws IOException {
    Map<String, String> names = new HashMap<>();
    sound.getFirst().county().localities().values().forEach(locality -> names.put(locality.id().value(), locality.name()));
    Faults faults = new Faults();
    Optional<BasesFirst> first = BasesFirst.read(folders.get(0), folders.get(1), names, faults);
    ScenarioInput.print(faults, "--bases-first", "The runs are written; no case was made of them.", err);
    if (first.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = BasesFirstFolder.write(first.get(), options.out());
    first.get().headline().forEach(out::println);
    out.println("  read the case: " + folder.resolve("report.html"));
    return ExitCode.OK;
  }

  /** Asked before anything is planned; {@link Comparison} asks the finished runs again. */
  private static boolean canBeCompared(List<Scenario> scenarios, PrintWriter err) {
    County first = scenarios.getFirst().county();
    List<Scenario> others = scenarios.stream()
        .filter(
            scenario -> !scenario.county().id().equals(first.id())
                || !scenario.county().horizon().equals(first.horizon())
                || !scenario.county().currencyYear().equals(first.currencyYear()))
        .toList();
    others.forEach(
        scenario -> err.println(
            "%s is about another county, other years or pounds of another year than %s, so --compare cannot set them side by side. %s"
                .formatted(scenario.name(), scenarios.getFirst().name(), ScenarioInput.NOTHING_PLANNED)));
    return others.isEmpty();
  }

  private static boolean haveChanges(List<Scenario> scenarios, PrintWriter err) {
    List<Scenario> unchanged = scenarios.stream().filter(scenario -> scenario.changes().isEmpty()).toList();
    unchanged.forEach(
        scenario -> err.println(
            "%s changes nothing, so --each-change has nothing to tell apart. %s".formatted(scenario.name(),
                ScenarioInput.NOTHING_PLANNED)));
    return unchanged.isEmpty();
  }

  /** Plans each step into a run folder; the last of them is the whole scenario or one change left out. */
  private Path tellApart(Scenario scenario) throws IOException {
    EachChange each = EachChange.of(scenario);
    spec.commandLine().getOut().println("%s: %d plans tell its changes apart".formatted(scenario.name(), each.countPlans()));
    ChangeEffects effects = each.plan(this::run);
    Path folder = ComparisonFolder
        .write(effects.comparison(), Optional.of(effects), Optional.empty(), options.out(), scenario.name() + "-each-change");
    CompareCommand.print(folder, effects.headline(), spec.commandLine().getOut());
    return folder;
  }

  private Path askWhatItHangsOn(Scenario scenario) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("%s: %d plans say what its answer hangs on".formatted(scenario.name(), Sensitivity.countPlans(scenario)));
    Sensitivity asked = Sensitivity.plan(scenario, this::run);
    Path folder = ComparisonFolder
        .write(asked.comparison(), Optional.empty(), Optional.of(asked), options.out(), scenario.name() + "-sensitivity");
    CompareCommand.print(folder, asked.headline(), out);
    return folder;
  }

  private Path run(Scenario scenario) throws IOException {
    Optional<Duration> limit = search.timeLimit();
    RunOptions run = new RunOptions(options.seed(), search.effort(), limit, search.threads(), future.find(), false);
    PrintWriter out = spec.commandLine().getOut();
    try (ProgressLines progress = ProgressLines.on(spec.commandLine().getErr(), options.quiet(), limit)) {
      Path folder = PlanRun.run(scenario, run, options.out(), progress);
      progress.end();
      Headline.of(folder).lines().forEach(out::println);
      return folder;
    }
  }
}
