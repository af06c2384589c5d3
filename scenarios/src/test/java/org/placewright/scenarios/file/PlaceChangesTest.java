package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.county.County;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;

class PlaceChangesTest {
  private static final String SITE = "easting: 486100, northing: 308900";

  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Scenario> read(String changes) {
    WorkingCounty.in(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  private County county(String changes) {
    return read(changes).orElseThrow(() -> new AssertionError(faults.list().toString())).county();
  }

  private static Places places(County county, Integer... byYear) {
    return Places.of(county.horizon(), List.of(byYear));
  }

  @Test
  void placesAreSetFromTheirYearOnInPlaceOfWhatWasSaidBefore() {
    County county = county("- places: { provision: parks, places: 9, from: 2025/26 }");

    assertThat(county.getPlaces(new ProvisionId("parks"))).isEqualTo(places(county, 12, 9, 9, 9, 9, 9));
  }

  @Test
  void placesThatAreSetCountThoseSold() {
    WorkingCounty.in(folder)
        .write("places-sold.csv", "provision,authority,academic-year,places\nparks,Leicestershire,2024/25,2\n")
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - places: { provision: parks, places: 9, from: 2025/26 }\n");

    County county = ScenarioReader.read("three-schools/wish.yaml", folder, faults).orElseThrow().county();

    assertThat(county.getPlaces(new ProvisionId("parks")).in(new AcademicYear(2025))).hasValue(7);
  }

  @Test
  void aSchoolThatRunsDownLosesAYearOfChildrenAYearAndIsThenClosed() {
    County county = county("- close: { provision: casterton-elp, intake-ends: 2025/26 }");
    Provision elp = county.getProvision(new ProvisionId("casterton-elp"));

    assertThat(county.getPlaces(elp.id())).isEqualTo(places(county, 6, 5, 4, 3, 2, 0));
    assertThat(elp.isClosedIn(new AcademicYear(2028))).isFalse();
    assertThat(elp.isClosedIn(new AcademicYear(2029))).isTrue();
  }

  @Test
  void aSchoolThatClosesHasItsPlacesUntilThen() {
    County county = county("- close: { provision: uppingham-base, from: 2027/28 }");

    assertThat(county.getPlaces(new ProvisionId("uppingham-base"))).isEqualTo(places(county, 6, 6, 6, 0, 0, 0));
  }

  @Test
  void newProvisionHasItsPlacesYearByYearAndJourneysToIt() {
    Scenario scenario = read(
        "- open: { id: oakham-base, kind: RESOURCE_BASE, " + SITE
            + ", needs: [ASD], first-curriculum-year: R, last-curriculum-year: Y6, places: [4, 8], from: 2026/27 }\n"
            + "- extend: { provision: oakham-base, places: 2, from: 2028/29 }")
        .orElseThrow(() -> new AssertionError(faults.list().toString()));
    ProvisionId base = new ProvisionId("oakham-base");

    assertThat(scenario.county().getPlaces(base)).isEqualTo(places(scenario.county(), 0, 0, 4, 8, 10, 10));
    LocalityId home = scenario.county().localities().keySet().iterator().next();
    assertThat(scenario.travel().findJourney(home, base)).isPresent();
    assertThat(scenario.folder().county().provisions()).doesNotContainKey(base);
  }

  @Test
  void newProvisionAtASiteTakesTheJourneysGivenToIt() {
    StringBuilder given = new StringBuilder("origin,destination,minutes,miles\n");
    for (String home : List.of("oakham-n", "oakham-s", "uppingham", "ketton")) {
      for (String school : List.of("parks", "uppingham-base", "casterton-elp", "independent")) {
        given.append("%s,%s,17,4\n".formatted(home, school));
      }
    }
    WorkingCounty.in(folder)
        .write("travel-times.csv", given.toString())
        .write(
            "wish.yaml",
            "scenario: wish\ncounty: .\nchanges:\n  - satellite: { of: parks, id: north, at: parks, places: 8, from: 2026/27 }\n");

    Scenario scenario = ScenarioReader.read("three-schools/wish.yaml", folder, faults)
        .orElseThrow(() -> new AssertionError(faults.list().toString()));
    assertThat(scenario.travel().findJourney(new LocalityId("ketton"), new ProvisionId("north"))).contains(new Journey(17, 4));
  }

  @Test
  void newProvisionThatThePlanMayOpenIsASchemeOverNoPlaces() {
    County county = county(
        "- open: { id: oakham-base, kind: RESOURCE_BASE, " + SITE
            + ", needs: [ASD], first-curriculum-year: R, last-curriculum-year: Y6, places: 8, opening: { earliest: 2026/27 }, capital: 100 }");

    assertThat(county.getPlaces(new ProvisionId("oakham-base"))).isEqualTo(places(county, 0, 0, 0, 0, 0, 0));
    assertThat(county.schemes()).singleElement().satisfies(scheme -> assertThat(scheme.places()).isEqualTo(8));
  }

  @Test
  void aSatelliteIsForTheSameChildrenAtTheSameRatesAndTransport() {
    County county = county("- satellite: { of: parks, id: north, " + SITE + ", places: 8, from: 2026/27 }");
    Provision north = county.getProvision(new ProvisionId("north"));

    assertThat(north.kind()).isEqualTo(ProvisionKind.SATELLITE);
    assertThat(north.designation()).isEqualTo(county.getProvision(new ProvisionId("parks")).designation());
    assertThat(county.transport().shareTransported(ProvisionKind.SATELLITE, Phase.PRIMARY, county.horizon().first())).isEqualTo(0.9);
    assertThat(county.rates().rates()).filteredOn(rate -> rate.kind() == ProvisionKind.SATELLITE).hasSize(3);
  }

  @Test
  void placesThatBecomeOthersAreNoMoreAndNoFewer() {
    County county = county("- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: 5, from: 2025/26 }");

    assertThat(county.getPlaces(new ProvisionId("casterton-elp"))).isEqualTo(places(county, 6, 5, 4, 3, 2, 1));
    assertThat(county.getPlaces(new ProvisionId("casterton-elp-reshaped"))).isEqualTo(places(county, 0, 1, 2, 3, 4, 5));
  }

  @Test
  void aListOfOneBecomesOthersAtOnce() {
    County county = county("- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: [5], from: 2025/26 }");

    assertThat(county.getPlaces(new ProvisionId("casterton-elp-reshaped"))).isEqualTo(places(county, 0, 5, 5, 5, 5, 5));
  }

  @Test
  void reshapedProvisionIsForOthersFromItsYearOn() {
    Provision base = county("- reshape: { provision: uppingham-base, last-curriculum-year: Y4, from: 2026/27 }")
        .getProvision(new ProvisionId("uppingham-base"));

    assertThat(base.designationIn(new AcademicYear(2025)).lastNcy().number()).isEqualTo(6);
    assertThat(base.designationIn(new AcademicYear(2026)).lastNcy().number()).isEqualTo(4);
  }

  private static Designation parksIn(County county, int startYear) {
    return county.getProvision(new ProvisionId("parks")).designationIn(new AcademicYear(startYear));
  }

  @Test
  void aChildOfANeedTakesOtherRoomFromItsYearOn() {
    County county = county("- reshape: { provision: parks, room: { PMLD: 1.5, SLD: 0.8 }, from: 2026/27 }");

    assertThat(parksIn(county, 2025).otherRoom()).isEmpty();
    assertThat(parksIn(county, 2026).otherRoom()).isEqualTo(Map.of(NeedType.PMLD, 15, NeedType.SLD, 8));
    assertThat(parksIn(county, 2026).needs()).isEqualTo(parksIn(county, 2025).needs());
  }

  @Test
  void roomThatIsNotNamedStaysWhatItWasAndGoesWithItsNeed() {
    County county = county(
        "- reshape: { provision: parks, room: { PMLD: 1.5, SLD: 2 }, from: 2025/26 }\n"
            + "- reshape: { provision: parks, room: { SLD: 1 }, from: 2026/27 }\n"
            + "- reshape: { provision: parks, needs: [ASD, SLD], last-curriculum-year: Y6, from: 2027/28 }");

    assertThat(parksIn(county, 2026).otherRoom()).isEqualTo(Map.of(NeedType.PMLD, 15));
    assertThat(parksIn(county, 2027).otherRoom()).isEmpty();
  }

  @Test
  void aSatelliteTakesTheRoomOfItsSchoolUnlessItHasItsOwn() {
    String satellite = "- satellite: { of: parks, id: %s, " + SITE + ", places: 8, from: 2026/27%s }\n";
    County county = county(
        "- reshape: { provision: parks, room: { PMLD: 1.5, SLD: 2 }, from: 2026/27 }\n" + satellite.formatted("north", "")
            + satellite.formatted("south", ", room: { SLD: 1.1 }"));

    assertThat(county.getProvision(new ProvisionId("north")).designation().otherRoom())
        .isEqualTo(Map.of(NeedType.PMLD, 15, NeedType.SLD, 20));
    assertThat(county.getProvision(new ProvisionId("south")).designation().otherRoom())
        .isEqualTo(Map.of(NeedType.PMLD, 15, NeedType.SLD, 11));
  }

  @Test
  void newProvisionSaysItsOwnRoom() {
    County county = county(
        "- open: { id: new, kind: RESOURCE_BASE, needs: ALL, first-curriculum-year: R, last-curriculum-year: Y6, at: parks, places: 3,"
            + " from: 2026/27, room: { ASD: 1.2 } }");

    assertThat(county.getProvision(new ProvisionId("new")).designation().otherRoom()).isEqualTo(Map.of(NeedType.ASD, 12));
  }

  @Test
  void placesThatBecomeOthersMayHaveAnotherRoom() {
    County county = county(
        "- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: 5, room: { ASD: 1.4 }, from: 2025/26 }");

    assertThat(county.getProvision(new ProvisionId("casterton-elp-reshaped")).designation().otherRoom())
        .isEqualTo(Map.of(NeedType.ASD, 14));
    assertThat(county.getProvision(new ProvisionId("casterton-elp")).hasOtherRoom()).isFalse();
  }

  @Test
  void aScenarioWithRoomIsWrittenSoThatItReadsTheSame() {
    Scenario scenario = read("- reshape: { provision: parks, room: { PMLD: 1.5, SLD: 0.8 }, from: 2026/27 }").orElseThrow();
    WorkingCounty.in(folder.resolve("again")).write("wish.yaml", scenario.resolved(folder.resolve("three-schools")));

    assertThat(ScenarioReader.read("again/three-schools/wish.yaml", folder, faults)).map(Scenario::county).contains(scenario.county());
  }

  static Stream<Arguments> hostileRooms() {
    return Stream.of(
        Arguments.of("{ PMLD: 0 }", "must be 0.5 to 5.0"),
        Arguments.of("{ PMLD: -1 }", "must be 0.5 to 5.0"),
        Arguments.of("{ PMLD: 5.1 }", "must be 0.5 to 5.0"),
        Arguments.of("{ PMLD: 0.4 }", "must be 0.5 to 5.0"),
        Arguments.of("{ PMLD: 1.25 }", "0.5 to 5.0 in steps of 0.1"),
        Arguments.of("{ PMLD: wide }", "a number is needed"),
        Arguments.of("{ PMLD: }", "a number is needed"),
        Arguments.of("{ PMLD: [1, 2] }", "a number is needed"),
        Arguments.of("{ PMLL: 1.5 }", "no need code PMLL"),
        Arguments.of("{ SEMH: 1.5 }", "it is not for children of SEMH, only of "),
        Arguments.of("{ PMLD: 1.5, pmld: 1.6 }", "keep one"),
        Arguments.of("{ PMLD: 1 }", "alters nothing"),
        Arguments.of("{}", "room: { PMLD: 1.5 }"),
        Arguments.of("1.5", "room: { PMLD: 1.5 }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileRooms")
  void aHostileRoomIsOneFaultWithWhatWouldBeRight(String room, String right) {
    assertThat(read("- reshape: { provision: parks, room: " + room + ", from: 2026/27 }")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }

  @Test
  void aNeedThatCannotBeReadIsNoSecondFaultAboutRoom() {
    assertThat(read("- reshape: { provision: parks, needs: [ASD, XXX], room: { SLD: 1.5 }, from: 2026/27 }")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("no need code XXX"));
  }

  @Test
  void roomWithoutANumberOfPlacesIsAFault() {
    assertThat(read("- reshape: { provision: independent, room: { PMLD: 1.5 }, from: 2026/27 }")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("no number of places"));
  }

  @Test
  void theResolvedScenarioRunsAsItIs() {
    Scenario scenario = read("- satellite: { of: parks, id: north, " + SITE + ", places: [2, 8], from: 2026/27 }").orElseThrow();
    WorkingCounty.in(folder.resolve("again")).write("wish.yaml", scenario.resolved(folder.resolve("three-schools")));

    assertThat(ScenarioReader.read("again/three-schools/wish.yaml", folder, faults)).map(Scenario::county).contains(scenario.county());
  }

  static Stream<Arguments> changesThatAClosingForbids() {
    String closed = "- close: { provision: parks, from: 2027/28 }\n";
    String runsDown = "- close: { provision: parks, intake-ends: 2027/28 }\n";
    String written = "write the closing after it";
    return Stream.of(
        Arguments.of(closed + "- places: { provision: parks, places: 9, from: 2025/26 }", written),
        Arguments.of(closed + "- extend: { provision: parks, places: 9, from: 2025/26 }", written),
        Arguments.of(runsDown + "- extend: { provision: parks, places: 9, opening: { earliest: 2026/27 } }", written),
        Arguments.of("- extend: { provision: parks, places: 9, from: 2028/29 }\n" + runsDown, "more places in 2028/29"),
        Arguments.of("- reshape: { provision: parks, needs: [ASD], from: 2028/29 }\n" + runsDown, "for others from 2028/29"),
        Arguments.of(
            "- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: 5, from: 2026/27 }\n"
                + "- close: { provision: casterton-elp, from: 2027/28 }",
            "gives up places"));
  }

  @Test
  void placesThatBecomeOthersTakeTheLongerOfBothStays() {
    County county = county(
        "- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: 5, last-curriculum-year: Y8, from: 2025/26 }");

    assertThat(county.getPlaces(new ProvisionId("casterton-elp"))).isEqualTo(places(county, 6, 5, 4, 3, 2, 1));
  }

  @Test
  void aSatelliteIsForWhomItsSchoolIsWhenItOpens() {
    County county = county(
        "- reshape: { provision: parks, needs: [ASD], from: 2025/26 }\n- satellite: { of: parks, id: north, " + SITE
            + ", places: 8, from: 2026/27 }");

    assertThat(county.getProvision(new ProvisionId("north")).designation())
        .isEqualTo(county.getProvision(new ProvisionId("parks")).designationIn(new AcademicYear(2026)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changesThatAClosingForbids")
  void whatChangesAtProvisionThatClosesIsDecidedBeforeTheClosing(String changes, String right) {
    assertThat(read(changes)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }

  static Stream<Arguments> hostileChanges() {
    String open = "- open: { id: new, kind: RESOURCE_BASE, needs: ALL, first-curriculum-year: R, last-curriculum-year: Y6, ";
    return Stream.of(
        Arguments.of("- places: { provision: parks, places: 9 }", "the first academic year"),
        Arguments.of("- places: { provision: parks, places: -1, from: 2026/27 }", "0"),
        Arguments.of("- places: { provision: parks, places: 9, from: 2024/25 }", "correct places.csv"),
        Arguments.of("- places: { provision: parks, places: 16, from: 2026/27 }", "alters nothing"),
        Arguments.of("- places: { provision: independent, places: 9, from: 2026/27 }", "takes all who come"),
        Arguments.of("- close: { provision: parks }", "intake-ends: 2027/28"),
        Arguments.of("- close: { provision: park, from: 2026/27 }", "Maybe parks?"),
        Arguments.of("- close: { provision: parks, from: 2024/25 }", "from 2025/26 on"),
        Arguments.of("- close: { provision: parks, intake-ends: 2027/28, from: 2026/27 }", "after its intake"),
        Arguments.of("- close: { provision: mainstream, from: 2026/27 }", "last provision of its level"),
        Arguments.of("- close: { provision: parks, from: 2026/27 }\n- close: { provision: parks, from: 2027/28 }", "already"),
        Arguments.of("- close: { provision: parks, from: 2026/27 }\n- extend: { provision: parks, places: 2, from: 2027/28 }",
            "nobody new"),
        Arguments.of(
            "- extend: { provision: parks, places: 2, opening: { earliest: 2027/28 } }\n- close: { provision: parks, from: 2026/27 }",
            "would build places there"),
        Arguments.of(open + SITE + ", places: 3, from: 2026/27 }\n" + open + SITE + ", places: 3, from: 2026/27 }",
            "has a provision new already"),
        Arguments.of(open + "easting: 1, northing: 1, places: 3, from: 2026/27 }", "from everybody's home"),
        Arguments.of(open + "at: mainstream, places: 3, from: 2026/27 }", "has no site"),
        Arguments.of(open + "at: parks, places: [3, 2], from: 2026/27 }", "never fewer"),
        Arguments.of(open + "at: parks, places: 0, from: 2026/27 }", "1"),
        Arguments.of(open + "at: parks, places: 3 }", "say when"),
        Arguments
            .of("- open: { id: new, kind: SEN_UNIT, needs: ALL, first-curriculum-year: R, last-curriculum-year: Y6, at: parks, places: 3,"
                + " from: 2026/27 }", "has no row for SEN_UNIT"),
        Arguments
            .of("- open: { id: new, kind: MAINSTREAM, needs: ALL, first-curriculum-year: R, last-curriculum-year: Y6, at: parks, places: 3,"
                + " from: 2026/27 }", "stands at one place"),
        Arguments.of("- satellite: { of: uppingham-base, id: new, at: parks, places: 3, from: 2026/27 }", "of a special school"),
        Arguments.of(
            "- close: { provision: parks, from: 2026/27 }\n- satellite: { of: parks, id: north, " + SITE + ", places: 8, from: 2026/27 }",
            "closed"),
        Arguments.of("- reshape: { provision: parks, from: 2026/27 }", "whom it is for"),
        Arguments.of("- reshape: { provision: uppingham-base, needs: [ASD, SLCN, SEMH], from: 2026/27 }", "alters nothing"),
        Arguments.of("- reshape: { provision: casterton-elp, kind: RESOURCE_BASE, places: 7, from: 2026/27 }", "fewer than the"),
        Arguments.of("- reshape: { provision: casterton-elp, kind: ELP, places: 3, from: 2026/27 }", "of this kind already"),
        Arguments.of("- reshape: { provision: casterton-elp, places: 3, from: 2026/27 }", "what the places become"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileChanges")
  void aHostileChangeIsOneFaultWithWhatWouldBeRight(String changes, String right) {
    assertThat(read(changes)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }

  @Test
  void aSatelliteOfASchoolThatCouldNotBeReadIsNotAskedWhomItIsFor() {
    WorkingCounty.in(folder)
        .change("rates.csv", "60000", "£60000")
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - satellite: { of: parks, id: north, %s, places: 8, from: 2026/27 }\n"
            .formatted(SITE));

    ScenarioReader.read("three-schools/wish.yaml", folder, faults);

    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.file()).endsWith("rates.csv"));
  }

  @Test
  void aScenarioMayReshapeAgainWhatTheOneItExtendsReshapesInThatYear() {
    WorkingCounty.in(folder)
        .write("first.yaml",
            "scenario: first\ncounty: .\nchanges:\n  - reshape: { provision: parks, room: { PMLD: 1.8 }, from: 2026/27 }\n")
        .write("wish.yaml",
            "scenario: wish\ncounty: .\nextends: first\nchanges:\n  - reshape: { provision: parks, room: { PMLD: 2 }, from: 2026/27 }\n");

    Scenario scenario = ScenarioReader.read("three-schools/wish.yaml", folder, faults).orElseThrow();

    assertThat(scenario.county().getProvision(new ProvisionId("parks")).designationIn(new AcademicYear(2026)).roomTenths(NeedType.PMLD))
        .isEqualTo(20);
  }
}
