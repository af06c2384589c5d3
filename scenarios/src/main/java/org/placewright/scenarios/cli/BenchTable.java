package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.placewright.solver.bench.BenchRun.Outcome;

/** Says how well instances were solved: on the terminal, one by one, and as CSV. */
final class BenchTable {
  private static final String LINE = "%-24s %18s %18s %9s %16s %9s %8s %8s";
  private static final int PERCENT = 100;

  private final PrintWriter out;
  private final List<String> rows = new ArrayList<>();

  BenchTable(PrintWriter out) {
    this.out = out;
    rows.add("instance,value,bound,gap_percent,best_known,gap_to_best_known_percent,unserved,seconds");
    out.println(LINE.formatted("instance", "value", "bound", "gap %", "best known", "gap %", "unserved", "seconds"));
  }

  void add(BenchCase solved, Outcome outcome) {
    String gap = percent(outcome.gapTo(outcome.bound()));
    String known = plain(solved.bestKnown(), "");
    String gapToKnown = percent(outcome.gapTo(solved.bestKnown()));
    String unserved = String.valueOf(outcome.unserved());
    String seconds = String.format(Locale.ROOT, "%.1f", outcome.seconds());
    out.println(
        LINE.formatted(
            solved.name(), plain(outcome.value(), "not all served"), plain(outcome.bound(), "no bound"), gap, known, gapToKnown, unserved,
            seconds));
    rows.add(
        String.join(
            ",",
            "\"" + solved.name().replace("\"", "\"\"") + "\"",
            plain(outcome.value(), ""),
            plain(outcome.bound(), ""),
            gap,
            known,
            gapToKnown,
            unserved,
            seconds));
  }

  /** The table with a heading, in full precision. */
  String toCsv() {
    return String.join("\n", rows) + "\n";
  }

  private static String plain(Optional<BigDecimal> number, String otherwise) {
    return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString()).orElse(otherwise);
  }

  private static String percent(Optional<Double> fraction) {
    return fraction.map(f -> String.format(Locale.ROOT, "%.3f", PERCENT * f)).orElse("");
  }
}
