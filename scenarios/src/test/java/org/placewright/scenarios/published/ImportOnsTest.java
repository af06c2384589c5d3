package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;

class ImportOnsTest {
  private static final String AGES = IntStream.range(0, 90).mapToObj(String::valueOf).collect(Collectors.joining(",")) + ",90+";
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two areas with so many people at every age. */
  private String population(int first, int second) {
    return "lsoa11_code,lsoa11_name,utla21_code,utla21_name,pwc_easting,pwc_northing,total_population," + AGES + "\n"
        + area("E01000001", first, "486150.4,309410.0") + area("E01000002", second, "487000.0,310000.0");
  }

  private static String area(String code, int people, String centre) {
    return code + "," + code + ",E06000017,Rutland," + centre + "," + people * 91 + "," + ("," + people).repeat(91).substring(1) + "\n";
  }

  private static String byAge(int year, int persons) {
    return IntStream.range(0, 26)
        .mapToObj(age -> "E06000017,Rutland,%d,%d,%d\n".formatted(year, age, persons))
        .collect(Collectors.joining());
  }

  private Optional<Imported> read(ImportOns.Files files) {
    return ImportOns.read(files, folder.resolve("county"), faults);
  }

  private ImportOns.Files of(Path population) {
    return new ImportOns.Files(
        population, "Rutland", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(new AcademicYear(2024)));
  }

  private List<String> faults() {
    return faults.list().stream().map(Fault::toString).toList();
  }

  private static List<String> localities(Imported imported) {
    return PublishedFiles.rows(PublishedFiles.text(imported, "localities.csv"));
  }

  @Test
  void agesBecomeCurriculumYears() {
    List<String> rows = localities(read(of(write("people.csv", population(3, 5)))).orElseThrow());

    assertThat(rows.getFirst()).startsWith("id,name,easting,northing,N4,N3,N2,N1,R,Y1").endsWith("Y20,Y21");
    assertThat(rows.get(1)).isEqualTo("E01000001,E01000001,486150,309410" + ",3".repeat(26));
  }

