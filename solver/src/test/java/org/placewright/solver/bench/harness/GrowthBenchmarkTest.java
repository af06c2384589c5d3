package org.placewright.solver.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.placewright.solver.bench.harness.SolverProcess.Task;

/**
 * Measures how time and memory grow with counties. With an effort, which counts steps, time shows how the work grows; with
 * {@code bench.seconds} the gap shows what a time is good for. What is measured is said by {@link HarnessOptions}.
 */
@Tag("benchmark")
class GrowthBenchmarkTest {
  private static final String COUNTIES = "1000x20x10,3000x50x20,10000x100x40,30000x300x120,100000x1000x400";
  private static final double MOST_EXPONENT = 1.1;

  private final Machine machine = new Machine();

  @Test
  void timeGrowsHardlyFasterThanTheNumberOfSpells() throws IOException, InterruptedException {
    long seed = HarnessOptions.seeds().getFirst();
    Map<InstanceSource, SolverRun> runs = new LinkedHashMap<>();
    for (String size : HarnessOptions.counties(COUNTIES)) {
      InstanceSource source = InstanceSource.ofCounty(size, seed);
      machine.observe();
      SolverRun run = SolverProcess.run(
          new Task(SolverName.PLACEWRIGHT, source.where(), seed, HarnessOptions.threads(), HarnessOptions.limit(),
              HarnessOptions.effort()));
      runs.put(source, run);
      System.out.println(row(source, run));
    }
    String limit = HarnessOptions.limit()
        .map(time -> "%d s".formatted(time.toSeconds()))
        .orElse("effort " + HarnessOptions.effort().name().toLowerCase(Locale.ROOT));
    Files.writeString(HarnessOptions.page("counties.md"), page(runs, limit));

    assertThat(runs.values()).allMatch(run -> run.value().isPresent());
    assertThat(exponent(runs, SolverRun::cpuSeconds)).as("of spells in CPU time").isLessThanOrEqualTo(MOST_EXPONENT);
  }

  private String page(Map<InstanceSource, SolverRun> runs, String limit) {
    List<String> rows = new ArrayList<>();
    runs.forEach((source, run) -> rows.add(row(source, run)));
    return String.format(
        Locale.ROOT,
        """
            # Made counties

            <!-- Written by the harness: see HarnessOptions. -->
            %s
            Placewright alone, %s. Counties are SPELLSxUNITSxSCHEMES over ten years, values in pounds, the gap is to the bound. Seconds \
            are without making the county, CPU seconds of both cores and with it; memory is the most that the process held. Time grows \
            as spells to the power of %.2f, CPU time to that of %.2f.

            | county | value | bound | gap %% | unplaced | s | CPU s | MB |
            |---|---|---|---|---|---|---|---|
            %s
            """,
        machine.describe(HarnessOptions.command(getClass())),
        limit,
        exponent(runs, SolverRun::seconds),
        exponent(runs, SolverRun::cpuSeconds),
        String.join("\n", rows));
  }

  private static String row(InstanceSource source, SolverRun run) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %d | %.1f | %.1f | %d |",
        source.name(),
        run.value().map(value -> value.toBigInteger().toString()).orElse(run.note()),
        run.bound().map(bound -> bound.toBigInteger().toString()).orElse(""),
        run.gapTo(run.bound()).map(gap -> String.format(Locale.ROOT, "%.3f", 100 * gap)).orElse(""),
        run.unserved(),
        run.seconds(),
        run.cpuSeconds(),
        run.megabytes());
  }

  /** The slope of the logarithm of time over that of spells, by least squares. */
  private static double exponent(Map<InstanceSource, SolverRun> runs, ToDoubleFunction<SolverRun> time) {
    double meanX = runs.keySet().stream().mapToDouble(source -> Math.log(source.spells())).average().orElseThrow();
    double meanY = runs.values().stream().mapToDouble(run -> Math.log(time.applyAsDouble(run))).average().orElseThrow();
    double cross = 0;
    double square = 0;
    for (Map.Entry<InstanceSource, SolverRun> run : runs.entrySet()) {
      double x = Math.log(run.getKey().spells()) - meanX;
      cross += x * (Math.log(time.applyAsDouble(run.getValue())) - meanY);
      square += x * x;
    }
    return cross / square;
  }
}
