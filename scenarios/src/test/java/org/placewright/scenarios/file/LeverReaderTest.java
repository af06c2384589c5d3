package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.HistoryYears;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.lever.Levers;
import org.placewright.model.time.AcademicYear;

class LeverReaderTest {
  private static final LeverCodes CODES = new LeverCodes(
      List.of("SEMH", "SLCN"), List.of("MMSIB", "ISS", "NMSS"), Optional.of(new AcademicYear(2016)), Optional.of(new AcademicYear(2025)),
      new TreeSet<>(List.of(2013, 2014, 2015)));

  @TempDir
  Path folder;

  private final Faults faults = new Faults();

  private Levers read(String changes) throws Exception {
    Path file = Files.writeString(folder.resolve("wish.yaml"), "scenario: wish\nchanges:\n" + changes.indent(2));
    ScenarioFile scenario = ScenarioFile.read(file, faults).orElseThrow();
    return new LeverReader("wish.yaml", CODES, faults).readAll(scenario.changes());
  }

  private List<DemandLever> sound(String changes) throws Exception {
    List<DemandLever> levers = read(changes).list();
    assertThat(faults.list()).isEmpty();
    return levers;
  }

  @Test
  void joinersOfNeedsCurriculumYearsAndYears() throws Exception {
    LeverScope scope = LeverScope.from(new AcademicYear(2017))
        .until(new AcademicYear(2020))
        .withNeeds("SEMH", "SLCN")
        .withCurriculumYears(7, 11);

    assertThat(sound("- joiners: { multiply: 1.2, needs: [SEMH, slcn], years: Y7-Y11, from: 2017/18, to: 2020/21 }"))
        .containsExactly(new DemandLever.Joiners(scope, 1.2));
  }

  @Test
  void curriculumYearsMayBeNegativeOrOneOrInWords() throws Exception {
    assertThat(sound("""
        - joiners: { multiply: 2, years: -1-6, from: 2017 }
        - joiners: { multiply: 2, years: Y7, from: 2017 }
        - joiners: { multiply: 2, years: R to Year 6, from: 2017 }
        - joiners: { multiply: 2, years: N2-Y1, from: 2017 }
        """)).extracting(lever -> lever.scope().firstNcy() + " " + lever.scope().lastNcy()).containsExactly("-1 6", "7 7", "0 6", "-2 1");
  }

  @Test
  void everyKindIsReadWithoutACounty() throws Exception {
    LeverScope scope = LeverScope.from(new AcademicYear(2017));

    assertThat(sound("""
        - early-help: { reduce: 10, need: SEMH, from: 2017/18, over: 3 }
        - leavers: { multiply: 0, from: 2017/18 }
        - movers: { multiply: 3, setting: ISS, from: 2017/18 }
        - step-down-rate: { from-setting: ISS, to-setting: MMSIB, multiply: 2, from: 2017/18 }
        - close-setting: { setting: NMSS, from: 2017/18 }
        - cap-setting: { setting: ISS, at-most: 0, from: 2017/18 }
        - growth: { percent: -2.5, from: 2017/18 }
        """)).containsExactly(
        new DemandLever.EarlyHelp(scope.withNeeds("SEMH"), 10, 3),
        new DemandLever.Leavers(scope, 0),
        new DemandLever.Movers(scope.withSettings("ISS"), 3),
        new DemandLever.StepDown(scope.withSettings("ISS"), "MMSIB", 2),
        new DemandLever.CloseSetting("NMSS", scope),
        new DemandLever.CapSetting("ISS", 0, scope),
        new DemandLever.Growth(scope, -2.5));
  }

  @Test
  void theYearsToFitToAreChosen() throws Exception {
    assertThat(read("- history: { years: 2014-2016 }").historyYears()).contains(new HistoryYears(2014, 2016));
    assertThat(read("- history: { years: 2015 }").historyYears()).contains(new HistoryYears(2015, 2015));
    assertThat(faults.list()).isEmpty();
  }

