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
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/** Rates and shares transported that hold from a year on, as a county's tables give them. */
class DatedTablesTest {
  private static final String RATES = "kind,need,line,budget,pounds,from,dated,source\n";
  private static final String TRANSPORT = "kind,phase,share-transported,from\n";

  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<County> read(String table, String text) {
    WorkingCounty.in(folder).write(table, text).write("plain.yaml", "scenario: plain\ncounty: .\n");
    return ScenarioReader.read("three-schools/plain.yaml", folder, faults).map(Scenario::county);
  }

  private static String rates(String... more) {
    return RATES
        + """
            SPECIAL_SCHOOL,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,10000,,,
            RESOURCE_BASE,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,6000,,,
            ENHANCED_LEARNING_PROVISION,,TOP_UP,HIGH_NEEDS_BLOCK,11000,,,
            POST_16,,TOP_UP,HIGH_NEEDS_BLOCK,8000,,,
            MAINSTREAM,,SUPPORT,HIGH_NEEDS_BLOCK,6000,,,
            INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,60000,,2023/24,Average fee
            """
        + String.join("\n", more) + "\n";
  }

  private static List<Money> years(County county, ProvisionKind kind, NeedType need) {
    return county.horizon()
        .listYears()
        .stream()
        .map(year -> county.rates().listCharges(kind, need, year).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus))
        .toList();
  }

  @Test
  void aRowHoldsFromItsYearUntilTheNext() {
    County county = read(
        "rates.csv",
        rates("INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,64000,2028/29,,", "INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,62000,2026/27,,"))
        .orElseThrow(() -> new AssertionError(faults.list().toString()));

    assertThat(years(county, ProvisionKind.INDEPENDENT_SPECIAL, NeedType.ASD).stream().map(yearly -> yearly.pence() / 100_000))
        .containsExactly(60L, 60L, 62L, 62L, 64L, 64L);
  }

  @Test
  void aNeedsOwnRateMayBeginLaterWhereTheGeneralOneHoldsBefore() {
    County county = read("rates.csv", rates("INDEPENDENT_SPECIAL,ASD,FEE,HIGH_NEEDS_BLOCK,64000,2028/29,,"))
        .orElseThrow(() -> new AssertionError(faults.list().toString()));

    assertThat(years(county, ProvisionKind.INDEPENDENT_SPECIAL, NeedType.ASD).stream().map(yearly -> yearly.pence() / 100_000))
        .containsExactly(60L, 60L, 60L, 60L, 64L, 64L);
  }

  private static final String BANDED_RATES = """
      kind,need,line,budget,pounds,from
      SPECIAL_SCHOOL,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,10000,
      INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,60000,
      MAINSTREAM,,TOP_UP,HIGH_NEEDS_BLOCK,6000,
      POST_16,,TOP_UP,HIGH_NEEDS_BLOCK,8000,
      SPECIAL_SCHOOL,SLD,TOP_UP,HIGH_NEEDS_BLOCK,21000,2027/28
      """;

  /** 10,000 for the place; 0.35 x 8,000 + 0.5 x 14,500 + 0.15 x 26,000.75 = 13,950.11 before 2027/28, then 21,000. */
  @Test
  void generalBandsHoldUntilATopUpOfTheNeedBegins() {
    WorkingCounty county = WorkingCounty.bandedIn(folder).write("rates.csv", BANDED_RATES);

    assertThat(years(county.read().county(), ProvisionKind.SPECIAL_SCHOOL, NeedType.SLD).stream().map(Money::pence))
        .containsExactly(2_395_011L, 2_395_011L, 2_395_011L, 3_100_000L, 3_100_000L, 3_100_000L);
  }

  @Test
  void whileARowOfBandsIsAtFaultNobodyIsToldToFillInWhatTheyMaySay() {
    WorkingCounty county = WorkingCounty.bandedIn(folder).write("rates.csv", BANDED_RATES);

    assertThat(county.change("bands.csv", "A,special school,,8000", "A,special school,,8k").listFaults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("pounds"));
  }

  @Test
  void aYearAfterThePlansFirstThatIsReadAsTheAgeOfAFigureIsAWarning() {
    WorkingCounty county = WorkingCounty.bandedIn(folder);
    String year = BANDED_RATES.replace(",from\n", ",year\n").replace("60000,", "60000,2026/27").replace(",SLD,TOP_UP", ",SLD,SUPPORT");

    assertThat(county.write("rates.csv", year).read().warnings())
        .anySatisfy(warning -> assertThat(warning).contains("line 3, 6 are dated after the plan's first year, 2024/25"));
  }

  @Test
  void bandsSayNothingOfOtherLinesThanTopUps() {
    WorkingCounty county = WorkingCounty.bandedIn(folder)
        .write("rates.csv", BANDED_RATES + "MAINSTREAM,SLD,SUPPORT,HIGH_NEEDS_BLOCK,1,2027/28\n");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(7);
      assertThat(fault.message()).contains("no row says what is paid before");
    });
  }

  @Test
  void theShareOfAPhaseHoldsFromItsYear() {
    County county = read("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,0.9,\nSPECIAL_SCHOOL,POST_16,0.3,2027/28\n")
        .orElseThrow(() -> new AssertionError(faults.list().toString()));

    assertThat(
        Stream.of(2026, 2027)
            .map(year -> county.transport().shareTransported(ProvisionKind.SPECIAL_SCHOOL, Phase.POST_16, new AcademicYear(year))))
        .containsExactly(0.9, 0.3);
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of("rates.csv", rates("INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,64000,2040/41,,"), "the horizon is 2024/25"),
        Arguments.of("rates.csv", rates("INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,64000,soon,,"), "an academic year is needed"),
        Arguments.of("rates.csv", rates("INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,64000,2022/23,,"), "holds in no year"),
        Arguments.of("rates.csv", rates("INDEPENDENT_SPECIAL,,SUPPORT,HIGH_NEEDS_BLOCK,64000,2026/27,,"),
            "no row says what is paid before"),
        Arguments.of(
            "rates.csv",
            rates("INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,64000,2026/27,,", "INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,65000,2026,,"),
            "given twice, first in line 8"),
        Arguments.of("rates.csv", rates("SPECIAL_SCHOOL,,EMPTY_PLACE,HIGH_NEEDS_BLOCK,7000.001,,,"), "whole pence; write 7000.00"),
        Arguments.of(
            "rates.csv", rates("SPECIAL_SCHOOL,,TOP_UP,HIGH_NEEDS_BLOCK,ten,,,", "SPECIAL_SCHOOL,,TOP_UP,HIGH_NEEDS_BLOCK,9000,2026/27,,"),
            "a number is needed"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,9,\nSPECIAL_SCHOOL,POST_16,0.3,2026/27\n", "must be 0 to 1"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,POST_16,0.3,\n", "how many of all its children"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,0.3,2027/28\n", "how many of all its children"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,0.9,\nSPECIAL_SCHOOL,,0.8,\n", "given twice"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,0.9,\nSPECIAL_SCHOOL,SIXTH_FORM,0.8,\n", "POST_16"),
        Arguments.of("transport.csv", TRANSPORT + "SPECIAL_SCHOOL,,0.9,\nSPECIAL_SCHOOL,,0.8,2040/41\n", "the horizon is 2024/25"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("hostileRows")
  void aHostileRowIsOneFaultWithWhatWouldBeRight(String table, String text, String right) {
    assertThat(read(table, text)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains(right));
  }
}
