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
  private static final int MOST_PRINTED = 500;

  private ScenarioInput() {}

  static Optional<Scenario> read(String scenario, PrintWriter err) {
    Faults faults = new Faults();
    Optional<Scenario> read = ScenarioReader.read(scenario, Path.of(""), faults);
    List<Fault> list = faults.list();
    if (!list.isEmpty()) {
      list.stream().limit(MOST_PRINTED).forEach(err::println);
      if (list.size() > MOST_PRINTED) {
        err.println("... and %,d more".formatted(list.size() - MOST_PRINTED));
      }
      err.println(
          "%s: %s. Nothing was planned or written.".formatted(scenario, list.size() == 1 ? "1 fault" : list.size() + " faults"));
    }
    return read;
  }
}
