package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;

class GivenJourneysTest {
  private static final String HEADER = "origin,destination,minutes,miles\n";
  private static final List<String> HOMES = List.of("oakham-n", "oakham-s", "uppingham", "ketton");
  private static final List<String> SITES = List.of("parks", "uppingham-base", "casterton-elp", "independent");

  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder);
  }

  static List<HostileFile> hostileFiles() {
    return List.of(
        row("an unknown home", "okham-n,parks,5,1", "origin", "okham-n", "Maybe oakham-n?"),
        row("an unknown school", "oakham-n,park,5,1", "destination", "park", "Maybe parks?"),
        row("a school without a site", "oakham-n,mainstream,5,1", "destination", "mainstream", "do not travel"),
        row("no minutes", "oakham-n,parks,,1", "minutes", "", "must not be blank"),
        row("minutes that are none", "oakham-n,parks,NaN,1", "minutes", "NaN", "a number"),
        row("minutes below zero", "oakham-n,parks,-5,1", "minutes", "-5", "write a number from 0 to 600"),
        row("seconds for minutes", "oakham-n,parks,740,1", "minutes", "740", "must be 0 to 600"),
        row("metres for miles", "oakham-n,parks,14,7400", "miles", "7400", "must be 0 to 500"),
        new HostileFile(
            "a journey twice", c -> c.write("travel-times.csv", HEADER + "ketton,parks,5,1\nketton,139065,6,1\n"), "travel-times.csv", 3,
            "destination", "139065", "given twice, first in line 2"),
        new HostileFile(
            "no miles", c -> c.write("travel-times.csv", "origin,destination,minutes\nketton,parks,5\n"), "travel-times.csv", 1,
            "miles", "", "the column is missing"),
        new HostileFile(
            "no way for a child who goes there", c -> c.write("travel-times.csv", HEADER + "ketton,parks,5,1\n"), "travel-times.csv", 0,
            "", "", "9 journeys that children of children.csv make today are not given: oakham-s to parks, oakham-n to parks"));
  }

  private static HostileFile row(String title, String row, String column, String value, String right) {
    return new HostileFile(title, c -> c.write("travel-times.csv", HEADER + row + "\n"), "travel-times.csv", 2, column, value, right);
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder.resolve("spoiled"));
  }

  @Test
  void journeysAreTakenAsTheyAreAndRoundedAsEveryJourney() {
    county.write("travel-times.csv", all().replace("ketton,parks,20,10\n", "ketton,parks,12.2,6.25\n"));
    assertThat(find("ketton", "parks")).contains(new Journey(13, 6.3));
    assertThat(find("ketton", "mainstream")).contains(Journey.NONE);
    assertThat(county.read().travel().basis()).isEqualTo("given in three-schools/travel-times.csv");
  }

  @Test
  void aUrnStandsForEveryProvisionOfItsSchool() {
    county.write("travel-times.csv", all().replace("ketton,parks,", "ketton,139065,"));
    assertThat(find("ketton", "parks")).contains(new Journey(20, 10));
  }

  @Test
  void withoutARoadFileThereIsNoWayWhereNoneIsGiven() {
    county.write("travel-times.csv", all().replace("oakham-n,independent,20,10\n", "").replace("ketton,independent,20,10\n", ""));
    assertThat(find("ketton", "independent")).isEmpty();
    assertThat(county.read().warnings()).contains(
        "three-schools/travel-times.csv gives 14 of 16 journeys; there is no way between the others (oakham-n to independent, ketton to"
            + " independent)");
  }

  @Test
  void aPlaceThatNoJourneyReachesIsSaid() {
    county.write("travel-times.csv", all().replaceAll("(?m)^ketton,.*\n", ""))
        .write("children.csv", county.text("children.csv").replaceAll(",ketton,", ",uppingham,"));
    assertThat(county.read().warnings())
        .contains("no journey is given from 1 localities, so their children can go to no school or base: ketton");
  }

  @Test
  void withARoadFileItFillsTheGaps() {
    county.write("travel-times.csv", HEADER + "ketton,parks,99,10\n")
        .write("roads.osm.pbf", MadeRoads.through(MadeRoads.THREE_SCHOOLS, "primary"));
    assertThat(find("ketton", "parks")).contains(new Journey(99, 10));
    assertThat(find("oakham-n", "parks")).contains(new Journey(6, 0.5));
    assertThat(county.read().travel().basis()).isEqualTo(
        "given in three-schools/travel-times.csv; the others found on roads: fastest way, times of empty roads x 1.2");
  }

  @Test
  void milesThatLookLikeKilometresAreDoubted() {
    county.write("travel-times.csv", all().replace(",20,10\n", ",90,30\n"));
    assertThat(county.read().warnings()).anyMatch(warning -> warning.endsWith("Maybe their miles are kilometres?"));
  }

  @Test
  void journeysFasterThanAnyTaxiOrShorterThanTheLineAreDoubted() {
    county.write("travel-times.csv", all().replace("ketton,parks,20,10\n", "ketton,parks,2,5\n"));
    assertThat(county.read().warnings())
        .contains("1 given journeys are faster than 80 miles an hour (ketton to parks)")
        .anyMatch(warning -> warning.contains("shorter than the straight line") && warning.contains("ketton to parks"));
  }

  private static String all() {
    StringBuilder rows = new StringBuilder(HEADER);
    HOMES.forEach(home -> SITES.forEach(site -> rows.append("%s,%s,20,10\n".formatted(home, site))));
    return rows.toString();
  }

  private Optional<Journey> find(String from, String to) {
    return county.read().travel().findJourney(new LocalityId(from), new ProvisionId(to));
  }
}
