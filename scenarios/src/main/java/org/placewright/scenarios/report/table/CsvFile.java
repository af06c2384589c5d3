package org.placewright.scenarios.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes a table as RFC 4180 says: UTF-8, commas, a header row, quotes where needed, lines ended by LF. */
public final class CsvFile {
  private static final CsvMapper CSV = CsvMapper.builder()
      .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
      .build();

  private CsvFile() {}

  /** Writes {@code <name>.csv} into an existing folder. */
  public static void write(Table table, Path folder) throws IOException {
    CsvSchema schema = CsvSchema.builder().addColumns(table.listHeader(), CsvSchema.ColumnType.STRING).build();
    try (BufferedWriter file = Files.newBufferedWriter(
        folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
        SequenceWriter rows = CSV.writer(schema.withLineSeparator("\n")).writeValues(file)) {
      rows.write(table.listHeader());
      for (List<Object> row : table.rows()) {
        rows.write(row.stream().map(Table::written).toList());
      }
    }
  }
}
