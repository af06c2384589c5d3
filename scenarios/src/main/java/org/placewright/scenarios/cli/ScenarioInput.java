package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;

/** Reads a scenario for a command, and prints every fault when it cannot. */
final class ScenarioInput {
  static final String NOTHING_PLANNED = "Nothing was planned or written.";
  private static final int MOST_PRINTED = 500;

  private ScenarioInput() {}

  static Optional<Scenario> read(String scenario, PrintWriter err) {
    Faults faults = new Faults();
    Optional<Scenario> read = ScenarioReader.read(scenario, Path.of(""), faults);
    print(faults, scenario, NOTHING_PLANNED, err);
    return read;
  }

  /** Prints every fault of an input, and what did not happen because of them; nothing when there is none. */
  static void print(Faults faults, String input, String consequence, PrintWriter err) {
    List<Fault> list = faults.list();
    if (list.isEmpty()) {
      return;
    }
    list.stream().limit(MOST_PRINTED).forEach(err::println);
    if (list.size() > MOST_PRINTED) {
      err.println("... and %,d more".formatted(list.size() - MOST_PRINTED));
    }
    err.println("%s: %s. %s".formatted(input, list.size() == 1 ? "1 fault" : list.size() + " faults", consequence));
  }
}
