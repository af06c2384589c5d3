package org.placewright.scenarios.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.scenarios.file.CountyFile;
import org.placewright.scenarios.file.Faults;

/**
 * A county's folder once more, to try out what it would be with more files.
 *
 * <p>Its own files are copied. Those that its county.yaml names elsewhere, in folders below it or beside it, stand in the
 * same place seen from the copy, so that the copied county.yaml finds them.
 */
final class TrialFolder {
  private TrialFolder() {}

  /**
   * Copies a folder to somewhere below another one.
   *
   * @return the copy
   */
  static Path copy(Path folder, Path below) throws IOException {
    Path from = folder.toAbsolutePath().normalize();
    Collection<Path> named = named(from);
    Path to = below;
    for (int up = named.stream().mapToInt(file -> stepsUp(from.relativize(file))).max().orElse(0); up > 1; up--) {
      to = to.resolve("beside");
    }
    to = Files.createDirectories(to.resolve(String.valueOf(from.getFileName())));
    Set<Path> files = new LinkedHashSet<>();
    try (Stream<Path> own = Files.list(from)) {
      own.filter(Files::isRegularFile).forEach(files::add);
    }
    named.stream().filter(Files::isRegularFile).forEach(files::add);
    for (Path file : files) {
      Path place = to.resolve(from.relativize(file).toString()).normalize();
      if (!place.startsWith(below)) {
        throw new IOException("%s is not below %s".formatted(place, below));
      }
      Files.createDirectories(place.getParent());
      Files.copy(file, place);
    }
    return to;
  }

  /** Files of the tables that county.yaml names, of another drive none: they are found from anywhere. Whatever is wrong with it is found when the copy is read. */
  private static Collection<Path> named(Path folder) {
    Path yaml = folder.resolve(CountyFile.USUAL_NAME);
    Optional<CountyFile> county = Files.isRegularFile(yaml) ? CountyFile.read(yaml, new Faults()) : Optional.empty();
    Map<String, Path> named = county.map(CountyFile::named).orElse(Map.of());
    return named.values().stream().filter(file -> file.startsWith(folder.getRoot())).toList();
  }

  private static int stepsUp(Path relative) {
    int steps = 0;
    while (steps < relative.getNameCount() && relative.getName(steps).toString().equals("..")) {
      steps++;
    }
    return steps;
  }
}
