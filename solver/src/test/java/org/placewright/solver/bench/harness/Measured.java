package org.placewright.solver.bench.harness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * One instance with how solvers did on it.
 *
 * @param runs by solver; missing where one was not run
 */
record Measured(InstanceSource source, long seed, Map<SolverName, SolverRun> runs) {
  Measured {
    runs = Map.copyOf(runs);
  }

  Optional<SolverRun> run(SolverName solver) {
    return Optional.ofNullable(runs.get(solver));
  }

  /** What values are compared with: the best known, or, where none is, the greatest bound of ours. */
  Optional<BigDecimal> yardstick() {
    return source.bestKnown()
        .or(
            () -> runs.entrySet()
                .stream()
                .filter(run -> run.getKey().isOurs())
                .flatMap(run -> run.getValue().bound().stream())
                .max(Comparator.naturalOrder()));
  }

  Optional<Double> gap(SolverName solver) {
    return run(solver).flatMap(run -> run.gapTo(yardstick()));
  }

  /** Whether a solver claims that what is known to exist cannot. */
  boolean isBoundWrong(SolverName solver, double tolerance) {
    return run(solver).flatMap(SolverRun::bound)
        .filter(bound -> leastValue().filter(value -> bound.doubleValue() > value.doubleValue() * (1 + tolerance)).isPresent())
        .isPresent();
  }

  private Optional<BigDecimal> leastValue() {
    return runs.values().stream().flatMap(run -> run.value().stream()).min(Comparator.naturalOrder());
  }
}
