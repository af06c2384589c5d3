package org.placewright.scenarios.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;
import org.placewright.scenarios.report.table.WorkbookFile;
import org.placewright.scenarios.run.RunFolder;

/** Writes the case for special places into a folder of its own. The same runs give the same bytes. */
public final class BasesFirstFolder {
  private static final String NAME = "bases-first";

  private BasesFirstFolder() {}

  /**
   * Writes {@code only-special.csv}, {@code compare.csv}, workbook and page.
   *
   * @param out the folder that run folders are in
   * @return the folder made
   */
  public static Path write(BasesFirst first, Path out) throws IOException {
    try (RunFolder folder = RunFolder.begin(out, NAME)) {
      Path partial = folder.partial();
      Table children = first.onlySpecial().table();
      Table figures = ComparisonTables.figures(first.comparison());
      CsvFile.write(children, partial);
      CsvFile.write(figures, partial);
      BasesFirstTables tables = new BasesFirstTables(first);
      WorkbookFile.write(
          partial.resolve("workbook.xlsx"),
          "%s: bases first".formatted(first.bases().summary().countyName()),
          List.of(
              "Plans: %s, then %s.".formatted(first.comparison().firstLabel(), first.comparison().otherLabels().getFirst()),
              "Small counts are not suppressed: the council's own file, not for publication."),
          List.of(tables.byYear(), tables.byNeedAndPhase(), tables.built(), children, MoneyComparison.byLine(first.comparison()), figures));
      Files.writeString(partial.resolve("report.html"), new BasesFirstPage(first).build(), StandardCharsets.UTF_8);
      return folder.complete();
    }
  }
}
