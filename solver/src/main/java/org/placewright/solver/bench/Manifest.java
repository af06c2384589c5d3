package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.placewright.solver.bench.InstanceReader.Problem;

/** Reads a table about instance files: tab-separated, with a heading. Columns missing say nothing. */
public final class Manifest {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

  private final List<String> heading;

  private Manifest(List<String> heading) {
    this.heading = heading;
  }

  /**
   * One row.
   *
   * @param file relative to the folder of the table, with slashes
   * @param set the collection that the instance is from; empty when not stated
   */
  public record Entry(String file, String set, String name, Optional<Problem> problem, Optional<BigDecimal> bestKnown) {}

  /** All rows that name a file. */
  public static List<Entry> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Manifest manifest = new Manifest(cells(lines.getFirst()));
    return lines.stream().skip(1).map(Manifest::cells).flatMap(row -> manifest.entry(row).stream()).toList();
  }

  private Optional<Entry> entry(List<String> row) {
    return cell(row, "file").map(
        file -> new Entry(
            file,
            cell(row, "set").orElse(""),
            cell(row, "name").orElse(file),
            cell(row, "problem").flatMap(Manifest::problem),
            cell(row, "best_known").flatMap(Manifest::number)));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private Optional<String> cell(List<String> row, String column) {
    int at = heading.indexOf(column);
    return at >= 0 && at < row.size() && !row.get(at).isBlank() ? Optional.of(row.get(at).strip()) : Optional.empty();
  }

  private static Optional<Problem> problem(String word) {
    return Stream.of(Problem.values()).filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
