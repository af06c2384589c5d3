package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the person level files of a SEN2 return into a history of what children did between censuses. */
public final class Sen2Reader {
  static final TableSchema SCHOOLS = new TableSchema(
      "schools",
      "What kind of place each URN of a return is.",
      Optional.of("a place with a URN is `school`, `sen_unit` or `resourced_provision`, by its flags alone"),
      List.of(
          Column.filled("urn", "the place's number"),
          Column.filled(
              "type",
              CodeWords.orList(Sen2Setting.class, Sen2Setting::isSchoolType) + "; flags of units count at `MAINSTREAM` only")),
      Optional.empty(),
      """
          urn,type
          100001,MAINSTREAM
          100002,INDEPENDENT_SPECIAL""");

  private final Path folder;
  private final Faults faults;
  private final Doubts doubts = new Doubts();
  private final List<InputFile> inputs = new ArrayList<>();

  private Sen2Reader(Path folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * Reads a return; empty exactly when there was a fault.
   *
   * @param folder holds the eight files
   * @param censuses the days on which children are counted, each a school year after the one before; empty for the
   * censuses of the years that the return covers
   * @param schools a table of URNs and types of school
   */
  public static Optional<Sen2History> read(Path folder, SortedSet<LocalDate> censuses, Optional<Path> schools, Faults faults) {
    Path absolute = folder.toAbsolutePath().normalize();
    int before = faults.count();
    return HistoryReader.listCsvFiles(absolute, folder.toString(), faults)
        .flatMap(files -> new Sen2Reader(absolute, faults).read(files, censuses, schools, before));
  }

  private Optional<Sen2History> read(
      List<Path> files, SortedSet<LocalDate> wanted, Optional<Path> schools, int before) {
    Map<Sen2File, List<Sen2Row>> rows = new EnumMap<>(Sen2File.class);
    for (Sen2File kind : Sen2File.values()) {
      find(kind, files)
          .flatMap(path -> Sen2Sheet.read(path, CountyFile.nameOf(folder, path), kind, faults, doubts))
          .ifPresent(sheet -> {
            rows.put(kind, sheet.rows());
            inputs.add(sheet.file());
          });
    }
    Optional<Map<String, Sen2Setting>> types = schools.map(this::readSchools);
    if (faults.count() > before) {
      return Optional.empty();
    }
    Sen2Return records = new Sen2Return(rows, doubts);
    SortedSet<LocalDate> censuses = wanted.isEmpty() ? coveredBy(records) : wanted;
    checkCensuses(censuses);
    if (faults.count() > before) {
      return Optional.empty();
    }
    int returnYear = Sen2Dates.returnOf(censuses.last());
    Sen2Placements placements = new Sen2Placements(records, types, returnYear, doubts);
    Sen2Snapshots snapshots = new Sen2Snapshots(records, placements, censuses, returnYear, doubts);
    return Optional.of(
        new Sen2History(
            ChildStep.count(snapshots.listSteps()), snapshots.count(), listWarnings(records, censuses), doubts.list(), inputs));
  }

  /** A return leaves out plans that ceased before its year, so that earlier counts would be of those who stayed alone. */
  private static List<String> listWarnings(Sen2Return records, SortedSet<LocalDate> censuses) {
    SortedSet<LocalDate> covered = coveredBy(records);
    List<String> early = censuses.stream()
        .filter(census -> covered.isEmpty() || census.isBefore(covered.first()))
        .map(LocalDate::toString)
        .toList();
    return early.isEmpty()
        ? List.of()
        : List.of(
            "the return says of hardly any plan that it ceased%s; if it leaves such plans out, the counts of %s lack the children who left"
                .formatted(covered.isEmpty() ? "" : " before " + covered.first().getYear(), String.join(", ", early)));
  }

  private Optional<Path> find(Sen2File kind, List<Path> files) {
    List<Path> found = files.stream().filter(path -> kind.isCalled(String.valueOf(path.getFileName()))).toList();
    String usual = CountyFile.nameOf(folder, folder.resolve(kind.key() + ".csv"));
    if (found.isEmpty()) {
      faults.add(
          usual, 0, "", "",
          "there is no such file; the folder needs %s, each .csv, and may have more before the name".formatted(
              Stream.of(Sen2File.values()).map(Sen2File::key).collect(Collectors.joining(", "))));
    } else if (found.size() > 1) {
      faults.add(
          usual, 0, "", "",
          "%d files are called so; keep those of one return in the folder".formatted(found.size()));
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Map<String, Sen2Setting> readSchools(Path path) {
    Map<String, Sen2Setting> types = new HashMap<>();
    Optional<Table> table = SourceText.read(path, path.toString(), faults)
        .flatMap(source -> Table.read(source, SCHOOLS, OpenColumns.NONE, faults));
    table.ifPresent(known -> inputs.add(known.file()));
    for (Row row : table.map(Table::rows).orElse(List.of())) {
      Optional<String> urn = row.text("urn");
      Optional<Sen2Setting> type = row.oneOf("type", Sen2Setting.class);
      if (type.isPresent() && !type.get().isSchoolType()) {
        row.fault("type", "no type of school (known: %s)".formatted(CodeWords.orList(Sen2Setting.class, Sen2Setting::isSchoolType)));
      }
      if (row.isSound() && types.put(urn.orElseThrow(), type.orElseThrow()) != null) {
        row.fault("urn", "the urn is given twice; keep one row");
      }
    }
    return types;
  }

  private static SortedSet<LocalDate> coveredBy(Sen2Return records) {
    List<LocalDate> ceased = records.plans().stream().flatMap(plan -> plan.ceased().stream()).toList();
    Stream<LocalDate> entries = records.list(Sen2File.PLACEMENT_DETAIL)
        .stream()
        .flatMap(row -> row.find("entrydate").flatMap(Sen2Dates::parse).stream());
    Stream<LocalDate> starts = records.plans().stream().map(Sen2Return.Plan::start);
    List<LocalDate> recorded = Stream.of(ceased.stream(), starts, entries).flatMap(days -> days).toList();
    return new TreeSet<>(Sen2Dates.coveredBy(ceased, recorded));
  }

  private void checkCensuses(SortedSet<LocalDate> censuses) {
    if (censuses.size() < 2) {
      fault("two censuses at least are needed to say what children did between them, and the return covers %d; name the days with --census"
          .formatted(censuses.size()));
    }
    List<LocalDate> days = List.copyOf(censuses);
    for (int i = 0; i + 1 < days.size(); i++) {
      if (Sen2Dates.ncy(days.get(i + 1), 0) != Sen2Dates.ncy(days.get(i), 0) + 1) {
        fault("the census of %s must be in the school year after that of %s".formatted(days.get(i + 1), days.get(i)));
      }
    }
  }

  private void fault(String message) {
    faults.add(String.valueOf(folder.getFileName()), 0, "census", "", message);
  }
}
