package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads a written run folder back, as a stranger would. */
record RunFolder(Path path) {
  List<Map<String, String>> rows(String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> iterator = new CsvMapper()
        .readerFor(Map.class)
        .with(CsvSchema.emptySchema().withHeader())
        .readValues(path.resolve(file).toFile())) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** The only row that is so. */
  Map<String, String> row(String file, Predicate<Map<String, String>> which) throws IOException {
    List<Map<String, String>> found = rows(file).stream().filter(which).toList();
    if (found.size() != 1) {
      throw new AssertionError("%d rows of %s: %s".formatted(found.size(), file, found));
    }
    return found.getFirst();
  }

  String text(String file) throws IOException {
    return Files.readString(path.resolve(file));
  }

  static Predicate<Map<String, String>> where(String... namesAndValues) {
    return row -> {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        if (!namesAndValues[i + 1].equals(row.get(namesAndValues[i]))) {
          return false;
        }
      }
      return true;
    };
  }
}
