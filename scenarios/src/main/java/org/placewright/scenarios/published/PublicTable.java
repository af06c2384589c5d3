package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.placewright.scenarios.file.CsvSheet;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.NearestWord;
import org.placewright.scenarios.file.SourceText;

/**
 * A public CSV file as published: UTF-8 or Windows-1252, with or without a byte order mark, of any width. Columns nobody asks
 * for are ignored, unlike in a county's own tables, where they are faults.
 *
 * @param name the file's name, for faults and sources
 * @param headers as written, in order
 * @param rows those that were to be kept
 * @param leftOut how many were not
 */
record PublicTable(String name, String sha256, List<String> headers, List<PublicRow> rows, int leftOut) {
  PublicTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file; empty, with faults, when it is no such table.
   *
   * @param needed columns that must be there
   * @param keep which rows are wanted; the others are counted only, so that a register of all England does not fill the memory
   */
  static Optional<PublicTable> read(Path path, List<PublicColumn> needed, Predicate<PublicRow> keep, Faults faults) {
    String name = String.valueOf(path.getFileName());
    return SourceText.readInAnyWriting(path, name, faults).flatMap(source -> new Reading(source, needed, keep, faults).read());
  }

  /** Whether there is such a column. */
  boolean has(PublicColumn column) {
    return headers.stream().anyMatch(column::isCalled);
  }

  private static final class Reading {
    private final SourceText source;
    private final List<PublicColumn> needed;
    private final Predicate<PublicRow> keep;
    private final Faults faults;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<PublicRow> rows = new ArrayList<>();
    private List<String> headers = List.of();
    private int leftOut;
    private boolean usable = true;

    Reading(SourceText source, List<PublicColumn> needed, Predicate<PublicRow> keep, Faults faults) {
      this.source = source;
      this.needed = needed;
      this.keep = keep;
      this.faults = faults;
    }

    Optional<PublicTable> read() {
      boolean whole = CsvSheet.forEachLine(source, new ArrayList<>(), this::take, faults);
      if (!whole || !usable) {
        return Optional.empty();
      }
      return Optional.of(new PublicTable(source.name(), source.sha256(), headers, rows, leftOut));
    }

    private void take(CsvSheet.Line line) {
      if (headers.isEmpty()) {
        headers = line.cells();
        usable = checkHeader(line.number());
      } else if (usable && !line.isBlank()) {
        takeRow(line);
      }
    }

    private boolean checkHeader(long line) {
      for (int i = 0; i < headers.size(); i++) {
        String plain = PublicColumn.plain(headers.get(i));
        if (positions.putIfAbsent(plain, i) != null && isNeeded(plain)) {
          faults.add(source.name(), line, headers.get(i), "", "the column is given twice; keep one");
          return false;
        }
      }
      boolean complete = true;
      for (PublicColumn column : needed) {
        if (positions.keySet().stream().noneMatch(column::isCalled)) {
          complete = false;
          faults.add(
              source.name(), line, column.name(), "",
              "the column is missing; take the file as its publisher gives it%s (it has: %s)".formatted(
                  NearestWord.hint(column.name(), headers), NearestWord.list(headers)));
        }
      }
      return complete;
    }

    private boolean isNeeded(String plainHeader) {
      return needed.stream().anyMatch(column -> column.isCalled(plainHeader));
    }

    private void takeRow(CsvSheet.Line line) {
      if (line.cells().size() < headers.size()) {
        faults.add(
            source.name(), line.number(), "", "",
            "the row has %d cells, the header has %d: the file is cut off or damaged; fetch it again"
                .formatted(line.cells().size(), headers.size()));
        return;
      }
      PublicRow row = new PublicRow(source.name(), line.number(), positions, line.cells());
      if (keep.test(row)) {
        rows.add(row);
      } else {
        leftOut++;
      }
    }
  }
}
