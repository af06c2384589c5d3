package org.placewright.scenarios.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;

class TableTest {
  @Test
  void csvQuotesCommasQuotesAndLineBreaks(@TempDir Path folder) throws IOException {
    Table table = Table.named("shops", "Shops")
        .columns(Column.text("name"), Column.pounds("takings"), Column.fraction("share"))
        .row("a, \"b\"\nc", new Money(5), 1.0 / 3)
        .row("plain and longer than any limit", Optional.empty(), Table.BLANK)
        .build();

    CsvFile.write(table, folder);

    assertThat(Files.readString(folder.resolve("shops.csv")))
        .isEqualTo("name,takings,share\n\"a, \"\"b\"\"\nc\",0.05,0.333\nplain and longer than any limit,,\n");
  }

  @Test
  void aNumberInATextColumnIsAnError() {
    Table.Builder table = Table.named("shops", "Shops").columns(Column.text("name"));

    assertThatThrownBy(() -> table.row(5)).hasMessageContaining("column (name) holds text, not 5");
  }

  @Test
  void aTextInANumberColumnIsAnError() {
    Table.Builder table = Table.named("shops", "Shops").columns(Column.count("things"));

    assertThatThrownBy(() -> table.row("five")).hasMessageContaining("column (things) holds numbers, not five");
  }

  @Test
  void aRowThatIsTooShortIsAnError() {
    Table.Builder table = Table.named("shops", "Shops").columns(Column.count("things"), Column.text("name"));

    assertThatThrownBy(() -> table.row(5).build()).hasMessageContaining("1 cells for 2 columns");
  }
}
