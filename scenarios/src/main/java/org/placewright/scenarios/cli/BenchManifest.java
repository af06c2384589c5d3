package org.placewright.scenarios.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.placewright.solver.bench.Manifest;

/** Finds what a table beside benchmark files says of one of them. */
final class BenchManifest {
  private static final String FILE_NAME = "MANIFEST.tsv";

  private BenchManifest() {}

  /** The row about a file, in the manifest of its folder or of the folder above. */
  static Optional<Manifest.Entry> findEntry(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    for (int up = 0; folder != null && up < 2; up++) {
      Path manifest = folder.resolve(FILE_NAME);
      if (Files.isRegularFile(manifest)) {
        String relative = folder.relativize(absolute).toString().replace('\\', '/');
        return Manifest.read(Files.readString(manifest)).stream().filter(entry -> entry.file().equals(relative)).findFirst();
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
