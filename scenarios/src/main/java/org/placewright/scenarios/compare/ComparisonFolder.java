package org.placewright.scenarios.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;
import org.placewright.scenarios.report.table.WorkbookFile;
import org.placewright.scenarios.run.RunFolder;

/** Writes a comparison into a folder of its own. The same runs give the same bytes. */
public final class ComparisonFolder {
  private ComparisonFolder() {}

  /**
   * Writes {@code compare.csv}, workbook and page; {@code effects.csv} too where changes were told apart, {@code sensitivity.csv} where
   * it was asked what the answer hangs on.
   *
   * @param out the folder that run folders are in
   * @param name what to call it; {@code name-2} and so on where that is taken
   * @return the folder made
   */
  public static Path write(
      Comparison comparison, Optional<ChangeEffects> effects, Optional<Sensitivity> sensitivity, Path out, String name)
      throws IOException {
    try (RunFolder folder = RunFolder.begin(out, name)) {
      Path partial = folder.partial();
      Table figures = ComparisonTables.figures(comparison);
      List<Table> sheets = new ArrayList<>(List.of(ComparisonTables.runs(comparison)));
      CsvFile.write(figures, partial);
      if (effects.isPresent()) {
        Table table = new EffectTables(effects.get()).all();
        CsvFile.write(table, partial);
        sheets.add(table);
      }
      if (sensitivity.isPresent()) {
        Table table = new SensitivityTables(sensitivity.get()).all();
        CsvFile.write(table, partial);
        sheets.add(table);
      }
      sheets.add(figures);
      sheets.add(MoneyComparison.byLine(comparison));
      sheets.addAll(new BlockComparison(comparison).listTables());
      sheets.add(ComparisonTables.schemes(comparison));
      sheets.add(ComparisonTables.changes(comparison));
      sheets.add(ComparisonTables.inputs(comparison));
      WorkbookFile.write(
          partial.resolve("workbook.xlsx"),
          "%s: %s".formatted(comparison.first().summary().countyName(), String.join(", ", comparison.labels())),
          List.of(
              "Differences are to the first run, %s. Rows of one measure and year sum; rows of two do not."
                  .formatted(comparison.firstLabel()),
              "Small counts are not suppressed: the council's own file, not for publication."),
          sheets);
      Files.writeString(partial.resolve("report.html"), new ComparisonPage(comparison, effects, sensitivity).build(),
          StandardCharsets.UTF_8);
      return folder.complete();
    }
  }
}
