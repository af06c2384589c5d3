package org.placewright.scenarios.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.lever.Levers;
import org.placewright.model.transition.DemandHistory;

/**
 * Reads what is about a history of plans alone: its folder (transitions.csv and no county.yaml), or a scenario file whose
 * {@code county} is such a folder and whose changes are levers on demand.
 */
public final class HistoryScenarioReader {
  private static final String SIGN = "transitions.csv";

  private HistoryScenarioReader() {}

  /** Whether a command's SCENARIO is about a history alone. */
  public static boolean isHistory(String scenario, Path workingFolder) {
    return resolve(workingFolder, scenario)
        .filter(path -> isHistoryFolder(path) || findFolder(path, new Faults()).isPresent())
        .isPresent();
  }

  /**
   * Reads a history and its levers; empty exactly when there was a fault.
   *
   * @param scenario for which {@link #isHistory} holds
   * @param years how many censuses are projected, the known one included
   */
  public static Optional<HistoryScenario> read(String scenario, Path workingFolder, int years, Faults faults) {
    Path path = resolve(workingFolder, scenario).orElseThrow();
    if (isHistoryFolder(path)) {
      return readFolder(path, faults)
          .map(
              folder -> new HistoryScenario(
                  folder.history().id(), folder.history().name(), folder, Levers.NONE, withDefaults(folder.inputs())));
    }
    int before = faults.count();
    Optional<ScenarioFile> file = ScenarioFile.read(path, faults);
    Optional<HistoryFolder> folder = findFolder(path, new Faults()).flatMap(found -> readFolder(found, faults));
    file.ifPresent(
        read -> read.parent()
            .ifPresent(
                parent -> read.fault(parent, "a scenario about a history alone extends none; delete this key", faults)));
    Optional<Levers> levers = file.flatMap(
        read -> folder.map(
            known -> new LeverReader(read.name(), LeverCodes.of(known.history(), years), faults).readAll(read.changes())));
    if (faults.count() > before || file.isEmpty() || folder.isEmpty()) {
      return Optional.empty();
    }
    String name = file.get().id().orElseThrow();
    List<InputFile> inputs = new ArrayList<>(List.of(file.get().file()));
    inputs.addAll(withDefaults(folder.get().inputs()));
    return Optional.of(
        new HistoryScenario(
            name, file.get().title().orElse(folder.get().history().name() + ": " + name), folder.get(), levers.orElseThrow(), inputs));
  }

  private static List<InputFile> withDefaults(List<InputFile> inputs) {
    List<InputFile> all = new ArrayList<>(inputs);
    all.add(AssumptionTable.readDefaults().file());
    return all;
  }

  /** A history that can be projected: everybody who joins is one of the people of that curriculum year at the census after. */
  private static Optional<HistoryFolder> readFolder(Path path, Faults faults) {
    int before = faults.count();
    Optional<HistoryFolder> folder = HistoryReader.read(path, faults);
    folder.ifPresent(
        read -> PlanHistoryChecks.requirePeople(
            read.history().history(), read.history().population(), HistoryTables.POPULATION.usualFile(), faults));
    return folder.filter(read -> faults.count() == before);
  }

  private static boolean isHistoryFolder(Path path) {
    return Files.isDirectory(path)
        && !Files.exists(path.resolve(CountyFile.USUAL_NAME))
        && HistoryReader.listCsvFiles(path, path.toString(), new Faults())
            .filter(files -> files.stream().anyMatch(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(SIGN)))
            .isPresent();
  }

  /** The folder of history that a scenario file names as its county. */
  private static Optional<Path> findFolder(Path file, Faults ignored) {
    if (!Files.isRegularFile(file) || !file.toString().matches("(?i).*\\.ya?ml")) {
      return Optional.empty();
    }
    return ScenarioFile.read(file, ignored)
        .flatMap(read -> read.county().map(ScenarioFile::textOf).flatMap(text -> resolve(read.folder(), text)))
        .filter(HistoryScenarioReader::isHistoryFolder);
  }

  private static Optional<Path> resolve(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text).normalize()).filter(path -> !text.isBlank());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
