package org.placewright.scenarios.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
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
    try (BufferedWriter file = Files.newBufferedWriter(
        folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8)) {
      write(table, file);
    }
  }

  /**
   * The same as text, below lines that start with {@code #}.
   *
   * @param notes source, licence, vintage and method, one line each
   */
  public static String text(Table table, List<String> notes) {
    StringWriter text = new StringWriter();
    notes.forEach(note -> text.append("# ").append(note.replaceAll("\\R", " ")).append('\n'));
    write(table, text);
    return text.toString();
  }

  private static void write(Table table, Writer to) {
    CsvSchema schema = CsvSchema.builder().addColumns(table.listHeader(), CsvSchema.ColumnType.STRING).build();
    try (SequenceWriter rows = CSV.writer(schema.withLineSeparator("\n")).writeValues(to)) {
      rows.write(table.listHeader());
      for (List<Object> row : table.rows()) {
        rows.write(row.stream().map(Table::written).toList());
      }
    }
  }
}
