package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.intervention.ProposePlaces;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

public class ProposalReaderTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  /** The small county with three schools that have room, and rates for satellites. */
  public static WorkingCounty countyWithHosts(Path folder) {
    WorkingCounty county = WorkingCounty.in(folder);
    return county
        .write("rates.csv", county.text("rates.csv") + "satellite,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,10000,2024/25,High needs guide\n")
        .write("schemes.csv", "id,name,provision,places,earliest-opening,capital-pounds\nannexe,Annexe,parks,12,2027/28,900000\n")
        .write(
            "hosts.csv",
            """
                id,urn,name,first-curriculum-year,last-curriculum-year,easting,northing,roll,capacity,room
                catmose,136526,Catmose College,Y7,Y11,486200,309500,1000,1080,
                oakham,120001,Oakham Primary,R,Y6,486300,309100,300,321,
                ketton,120002,Ketton Primary,R,Y6,498000,304300,200,,
                """);
  }

  private Optional<Scenario> read(String changes) {
    countyWithHosts(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  private static List<String> schemes(Scenario scenario) {
    return scenario.county().schemes().stream().map(scheme -> "%s %d".formatted(scheme.id(), scheme.places())).toList();
  }

  @Test
  void eachHostGetsTheLargestSizeThatItHasRoomFor() {
    Scenario scenario = read("- propose-bases: { sizes: [8, 12], needs: [ASD], opening: { earliest: 2026/27 } }\n").orElseThrow();

    assertThat(schemes(scenario)).containsExactly("base-at-catmose 12", "base-at-oakham 8");
  }

  @Test
  void aBaseCostsWhatTheAssumptionsSay() {
    CapitalScheme scheme = read("- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n").orElseThrow()
        .county()
        .schemes()
        .getFirst();

    assertThat(scheme.capital()).isEqualTo(Money.ofPounds(100_000 + 8 * 30_000));
    assertThat(scheme.yearly()).isEqualTo(Money.NONE);
    assertThat(scheme.earliestOpening()).isEqualTo(new AcademicYear(2026));
  }

  @Test
  void roomThatIsNotKnownMayBeSupposedAsAPartOfTheRoll() {
    Scenario scenario = read(
        "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 }, room-when-unknown: 0.1 }\n").orElseThrow();

    assertThat(schemes(scenario)).contains("base-at-ketton 8");
  }

  @Test
  void aStruckHostIsNotProposed() {
    Scenario scenario = read(
        "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 }, strike: [catmose] }\n").orElseThrow();

    assertThat(schemes(scenario)).containsExactly("base-at-oakham 8");
  }

  @Test
  void aSatelliteIsForItsSchoolsChildrenAndItsHostsYears() {
    Scenario scenario = read(
        "- propose-satellites: { of: [parks], sizes: [6], within-miles: 5, opening: { earliest: 2026/27 } }\n").orElseThrow();

    assertThat(schemes(scenario)).containsExactly("satellite-at-catmose 6", "satellite-at-oakham 6");
    assertThat(scenario.county().getProvision(new ProvisionId("satellite-at-oakham")).designation().needs())
        .isEqualTo(scenario.county().getProvision(new ProvisionId("parks")).designation().needs());
  }

  @Test
  void inAProposedSatelliteAChildTakesTheRoomOfItsSchool() {
    Scenario scenario = read(
        "- reshape: { provision: parks, room: { PMLD: 1.5 }, from: 2025/26 }\n"
            + "- propose-satellites: { of: [parks], sizes: [6], within-miles: 5, opening: { earliest: 2026/27 } }\n")
        .orElseThrow();

    assertThat(scenario.county().getProvision(new ProvisionId("satellite-at-oakham")).designation().roomTenths(NeedType.PMLD))
        .isEqualTo(15);
  }

  @Test
  void aProposedSatelliteIsForWhomItsSchoolIsWhenItCanOpen() {
    Scenario scenario = read(
        "- reshape: { provision: parks, needs: [ASD], from: 2025/26 }\n"
            + "- propose-satellites: { of: [parks], sizes: [6], within-miles: 5, opening: { earliest: 2026/27 } }\n")
        .orElseThrow();

    assertThat(scenario.county().getProvision(new ProvisionId("satellite-at-oakham")).designation().needs())
        .containsExactly(NeedType.ASD);
  }

  /** From 2027/28 for autism alone, from 2028/29 for secondary years alone, which a primary school does not teach. */
  @Test
  void aProposedSatelliteChangesAsItsSchoolDoesLater() {
    Scenario scenario = read(
        "- reshape: { provision: parks, needs: [ASD], from: 2027/28 }\n"
            + "- reshape: { provision: parks, first-curriculum-year: Y7, from: 2028/29 }\n"
            + "- propose-satellites: { of: [parks], sizes: [6], within-miles: 5, opening: { earliest: 2026/27 } }\n")
        .orElseThrow();
    Provision satellite = scenario.county().getProvision(new ProvisionId("satellite-at-oakham"));

    assertThat(satellite.designationIn(new AcademicYear(2026)).needs()).contains(NeedType.SLD);
    assertThat(satellite.designationIn(new AcademicYear(2027)).needs()).containsExactly(NeedType.ASD);
    assertThat(satellite.designationIn(new AcademicYear(2028))).isEqualTo(satellite.designationIn(new AcademicYear(2027)));
  }

  @Test
  void whatIsProposedFirstTakesItsRoomFromTheSecond() {
    Scenario scenario = read(
        "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n"
            + "- propose-satellites: { of: [parks], sizes: [6], within-miles: 5, opening: { earliest: 2026/27 } }\n")
        .orElseThrow();

    assertThat(schemes(scenario)).containsExactly("base-at-catmose 8", "base-at-oakham 8", "satellite-at-catmose 6");
  }

  @Test
  void whatLaterChangesMakeOfItsCostIsSaidOfACandidate() {
    Scenario scenario = read(
        "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n"
            + "- capital: { percent: 10 }\n")
        .orElseThrow();

    assertThat(ProposePlaces.judgeAll(scenario.folder().county(), scenario.changes(), scenario.county()).values().iterator().next())
        .first()
        .satisfies(
            candidate -> assertThat(candidate.offer().orElseThrow().scheme().capital()).isEqualTo(Money.ofPounds(374_000)));
  }

  @Test
  void journeysLeadToEveryHost() {
    Scenario scenario = read("- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n").orElseThrow();

    assertThat(scenario.travel().findJourney(new LocalityId("oakham-n"), new ProvisionId("base-at-catmose"))).isPresent();
  }

  static Stream<Arguments> hostileChanges() {
    return Stream.of(
        Arguments.of("- propose-bases: { needs: [ASD], opening: { earliest: 2026/27 } }", "how many places"),
        Arguments.of("- propose-bases: { sizes: [0], needs: [ASD], opening: { earliest: 2026/27 } }", "0: "),
        Arguments.of("- propose-bases: { sizes: [8], opening: { earliest: 2026/27 } }", "whom the bases are for"),
        Arguments.of("- propose-bases: { sizes: [8], needs: [ASD] }", "say when"),
        Arguments.of("- propose-bases: { sizes: [8], needs: [ASD], from: 2026/27 }", "the plan chooses"),
        Arguments.of("- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2025/26 } }", "can open before 2026/27"),
        Arguments.of("- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 }, strike: [catmos] }", "catmose"),
        Arguments.of(
            "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 }, strike: [oakham], keep: [oakham] }",
            "struck too"),
        Arguments.of("- propose-bases: { sizes: [90], needs: [ASD], opening: { earliest: 2026/27 } }", "none of 3 hosts"),
        Arguments.of("- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 }, within-miles: 3 }", "unknown key"),
        Arguments.of(
            "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n"
                + "- places: { provision: base-at-catmose, places: 9, from: 2026/27 }",
            "only proposed"),
        Arguments.of(
            "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n"
                + "- extend: { provision: base-at-catmose, places: 9, opening: { earliest: 2027/28 } }",
            "only proposed"),
        Arguments.of(
            "- propose-bases: { sizes: [8], needs: [ASD], opening: { earliest: 2026/27 } }\n"
                + "- assume: { key: base-capital-place, value: 1 }",
            "put it before"),
        Arguments.of("- propose-satellites: { sizes: [8], within-miles: 3, opening: { earliest: 2026/27 } }", "which special schools"),
        Arguments.of(
            "- propose-satellites: { of: [casterton-elp], sizes: [8], within-miles: 3, opening: { earliest: 2026/27 } }",
            "no special school"));
  }

  @ParameterizedTest
  @MethodSource("hostileChanges")
  void whatMakesNoSenseIsRefused(String change, String words) {
    assertThat(read(change + "\n")).isEmpty();
    assertThat(faults.list()).isNotEmpty().anySatisfy(fault -> assertThat(fault.toString()).contains(words));
  }

  @Test
  void aHostWhoseBaseWouldBeCalledLikeAProvisionIsRefused() {
    WorkingCounty county = countyWithHosts(folder);
    county.write("provisions.csv", county.text("provisions.csv").replace("uppingham-base", "base-at-oakham"))
        .write("places.csv", county.text("places.csv").replace("uppingham-base", "base-at-oakham"))
        .write("children.csv", county.text("children.csv").replace("uppingham-base", "base-at-oakham"));

    assertThat(CountyReader.read(county.folder(), faults)).isEmpty();
    assertThat(faults.list()).singleElement().asString().contains("hosts.csv", "base-at-oakham");
  }
}
