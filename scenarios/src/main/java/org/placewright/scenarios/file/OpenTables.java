package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the tables of one county, and remembers which files were read. */
final class OpenTables {
  private final CountyFile county;
  private final Faults faults;
  private final List<InputFile> inputs = new ArrayList<>();

  OpenTables(CountyFile county, Faults faults) {
    this.county = county;
    this.faults = faults;
    inputs.add(county.file());
  }

  List<InputFile> listInputs() {
    return List.copyOf(inputs);
  }

  boolean has(TableSchema schema) {
    return county.find(schema).isPresent();
  }

  /** A table that must be there. */
  Optional<Table> open(TableSchema schema, OpenColumns openColumns) {
    return county.find(schema).isPresent() ? find(schema, openColumns) : read(schema, usual(schema), openColumns);
  }

  /** A table that may be left out. */
  Optional<Table> find(TableSchema schema, OpenColumns openColumns) {
    return county.find(schema).flatMap(path -> read(schema, path, openColumns));
  }

  private Path usual(TableSchema schema) {
    return county.folder().resolve(schema.usualFile());
  }

  private Optional<Table> read(TableSchema schema, Path path, OpenColumns openColumns) {
    if (!Files.exists(path)) {
      faults.add(county.nameOf(path), 0, "", "", SourceText.missing(path) + ". " + howToStart(schema));
      return Optional.empty();
    }
    if (county.isOutside(path) && !mayBeShown(path, schema)) {
      return Optional.empty();
    }
    Optional<Table> table = SourceText.read(path, county.nameOf(path), faults)
        .flatMap(source -> Table.read(source, schema, openColumns, faults));
    table.ifPresent(t -> inputs.add(t.file()));
    return table;
  }

  static String howToStart(TableSchema schema) {
    List<String> lines = schema.example().lines().toList();
    return "It starts with the header \"%s\" and goes on with rows like \"%s\"".formatted(lines.getFirst(), lines.get(1));
  }

  /**
   * Whether a file from outside the county's folder looks like its table at all. One that does not may be anybody's: then
   * the faults say where it fails, and repeat nothing of it.
   */
  private boolean mayBeShown(Path path, TableSchema schema) {
    String name = county.nameOf(path);
    Faults found = new Faults();
    Optional<CsvSheet> sheet = SourceText.read(path, name, found).flatMap(source -> CsvSheet.read(source, found));
    found.list().forEach(fault -> faults.add(name, fault.line(), "", "", fault.message()));
    if (sheet.isEmpty()) {
      return false;
    }
    boolean isKnown = sheet.get()
        .header()
        .cells()
        .stream()
        .anyMatch(header -> schema.findColumn(header).isPresent());
    if (!isKnown) {
      faults.add(
          name, sheet.get().header().number(), "", "",
          "this file from outside the county's folder is not the table %s: none of its headers is known. %s"
              .formatted(schema.key(), howToStart(schema)));
    }
    return isKnown;
  }

  /**
   * Looks for files that nothing reads: one named almost like a table that is left out is a fault, any other a warning.
   */
  List<String> listUnread() {
    List<String> warnings = new ArrayList<>();
    List<String> missing = CountyTables.list()
        .stream()
        .filter(schema -> !has(schema))
        .map(TableSchema::usualFile)
        .toList();
    for (Path path : listFiles(".csv")) {
      String fileName = String.valueOf(path.getFileName());
      boolean isRead = CountyTables.list().stream().anyMatch(schema -> county.find(schema).equals(Optional.of(path)));
      Optional<String> meant = NearestWord.find(fileName, missing);
      if (!isRead && meant.isPresent()) {
        faults.add(
            county.nameOf(path), 0, "", "", "nothing reads this file. Maybe %s? Rename it, or name it under tables in %s"
                .formatted(meant.get(), CountyFile.USUAL_NAME));
      } else if (!isRead) {
        warnings.add(county.nameOf(path) + " is in the folder, but nothing reads it");
      }
    }
    for (Path path : listFiles(".osm.pbf", ".osm", ".osm.gz", ".osm.bz2")) {
      if (!county.findRoads().equals(Optional.of(path))) {
        warnings.add("%s is in the folder, but nothing reads it: call it roads.osm.pbf, or name it under tables in %s as roads"
            .formatted(county.nameOf(path), CountyFile.USUAL_NAME));
      }
    }
    return warnings;
  }

  private List<Path> listFiles(String... endings) {
    try (Stream<Path> files = Files.list(county.folder())) {
      return files.filter(path -> Stream.of(endings).anyMatch(String.valueOf(path.getFileName())::endsWith)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
