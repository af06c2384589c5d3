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
import org.placewright.model.county.County;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

class BandChangesTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Scenario> read(String changes) {
    WorkingCounty.bandedIn(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    return ScenarioReader.read("three-schools/wish.yaml", folder, faults);
  }

  private County county(String changes) {
    return read(changes).orElseThrow(() -> new AssertionError(faults.list().toString())).county();
  }

  private static Money price(County county, ProvisionKind kind, NeedType need, String band) {
    return county.rates().findBanding(kind, need).orElseThrow().find(new BandCode(band)).orElseThrow().yearly();
  }

  private static String share(County county, ProvisionKind kind, NeedType need, String band) {
    return county.rates().findBanding(kind, need).orElseThrow().find(new BandCode(band)).orElseThrow().share().toPlainString();
  }

  @Test
  void aPriceChangesWhereverTheBandIsPaid() {
    County county = county("- band: { band: ELP 2, percent: 10 }");

    assertThat(price(county, ProvisionKind.RESOURCE_BASE, NeedType.ASD, "ELP 2")).isEqualTo(Money.ofPounds(10_450));
    assertThat(price(county, ProvisionKind.ENHANCED_LEARNING_PROVISION, NeedType.ASD, "ELP 2")).isEqualTo(Money.ofPounds(10_450));
    assertThat(price(county, ProvisionKind.RESOURCE_BASE, NeedType.ASD, "ELP 1")).isEqualTo(Money.ofPounds(7_000));
  }

