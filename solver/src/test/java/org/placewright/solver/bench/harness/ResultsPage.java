package org.placewright.solver.bench.harness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page that says how well instances were solved, by set and one by one. */
final class ResultsPage {
  private static final int PERCENT = 100;
  private static final int DECIMALS = 4;
  /** What a solver's own tolerances may add to a bound that is right. */
  private static final double TOLERANCE = 1e-6;

  private final List<SolverName> solvers;
  private final List<Measured> measured;

  ResultsPage(List<SolverName> solvers, List<Measured> measured) {
    this.solvers = List.copyOf(solvers);
    this.measured = List.copyOf(measured);
  }

  /** @param paragraph about machine and command */
  String write(String paragraph, String limit) {
    return """
        # Benchmarks

        <!-- Written by the harness: see HarnessOptions. -->
        %s
        Limit: %s. Every value is worked out from the instance's own numbers; a solver's word is not taken for it. Gaps are in per \
        cent above the best known value, or above our bound where none is known (counties).

        ## By set

        %s
        ## One by one

        %s%s""".formatted(paragraph, limit, bySet(), oneByOne(), wrongBounds());
  }

  private String bySet() {
    StringBuilder table = new StringBuilder("| set | target at %d s | n |".formatted(Target.SECONDS));
    solvers.forEach(solver -> table.append(" %s: mean | worst | unsolved |".formatted(solver)));
    table.append('\n').append("|---".repeat(3 + 3 * solvers.size())).append("|\n");
    Map<String, List<Measured>> sets = measured.stream()
        .collect(Collectors.groupingBy(one -> one.source().group(), LinkedHashMap::new, Collectors.toList()));
    sets.forEach((set, rows) -> {
      table.append("| %s | %s | %d |".formatted(set, Target.percentOf(set).map(String::valueOf).orElse(""), rows.size()));
      solvers.forEach(solver -> table.append(meanCells(solver, rows)));
      table.append('\n');
    });
    return table.toString();
  }

  private static String meanCells(SolverName solver, Collection<Measured> rows) {
    DoubleSummaryStatistics gaps = rows.stream()
        .flatMap(row -> row.gap(solver).stream())
        .mapToDouble(gap -> PERCENT * gap)
        .summaryStatistics();
    long ran = rows.stream().filter(row -> row.run(solver).isPresent()).count();
    return gaps.getCount() == 0
        ? " | | %d |".formatted(ran)
        : String.format(Locale.ROOT, " %.3f | %.3f | %d |", gaps.getAverage(), gaps.getMax(), ran - gaps.getCount());
  }

  private String oneByOne() {
    StringBuilder table = new StringBuilder("| instance | best known |");
    solvers.forEach(solver -> table.append(" %s: value | bound | gap %% | s |".formatted(solver)));
    table.append('\n').append("|---".repeat(2 + 4 * solvers.size())).append("|\n");
    for (Measured row : measured) {
      boolean hasSeeds = measured.stream().anyMatch(other -> other.seed() != measured.getFirst().seed());
      String name = hasSeeds ? "%s, seed %d".formatted(row.source().name(), row.seed()) : row.source().name();
      table.append("| %s | %s |".formatted(name, plain(row.source().bestKnown())));
      solvers.forEach(solver -> table.append(runCells(row, solver)));
      table.append('\n');
    }
    return table.toString();
  }

  private static String runCells(Measured row, SolverName solver) {
    Optional<SolverRun> run = row.run(solver);
    if (run.isEmpty()) {
      return " | | | |";
    }
    String value = run.get().note().isEmpty() && run.get().value().isEmpty() ? "not all served" : run.get().note();
    return " %s | %s | %s | %s |".formatted(
        run.get().value().isPresent() ? plain(run.get().value()) : value,
        plain(run.get().bound()),
        row.gap(solver).map(gap -> String.format(Locale.ROOT, "%.3f", PERCENT * gap)).orElse(""),
        String.format(Locale.ROOT, "%.1f", run.get().seconds()));
  }

  private String wrongBounds() {
    List<String> claims = new ArrayList<>();
    for (Measured row : measured) {
      for (SolverName solver : solvers) {
        if (row.isBoundWrong(solver, TOLERANCE)) {
          claims.add(
              "- %s proves %s for %s, and a better solution is in its row.\n".formatted(
                  solver, plain(row.run(solver).orElseThrow().bound()), row.source().name()));
        }
      }
    }
    return claims.isEmpty() ? "" : "\n## Bounds that are wrong\n\n" + String.join("", claims);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(n -> n.setScale(Math.min(DECIMALS, Math.max(0, n.scale())), RoundingMode.HALF_EVEN))
        .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
        .orElse("");
  }
}
