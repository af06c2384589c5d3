package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one file of a return and pseudonymises it on the way: only columns that are needed are picked from a row, and a
 * date of birth becomes the year of Reception. No fault or doubt repeats a cell.
 *
 * @param rows all rows of as many cells as the header
 */
record Sen2Sheet(InputFile file, List<Sen2Row> rows) {
  Sen2Sheet {
    rows = List.copyOf(rows);
  }

  /** Reads a file; empty, with a fault, when it is no table or lacks a column. */
  static Optional<Sen2Sheet> read(Path path, String name, Sen2File kind, Faults faults, Doubts doubts) {
    Faults found = new Faults();
    Optional<SourceText> source = SourceText.readInAnyWriting(path, name, found);
    Optional<CsvSheet> sheet = source.flatMap(text -> CsvSheet.read(text, found));
    found.list().forEach(fault -> faults.add(name, fault.line(), "", "", fault.message()));
    return sheet.flatMap(cut -> findColumns(cut, kind, faults).map(columns -> {
      InputFile file = new InputFile(name, source.orElseThrow().sha256(), List.of());
      return new Sen2Sheet(file, readRows(cut, kind, columns, doubts));
    }));
  }

  private static Optional<Map<String, Integer>> findColumns(CsvSheet sheet, Sen2File kind, Faults faults) {
    List<String> needed = new ArrayList<>(List.of(kind.idColumn()));
    kind.parent().ifPresent(parent -> needed.add(parent.idColumn()));
    needed.addAll(kind.columns());
    List<String> headers = sheet.header().cells().stream().map(Heading::plain).toList();
    Map<String, Integer> columns = new LinkedHashMap<>();
    int before = faults.count();
    for (String column : needed) {
      int position = headers.indexOf(column);
      columns.put(column, position);
      if (position < 0) {
        faults.add(
            sheet.name(), sheet.header().number(), column, "",
            "the column is missing; the file must have %s".formatted(NearestWord.list(needed)));
      } else if (position != headers.lastIndexOf(column)) {
        faults.add(sheet.name(), sheet.header().number(), column, "", "the column is given twice; keep one");
      }
    }
    return faults.count() == before ? Optional.of(columns) : Optional.empty();
  }

  private static List<Sen2Row> readRows(CsvSheet sheet, Sen2File kind, Map<String, Integer> columns, Doubts doubts) {
    List<Sen2Row> rows = new ArrayList<>();
    int width = sheet.header().cells().size();
    for (CsvSheet.Line line : sheet.rows()) {
      if (line.cells().size() == width) {
        rows.add(pseudonymised(sheet.name(), line, kind, columns));
      } else {
        doubts.add(
            new Sen2Row(sheet.name(), line.number(), "", "", Map.of()),
            "the row has %d cells, the header has %d".formatted(line.cells().size(), width),
            "the row is left out");
      }
    }
    return rows;
  }

  private static Sen2Row pseudonymised(String name, CsvSheet.Line line, Sen2File kind, Map<String, Integer> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : kind.columns()) {
      String cell = line.cells().get(columns.get(column));
      cells.put(column, column.equals(Sen2File.BIRTH_DATE) ? receptionYear(cell) : cell);
    }
    String parent = kind.parent().map(file -> line.cells().get(columns.get(file.idColumn()))).orElse("");
    return new Sen2Row(name, line.number(), line.cells().get(columns.get(kind.idColumn())), parent, cells);
  }

  private static String receptionYear(String birthDate) {
    return Sen2Dates.parse(birthDate).map(Sen2Dates::receptionYear).map(String::valueOf).orElse("");
  }
}