  static Stream<Arguments> hostileChanges() {
    return Stream.of(
        Arguments.of("- joyners: { multiply: 2, from: 2017 }", "Maybe joiners?"),
        Arguments.of("- joiners: 2", "its keys are needed"),
        Arguments.of("- joiners", "a change is one of"),
        Arguments.of("- joiners: { multiply: 2, form: 2017, from: 2017 }", "Maybe from?"),
        Arguments.of("- joiners: { multiply: 2 }", "the key is missing"),
        Arguments.of("- joiners: { from: 2017 }", "the key is missing"),
        Arguments.of("- joiners: { multiply: -0.1, from: 2017 }", "must not be negative"),
        Arguments.of("- joiners: { multiply: 100.5, from: 2017 }", "must be 0"),
        Arguments.of("- joiners: { multiply: NaN, from: 2017 }", "a number is needed"),
        Arguments.of("- joiners: { multiply: 20%, from: 2017 }", "without the %"),
        Arguments.of("- joiners: { multiply: 1, from: 2017 }", "alters nothing"),
        Arguments.of("- joiners: { multiply: 2, needs: [SEHM], from: 2017 }", "Maybe SEMH?"),
        Arguments.of("- joiners: { multiply: 2, needs: [], from: 2017 }", "at least one code"),
        Arguments.of("- joiners: { multiply: 2, needs: [SEMH, semh], from: 2017 }", "given twice"),
        Arguments.of("- joiners: { multiply: 2, needs: { SEMH: 1 }, from: 2017 }", "is not known"),
        Arguments.of("- joiners: { multiply: 2, settings: ISX, from: 2017 }", "Maybe ISS?"),
        Arguments.of("- joiners: { multiply: 2, years: Y11-Y7, from: 2017 }", "write Y7-Y11"),
        Arguments.of("- joiners: { multiply: 2, years: Y7-Y99, from: 2017 }", "curriculum years are needed"),
        Arguments.of("- joiners: { multiply: 2, from: 2015/16 }", "2016/17 to 2025/26"),
        Arguments.of("- joiners: { multiply: 2, from: 2026/27 }", "2016/17 to 2025/26"),
        Arguments.of("- joiners: { multiply: 2, from: 2017, to: 2016 }", "must not be before the first year"),
        Arguments.of("- joiners: { multiply: 2, from: soon }", "an academic year is needed"),
        Arguments.of("- early-help: { reduce: 101, from: 2017 }", "must be 0"),
        Arguments.of("- early-help: { reduce: 10, over: 0, from: 2017 }", "must be 1 to 25"),
        Arguments.of("- early-help: { reduce: 0, from: 2017 }", "alters nothing"),
        Arguments.of("- step-down-rate: { from-setting: ISS, to-setting: ISS, multiply: 2, from: 2017 }", "another setting"),
        Arguments.of("- step-down-rate: { from-setting: ISS, multiply: 2, from: 2017 }", "the key is missing"),
        Arguments.of("- step-down-rate: { from: ISS, from-setting: ISS, to-setting: NMSS, multiply: 2 }", "an academic year is needed"),
        Arguments.of("- close-setting: { setting: ISS, from: 2017, to: 2018 }", "closes for good"),
        Arguments.of("- close-setting: { setting: ISS, needs: [SEMH], from: 2017 }", "unknown key"),
        Arguments.of("- close-setting: { setting: ISS, from: 2017 }\n- close-setting: { setting: ISS, from: 2018 }", "closes already"),
        Arguments.of("- close-setting: { setting: ISS, from: 2017 }\n- cap-setting: { setting: ISS, at-most: 9, from: 2018 }",
            "means nothing"),
        Arguments.of("- cap-setting: { setting: ISS, at-most: 9, from: 2017 }\n- cap-setting: { setting: ISS, at-most: 8, from: 2018 }",
            "capped already"),
        Arguments.of("- close-setting: { setting: ISS, from: 2017 }\n- close-setting: { setting: NMSS, from: 2018 }\n"
            + "- close-setting: { setting: MMSIB, from: 2019 }", "keep one of MMSIB"),
        Arguments.of("- cap-setting: { setting: ISS, at-most: -1, from: 2017 }", "must not be negative"),
        Arguments.of("- cap-setting: { setting: ISS, at-most: 9.5, from: 2017 }", "a whole number is needed"),
        Arguments.of("- growth: { percent: 101, from: 2017 }", "must be -100"),
        Arguments.of("- history: { years: 2016-2014 }", "write 2014-2016"),
        Arguments.of("- history: { years: recent }", "calendar years are needed"),
        Arguments.of("- history: { years: 2001-2003 }", "it has: 2013, 2014, 2015"),
        Arguments.of("- history: { }", "the key is missing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileChanges")
  void aHostileLeverIsOneFaultWithWhatWouldBeRight(String changes, String right) throws Exception {
    read(changes);

    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("wish.yaml");
      assertThat(fault.line()).isBetween(3L, 5L);
      assertThat(fault.message()).contains(right);
    });
  }

  private Optional<Scenario> ofCounty(String changes) {
    FlowReaderTest.withFlows(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  @Test
  void leversOfACountyAreInItsCopyAlone() {
    Scenario scenario = ofCounty("- cap-setting: { setting: special school, at-most: 12, from: 2026/27 }\n").orElseThrow();

    assertThat(scenario.county().levers().list())
        .containsExactly(new DemandLever.CapSetting("SPECIAL", 12, LeverScope.from(new AcademicYear(2026))));
    assertThat(scenario.folder().county().levers()).isEqualTo(Levers.NONE);
    assertThat(scenario.changes().getFirst().describe()).contains("at most 12 children in SPECIAL");
  }

  @Test
  void aCountyClosesNoSettingTwice() {
    assertThat(ofCounty("- close-setting: { setting: BASE, from: 2026/27 }\n- close-setting: { setting: BASE, from: 2027/28 }\n"))
        .isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("closes already"));
  }

  @Test
  void theLastSettingOfACountyStaysOpen() {
    String closing = Stream.of("MAINSTREAM", "BASE", "SPECIAL", "POST_16", "ELSEWHERE", "ALTERNATIVE")
        .map("- close-setting: { setting: %s, from: 2026/27 }\n"::formatted)
        .collect(Collectors.joining());

    assertThat(ofCounty(closing)).isEmpty();
    assertThat(faults.list()).anySatisfy(fault -> assertThat(fault.message()).contains("the last setting"));
  }

  @Test
  void theBaseYearOfACountyIsKnown() {
    assertThat(ofCounty("- joiners: { multiply: 2, from: 2024/25 }\n")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("2025/26 to 2029/30"));
  }

  @Test
  void aCountyThatOnlyStatesItsGrowthHasNoRateToChange() {
    WorkingCounty.in(folder)
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - joiners: { multiply: 1.2, from: 2026/27 }\n");

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("states how its plans grow"));
  }

  /** Demand for both kinds of special school is one: the plan decides which it is, so a lever on one alone would do nothing. */
  @Test
  void independentSchoolsAreNoLevelOfACountysDemand() {
    FlowReaderTest.withFlows(folder)
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - cap-setting: { setting: INMSS, at-most: 9, from: 2026/27 }\n");

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("SPECIAL"));
  }
}
