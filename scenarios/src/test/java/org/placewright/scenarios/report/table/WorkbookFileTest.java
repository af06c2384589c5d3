package org.placewright.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;

class WorkbookFileTest {
  private static final Table TABLE = Table.named("shops", "What shops sell")
      .columns(Column.text("name"), Column.count("things"), Column.pounds("takings"), Column.fraction("share"))
      .row("=1+1", 12, new Money(345_67), 0.25)
      .row("+44", 13, Table.BLANK, Table.BLANK)
      .row("-1", 14, new Money(5), 1.5)
      .row("@here", 15, new Money(-5), 0.0)
      .build();
  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("workbook.xlsx");
    WorkbookFile.write(file, "A title", List.of("A line"), List.of(TABLE));
  }

  @Test
  void theFirstSheetListsTheOthers() throws IOException {
    List<Row> rows = read(0);

    assertThat(rows.getFirst().getCellText(0)).isEqualTo("A title");
    assertThat(rows.getLast().getCellText(0)).isEqualTo("shops");
    assertThat(rows.getLast().getCellText(2)).isEqualTo("What shops sell");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    List<Cell> names = read(1).stream().skip(1).map(row -> row.getCell(0)).toList();

    assertThat(names).extracting(Cell::getType).containsOnly(CellType.STRING);
    assertThat(names).extracting(Cell::getText).containsExactly("=1+1", "+44", "-1", "@here");
  }

  @Test
  void numbersAreNumbersAndPoundsHavePence() throws IOException {
    List<Row> rows = read(1);

    assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("345.67");
    assertThat(rows.get(1).getCell(2).getDataFormatString()).isEqualTo("£#,##0.00");
    assertThat(rows.get(3).getCell(3).asNumber()).isEqualByComparingTo("1.5");
  }

  @Test
  void blankCellsAreEmpty() throws IOException {
    assertThat(read(1).get(2).getOptionalCell(2).filter(cell -> cell.getType() != CellType.EMPTY)).isEmpty();
  }

  private List<Row> read(int sheet) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
      return workbook.getSheet(sheet).orElseThrow().read();
    }
  }
}
