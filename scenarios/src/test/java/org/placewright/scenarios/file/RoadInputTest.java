package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;

class RoadInputTest {
  private static final byte[] ROADS = MadeRoads.through(MadeRoads.THREE_SCHOOLS, "primary");

  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder);
  }

  static List<HostileFile> hostileFiles() {
    return List.of(
        road("an empty road file", new byte[0], "the file is empty"),
        road("no road file at all", "id,name\n".getBytes(StandardCharsets.UTF_8), "no OpenStreetMap extract"),
        road("a road file cut short", Arrays.copyOf(ROADS, ROADS.length - 9), "not well-formed in line"),
        road("PBF cut short", new byte[]{0, 0, 0, 13, 10, 9, 'O', 'S', 'M'}, "ends in the middle"),
        road("a road file of paths", MadeRoads.through(MadeRoads.THREE_SCHOOLS, "footway"), "holds no road in Great Britain"),
        road(
            "another county's roads",
            MadeRoads.through(List.of(new GridPoint(400_000, 200_000), new GridPoint(400_900, 200_000)), "primary"),
            "more than 5 km away from 8 of 8 localities and provisions"),
        new HostileFile(
            "a school off the roads", c -> c.write("roads.osm.pbf", ROADS).change("provisions.csv", "500300,308900", "500300,318900"),
            "provisions.csv", 4, "easting", "500300", "is 10.0 km away; more than 5 km cannot be right"),
        new HostileFile(
            "a road file named that is not there", c -> c.change("county.yaml", "tables:\n", "tables:\n  roads: rutland.osm.pbf\n"),
            "rutland.osm.pbf", 0, "", "", "there is no such file"),
        speeds("a class of road misspelled", "secondry,30,40", "highway", "secondry", "Maybe secondary?"),
        speeds("a class twice", "primary,30,40\nprimary,31,40", "highway", "primary", "given twice", 3),
        speeds("a speed too high", "primary,300,300", "mph", "300", "must be 0 to 100"),
        speeds("less at most than usual", "primary,40,30", "most-mph", "30", "not be less than mph (40)"),
        speeds("driven and not driven", "primary,0,30", "most-mph", "30", "both are 0"));
  }

  private static HostileFile road(String title, byte[] bytes, String right) {
    return new HostileFile(title, c -> c.write("roads.osm.pbf", bytes), "roads.osm.pbf", 0, "", "", right);
  }

  private static HostileFile speeds(String title, String rows, String column, String value, String right) {
    return speeds(title, rows, column, value, right, 2);
  }

  private static HostileFile speeds(String title, String rows, String column, String value, String right, int line) {
    return new HostileFile(
        title, c -> c.write("road-speeds.csv", "highway,mph,most-mph\n" + rows + "\n"), "road-speeds.csv", line, column, value, right);
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder.resolve("spoiled"));
    assertThat(folder.resolve("spoiled/three-schools/.placewright")).doesNotExist();
  }

  /** The road runs straight from Oakham North through the Parks to Ketton and on: 787 m, 0.5 miles, to the Parks. */
  @Test
  void aRoadFileOfTheUsualNameGivesTheJourneys() {
    county.write("roads.osm.pbf", ROADS);
    assertThat(county.read().travel().basis()).isEqualTo("found on roads: fastest way, times of empty roads x 1.2");
    assertThat(journey("oakham-n", "parks")).isEqualTo(new Journey(6, 0.5));
    assertThat(journey("oakham-n", "mainstream")).isEqualTo(Journey.NONE);
  }

  @Test
  void aRoadFileMayBeCalledOtherwise() {
    county.write("our.osm", ROADS).change("county.yaml", "tables:\n", "tables:\n  roads: our.osm\n");
    assertThat(journey("oakham-n", "parks")).isEqualTo(new Journey(6, 0.5));
  }

  @Test
  void theCountysOwnSpeedsGoBeforeTheDefaults() {
    county.write("roads.osm", ROADS).write("road-speeds.csv", "highway,mph,most-mph\nprimary,4,4\n");
    assertThat(journey("oakham-n", "parks").minutes()).isEqualTo(14);
  }

  @Test
  void theRoadFileAndItsSpeedsAreInputsWithTheirSource() {
    county.write("roads.osm", ROADS);
    assertThat(county.read().inputs())
        .anySatisfy(input -> {
          assertThat(input.name()).isEqualTo("three-schools/roads.osm");
          assertThat(input.sha256()).isEqualTo(FileDigest.of(ROADS));
          assertThat(input.headerNotes()).anyMatch(note -> note.contains("OpenStreetMap contributors"));
        })
        .anyMatch(input -> input.name().equals("default-road-speeds.csv"));
  }

  @Test
  void whatIsFarFromARoadIsSaid() {
    county.write("roads.osm", ROADS).change("localities.csv", "498020,304310", "498020,302310");
    assertThat(county.read().warnings())
        .anyMatch(warning -> warning.startsWith("1 of 4 localities are more than 1 km from a road of three-schools/roads.osm"));
  }

  @Test
  void aRoadFileThatNothingReadsIsSaid() {
    county.write("rutland-latest.osm.pbf", ROADS);
    assertThat(county.read().travel().basis()).startsWith("estimated");
    assertThat(county.read().warnings()).anyMatch(warning -> warning.contains("call it roads.osm.pbf"));
  }

  /** The first bytes of a file packed by bzip2. */
  @Test
  void aRoadFileOfTheUsualNameThatIsPackedByBzip2IsRefused() {
    county.write("roads.osm.bz2", new byte[]{'B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59});
    assertThat(county.listFaults()).singleElement().asString().contains("three-schools/roads.osm.bz2", "unpack it first");
  }

  @Test
  void whatIsKeptChangesNoAnswerAndIsKeptOnlyWithoutFaults() {
    county.write("roads.osm", ROADS);
    CountyFolder first = county.read();
    assertThat(county.file(".placewright")).isDirectoryContaining(file -> file.getFileName().toString().startsWith("ways-"));
    CountyFolder second = county.read();
    assertThat(second.warnings()).isEqualTo(first.warnings());
    assertThat(second.travel().findJourney(new LocalityId("ketton"), new ProvisionId("parks")))
        .isEqualTo(first.travel().findJourney(new LocalityId("ketton"), new ProvisionId("parks")));
  }

  @Test
  void defaultsHoldEveryClassThatIsDriven() {
    assertThat(RoadSpeedTable.listDefaults()).extracting(speed -> speed.highway())
        .contains("motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "service");
    assertThat(Files.exists(county.file(".placewright"))).isFalse();
  }

  private Journey journey(String from, String to) {
    return county.read().travel().findJourney(new LocalityId(from), new ProvisionId(to)).orElseThrow();
  }
}
