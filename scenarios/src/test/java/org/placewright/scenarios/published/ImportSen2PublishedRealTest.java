package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Ages 5 to 10 of two years: nearly half of their plans would otherwise be shared out over the other ages. */
  @Test
  void missingRowsOfAgesAreNotMadeUpFromTheOtherAges(@TempDir Path folder) throws IOException {
    List<Path> files = new ArrayList<>(PublishedFiles.releases());
    Path whole = PublishedFiles.of("sen2_2025_newplans.csv");
    List<String> rows = Files.readAllLines(whole)
        .stream()
        .filter(row -> !row.matches("202[23],.*,E06000054,.*,age ([5-9]|10),.*"))
        .toList();
    files.set(files.indexOf(whole), Files.write(folder.resolve("newplans.csv"), rows));
    Faults faults = new Faults();

    assertThat(ImportSen2Published.read(files, "E06000054", faults)).isEmpty();
    assertThat(faults.list()).anySatisfy(fault -> assertThat(fault.message()).contains("rows of ages seem to be missing", "2023"));
  }

  /** Each file ends a few rows of the council too early; by itself it looks whole. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      sen2_2025_sen_needs_all_plans.csv | 202425,.*,Type of placement,Special .* | of plans of January 2025 its rows count
      sen2_2025_caseload.csv            | 202425,.*,age 1[5-9],.*                | of plans of January 2025 its rows count
      sen2_2025_ceased_plans.csv        | 2024,.*,Type of placement,Special .*   | of plans that ended in 2024 its rows count
      sen2_2025_ceased_plans.csv        | 2024,.*,Age plan ceased,age 19.*       | of plans that ended in 2024 its rows count
      """)
  void aFileThatIsCutAtALineEndIsOneFault(String file, String rows, String fault, @TempDir Path folder) throws IOException {
    List<Path> files = new ArrayList<>(PublishedFiles.releases());
    Path whole = PublishedFiles.of(file);
    List<String> left = Files.readAllLines(whole).stream().filter(row -> !(row.contains("E06000054") && row.matches(rows))).toList();
    files.set(files.indexOf(whole), Files.write(folder.resolve(file), left));
    Faults faults = new Faults();

    assertThat(ImportSen2Published.read(files, "E06000054", faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(one -> {
      assertThat(one.file()).isEqualTo(file);
      assertThat(one.message()).contains(fault, "are published in all");
    });
  }

  @Test
  void whatPlansComeAndGoOtherwiseIsNotSaidWhereItIsLittle() {
    assertThat(imported.report().hints()).noneMatch(hint -> hint.contains("otherwise"));
  }

  /** England has every type of placement, ages that were not recorded and figures the department did not ask for. */
  @Test
  void allOfEnglandReadAsOneCouncilKeepsThePublishedTotals(@TempDir Path folder) throws IOException {
    List<Path> national = new ArrayList<>();
    for (Path file : PublishedFiles.releases()) {
      List<String> lines = Files.readAllLines(file);
      List<String> rows = lines.stream()
          .filter(line -> line.contains(",National,") || line.equals(lines.getFirst()))
          .map(line -> line.replaceFirst(",National,E92000001,England,,,,,,", ",Local authority,,,,,E92000001,,England,"))
          .toList();
      national.add(Files.write(folder.resolve(String.valueOf(file.getFileName())), rows));
    }
    Faults faults = new Faults();
    Optional<Imported> england = ImportSen2Published.read(national, "England", faults);

    assertThat(faults.list()).isEmpty();
    assertThat(sum(england.orElseThrow(), "plans-by-age-and-placement", "")).isEqualTo(638_745);
    assertThat(sum(england.get(), "plans-by-age-and-placement-year-before", "")).isEqualTo(576_474);
    assertThat(sum(england.get(), "new-plans-by-age-and-placement", "2022,")).isEqualTo(66_706);
    assertThat(sum(england.get(), "new-plans-by-need-and-age", "2024,")).isEqualTo(97_747);
    assertThat(england.get().report().notes()).filteredOn(note -> note.reason().endsWith("at no age")).hasSize(3);
  }

  private static int sum(Imported imported, String table, String year) {
    return PublishedFiles.rows(PublishedFiles.text(imported, table + ".csv"))
        .stream()
        .skip(1)
        .filter(row -> row.startsWith(year))
        .flatMap(row -> Arrays.stream(row.split(",")).skip(year.isEmpty() ? 1 : 2))
        .mapToInt(Integer::parseInt)
        .sum();
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
