package org.placewright.solver.bench.harness;

import java.util.Arrays;
import java.util.Optional;

/** A solver that is measured. */
enum SolverName {
  PLACEWRIGHT("placewright", "", ""), CP_SAT("CP-SAT", "SAT", "num_workers:%d"), SCIP("SCIP", "SCIP", ""), HIGHS("HiGHS", "HIGHS", "");

  private final String title;
  private final String code;
  private final String threads;

  /**
   * @param code what OR-Tools calls it; empty for ours
   * @param threads how it is told its number of threads; empty when OR-Tools has no way to
   */
  SolverName(String title, String code, String threads) {
    this.title = title;
    this.code = code;
    this.threads = threads;
  }

  static SolverName of(String title) {
    return Arrays.stream(values())
        .filter(solver -> solver.title.equalsIgnoreCase(title.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no solver \"%s\" (known: %s)".formatted(title, Arrays.toString(values()))));
  }

  boolean isOurs() {
    return this == PLACEWRIGHT;
  }

  String code() {
    return code;
  }

  Optional<String> parameters(int count) {
    return threads.isEmpty() ? Optional.empty() : Optional.of(threads.formatted(count));
  }

  @Override
  public String toString() {
    return title;
  }
}