  @Test
  void areasAreScaledToTheLatestEstimateWithoutLosingAnyone() {
    Path estimates = write("mye.csv", "area_code,area_name,year,age,persons\n" + byAge(2022, 999) + byAge(2023, 9));
    ImportOns.Files files = of(write("people.csv", population(3, 5)));
    files = new ImportOns.Files(
        files.population(), files.council(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(estimates), Optional.empty(),
        files.baseYear());

    List<String> rows = localities(read(files).orElseThrow());

    assertThat(rows.get(1)).endsWith(",3".repeat(26));
    assertThat(rows.get(2)).endsWith(",6".repeat(26));
  }

  @Test
  void onlyTheGrowthOfAProjectionIsUsed() {
    Path estimates = write("mye.csv", "area_code,area_name,year,age,persons\n" + byAge(2023, 90));
    Path projections = write("snpp.csv", "area_code,area_name,year,age,persons\n" + byAge(2023, 100) + byAge(2024, 110) + byAge(2025, 50));
    Imported made = read(
        new ImportOns.Files(
            write("people.csv", population(34, 56)), "E06000017", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(estimates),
            Optional.of(projections), Optional.of(new AcademicYear(2024))))
        .orElseThrow();

    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "population.csv"))).hasSize(27)
        .startsWith("curriculum-year,2024/25,2025/26", "N4,99,45");
  }

  @Test
  void aProjectionWithoutEstimatesIsRefused() {
    Path projections = write("snpp.csv", "area_code,area_name,year,age,persons\n" + byAge(2023, 100) + byAge(2024, 110));

    assertThat(
        read(
            new ImportOns.Files(
                write("people.csv", population(3, 5)), "Rutland", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(projections), Optional.of(new AcademicYear(2024)))))
        .isEmpty();
    assertThat(faults()).singleElement().asString().contains("its growth is used on estimates; name them with --estimates");
  }

  @Test
  void splitAndMergedAreasKeepEveryone() {
    Path lookup = write("lookup.csv", """
        lsoa11_code,lsoa11_name,change_code,lsoa21_code,lsoa21_name
        E01000001,a,S,E01000011,Part one
        E01000001,a,S,E01000012,Part two
        E01000002,b,M,E01000012,Part two
        """);
    Imported made = read(
        new ImportOns.Files(
            write("people.csv", population(3, 5)), "Rutland", Optional.empty(), Optional.of(lookup), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty()))
        .orElseThrow();

    List<String> rows = localities(made);
    assertThat(rows.get(1)).startsWith("E01000011,Part one,486150,309410,2,1,2,1");
    assertThat(rows.get(2)).startsWith("E01000012,Part two,").endsWith(",6,7,6,7");
    assertThat(made.report().notes()).extracting(ImportReport.Note::reason).contains("split into 2 areas", "merged of 2 areas");
  }

  @Test
  void anAreaThatTheLookupForgetsIsAFault() {
    Path lookup = write("lookup.csv", "lsoa11_code,lsoa21_code\nE01000001,E01000001\n");

    assertThat(
        read(
            new ImportOns.Files(
                write("people.csv", population(3, 5)), "Rutland", Optional.empty(), Optional.of(lookup), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(faults()).singleElement().asString().contains("\"E01000002\"", "its people would be lost");
  }

  @Test
  void boundariesAreKeptUnderTheIdsOfLocalities() {
    Path drawing = write("areas.geojson",
        """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"x","LSOA11CD":"E01000001"},"geometry":{"type":"Polygon","coordinates":[[[-1,52],[-1,53],[0,53],[-1,52]]]}},
            {"type":"Feature","properties":{"LSOA11CD":"E01099999"},"geometry":{"type":"Polygon","coordinates":[[[-1,52],[-1,53],[0,53],[-1,52]]]}}]}
            """);
    Imported made = read(
        new ImportOns.Files(
            write("people.csv", population(3, 5)), "Rutland", Optional.empty(), Optional.empty(), Optional.of(drawing), Optional.empty(),
            Optional.empty(), Optional.empty()))
        .orElseThrow();

    assertThat(PublishedFiles.text(made, "boundaries.geojson")).contains("\"id\":\"E01000001\"").doesNotContain("E01099999");
    assertThat(made.report().notes()).extracting(ImportReport.Note::reason)
        .containsExactly("no boundary with this code", "boundary of no locality");
  }

  @Test
  void boundariesInMetresAreRefused() {
    Path drawing = write("areas.geojson", """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"c":"E01000001"},
        "geometry":{"type":"Point","coordinates":[486150,309410]}}]}
        """);

    assertThat(
        read(
            new ImportOns.Files(
                write("people.csv", population(3, 5)), "Rutland", Optional.empty(), Optional.empty(), Optional.of(drawing),
                Optional.empty(),
                Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(faults()).singleElement().asString().contains("degrees (WGS84), not metres");
  }

  @Test
  void centresInDegreesAreTurnedIntoMetres() {
    Path centres = write("centres.csv", "LSOA11CD,long,lat\nE01000001,-0.761460,52.622384\n");
    Imported made = read(
        new ImportOns.Files(
            write("people.csv", population(3, 5)), "Rutland", Optional.of(centres), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty()))
        .orElseThrow();

    assertThat(localities(made).get(1)).startsWith("E01000001,E01000001,483940,303455,");
  }

  @Test
  void womenAndMenAreAdded() {
    List<String> header = new ArrayList<>(List.of("LAD 2023 Code", "LAD 2023 Name", "LSOA 2021 Code", "LSOA 2021 Name", "x", "y", "Total"));
    IntStream.rangeClosed(0, 90).forEach(age -> header.addAll(List.of("F" + age, "M" + age)));
    String row = "E06000017,Rutland,E01000001,Rutland 005A,483940,303455,\"1,365\"" + ",7,8".repeat(91) + "\n";

    assertThat(localities(read(of(write("people.csv", String.join(",", header) + "\n" + row))).orElseThrow()).get(1))
        .isEqualTo("E01000001,Rutland 005A,483940,303455" + ",15".repeat(26));
  }

  @Test
  void agesThatDoNotSumToTheTotalAreAFault() {
    assertThat(read(of(write("people.csv", population(3, 5).replace(",273,", ",270,"))))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("people.csv, line 2, column total_population, \"270\"", "sum to 273");
  }

  @Test
  void anAreaWithoutACentreIsAFault() {
    assertThat(read(of(write("people.csv", population(3, 5).replace("486150.4,309410.0", ","))))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("\"E01000001\"", "name a file of population-weighted centres");
  }

  @Test
  void aMissingAgeIsAFault() {
    assertThat(read(of(write("people.csv", population(3, 5).replace(",17,18,", ",17,eighteen,"))))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("people aged 18 is missing");
  }

  @Test
  void anUnknownCouncilIsAnsweredWithTheNearestName() {
    ImportOns.Files files = of(write("people.csv", population(3, 5)));

    assertThat(
        read(
            new ImportOns.Files(
                files.population(), "Rutlnd", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty())))
        .isEmpty();
    assertThat(faults()).singleElement().asString().contains("Maybe Rutland?");
  }
}
