package org.placewright.solver.bench.harness;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How one solver did on one instance.
 *
 * @param value of its solution, worked out from the instance's own numbers; empty when it has none that keeps the rules
 * @param bound what it says no solution can cost less than
 * @param unserved customers without a facility
 * @param seconds from the instance read to the solution, model included
 * @param cpuSeconds of its whole process, on all cores: what it takes on a machine that is not quiet too
 * @param megabytes the most memory its process held
 * @param note what went wrong, or nothing
 */
record SolverRun(
    Optional<BigDecimal> value,
    Optional<BigDecimal> bound,
    int unserved,
    double seconds,
    double cpuSeconds,
    long megabytes,
    String note) {
  private static final String MARK = "RESULT";

  static SolverRun failed(String note) {
    return new SolverRun(Optional.empty(), Optional.empty(), 0, 0, 0, 0, note);
  }

  /** The line in which a process tells how it did. */
  String toLine() {
    return String.join("\t", MARK, plain(value), plain(bound), "" + unserved, "" + seconds, "" + cpuSeconds, "" + megabytes, note);
  }

  static boolean isLine(String line) {
    return line.startsWith(MARK + "\t");
  }

  static SolverRun of(String line) {
    String[] cells = line.split("\t", -1);
    return new SolverRun(
        number(cells[1]),
        number(cells[2]),
        Integer.parseInt(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        Long.parseLong(cells[6]),
        cells[7]);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** How far the value is above a figure, as a part of it. */
  Optional<Double> gapTo(Optional<BigDecimal> figure) {
    return value.flatMap(
        v -> figure.filter(f -> f.signum() > 0).map(f -> v.subtract(f).doubleValue() / f.doubleValue()));
  }
}
