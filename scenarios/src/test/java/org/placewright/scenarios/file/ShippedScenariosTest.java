package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.child.Spell;
import org.placewright.model.county.RateCard;
import org.placewright.model.need.NeedType;
import org.placewright.model.projection.CountyDemand;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;

/** The scenarios that ship with Wiltshire. */
class ShippedScenariosTest {
  private static final Path SCENARIOS = Path.of("wiltshire", "scenarios");

  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.sorted().toList();
    }
  }

  private static Scenario read(Path file) {
    Faults faults = new Faults();
    return ScenarioReader.read(file.toString(), Path.of(""), faults).orElseThrow(() -> new AssertionError(faults.list().toString()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyOneIsSoundAndIsInTheManual(Path file) throws IOException {
    Scenario scenario = read(file);

    assertThat(file.getFileName()).hasToString(scenario.name() + ".yaml");
    String family = scenario.name().startsWith("inmss-step-down") ? "inmss-step-down" : scenario.name();
    assertThat(Files.readString(Path.of("..", "docs", "manual", "scenarios.md"))).contains("| `" + family + "`");
  }

  @Test
  void highGrowthIsFifteenPerCentInEachOfFiveYears() {
    Scenario scenario = read(SCENARIOS.resolve("high-growth.yaml"));
    List<Spell> spells = CountyDemand.of(scenario.county(), scenario.travel(), 1)
        .project(scenario.county(), OptionalInt.empty(), 1)
        .spells();

    for (AcademicYear year : scenario.county().horizon().listYears().subList(1, 6)) {
      assertThat(100.0 * count(spells, year) / count(spells, year.plus(-1)) - 100).as(year.toString()).isCloseTo(15, within(0.1));
    }
  }

  @Test
  void independentSchoolsChargeForRoomFromTheYearInWhichNeedsTakeIt() {
    RateCard asItIs = read(SCENARIOS.resolve("baseline.yaml")).county().rates();
    RateCard wider = read(SCENARIOS.resolve("needs-based-capacity.yaml")).county().rates();
    AcademicYear before = AcademicYear.parse("2025/26").orElseThrow();

    for (NeedType need : List.of(NeedType.SLD, NeedType.PMLD)) {
      assertThat(wider.listCharges(ProvisionKind.INDEPENDENT_SPECIAL, need, before))
          .isEqualTo(asItIs.listCharges(ProvisionKind.INDEPENDENT_SPECIAL, need, before));
      assertThat(wider.listCharges(ProvisionKind.INDEPENDENT_SPECIAL, need, before.plus(1)))
          .isNotEqualTo(asItIs.listCharges(ProvisionKind.INDEPENDENT_SPECIAL, need, before.plus(1)));
    }
  }

  private static long count(List<Spell> spells, AcademicYear year) {
    return spells.stream()
        .filter(spell -> spell.covers(year))
        .filter(spell -> spell.setting().needsPlannedPlace() || spell.setting() == Setting.INMSS)
        .count();
  }
}
