package org.placewright.scenarios.published;

import java.util.List;
import java.util.Objects;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;

/**
 * A file to be added to a county's folder.
 *
 * @param path from the county's folder, with {@code /}
 */
public record NewFile(String path, String text) {
  public NewFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A CSV table.
   *
   * @param notes the lines above its header: what it holds, source, licence, vintage, method
   */
  static NewFile table(String path, List<String> notes, List<String> header, List<List<String>> rows) {
    Table.Builder table = Table.named(path, path).columns(header.stream().map(Column::text).toArray(Column[]::new));
    rows.forEach(row -> table.row(row.stream().map(NewFile::harmless).toList()));
    return new NewFile(path, CsvFile.text(table.build(), notes));
  }

  /** A cell that no spreadsheet takes for a formula. */
  private static String harmless(String cell) {
    return cell.replaceFirst("\\A[=+@\\s]+", "");
  }
}
