package org.placewright.solver.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.placewright.solver.bench.harness.SolverProcess.Task;

/**
 * Measures ours and OR-Tools' exact solvers on the same instances with the same time, and writes the page of results. What
 * is measured is said by {@link HarnessOptions}.
 */
@Tag("benchmark")
class SideBySideBenchmarkTest {
  private final Machine machine = new Machine();
  private final Duration limit = HarnessOptions.limit().orElse(Duration.ofSeconds(Target.SECONDS));

  @Test
  void ourBoundIsNeverAboveAnybodysSolution() throws IOException, InterruptedException {
    List<InstanceSource> sources = HarnessOptions.instances();
    assumeThat(sources).as("instances: say -Dbench.data=FOLDER or -Dbench.counties=10000x100x40").isNotEmpty();
    List<SolverName> solvers = HarnessOptions.solvers();
    List<Measured> measured = new ArrayList<>();
    for (InstanceSource source : sources) {
      for (long seed : HarnessOptions.seeds()) {
        measured.add(measure(source, seed, solvers));
        // After every instance: what was measured stays when a long series is ended.
        String page = new ResultsPage(solvers, measured)
            .write(machine.describe(HarnessOptions.command(getClass())), limit.toSeconds() + " s");
        Files.writeString(HarnessOptions.page("results.md"), page);
      }
    }

    assertThat(measured).noneMatch(row -> row.isBoundWrong(SolverName.PLACEWRIGHT, 0));
  }

  private Measured measure(InstanceSource source, long seed, List<SolverName> solvers) throws IOException, InterruptedException {
    Map<SolverName, SolverRun> runs = new EnumMap<>(SolverName.class);
    for (SolverName solver : solvers) {
      if (solver.isOurs() || seed == HarnessOptions.seeds().getFirst()) {
        machine.observe();
        SolverRun run = SolverProcess.run(
            new Task(solver, source.where(), seed, HarnessOptions.threads(), Optional.of(limit), HarnessOptions.effort()));
        runs.put(solver, run);
        System.out.printf(
            "%s, %s: %s, bound %s, %.1f s, %d MB %s%n",
            source.name(), solver, run.value(), run.bound(), run.seconds(), run.megabytes(), run.note());
      }
    }
    return new Measured(source, seed, runs);
  }
}
