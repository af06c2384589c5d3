package org.placewright.scenarios.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/** Reads a folder of history in the format of the Witan SEND model, as it is. Goes on after a fault. */
public final class HistoryReader {
  private final Path folder;
  private final List<Path> csvFiles;
  private final Faults faults;
  private final List<InputFile> inputs = new ArrayList<>();

  private HistoryReader(Path folder, List<Path> csvFiles, Faults faults) {
    this.folder = folder;
    this.csvFiles = csvFiles;
    this.faults = faults;
  }

  /**
   * Reads a history; empty exactly when there was a fault.
   *
   * @param folder holds transitions.csv and population.csv; valid-states.csv and costs.csv may be left out. Its name
   * becomes that of the history
   */
  public static Optional<HistoryFolder> read(Path folder, Faults faults) {
    Path absolute = folder.toAbsolutePath().normalize();
    int before = faults.count();
    return listCsvFiles(absolute, folder.toString(), faults)
        .flatMap(files -> new HistoryReader(absolute, files, faults).read(before));
  }

  /** The CSV files of a folder by name; empty, with a fault, when there is no such folder. */
  static Optional<List<Path>> listCsvFiles(Path folder, String shown, Faults faults) {
    if (!Files.isDirectory(folder)) {
      faults.add(
          shown, 0, "", "", Files.exists(folder) ? "this is a file; the folder of the tables is needed" : "there is no such folder");
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Optional.of(files.filter(path -> fileName(path).toLowerCase(Locale.ROOT).endsWith(".csv")).sorted().toList());
    } catch (IOException e) {
      faults.add(shown, 0, "", "", "the folder cannot be read; check that you may read it");
      return Optional.empty();
    }
  }

  private Optional<HistoryFolder> read(int before) {
    Optional<TransitionHistory> transitions = open(HistoryTables.TRANSITIONS).map(TransitionTable::read);
    Optional<ChildPopulation> population = open(HistoryTables.POPULATION).map(ChildPopulationTable::read);
    Optional<ValidStates> rules = open(HistoryTables.VALID_STATES).map(ValidStatesTable::read);
    var costs = open(HistoryTables.COSTS).map(StateCostTable::read);
    List<String> unread = listUnread();
    if (faults.count() > before) {
      return Optional.empty();
    }
    ValidStates valid = rules.orElseGet(() -> ValidStates.seenIn(transitions.orElseThrow()));
    String name = String.valueOf(folder.getFileName());
    DemandHistory history = new DemandHistory(
        CountyFile.shortName(name), name, transitions.orElseThrow(), valid, population.orElseThrow(), costs.orElse(Map.of()));
    List<String> warnings = new ArrayList<>(unread);
    for (TableSchema schema : HistoryTables.list()) {
      if (find(schema).isEmpty()) {
        warnings.add("%s is missing: %s".formatted(schema.usualFile(), schema.whenMissing().orElseThrow()));
      }
    }
    warnings.addAll(new HistoryWarnings(history).list());
    return Optional.of(new HistoryFolder(folder, history, inputs, warnings));
  }

  private Optional<Path> find(TableSchema schema) {
    return csvFiles.stream().filter(path -> Heading.same(schema.usualFile(), fileName(path))).findFirst();
  }

  private Optional<Table> open(TableSchema schema) {
    Optional<Path> path = find(schema);
    if (path.isEmpty() && schema.whenMissing().isEmpty()) {
      Path usual = folder.resolve(schema.usualFile());
      faults.add(nameOf(usual), 0, "", "", SourceText.missing(usual) + ". " + OpenTables.howToStart(schema));
    }
    Optional<Table> table = path.flatMap(found -> SourceText.read(found, nameOf(found), faults))
        .flatMap(source -> Table.read(source, schema, OpenColumns.NONE, faults));
    table.ifPresent(t -> inputs.add(t.file()));
    return table;
  }

  /** Files that nothing reads: one named almost like a table that is left out is a fault, any other a warning. */
  private List<String> listUnread() {
    List<String> missing = HistoryTables.list()
        .stream()
        .filter(schema -> find(schema).isEmpty())
        .map(TableSchema::usualFile)
        .toList();
    List<String> warnings = new ArrayList<>();
    for (Path path : csvFiles) {
      boolean isRead = HistoryTables.list().stream().anyMatch(schema -> find(schema).equals(Optional.of(path)));
      Optional<String> meant = NearestWord.find(fileName(path), missing);
      if (!isRead && meant.isPresent()) {
        faults.add(nameOf(path), 0, "", "", "nothing reads this file. Maybe %s? Rename it".formatted(meant.get()));
      } else if (!isRead && !CountyTables.PLACEMENT_TYPES.usualFile().equals(fileName(path))) {
        warnings.add(nameOf(path) + " is in the folder, but nothing reads it");
      }
    }
    return warnings;
  }

  private String nameOf(Path path) {
    return CountyFile.nameOf(folder, path);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
