package org.placewright.scenarios.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.scenarios.run.PlanRun;
import org.placewright.scenarios.run.RunOptions;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;

/** The small county with two places only at its independent schools, so that some children have no place, planned. */
record SmallRun(WorkingCounty county, Path folder) {
  static SmallRun in(Path parent) {
    return of(WorkingCounty.in(parent).change("places.csv", "independent,2024/25,unlimited", "independent,2024/25,2"), parent);
  }

  /** Plans the county as it is. */
  static SmallRun of(WorkingCounty county, Path parent) {
    Scenario scenario = ScenarioReader.read(county.folder().toString(), parent, new Faults()).orElseThrow();
    try {
      return new SmallRun(
          county, PlanRun.run(scenario, new RunOptions(1, Effort.QUICK, Optional.empty(), 1), parent.resolve("runs"), PlanProgress.SILENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FinishedPlan read() {
    Faults faults = new Faults();
    try {
      return FinishedPlanReader.read(folder, faults).orElseThrow(() -> new AssertionError(faults.list()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the run, as a user is told. */
  List<String> listFaults() throws IOException {
    Faults faults = new Faults();
    Optional<FinishedPlan> plan = FinishedPlanReader.read(folder, faults);
    if (plan.isPresent() != faults.isEmpty()) {
      throw new AssertionError("a run must be read exactly when there are no faults: " + faults.list());
    }
    return faults.list().stream().map(Object::toString).toList();
  }
}
