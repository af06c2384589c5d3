package org.placewright.scenarios.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published files beside the checkout, where they are. */
public final class PublishedFiles {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "wiltshire");

  private PublishedFiles() {}

  public static void skipWithout() {
    assumeTrue(Files.isDirectory(FOLDER), "the published files are not beside this checkout: nothing to import");
  }

  public static Path of(String name) {
    return FOLDER.resolve(name);
  }

  /** All files of the department's releases of 2022 and 2025. */
  static List<Path> releases() {
    return List.of(
        of("sen2_2025_newplans.csv"), of("sen2_2025_sen_needs_all_plans.csv"), of("sen2_2022_sen2_estab_caseload.csv"),
        of("sen2_2025_ceased_plans.csv"), of("sen2_2025_caseload.csv"), of("sen2_2022_sen2_age_caseload.csv"),
        of("sen2_2025_sen_need_newplans.csv"));
  }

  /** A table's header and rows, without the lines above. */
  static List<String> rows(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).toList();
  }

  static List<String> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Imported imported, String path) {
    return imported.files().stream().filter(file -> file.path().equals(path)).map(NewFile::text).findFirst().orElseThrow();
  }
}
