package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.county.County;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

class ScenarioReaderTest {
  private static final String SCHEMES = """
      id,name,provision,places,earliest-opening,capital-pounds,yearly-pounds
      annexe,Parks annexe,parks,12,2027/28,900000,5000
      more-base,A larger base,uppingham-base,4,2026/27,200000,
      """;

  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder).write("schemes.csv", SCHEMES);
  }

  private Scenario read(String text) {
    county.write("wish.yaml", text);
    Faults faults = new Faults();
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults)
        .orElseThrow(() -> new AssertionError(faults.list().toString()));
  }

  private static int places(County county, String provision, int year) {
    return county.getPlaces(new ProvisionId(provision)).in(new AcademicYear(year)).orElseThrow();
  }

  @Test
  void aCountysFolderAloneIsItsBaseline() {
    Faults faults = new Faults();
    Scenario scenario = ScenarioReader.read("three-schools", folder, faults).orElseThrow();

    assertThat(scenario.name()).isEqualTo("baseline");
    assertThat(scenario.county()).isEqualTo(scenario.folder().county());
  }

  @Test
  void decidedPlacesAreThereFromTheirYear() {
    Scenario scenario = read("""
        scenario: wish
        county: .
        changes:
          - extend: { provision: uppingham-base, places: 3, from: 2026/27, capital: 250000 }
        """);

    assertThat(places(scenario.county(), "uppingham-base", 2025)).isEqualTo(6);
    assertThat(places(scenario.county(), "uppingham-base", 2026)).isEqualTo(9);
    assertThat(scenario.changes().getFirst().describe()).contains("3 more places at uppingham-base from 2026/27");
  }

  @Test
  void placesThatMayOpenAreASchemeThePlanChoosesAbout() {
    Scenario scenario = read("""
        scenario: wish
        county: county.yaml
        changes:
          - extend: { provision: parks, places: 30, opening: { earliest: 2027 }, capital: 2600000 }
        """);

    assertThat(scenario.county().schemes())
        .singleElement()
        .satisfies(scheme -> assertThat(scheme.places()).isEqualTo(30))
        .satisfies(scheme -> assertThat(scheme.earliestOpening()).isEqualTo(new AcademicYear(2027)))
        .satisfies(scheme -> assertThat(scheme.capital().pence()).isEqualTo(260_000_000));
    assertThat(places(scenario.county(), "parks", 2028)).isEqualTo(16);
  }

  @Test
  void schemesAreBuiltOnlyWhereTheScenarioSaysSo() {
    assertThat(read("scenario: wish\ncounty: .\n").county().schemes()).isEmpty();
    assertThat(read("scenario: wish\ncounty: .\nchanges:\n  - build: { schemes: all }\n").county().schemes())
        .extracting(CapitalScheme::name)
        .containsExactly("Parks annexe", "A larger base");
    assertThat(read("scenario: wish\ncounty: .\nchanges:\n  - build: { schemes: [more-base] }\n").county().schemes())
        .extracting(CapitalScheme::name)
        .containsExactly("A larger base");
  }

  @Test
  void growthOfAScenarioGoesBeforeTheCountys() {
    County changed = read("""
        scenario: wish
        county: .
        changes:
          - growth:
              setting: base
              percent: 12.5
              from: 2026/27
        """).county();

    assertThat(changed.growth().rules()).hasSize(3);
    assertThat(changed.growth().rules().getLast().percentAYear()).isEqualTo(12.5);
  }

  @Test
  void changesOfTheExtendedScenarioComeFirstAndTheBaselineNeedsNoFile() {
    county.write("first.yaml", """
        scenario: first
        county: .
        extends: baseline
        changes:
          - extend: { provision: parks, places: 2, from: 2025 }
        """);
    Scenario scenario = read("""
        scenario: wish
        extends: first
        changes:
          - extend: { provision: parks, places: 3, from: 2025 }
        """);

    assertThat(places(scenario.county(), "parks", 2025)).isEqualTo(17);
    assertThat(scenario.writtenChanges())
        .containsExactly(
            "{extend: {provision: parks, places: 2, from: 2025}}", "{extend: {provision: parks, places: 3, from: 2025}}");
  }

  @Test
  void theResolvedScenarioRunsAsItIsAndGivesTheSameCounty() {
    Scenario scenario = read("""
        scenario: wish
        title: "What if: ten more"
        county: .
        changes:
          - extend: { provision: parks, places: 10, from: 2025 }
          - build: { schemes: [annexe, more-base] }
        """);
    county.write("resolved.yaml", scenario.resolved(county.folder()));

    Scenario again = ScenarioReader.read("three-schools/resolved.yaml", folder, new Faults()).orElseThrow();

    assertThat(again.county()).isEqualTo(scenario.county());
    assertThat(again.title()).isEqualTo("What if: ten more");
  }

  @Test
  void theBaselineStaysAsItWas() {
    County before = county.read().county();
    Scenario scenario = read("scenario: wish\ncounty: .\nchanges:\n  - build: { schemes: all }\n");

    assertThat(scenario.folder().county()).isEqualTo(before);
  }

  @Test
  void faultsOfScenarioAndCountyComeTogether() {
    county.change("places.csv", "12,stated", "12.0,stated");
    county.write("wish.yaml", "scenario: wish\ncounty: .\nchange: []\n");
    Faults faults = new Faults();
    ScenarioReader.read("three-schools/wish.yaml", folder, faults);

    assertThat(faults.list())
        .extracting(Fault::file)
        .isEqualTo(List.of("three-schools/wish.yaml", "three-schools/places.csv"));
  }

  @Test
  void aScenarioInACountysFolderMayCallItByTheFoldersName() {
    assertThat(read("scenario: wish\ncounty: three-schools\nchanges: []\n").county().name()).isEqualTo("Three Schools");
  }

  @Test
  void aScenarioInACountysFolderIsNotSilentlyAboutAShippedCounty() {
    county.write("wish.yaml", "scenario: wish\ncounty: wiltshire\nchanges: []\n");
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement()
        .extracting(Fault::message)
        .asString()
        .contains("in the folder of another county (three-schools)");
  }

  private static final String DECIDED = """
      scenario: decided
      county: three-schools
      changes:
        - extend: { provision: parks, places: 2, from: 2025 }
      """;

  private Path scenarios() throws IOException {
    return Files.createDirectory(county.file("scenarios"));
  }

  @Test
  void aCountysFolderIsReadWithTheBaselineFileInIt() {
    county.write("baseline.yaml", DECIDED);
    Scenario scenario = ScenarioReader.read("three-schools", folder, new Faults()).orElseThrow();

    assertThat(scenario.name()).isEqualTo("decided");
    assertThat(places(scenario.county(), "parks", 2025)).isEqualTo(14);
    assertThat(scenario.inputs()).first().extracting(InputFile::name).isEqualTo("three-schools/baseline.yaml");
  }

  @Test
  void theBaselineInTheFolderOfScenariosGoesBeforeTheOneBesideTheTables() throws IOException {
    county.write("baseline.yaml", "this is not read");
    Files.writeString(scenarios().resolve("baseline.yaml"), DECIDED);

    assertThat(ScenarioReader.read("three-schools", folder, new Faults())).get().extracting(Scenario::name).isEqualTo("decided");
    assertThat(ScenarioReader.read("three-schools/county.yaml", folder, new Faults())).get()
        .extracting(Scenario::name)
        .isEqualTo("decided");
  }

  @Test
  void faultsOfTheBaselineFileCountWhenItsCountyIsAskedFor() throws IOException {
    Files.writeString(scenarios().resolve("baseline.yaml"), DECIDED + "chnges: []\n");
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("scenarios/baseline.yaml");
      assertThat(fault.message()).contains("unknown key");
    });
  }

  @Test
  void aCountyCalledByItsNameIsReadWithItsBaselineFile() {
    assertThat(ScenarioReader.read("wiltshire", folder, new Faults())).get()
        .extracting(Scenario::title)
        .isEqualTo("Wiltshire: baseline");
    assertThat(ScenarioReader.read("wiltshire", folder, new Faults()).orElseThrow().inputs()).first()
        .extracting(InputFile::name)
        .isEqualTo("scenarios/baseline.yaml");
  }

  @Test
  void aCircleIsShownAtTheKeyThatClosesIt() {
    county.write("one.yaml", "scenario: one\ncounty: .\n\nextends: two\n");
    county.write("two.yaml", "scenario: two\nextends: one\n");
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/one.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("three-schools/two.yaml");
      assertThat(fault.line()).isEqualTo(2);
      assertThat(fault.message()).contains("in a circle");
    });
  }

  @Test
  void aChangeThatALaterOneWritesOverIsAFault() {
    county.write("wish.yaml", """
        scenario: wish
        county: .
        changes:
          - extend: { provision: parks, places: 6, from: 2027/28 }
          - places: { provision: parks, places: 9, from: 2026/27 }
        """);
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(4);
      assertThat(fault.message()).contains("write over all of it");
    });
  }

  @Test
  void aChangeThatKeepsItsPlacesInSomeYearIsNotWrittenOver() {
    Scenario scenario = read("""
        scenario: wish
        county: .
        changes:
          - extend: { provision: parks, places: 6, from: 2026/27 }
          - places: { provision: parks, places: 9, from: 2027/28 }
        """);

    assertThat(scenario.changes()).hasSize(2);
  }

  @Test
  void aScenarioMayWriteOverWhatItExtends() {
    county.write("first.yaml", """
        scenario: first
        county: .
        changes:
          - extend: { provision: parks, places: 6, from: 2027/28 }
        """);

    Scenario scenario = read("""
        scenario: wish
        county: .
        extends: first
        changes:
          - places: { provision: parks, places: 9, from: 2026/27 }
        """);

    assertThat(places(scenario.county(), "parks", 2028)).isEqualTo(9);
  }

  @Test
  void whatAnExtendedScenarioSaidAndAnotherWritesOverIsNoneOfTheResolvedScenario() {
    county.write("first.yaml", """
        scenario: first
        county: .
        changes:
          - fee: { kind: INDEPENDENT_SPECIAL, pounds: 62000 }
        """);
    Scenario scenario = read("""
        scenario: wish
        county: .
        extends: first
        changes:
          - fee: { kind: INDEPENDENT_SPECIAL, pounds: 64000 }
        """);
    county.write("again.yaml", scenario.resolved(county.folder()));

    Scenario again = ScenarioReader.read("three-schools/again.yaml", folder, new Faults()).orElseThrow();

    assertThat(again.county()).isEqualTo(scenario.county());
    assertThat(again.changes()).hasSize(1);
  }

  @Test
  void aFurtherChangeTakesThePlaceOfOneThatItWritesOver() {
    Scenario scenario = read("""
        scenario: wish
        county: .
        changes:
          - assume: { key: borrowing-rate, value: 0.06 }
        """);

    Scenario further = FurtherChanges.add(scenario, "more", "More", List.of("assume: { key: borrowing-rate, value: 0.07 }")).orElseThrow();

    assertThat(further.writtenChanges()).singleElement().asString().contains("0.07");
  }
}