  @Test
  void aPriceForOneNeedAndKindLeavesTheOthersAsTheyWere() {
    County county = county("- band: { band: B, kind: SPECIAL_SCHOOL, need: SLD, pounds: 15000.50 }");

    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD, "B")).isEqualTo(new Money(1_500_050));
    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD, "A")).isEqualTo(Money.ofPounds(8_000));
    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, "B")).isEqualTo(Money.ofPounds(14_500));
  }

  @Test
  void topUpsByPercentChangeEveryBandAndEveryRate() {
    County county = county("- top-up: { kind: [SPECIAL_SCHOOL, MAINSTREAM], percent: 2 }");

    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, "C")).isEqualTo(new Money(2_652_077));
    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, "P1")).isEqualTo(Money.ofPounds(19_380));
    assertThat(price(county, ProvisionKind.RESOURCE_BASE, NeedType.ASD, "ELP 1")).isEqualTo(Money.ofPounds(7_000));
    assertThat(county.rates().listCharges(ProvisionKind.MAINSTREAM, NeedType.MLD, new AcademicYear(2026))).singleElement()
        .satisfies(charge -> assertThat(charge.yearly()).isEqualTo(Money.ofPounds(6_120)));
  }

  @Test
  void topUpsOfOneNeedByPercentChangeItsBandsAlone() {
    County county = county("- top-up: { kind: SPECIAL_SCHOOL, need: SLD, percent: -50 }");

    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD, "A")).isEqualTo(Money.ofPounds(4_000));
    assertThat(price(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, "A")).isEqualTo(Money.ofPounds(8_000));
  }

  @Test
  void reBandingMovesPartOfTheSharesOneAfterTheOther() {
    County county = county("- re-band: { from: C, to: B, share: 0.1 }\n- re-band: { from: B, to: A, share: 0.2, need: ASD }");

    assertThat(share(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD, "C")).isEqualTo("0.135");
    assertThat(share(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD, "B")).isEqualTo("0.515");
    assertThat(share(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, "B")).isEqualTo("0.412");
    assertThat(share(county, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, "A")).isEqualTo("0.453");
  }

  /** 0.9 x 26000.75 + 0.1 x 14500 = 24850.675. */
  @Test
  void aKnownChildIsReBandedFromItsNextStayOn() {
    County county = county("- re-band: { from: C, to: B, share: 0.1 }");
    var scheme = county.rates().findBanding(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD).orElseThrow();

    assertThat(scheme.yearly(Optional.of(new ChildBand(new BandCode("C"), true)))).isEqualTo(new Money(2_600_075));
    assertThat(scheme.yearly(Optional.of(new ChildBand(new BandCode("C"), false)))).isEqualTo(new Money(2_485_068));
  }

  @Test
  void aSatelliteHasTheBandsOfItsSchool() {
    County county = county(
        "- satellite: { of: parks, id: north, name: North, easting: 490200, northing: 313600, places: 8, from: 2026/27 }");

    assertThat(price(county, ProvisionKind.SATELLITE, NeedType.ASD, "C")).isEqualTo(new Money(2_600_075));
    assertThat(price(county, ProvisionKind.SATELLITE, NeedType.PMLD, "P1")).isEqualTo(Money.ofPounds(19_000));
  }

  @Test
  void changesAreSaidInWords() {
    assertThat(
        read("- band: { band: C, kind: SPECIAL_SCHOOL, percent: -3 }\n- re-band: { from: C, to: B, share: 0.1 }").orElseThrow().changes())
        .extracting(change -> change.describe())
        .containsExactly(
            "top-up of band C, special school, every need: 3 % less in every year",
            "10 % of the children of band C are put in band B, everywhere, every need: of those whose band is known, from their next stay on");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("- band: { band: Q, percent: 4 }", "bands.csv has no such band"),
        Arguments.of("- band: { percent: 4 }", "a band of bands.csv"),
        Arguments.of("- band: { band: C }", "say by how much"),
        Arguments.of("- band: { band: C, percent: 4, pounds: 3 }", "say by how much"),
        Arguments.of("- band: { band: C, percent: 0 }", "alters nothing"),
        Arguments.of("- band: { band: C, pounds: 26000.75 }", "alters nothing"),
        Arguments.of("- band: { band: C, kind: RESOURCE_BASE, percent: 4 }", "RESOURCE_BASE has no band C (it has: ELP 1, ELP 2, ELP 3)"),
        Arguments.of("- band: { band: C, kind: MAINSTREAM, percent: 4 }", "top-ups there are not paid by band"),
        Arguments.of("- band: { band: C, need: PMLD, percent: 4 }", "no kind of provision has a band C for PMLD"),
        Arguments.of("- band: { band: C, percent: 4, colour: red }", "colour"),
        Arguments.of("- re-band: { from: C, to: C, share: 0.1 }", "in this band already"),
        Arguments.of("- re-band: { from: C, to: B, share: 0 }", "nobody is re-banded"),
        Arguments.of("- re-band: { from: C, to: B, share: 1.1 }", "1"),
        Arguments.of("- re-band: { from: C, to: ELP 1, share: 0.1 }", "no band ELP 1"),
        Arguments.of("- re-band: { from: C, to: B }", "share"),
        Arguments.of(
            "- re-band: { from: P1, to: P2, share: 1 }\n- re-band: { from: P1, to: P2, share: 0.5 }", "alters nothing"),
        Arguments.of("- band: { band: C, pounds: 9000 }\n- band: { band: C, pounds: 9500 }", "write over all of it"),
        Arguments.of("- band: { band: C, percent: 4, from: 2026/27 }", "bands hold for every year of the plan"),
        Arguments.of("- re-band: { from: C, to: B, share: 0.1, from-year: 2026/27 }", "from-year"),
        Arguments.of("- top-up: { kind: SPECIAL_SCHOOL, percent: 4, from: 2026/27 }", "bands hold for every year of the plan"),
        Arguments.of("- top-up: { kind: SPECIAL_SCHOOL, percent-a-year: 4, from: 2026/27 }", "bands hold for every year of the plan"),
        Arguments.of("- top-up: { kind: SPECIAL_SCHOOL, pounds: 9000 }", "band: { band: A, kind: SPECIAL_SCHOOL, pounds: ... }"),
        Arguments.of("- top-up: { kind: SPECIAL_SCHOOL, need: PMLD, pounds: 9000 }", "band: P1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatIsWrongIsOneFault(String changes, String right) {
    assertThat(read(changes)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.toString()).contains(right));
  }

  @Test
  void aCountyWithoutBandsHasNothingToChange() {
    WorkingCounty.in(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - band: { band: C, percent: 4 }\n");

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("it has no bands.csv"));
  }
}
