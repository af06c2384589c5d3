package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file matched to its schema: each cell found by its column's name.
 *
 * @param openHeaders headers of the open columns, as written, in order
 */
record Table(TableSchema schema, InputFile file, long headerLine, List<String> openHeaders, List<Row> rows) {
  private static final int NO_COLUMN = -1;
  private static final int LONGEST_HEADER = 40;

  Table {
    openHeaders = List.copyOf(openHeaders);
    rows = List.copyOf(rows);
  }

  /**
   * Matches a file to a schema; empty, with faults, when header and schema do not go together.
   *
   * @param openColumns which headers without a column of the schema are sound; the others are faults
   */
  static Optional<Table> read(
      SourceText source, TableSchema schema, OpenColumns openColumns, Faults faults) {
    Optional<CsvSheet> sheet = CsvSheet.read(source, faults);
    return sheet.flatMap(s -> new Matching(source, s, schema, openColumns, faults).match());
  }

  String name() {
    return file.name();
  }

  /** Finds out which cell of a row belongs to which column. */
  private record Matching(
      SourceText source,
      CsvSheet sheet,
      TableSchema schema,
      OpenColumns openColumns,
      Faults faults) {

    Optional<Table> match() {
      int before = faults.count();
      List<String> headers = sheet.header().cells();
      if (isSeparatedOtherwise(headers)) {
        return Optional.empty();
      }
      Map<String, Integer> positions = new LinkedHashMap<>();
      Map<String, Integer> open = new LinkedHashMap<>();
      for (int i = 0; i < headers.size(); i++) {
        place(headers.get(i), i, positions, open);
      }
      checkNothingMissing(positions, open);
      PersonalData.refuseHeaders(sheet, schema, faults);
      if (faults.count() > before) {
        return Optional.empty();
      }
      if (sheet.rows().isEmpty()) {
        fault(0, "", "", "the table has a header but no rows; at least one is needed");
        return Optional.empty();
      }
      positions.putAll(open);
      return Optional.of(
          new Table(
              schema,
              new InputFile(source.name(), source.sha256(), sheet.notes()),
              sheet.header().number(),
              List.copyOf(open.keySet()),
              listRows(positions)));
    }

    private boolean isSeparatedOtherwise(List<String> headers) {
      String first = headers.getFirst();
      boolean semicolons = first.contains(";");
      if (headers.size() > 1 || !(semicolons || first.contains("\t") || first.contains("|"))) {
        return false;
      }
      fault(
          sheet.header().number(),
          "",
          cut(first),
          "cells must be separated by commas, not by %s; save it as \"CSV UTF-8 (comma delimited)\""
              .formatted(semicolons ? "semicolons" : "tabs or bars"));
      return true;
    }

    private void place(String header, int position, Map<String, Integer> positions, Map<String, Integer> open) {
      Optional<Column> column = schema.findColumn(header);
      if (header.isEmpty()) {
        if (sheet.rows().stream().anyMatch(row -> row.cells().size() > position && !row.cells().get(position).isEmpty())) {
          faultInHeader(header, "the column at position %d has no header but is not empty".formatted(position + 1));
        }
      } else if (column.isPresent()) {
        if (positions.putIfAbsent(column.get().name(), position) != null) {
          faultInHeader(header, "the column %s is given twice; keep one".formatted(column.get().name()));
        }
      } else if (openColumns.meaning().apply(header).isPresent()) {
        String meaning = openColumns.meaning().apply(header).get();
        if (open.keySet().stream().flatMap(h -> openColumns.meaning().apply(h).stream()).anyMatch(meaning::equals)) {
          faultInHeader(header, "%s has two columns; keep one".formatted(meaning));
        }
        open.put(header, position);
      } else if (!PersonalData.isPersonal(header, schema)) {
        List<String> known = new ArrayList<>(openColumns.known());
        schema.columns().forEach(c -> known.addAll(c.listNames()));
        faultInHeader(
            header,
            "unknown column%s (known: %s%s)".formatted(
                NearestWord.hint(header, known),
                NearestWord.list(schema.listColumnNames()),
                schema.openColumns().map(text -> "; " + text).orElse("")));
      }
    }

    private void checkNothingMissing(Map<String, Integer> positions, Map<String, Integer> open) {
      for (Column column : schema.columns()) {
        boolean isReplaced = !open.isEmpty() && schema.replaced().equals(Optional.of(column.name()));
        if (column.need() != Column.Need.OPTIONAL && !positions.containsKey(column.name()) && !isReplaced) {
          fault(
              sheet.header().number(),
              column.name(),
              "",
              "the column is missing: %s (found: %s)"
                  .formatted(column.meaning(), NearestWord.list(sheet.header().cells().stream().map(Matching::cut).toList())));
        }
      }
      if (schema.replaced().isPresent() && !open.isEmpty() && positions.containsKey(schema.replaced().get())) {
        fault(
            sheet.header().number(), schema.replaced().get(), "",
            "either this column or columns %s; keep one of the two ways"
                .formatted(NearestWord.list(open.keySet().stream().map(Matching::cut).toList())));
      }
      if (schema.openColumns().isPresent() && schema.replaced().isEmpty() && open.isEmpty()) {
        fault(sheet.header().number(), "", "", "columns are missing: " + schema.openColumns().get());
      }
    }

    private List<Row> listRows(Map<String, Integer> positions) {
      List<Row> rows = new ArrayList<>();
      int width = sheet.header().cells().size();
      for (CsvSheet.Line line : sheet.rows()) {
        List<String> cells = line.cells();
        boolean extra = cells.size() > width && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.isEmpty());
        if (cells.size() < width || extra) {
          fault(line.number(), "", String.join(",", cells), raggedMessage(cells, width));
          continue;
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (Column column : schema.columns()) {
          int position = positions.getOrDefault(column.name(), NO_COLUMN);
          byColumn.put(column.name(), position == NO_COLUMN ? "" : cells.get(position));
        }
        positions.forEach((name, position) -> byColumn.putIfAbsent(name, cells.get(position)));
        Row row = new Row(sheet.name(), line.number(), schema, byColumn, faults);
        checkCells(row, byColumn);
        rows.add(row);
      }
      return rows;
    }

    private static String raggedMessage(List<String> cells, int width) {
      String message = "the row has %d cells, the header has %d".formatted(cells.size(), width);
      if (cells.size() > width) {
        return message + "; a cell that holds a comma must stand in quotes";
      }
      return cells.getFirst().startsWith("#")
          ? message + "; comment lines may only stand above the header"
          : message + "; write a comma for each empty cell";
    }

    private void checkCells(Row row, Map<String, String> cells) {
      cells.forEach((column, value) -> {
        if (isFormula(value)) {
          row.fault(column, "a cell must not start with = + or @: a spreadsheet would calculate it. Write the value itself");
        }
      });
      PersonalData.refuseCells(row, cells, schema);
    }

    private static boolean isFormula(String value) {
      return value.startsWith("=") || value.startsWith("@") || (value.startsWith("+") && !value.matches("\\+[\\d.,]+"));
    }

    private void faultInHeader(String header, String message) {
      fault(sheet.header().number(), cut(header), "", message);
    }

    /** A header as faults show it: a file that is no table may have anything in its first line. */
    private static String cut(String header) {
      return header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER) + "...";
    }

    private void fault(long line, String column, String value, String message) {
      faults.add(sheet.name(), line, column, value, message);
    }
  }
}
