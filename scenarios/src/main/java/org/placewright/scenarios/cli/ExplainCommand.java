package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.explain.Explanations;
import org.placewright.scenarios.explain.FinishedPlan;
import org.placewright.scenarios.explain.FinishedPlanReader;
import org.placewright.scenarios.file.Faults;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a finished plan is as it is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
        "Says in words why a finished plan is as it is: where a child is placed, what that costs, what was second best, what would"
            + " change it; likewise a provision, a scheme or a locality, and what would help every shortfall.",
        "Needs the county as it was when the run was planned; changes nothing, plans nothing."})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  /** Exactly one of them. */
  static final class Subject {
    @Option(names = "--child", paramLabel = "ID", description = "A child, by the column child of placements.csv.")
    private String child;

    @Option(names = "--provision", paramLabel = "ID", description = "A provision, by its id in provisions.csv.")
    private String provision;

    @Option(names = "--scheme", paramLabel = "ID", description = "A scheme that the plan may build, by its id in schemes.csv.")
    private String scheme;

    @Option(names = "--locality", paramLabel = "ID", description = "A locality, by its id in localities.csv.")
    private String locality;

    @Option(names = "--shortfalls", paramLabel = "YEAR",
        description = "Every shortfall of one academic year, with the cheapest help for each.")
    private String shortfalls;

    Optional<List<String>> explain(FinishedPlan plan, Faults faults) {
      if (child != null) {
        return Explanations.CHILD.explain(plan, child, faults);
      }
      if (provision != null) {
        return Explanations.PROVISION.explain(plan, provision, faults);
      }
      if (scheme != null) {
        return Explanations.SCHEME.explain(plan, scheme, faults);
      }
      return locality != null
          ? Explanations.LOCALITY.explain(plan, locality, faults)
          : Explanations.explainShortfalls(plan, shortfalls, faults);
    }
  }

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Faults faults = new Faults();
    Optional<FinishedPlan> plan = FinishedPlanReader.read(run, faults);
    Optional<List<String>> lines = Optional.empty();
    if (plan.isPresent()) {
      lines = subject.explain(plan.get(), faults);
    }
    ScenarioInput.print(faults, "explain", "Nothing was explained.", err);
    lines.ifPresent(text -> text.forEach(spec.commandLine().getOut()::println));
    return lines.isPresent() ? ExitCode.OK : Placewright.WRONG_INPUT;
  }
}
