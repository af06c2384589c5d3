package org.placewright.scenarios.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as the sheets of one workbook, behind a sheet of contents: numbers as numbers, every text as text
 * (never as a formula, whatever it starts with), the header frozen, with filters.
 *
 * <p>The same tables give the same bytes: the library stamps the workbook and its parts with the time of day, so the
 * archive is packed again without it.
 */
public final class WorkbookFile {
  /** The first moment a zip archive can state. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  private static final int WIDEST = 60;
  private static final int NARROWEST = 9;
  private static final int ROWS_MEASURED = 500;

  private WorkbookFile() {}

  /** Writes the file, over an older one of the same name. */
  public static void write(Path file, String title, List<String> introduction, List<Table> tables) throws IOException {
    Path stamped = Files.createTempFile("placewright-", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(stamped);
          Workbook workbook = new Workbook(out, "Placewright", null)) {
        writeContents(workbook.newWorksheet("contents"), title, introduction, tables);
        for (Table table : tables) {
          writeSheet(workbook.newWorksheet(table.name()), table);
        }
      }
      packWithoutTime(stamped, file);
    } finally {
      Files.delete(stamped);
    }
  }

  private static void writeContents(Worksheet sheet, String title, List<String> introduction, List<Table> tables)
      throws IOException {
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(16).set();
    int row = 1;
    for (String line : introduction) {
      sheet.value(row++, 0, line);
    }
    int header = row + 1;
    List<String> headings = List.of("sheet", "rows", "what it holds");
    for (int c = 0; c < headings.size(); c++) {
      sheet.value(header, c, headings.get(c));
      sheet.style(header, c).bold().set();
    }
    row = header + 1;
    for (Table table : tables) {
      sheet.hyperlink(row, 0, HyperLink.internal("'" + table.name() + "'!A1", table.name()));
      sheet.value(row, 1, table.rows().size());
      sheet.value(row, 2, table.title());
      row++;
    }
    sheet.width(0, 18);
    sheet.width(1, 10);
    sheet.width(2, WIDEST);
    sheet.finish();
  }

  private static void writeSheet(Worksheet sheet, Table table) throws IOException {
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      sheet.width(c, width(table, c));
      sheet.style(c).format(column.type().workbookFormat()).set();
      sheet.value(0, c, column.name());
      sheet.style(0, c).bold().fillColor("E7EEF5").wrapText(true).format("@").set();
    }
    for (int r = 0; r < table.rows().size(); r++) {
      List<Object> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        writeCell(sheet, r + 1, c, row.get(c), table.columns().get(c));
      }
    }
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
    sheet.repeatRows(0);
    sheet.finish();
  }

  private static void writeCell(Worksheet sheet, int row, int column, Object cell, Column meta) {
    if (cell instanceof BigDecimal number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(meta.type().workbookFormat(number)).set();
    } else if (!cell.equals(Table.BLANK)) {
      sheet.value(row, column, cell.toString());
    }
  }

  private static int width(Table table, int column) {
    int longest = table.columns().get(column).name().length() + 2;
    for (List<Object> row : table.rows().subList(0, Math.min(ROWS_MEASURED, table.rows().size()))) {
      longest = Math.max(longest, Table.written(row.get(column)).length() + 2);
    }
    return Math.clamp(longest, NARROWEST, WIDEST);
  }

  private static void packWithoutTime(Path stamped, Path file) throws IOException {
    try (ZipFile from = new ZipFile(stamped.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry part : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(part).readAllBytes();
        if (part.getName().equals("docProps/core.xml")) {
          content = new String(content, StandardCharsets.UTF_8)
              .replaceFirst(CREATED, "")
              .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
      }
    }
  }
}
