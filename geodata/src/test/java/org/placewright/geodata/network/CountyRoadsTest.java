package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

class CountyRoadsTest {
  private static final Locality HOME = SomePlaces.home("home", 100, 20);
  private static final Provision SCHOOL = SomePlaces.school("school", 2_900, -60);
  private static final Provision MAINSTREAM = SomePlaces.mainstream("mainstream");

  @TempDir
  private Path folder;
  private CountyRoads roads;

  @BeforeEach
  void find() throws IOException {
    StreetMap streets = new StreetMap().at("a", 0, 0).at("b", 1000, 0).at("c", 3000, 0);
    Path extract = streets.way("highway=residential", "a b").way("highway=primary", "b c").write(folder.resolve("roads.osm"));
    roads = new RoadFile(extract, "digest", SomeSpeeds.RURAL, Optional.empty())
        .find(List.of(HOME), List.of(SCHOOL, MAINSTREAM));
  }

  /**
   * 900 m at 17 and 1,900 m at 42 miles an hour take 118.4 + 101.2 s, in traffic 274.5 s; 20 + 60 m at 10 miles an hour take
   * 17.9 s; with 5 minutes 592.4 s, so 10 minutes. 2,880 m are 1.79 miles.
   */
  @Test
  void aJourneyIsTheFastestWayWithWhatLeadsToTheRoad() {
    assertThat(find(HOME, SCHOOL)).contains(new Journey(10, 1.8));
  }

  @Test
  void nobodyTravelsToAKindWithoutASite() {
    assertThat(find(HOME, MAINSTREAM)).contains(Journey.NONE);
  }

  @Test
  void howFarThePlacesAreFromTheirRoadIsKnown() {
    assertThat(roads.localitiesAway().get(HOME.id())).isCloseTo(20, within(0.2));
    assertThat(roads.provisionsAway()).containsOnlyKeys(SCHOOL.id());
    assertThat(roads.provisionsAway().get(SCHOOL.id())).isCloseTo(60, within(0.2));
  }

  @Test
  void theBasisNamesTheFactor() {
    assertThat(roads.journeys(SomePlaces.ASSUMPTIONS).basis())
        .isEqualTo("found on roads: fastest way, times of empty roads x 1.25");
  }

  @Test
  void whatJourneysWereNotFoundForIsRefused() {
    TravelTimes journeys = roads.journeys(SomePlaces.ASSUMPTIONS);
    assertThatThrownBy(() -> journeys.findJourney(new LocalityId("elsewhere"), SCHOOL.id())).hasMessageContaining("elsewhere");
    assertThatThrownBy(() -> journeys.findJourney(HOME.id(), SomePlaces.mainstream("new").id()))
        .hasMessageContaining("Maybe it was opened afterwards?");
  }

  private Optional<Journey> find(Locality home, Provision school) {
    return roads.journeys(SomePlaces.ASSUMPTIONS).findJourney(home.id(), school.id());
  }
}
