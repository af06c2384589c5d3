package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table of a run folder, read back. Columns that this program does not ask for may be there.
 *
 * @param file as faults name it
 */
public record RunTable(String file, List<Map<String, String>> rows) {
  private static final CsvMapper CSV = CsvMapper.builder().build();
  private static final CsvSchema BY_HEADER = CsvSchema.emptySchema().withHeader();

  public RunTable {
    rows = List.copyOf(rows);
  }

  /** Reads a table; empty, with a fault, when it is not there, is none, or lacks a column. */
  public static Optional<RunTable> read(Path folder, String name, List<String> columns, Faults faults) {
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      faults.add(new Fault(path.toString(), 0, "", "", "the file is missing: the folder is no complete run; run the scenario again"));
      return Optional.empty();
    }
    List<Map<String, String>> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class).with(BY_HEADER).readValues(path.toFile())) {
      while (lines.hasNext()) {
        rows.add(lines.next());
      }
    } catch (JacksonException e) {
      faults.add(new Fault(path.toString(), 0, "", "", "this is not the table that the run wrote; run the scenario again"));
      return Optional.empty();
    }
    int before = faults.count();
    for (String column : columns) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).get(column) == null) {
          faults.add(new Fault(path.toString(), i + 2L, column, "", "the cell is missing; run the scenario again"));
        }
      }
    }
    return faults.count() > before ? Optional.empty() : Optional.of(new RunTable(path.toString(), rows));
  }

  /** The number in a cell; nothing where it is blank, a fault where it is no number. */
  public Optional<BigDecimal> find(int row, String column, Faults faults) {
    String cell = rows.get(row).get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(cell));
    } catch (NumberFormatException e) {
      faults.add(new Fault(file, row + 2L, column, cell, "a number is needed, as the run wrote it; run the scenario again"));
      return Optional.empty();
    }
  }
}
