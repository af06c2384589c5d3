package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.provision.Places;
import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.run.PlanRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads everything, solves nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads and checks a scenario and its county; plans nothing. Lists every fault, or what was read.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "A scenario file, the name of a shipped one, or a county's folder.")
  private String scenario;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Scenario> read = ScenarioInput.read(scenario, spec.commandLine().getErr());
    read.ifPresent(this::print);
    if (read.isPresent()) {
      PlanRun.countBaseCohort(read.get(), 1);
      spec.commandLine().getOut().println("OK");
    }
    return read.isPresent() ? ExitCode.OK : Placewright.WRONG_INPUT;
  }

  private void print(Scenario read) {
    PrintWriter out = spec.commandLine().getOut();
    County county = read.county();
    out.println(read.title());
    out.println("  county: %s (%s), %s to %s".formatted(county.name(), county.id(), county.horizon().first(), county.horizon().last()));
    out.println("  localities: %,d; provisions: %,d, with %,d places in %s".formatted(
        county.localities().size(), county.provisions().size(), countPlaces(county), county.horizon().first()));
    out.println("  children with plans: %,d (%s)".formatted(countChildren(county.demand()), form(county.demand())));
    out.println("  journeys: " + read.travel().basis());
    out.println("  schemes in the folder: %d; this scenario may build: %d".formatted(
        read.folder().schemes().size(), county.schemes().size()));
    read.changes().forEach(change -> out.println("  change: " + change.describe()));
    out.println("Files read:");
    for (InputFile input : read.inputs()) {
      String source = input.headerNotes().isEmpty() ? "" : " - " + input.headerNotes().getFirst();
      out.println("  " + input.name() + source);
    }
    if (!read.folder().warnings().isEmpty()) {
      out.println("Good to know:");
      read.folder().warnings().forEach(warning -> out.println("  " + warning));
    }
  }

  private static int countPlaces(County county) {
    return county.places().values().stream().filter(places -> !places.isUnlimited()).mapToInt(places -> inBaseYear(places, county)).sum();
  }

  private static int inBaseYear(Places places, County county) {
    return places.in(county.horizon().first()).orElse(0);
  }

  private static int countChildren(Demand demand) {
    return switch (demand) {
      case Demand.ChildLevel listed -> listed.children().size();
      case Demand.Published published -> published.plans().total();
      case Demand.Recorded recorded -> (int) recorded.history().stock().values().stream().mapToDouble(Double::doubleValue).sum();
    };
  }

  private static String form(Demand demand) {
    String children = switch (demand) {
      case Demand.ChildLevel listed -> "each listed";
      case Demand.Published published -> "from published tables";
      case Demand.Recorded recorded -> "as the last census of the history counts them";
    };
    String history = demand.findHistory()
        .map(known -> "; history of %d to %d".formatted(known.transitions().years().first(), known.lastCensus()))
        .orElse("");
    return children + history;
  }
}
