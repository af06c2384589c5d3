package org.placewright.scenarios.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.solver.bench.InstanceReader.Problem;

/** What a table beside benchmark files says of one of them: tab-separated, with a heading. Columns missing say nothing. */
final class BenchManifest {
  private static final String FILE_NAME = "MANIFEST.tsv";

  private BenchManifest() {}

  /** One row. */
  record Entry(String name, Optional<Problem> problem, Optional<BigDecimal> bestKnown) {}

  /** The row about a file, in the manifest of its folder or of the folder above. */
  static Optional<Entry> findEntry(Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int up = 0; folder != null && up < 2; up++) {
      Path manifest = folder.resolve(FILE_NAME);
      if (Files.isRegularFile(manifest)) {
        return findRow(Files.readAllLines(manifest), folder.relativize(file.toAbsolutePath().normalize()));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static Optional<Entry> findRow(List<String> lines, Path file) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> heading = cells(lines.getFirst());
    return lines.stream()
        .skip(1)
        .map(BenchManifest::cells)
        .filter(row -> cell(heading, row, "file").filter(file.toString().replace('\\', '/')::equals).isPresent())
        .map(
            row -> new Entry(
                cell(heading, row, "name").orElse(file.toString()),
                cell(heading, row, "problem").flatMap(BenchManifest::problem),
                cell(heading, row, "best_known").flatMap(BenchManifest::number)))
        .findFirst();
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static Optional<String> cell(List<String> heading, List<String> row, String column) {
    int at = heading.indexOf(column);
    return at >= 0 && at < row.size() && !row.get(at).isBlank() ? Optional.of(row.get(at).strip()) : Optional.empty();
  }

  private static Optional<Problem> problem(String word) {
    return Stream.of(Problem.values()).filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
