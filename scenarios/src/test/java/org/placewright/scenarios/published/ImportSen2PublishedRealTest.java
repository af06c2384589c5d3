package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.scenarios.file.Faults;

/** The department's files as published, against the tables that ship with the program. */
class ImportSen2PublishedRealTest {
  private static Imported imported;

  @BeforeAll
  static void readTheRelease() {
    PublishedFiles.skipWithout();
    Faults faults = new Faults();
    imported = ImportSen2Published.read(PublishedFiles.releases(), "E06000054", faults).orElseThrow();
    assertThat(faults.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plans-by-need-and-age", "plans-by-need-and-placement", "plans-by-age-and-placement",
          "plans-by-age-and-placement-year-before", "new-plans-by-age-and-placement", "new-plans-by-need-and-age", "ceased-plans-by-age",
          "ceased-plans-by-placement", "plans-by-year"})
  void theShippedTableComesOutCellForCell(String table) {
    assertThat(PublishedFiles.rows(PublishedFiles.text(imported, table + ".csv")))
        .isEqualTo(PublishedFiles.rows(Path.of("wiltshire", table + ".csv")));
  }

  @Test
  void placementTypesAreTheShippedOnesWithTheirSettings() {
    assertThat(codesAndSettings(PublishedFiles.rows(PublishedFiles.text(imported, "placement-types.csv"))))
        .isEqualTo(codesAndSettings(PublishedFiles.rows(Path.of("wiltshire", "placement-types.csv"))));
  }

  private static List<String> codesAndSettings(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("\\A(\\w+),.*,([A-Z_0-9]+),.*\\z", "$1 $2")).toList();
  }

  @Test
  void theSameCouncilIsFoundByItsNameAndItsOldCode() {
    for (String called : List.of("wiltshire", "865")) {
      assertThat(ImportSen2Published.read(PublishedFiles.releases(), called, new Faults()).orElseThrow().files().subList(0, 3))
          .isEqualTo(imported.files().subList(0, 3));
    }
  }

  @Test
  void everySignIsReported() {
    assertThat(imported.report().notes())
        .filteredOn(note -> note.file().equals("sen2_2025_newplans.csv") && note.what().contains("2022 Age when plan started: age 4"))
        .singleElement()
        .satisfies(note -> assertThat(note.reason()).contains("\"x\" (not available) in ", "online_provider"))
        .satisfies(note -> assertThat(note.taken()).isEqualTo("0: the other cells sum to the row's total"));
  }
}
