package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.geodata.read.OsmFormatException;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;
import org.placewright.model.travel.Journey;

/** What is found on a road file is kept beside the county, and never trusted more than it proves. */
class RoadFileTest {
  private static final String DIGEST = "one road file";
  private static final List<Locality> HOMES = List.of(SomePlaces.home("h1", 100, 20), SomePlaces.home("h2", 2_900, 10));
  private static final List<Provision> SCHOOLS = List.of(SomePlaces.school("s1", 1_500, 0), SomePlaces.mainstream("m"));

  @TempDir
  private Path folder;
  private Path extract;

  @BeforeEach
  void drawRoads() {
    StreetMap streets = new StreetMap().at("a", 0, 0).at("b", 1000, 0).at("c", 3000, 0);
    extract = streets.way("highway=residential", "a b").way("highway=primary", "b c").write(folder.resolve("roads.osm"));
  }

  @Test
  void nothingIsWrittenUntilItIsToBeKept() throws IOException {
    CountyRoads found = file(DIGEST).find(HOMES, SCHOOLS);
    assertThat(kept()).isEmpty();
    found.keep();
    assertThat(kept()).hasSize(2).allMatch(name -> name.matches("(network|ways)-[0-9a-f]{16}\\.kept"));
  }

  @Test
  void theSecondRunDoesNotReadTheRoadFile() throws IOException {
    CountyRoads first = findAndKeep(DIGEST);
    Files.delete(extract);
    assertSame(first, file(DIGEST).find(HOMES, SCHOOLS));
  }

  @Test
  void otherPlacesOnTheSameRoadsNeedOnlyTheNetwork() throws IOException {
    findAndKeep(DIGEST);
    Files.delete(extract);
    List<Locality> others = List.of(SomePlaces.home("h3", 500, 0));
    CountyRoads found = file(DIGEST).find(others, SCHOOLS);
    assertThat(found.journeys(SomePlaces.ASSUMPTIONS).findJourney(others.getFirst().id(), SCHOOLS.getFirst().id())).isPresent();
  }

  @Test
  void anotherRoadFileOrOtherSpeedsAreReadAnew() throws IOException {
    findAndKeep(DIGEST);
    Files.delete(extract);
    assertThatThrownBy(() -> file("another").find(HOMES, SCHOOLS)).isInstanceOf(IOException.class);
    RoadFile faster = new RoadFile(
        extract, DIGEST, RoadSpeeds.of(List.of(SomeSpeeds.of("primary", 43, 50))), Optional.of(folder.resolve("kept")));
    assertThatThrownBy(() -> faster.find(HOMES, SCHOOLS)).isInstanceOf(IOException.class);
  }

  @Test
  void placesThatMovedOrChangedTheirOrderAreNotAnsweredByWhatIsKeptOfOthers() throws IOException {
    findAndKeep(DIGEST);
    CountyRoads turned = file(DIGEST).find(HOMES.reversed(), SCHOOLS);
    assertThat(minutes(turned, HOMES.getFirst())).isEqualTo(minutes(file("unkept").find(HOMES, SCHOOLS), HOMES.getFirst()));
    List<Locality> moved = List.of(SomePlaces.home("h1", 1_400, 20), HOMES.getLast());
    assertThat(minutes(file(DIGEST).find(moved, SCHOOLS), moved.getFirst()))
        .isEqualTo(minutes(file("unkept").find(moved, SCHOOLS), moved.getFirst()))
        .isNotEqualTo(minutes(turned, HOMES.getFirst()));
  }

  @Test
  void thePeakTimeFactorCountsOnKeptWaysToo() throws IOException {
    findAndKeep(DIGEST);
    Files.delete(extract);
    CountyRoads kept = file(DIGEST).find(HOMES, SCHOOLS);
    Optional<Journey> slow = kept.journeys(SomePlaces.assumptions("2.5"))
        .findJourney(HOMES.getFirst().id(), SCHOOLS.getFirst().id());
    assertThat(slow.orElseThrow().minutes()).isGreaterThan(minutes(kept, HOMES.getFirst()));
  }

  private static int minutes(CountyRoads roads, Locality home) {
    return roads.journeys(SomePlaces.ASSUMPTIONS).findJourney(home.id(), SCHOOLS.getFirst().id()).orElseThrow().minutes();
  }

  @Test
  void whateverIsDoneToKeptFilesTheAnswerIsTheSame() throws IOException {
    CountyRoads first = findAndKeep(DIGEST);
    Random random = new Random(9);
    for (int trial = 0; trial < 60; trial++) {
      for (Path file : keptFiles()) {
        byte[] bytes = Files.readAllBytes(file);
        if (trial % 3 == 0) {
          bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else if (trial % 3 == 1) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        } else {
          random.nextBytes(bytes);
        }
        Files.write(file, bytes);
      }
      assertSame(first, findAndKeep(DIGEST));
    }
  }

  @Test
  void aKeptFileOfAnotherCountyUnderThisOnesNameIsNotTaken() throws IOException {
    CountyRoads first = findAndKeep(DIGEST);
    List<Path> own = keptFiles();
    byte[] network = Files.readAllBytes(own.get(0));
    byte[] ways = Files.readAllBytes(own.get(1));
    Files.write(own.get(0), ways);
    Files.write(own.get(1), network);
    assertSame(first, findAndKeep(DIGEST));
    assertThat(Files.readAllBytes(own.get(0))).isEqualTo(network);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNoError() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file where the folder should be");
    findAndKeep(DIGEST);
    assertThat(folder.resolve("kept")).isRegularFile();
  }

  @Test
  void ofManyKeptFilesOnlyTheNewestStay() throws IOException {
    for (int i = 0; i < 7; i++) {
      findAndKeep("file " + i);
    }
    assertThat(kept()).hasSize(2 * 4);
  }

  @Test
  void aBrokenExtractIsRefusedAndNothingKept() throws IOException {
    Files.write(extract, new byte[]{0, 0, 0, 13, 10, 9});
    assertThatThrownBy(() -> file(DIGEST).find(HOMES, SCHOOLS)).isInstanceOf(OsmFormatException.class);
    assertThat(kept()).isEmpty();
  }

  private RoadFile file(String digest) {
    return new RoadFile(extract, digest, SomeSpeeds.RURAL, Optional.of(folder.resolve("kept")));
  }

  private CountyRoads findAndKeep(String digest) throws IOException {
    CountyRoads found = file(digest).find(HOMES, SCHOOLS);
    found.keep();
    return found;
  }

  private static void assertSame(CountyRoads first, CountyRoads second) {
    assertThat(second.report()).isEqualTo(first.report());
    assertThat(second.localitiesAway()).isEqualTo(first.localitiesAway());
    for (Locality home : HOMES) {
      for (Provision school : SCHOOLS) {
        assertThat(second.journeys(SomePlaces.ASSUMPTIONS).findJourney(home.id(), school.id()))
            .isEqualTo(first.journeys(SomePlaces.ASSUMPTIONS).findJourney(home.id(), school.id()));
      }
    }
  }

  private List<String> kept() throws IOException {
    return keptFiles().stream().map(file -> file.getFileName().toString()).toList();
  }

  private List<Path> keptFiles() throws IOException {
    if (!Files.isDirectory(folder.resolve("kept"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      return files.sorted().toList();
    }
  }
}
