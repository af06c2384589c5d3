package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Faults;

/** The ONS's files of Wiltshire as published, against the tables that ship with the program. */
class ImportOnsRealTest {
  @BeforeAll
  static void skipWithoutFiles() {
    PublishedFiles.skipWithout();
  }

  private static Imported read(String population, Optional<Path> lookup, Optional<Path> boundaries, boolean scaled) {
    Faults faults = new Faults();
    Optional<Imported> imported = ImportOns.read(
        new ImportOns.Files(
            PublishedFiles.of(population), "E06000054", Optional.empty(), lookup, boundaries,
            scaled ? Optional.of(PublishedFiles.of("mye_2000-2023_age_0_25.csv")) : Optional.empty(),
            scaled ? Optional.of(PublishedFiles.of("snpp2018b_2018-2043_age_0_25.csv")) : Optional.empty(),
            Optional.of(new AcademicYear(2024))),
        Path.of("no-county"), faults);
    assertThat(faults.list()).isEmpty();
    return imported.orElseThrow();
  }

  /** Children of each area, without its name and centre. */
  private static SortedMap<String, List<String>> children(List<String> rows) {
    SortedMap<String, List<String>> children = new TreeMap<>();
    for (String row : rows) {
      String[] cells = row.replaceAll("\"[^\"]*\"", "name").split(",");
      children.put(cells[0], Arrays.asList(cells).subList(4, cells.length));
    }
    return children;
  }

  @Test
  void peopleByMsoaAndTheirGrowthAreTheShippedOnes() {
    Imported made = read("msoa11_mid2020_syoa.csv", Optional.empty(), Optional.empty(), true);

    assertThat(children(PublishedFiles.rows(PublishedFiles.text(made, "localities.csv"))))
        .isEqualTo(children(PublishedFiles.rows(Path.of("wiltshire", "localities.csv"))));
    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "population.csv")))
        .isEqualTo(PublishedFiles.rows(Path.of("wiltshire", "population.csv")));
  }

  @Test
  void peopleByLsoaAreTheShippedOnes() {
    assertThat(children(PublishedFiles.rows(PublishedFiles.text(
        read("lsoa11_mid2020_syoa_pwc.csv", Optional.empty(), Optional.empty(), true), "localities.csv"))))
        .isEqualTo(children(PublishedFiles.rows(Path.of("wiltshire-lsoa", "localities.csv"))));
  }

  @Test
  void aFileCutShortIsNotStretchedToTheCouncilsPeople(@TempDir Path folder) throws IOException {
    List<String> lines = Files.readAllLines(PublishedFiles.of("lsoa11_mid2020_syoa_pwc.csv"));
    Path cut = Files.write(folder.resolve("cut.csv"), lines.subList(0, 100));
    Faults faults = new Faults();

    assertThat(
        ImportOns.read(
            new ImportOns.Files(
                cut, "E06000054", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(PublishedFiles.of("mye_2000-2023_age_0_25.csv")), Optional.empty(), Optional.of(new AcademicYear(2024))),
            Path.of("no-county"), faults))
        .isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("Are areas missing"));
  }

  @Test
  void peopleCarriedTo2021AreAsManyAtEveryAgeAndEveryAreaIsDrawn() {
    Imported old = read("lsoa11_mid2020_syoa_pwc.csv", Optional.empty(), Optional.empty(), false);
    Imported made = read(
        "lsoa11_mid2020_syoa_pwc.csv", Optional.of(PublishedFiles.of("lookup_lsoa11_lsoa21_wiltshire.csv")),
        Optional.of(PublishedFiles.of("wiltshire_lsoa21.geojson")), false);

    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "localities.csv"))).hasSize(308);
    assertThat(sums(made)).isEqualTo(sums(old));
    assertThat(made.report().notes()).allMatch(note -> note.reason().startsWith("split into "));
    assertThat(made.report().counts()).containsEntry("boundaries in wiltshire_lsoa21.geojson", 307);
  }

  private static List<Integer> sums(Imported imported) {
    SortedMap<String, List<String>> children = children(PublishedFiles.rows(PublishedFiles.text(imported, "localities.csv")));
    children.remove("id");
    return IntStream.range(0, 26)
        .mapToObj(i -> children.values().stream().mapToInt(row -> Integer.parseInt(row.get(i))).sum())
        .toList();
  }
}
