package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;
import org.placewright.model.time.Phase;

class MoneyChangesTest {
  private static final String BUILD = "- build: { schemes: all }\n";

  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Scenario> read(String changes) {
    WorkingCounty.in(folder)
        .write("schemes.csv", "id,name,provision,places,earliest-opening,capital-pounds\nannexe,Annexe,parks,12,2027/28,900000\n")
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  private County county(String changes) {
    return read(changes).orElseThrow(() -> new AssertionError(faults.list().toString())).county();
  }

  private static Money yearly(County county, ProvisionKind kind, NeedType need) {
    return county.rates().listCharges(kind, need, county.horizon().first()).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  @Test
  void aRateOfOneNeedLeavesTheOthersAsTheyWere() {
    County county = county("- fee: { kind: INMSS, need: SEMH, percent: 4 }");

    assertThat(yearly(county, ProvisionKind.INDEPENDENT_SPECIAL, NeedType.SEMH)).isEqualTo(Money.ofPounds(62_400));
    assertThat(yearly(county, ProvisionKind.INDEPENDENT_SPECIAL, NeedType.ASD)).isEqualTo(Money.ofPounds(60_000));
  }

  @Test
  void aRateOfEveryNeedAlsoChangesThoseOfTheirOwnAndNoOtherLine() {
    County county = county("- top-up: { kind: SPECIAL_SCHOOL, percent: -10 }");

    assertThat(yearly(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD)).isEqualTo(Money.ofPounds(10_000 + 12_600));
    assertThat(yearly(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD)).isEqualTo(new Money(1_000_000 + 1_935_045));
  }

  @Test
  void poundsAreSharedOutAmongBudgetsAsBeforeToThePenny() {
    WorkingCounty.in(folder)
        .append("rates.csv", "independent special,,FEE,OTHER_CONTRIBUTIONS,20000,2024/25,Average fee")
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - fee: { kind: INDEPENDENT_SPECIAL, pounds: 70000.01 }\n");
    County county = ScenarioReader.read("three-schools/wish.yaml", folder, faults).orElseThrow().county();

    assertThat(county.rates().listCharges(ProvisionKind.INDEPENDENT_SPECIAL, NeedType.ASD, county.horizon().first()))
        .extracting(Charge::yearly)
        .containsExactly(new Money(5_250_001), new Money(1_750_000));
  }

  @Test
  void anAssumptionIsReplaced() {
    assertThat(county("- assume: { key: borrowing-rate, value: 0.045 }").assumptions().value(AssumptionKey.BORROWING_RATE))
        .isEqualTo(0.045);
  }

  @Test
  void speedsChangeJourneys() {
    Scenario slower = read("- assume: { key: journey-overhead, value: 30 }").orElseThrow();
    var home = slower.county().localities().keySet().iterator().next();
    var school = slower.county().provisions().keySet().iterator().next();

    assertThat(slower.travel().findJourney(home, school).orElseThrow().minutes())
        .isGreaterThan(slower.folder().travel().findJourney(home, school).orElseThrow().minutes());
  }

  @Test
  void buildingCostsMoreWhereItIsOffered() {
    assertThat(county(BUILD + "- capital: { percent: 10 }").schemes())
        .extracting(CapitalScheme::capital)
        .containsExactly(Money.ofPounds(990_000));
  }

  @Test
  void aFundOfOneYearHasNothingInOthers() {
    County county = county(BUILD + "- fund: { fund: Borrowing, financial-year: 2026-27, pounds: 500000 }");

    assertThat(county.funds()).singleElement().satisfies(fund -> {
      assertThat(fund.availableBy(new FinancialYear(2025))).isEqualTo(Money.NONE);
      assertThat(fund.availableBy(new FinancialYear(2030))).isEqualTo(Money.ofPounds(500_000));
    });
  }

  @Test
  void aGrantIsNotBorrowed() {
    County county = county(BUILD + "- grant: { scheme: annexe, fund: dfe, pounds: 400000 }");

    assertThat(county.schemes().getFirst().building().borrowed()).isEqualTo(Money.ofPounds(500_000));
  }

  @Test
  void fewerChildrenAreTransported() {
    assertThat(
        county("- transport: { kind: RESOURCE_BASE, share: 0.4 }").transport()
            .shareTransported(ProvisionKind.RESOURCE_BASE, Phase.PRIMARY, new AcademicYear(2026)))
        .isEqualTo(0.4);
  }

  @Test
  void feesRiseYearUponYearFromTheYearSaid() {
    County county = county("- fee: { kind: INMSS, percent-a-year: 4, from: 2026/27 }");

    assertThat(county.horizon().listYears().subList(0, 5))
        .extracting(year -> county.rates().listCharges(ProvisionKind.INDEPENDENT_SPECIAL, NeedType.ASD, year).getFirst().yearly())
        .containsExactly(
            Money.ofPounds(60_000), Money.ofPounds(60_000), Money.ofPounds(62_400), Money.ofPounds(64_896), new Money(6_749_184));
  }

  @Test
  void aFeeThatALaterChangeSetsFromAnEarlierYearIsWrittenOver() {
    assertThat(
        read("- fee: { kind: INMSS, percent: 4, from: 2027/28 }\n- fee: { kind: INMSS, pounds: 70000, from: 2026/27 }")).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("write over all of it"));
  }

  @Test
  void transportOfTwoPhasesIsCutTogether() {
    County county = county("- transport: { kind: SPECIAL_SCHOOL, phase: [post-16, secondary], share: 0.3, from: 2026/27 }");

    assertThat(Stream.of(Phase.values()))
        .extracting(phase -> county.transport().shareTransported(ProvisionKind.SPECIAL_SCHOOL, phase, new AcademicYear(2026)))
        .containsExactly(0.9, 0.9, 0.3, 0.3);
  }

  static Stream<Arguments> hostileChanges() {
    return Stream.of(
        Arguments.of("- fee: { kind: INMSS }", "by how much"),
        Arguments.of("- fee: { kind: INMSS, percent: 4, pounds: 70000 }", "by how much"),
        Arguments.of("- fee: { kind: INMSS, percent: 4, percent-a-year: 4, from: 2026/27 }", "in one way"),
        Arguments.of("- fee: { kind: INMSS, percent-a-year: 4 }", "the first year that is dearer"),
        Arguments.of("- fee: { kind: INMSS, percent-a-year: 40, from: 2026/27 }", "must be -25 to 25"),
        Arguments.of("- fee: { kind: INMSS, percent: 4, from: 2023/24 }", "the horizon is 2024/25"),
        Arguments.of("- fee: { kind: INMSS, percent: 4, from: 2040/41 }", "the horizon is 2024/25"),
        Arguments.of("- fee: { kind: INMSS, percent: 4, from: next year }", "an academic year is needed"),
        Arguments.of("- fee: { kind: INMSS, pounds: 60000, from: 2026/27 }", "alters nothing"),
        Arguments.of("- fee: { kind: INMSS, pounds: 60000.005 }", "whole pence; write 60000.01"),
        Arguments.of(BUILD + "- grant: { scheme: annexe, fund: dfe, pounds: 0.001 }", "whole pence"),
        Arguments.of(BUILD + "- fund: { fund: borrowing, financial-year: 2026-27, pounds: 1.001 }", "whole pence"),
        Arguments.of("- transport: { kind: SPECIAL_SCHOOL, phase: POST_18, share: 0.3 }", "POST_16"),
        Arguments.of("- transport: { kind: SPECIAL_SCHOOL, phase: [SECONDARY, SIXTH], share: 0.3 }", "SIXTH is not known"),
        Arguments.of("- transport: { kind: SPECIAL_SCHOOL, share: 0.3, from: 2040/41 }", "the horizon is 2024/25"),
        Arguments.of("- transport: { kind: SPECIAL_SCHOOL, phase: [], share: 0.3 }", "at least one"),
        Arguments.of("- transport: { kind: SPECIAL_SCHOOL, phase: POST_16, share: 0.9, from: 2026/27 }", "alters nothing"),
        Arguments.of("- fee: { kind: INMSS, percent: -101 }", "-100"),
        Arguments.of("- fee: { kind: INMSS, percent: 0 }", "alters nothing"),
        Arguments.of("- fee: { kind: INMSS, pounds: 60000 }", "alters nothing"),
        Arguments.of("- fee: { kind: SPECIAL_SCHOOL, percent: 4 }", "no rate of FEE"),
        Arguments.of("- fee: { kind: SPECAIL, percent: 4 }", "Maybe"),
        Arguments.of("- fee: { percent: 4 }", "the kind of provision"),
        Arguments.of("- rate: { kind: SPECIAL_SCHOOL, percent: 4 }", "PLACE_FUNDING"),
        Arguments.of("- rate: { kind: SPECIAL_SCHOOL, line: TRANSPORT, percent: 4 }", "worked out"),
        Arguments.of("- assume: { key: borrowing-rat, value: 0.05 }", "Maybe borrowing-rate?"),
        Arguments.of("- assume: { key: borrowing-rate, value: 5.5 }", "0.2"),
        Arguments.of("- assume: { key: minibus-passengers, value: 60 }", "minibus-seats"),
        Arguments.of("- assume: { key: taxi-seats, value: 2.5 }", "whole"),
        Arguments.of("- capital: { percent: 10 }", "alters nothing"),
        Arguments.of(BUILD + "- fund: { fund: borowing, financial-year: 2026-27, pounds: 1 }", "must be borrowing"),
        Arguments.of(BUILD + "- fund: { fund: borrowing, financial-year: 2026, pounds: 1 }", "like 2027-28"),
        Arguments.of("- grant: { scheme: annexe, fund: dfe, pounds: 1 }", "not offered"),
        Arguments.of(BUILD + "- grant: { scheme: annexe, fund: dfe, pounds: 900001 }", "less than the grant"),
        Arguments.of(BUILD + "- grant: { scheme: annexe, fund: borrowing, pounds: 1 }", "no grant"),
        Arguments.of("- transport: { kind: MAINSTREAM, share: 0.5 }", "no site"),
        Arguments.of("- transport: { kind: RESOURCE_BASE, share: 1.5 }", "1"),
        Arguments.of("- transport: { kind: RESOURCE_BASE, share: 0.5 }", "alters nothing"),
        Arguments.of("- bring-back: { share: 0.5 }", "the level they come to need"),
        Arguments.of("- bring-back: { to: INMSS }", "MAINSTREAM, BASE or SPECIAL"),
        Arguments.of("- reintegrate: { from: MAINSTREAM }", "leads to a lower level"),
        Arguments.of("- step-down: { from: ELSEWHERE }", "bring-back"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileChanges")
  void aHostileChangeIsOneFaultWithWhatWouldBeRight(String changes, String right) {
    assertThat(read(changes)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }
}
