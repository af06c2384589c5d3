package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where counties and scenarios are found: on disk first, then among those that ship with the program. */
final class CountyPlaces {
  static final String BASELINE_FILE = "baseline.yaml";
  private static final String SCENARIOS = "scenarios";
  private static final String YAML = ".yaml";

  private final Path workingFolder;

  /** Looks from a folder: relative paths are counted from it, and counties in its folder {@code scenarios} have names. */
  CountyPlaces(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /**
   * A county found.
   *
   * @param name what it ships as; empty when it is a folder of the user's
   */
  record Found(Path yaml, Optional<String> name) {
    /** A county at a path; one inside the program's jar goes by its name. */
    static Found at(Path yaml) {
      boolean onDisk = yaml.getFileSystem().equals(FileSystems.getDefault());
      Path folder = yaml.toAbsolutePath().getParent();
      return new Found(yaml, onDisk ? Optional.empty() : Optional.of(String.valueOf(folder.getFileName())));
    }

    boolean isSame(Found other) {
      return CountyPlaces.isSame(yaml, other.yaml);
    }
  }

  /** The county that is meant when a scenario is asked for under the name of a county or its folder. */
  Optional<Found> findBaseline(String text) {
    Optional<Path> folder = resolve(workingFolder, text)
        .filter(path -> Files.isDirectory(path) || path.endsWith(CountyFile.USUAL_NAME));
    return folder.isPresent()
        ? folder.flatMap(path -> findCounty(workingFolder, text).or(() -> Optional.of(new Found(path, Optional.empty()))))
        : findScenario(workingFolder, text).isPresent() ? Optional.empty()
            : findNamed(text).map(path -> new Found(path, Optional.of(text)));
  }

  /** The file of a county's baseline, where its folder has one. */
  static Optional<Path> findBaselineFile(Path yaml) {
    return Files.isRegularFile(yaml)
        ? Stream.of(yaml.resolveSibling(SCENARIOS).resolve(BASELINE_FILE), yaml.resolveSibling(BASELINE_FILE))
            .filter(Files::isRegularFile)
            .findFirst()
        : Optional.empty();
  }

  /** The county that a scenario in {@code folder} calls {@code text}: a path from there, or a name. */
  Optional<Found> findCounty(Path folder, String text) {
    Optional<Path> named = findNamed(text);
    Optional<Path> around = findAround(folder).filter(yaml -> CountyFile.isCalled(yaml, text));
    if (around.isPresent()) {
      return around.map(yaml -> isNamed(yaml, named) ? new Found(yaml, Optional.of(text)) : Found.at(yaml));
    }
    boolean isInCounty = String.valueOf(folder.getFileName()).replace("/", "").equals(SCENARIOS);
    Optional<Path> besides = isInCounty
        ? countyYaml(folder.resolve("..").resolve("..").normalize(), text)
        : Optional.empty();
    return besides.or(() -> countyYaml(folder, text))
        .filter(path -> !isNamed(path, named))
        .map(Found::at)
        .or(() -> named.map(path -> new Found(path, Optional.of(text))));
  }

  /** The county in whose folder, or in whose folder of scenarios, a scenario lies. */
  Optional<Path> findAround(Path folder) {
    return countyYaml(folder, ".").or(() -> countyYaml(folder, ".."));
  }

  private static boolean isNamed(Path path, Optional<Path> named) {
    return named.isPresent() && isSame(path, named.get());
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Optional<Path> findNamed(String name) {
    if (!name.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    return countyYaml(workingFolder.resolve(SCENARIOS), name)
        .or(() -> ShippedFiles.findCounty(name).map(county -> county.resolve(CountyFile.USUAL_NAME)));
  }

  /** The scenario file that is called {@code text}: a path from the folder, or the name of a shipped scenario. */
  Optional<Path> findScenario(Path folder, String text) {
    return resolve(folder, text)
        .filter(Files::isRegularFile)
        .or(() -> resolve(folder, text + YAML).filter(Files::isRegularFile))
        .or(() -> listOnDisk().stream().filter(path -> nameOf(path).equals(text)).findFirst())
        .or(() -> ShippedFiles.findScenario(text));
  }

  List<String> listScenarioNames() {
    TreeSet<String> names = new TreeSet<>(ShippedFiles.listScenarioNames());
    listOnDisk().forEach(path -> names.add(nameOf(path)));
    return List.copyOf(names);
  }

  List<String> listCountyNames() {
    TreeSet<String> names = new TreeSet<>(ShippedFiles.listCountyNames());
    list(workingFolder.resolve(SCENARIOS)).stream()
        .filter(folder -> Files.exists(folder.resolve(CountyFile.USUAL_NAME)))
        .forEach(folder -> names.add(String.valueOf(folder.getFileName())));
    return List.copyOf(names);
  }

  private static Optional<Path> countyYaml(Path folder, String text) {
    return resolve(folder, text)
        .map(path -> Files.isDirectory(path) ? path.resolve(CountyFile.USUAL_NAME) : path)
        .filter(Files::isRegularFile);
  }

  private List<Path> listOnDisk() {
    List<Path> files = new ArrayList<>();
    list(workingFolder.resolve(SCENARIOS)).forEach(county -> list(county.resolve(SCENARIOS)).stream()
        .filter(path -> path.toString().endsWith(YAML))
        .forEach(files::add));
    return files;
  }

  private static String nameOf(Path scenario) {
    return String.valueOf(scenario.getFileName()).replaceFirst("\\.yaml$", "");
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> resolve(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
