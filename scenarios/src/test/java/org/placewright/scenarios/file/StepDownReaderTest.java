package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.Eligibility;
import org.placewright.model.stepdown.Pace;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

class StepDownReaderTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Scenario> read(String changes) {
    WorkingCounty.in(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  @Test
  void everyKeyIsRead() {
    Scenario scenario = read(
        "- step-down: { from: INMSS, to: BASE, needs: [SEMH, ASD], at: [Y7, Y9], between-transfers: true, share: 0.25, from-year: 2026/27, support-cost: 8000,"
            + " double-running: 21333.33, at-most: 4, in-all: 30, price-of-staying: 30000 }\n")
        .orElseThrow();

    assertThat(scenario.county().stepDowns()).containsExactly(
        new StepDown(
            new Eligibility(
                Setting.INMSS, Set.of(NeedType.SEMH, NeedType.ASD),
                Set.of(new NationalCurriculumYear(7), new NationalCurriculumYear(9)), Optional.empty(), 0.25),
            Setting.BASE, new Pace(OptionalInt.of(4), OptionalInt.of(30)), new AcademicYear(2026), Money.ofPounds(8_000),
            new Money(2_133_333), Money.ofPounds(30_000)));
  }

  @Test
  void whatIsLeftOutMeansAllFromTheSecondYear() {
    assertThat(read("- step-down: { from: SPECIAL }\n").orElseThrow().county().stepDowns()).containsExactly(
        new StepDown(
            new Eligibility(Setting.SPECIAL, Set.of(), Set.of(), Optional.empty(), 1), Setting.BASE, Pace.UNLIMITED,
            new AcademicYear(2025), Money.NONE, Money.NONE, Money.NONE));
  }

  @Test
  void theBaselineStaysAsItWas() {
    Scenario scenario = read("- step-down: { from: INMSS }\n").orElseThrow();

    assertThat(scenario.folder().county().stepDowns()).isEmpty();
  }

  static Stream<Arguments> hostileChanges() {
    return Stream.of(
        Arguments.of("- step-down: { to: SPECIAL }", "the level they are at"),
        Arguments.of("- step-down: { from: SPECIAL, to: INMSS }", "leads to a lower level"),
        Arguments.of("- step-down: { from: MAINSTREAM, to: MAINSTREAM }", "leads to a lower level"),
        Arguments.of("- step-down: { from: SPECIAL, to: MAINSTREAM }", "which part of them"),
        Arguments.of("- reintegrate: { from: SPECIAL, at: [Y7] }", "which part of them"),
        Arguments.of("- reintegrate: { from: SPECIAL, share: 0.1, price-of-staying: 9 }", "cannot stay"),
        Arguments.of("- bring-back: { to: BASE, share: 0.1, price-of-staying: 9 }", "cannot stay"),
        Arguments.of("- step-down: { from: INMSS, at: [Y9] }", "no transfer between phases"),
        Arguments.of("- step-down: { from: INMSS, at: [Y7], between-transfers: true }", "in which settled children are asked"),
        Arguments.of("- step-down: { from: INMSS, at: [Y9], between-transfers: yes }", "write true"),
        Arguments.of("- step-down: { from: INMSS, in-all: 0 }", "1"),
        Arguments.of("- step-down: { from: INMSS, boarding: DAY }", "who boards"),
        Arguments.of("- step-down: { from: INMSS, at: [nine] }", "no curriculum year"),
        Arguments.of("- step-down: { from: INMSS, needs: [ASB] }", "no need code ASB"),
        Arguments.of("- step-down: { from: INMSS, needs: [] }", "at least one"),
        Arguments.of("- step-down: { from: INMSS, share: 0 }", "is nobody"),
        Arguments.of("- step-down: { from: INMSS, share: 50% }", "number"),
        Arguments.of("- step-down: { from: INMSS, at-most: 0 }", "1"),
        Arguments.of("- step-down: { from: INMSS, support-costs: 1 }", "Maybe support-cost?"),
        Arguments.of("- step-down: { from: INMSS, from-year: 2001 }", "the horizon is"),
        Arguments.of("- step-down: { from: INMSS, from-year: 2024/25 }", "moves are from 2025/26 on"),
        Arguments.of("- build: { schemes: [] }", "at least one is needed"),
        Arguments.of("- fund: { fund: borrowing, financial-year: 2040-41, pounds: 500000 }", "the plan's financial years are"),
        Arguments.of(
            "- extend: { provision: parks, places: 6, opening: { earliest: 2024/25 }, capital: 5 }", "2025/26 is the first in which"),
        Arguments.of("- step-down: { from: INMSS, at: [Y7] }\n- step-down: { from: INMSS, needs: [ASD] }", "meant already"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileChanges")
  void aHostileStepDownIsOneFaultWithWhatWouldBeRight(String changes, String right) {
    assertThat(read(changes)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }
}
