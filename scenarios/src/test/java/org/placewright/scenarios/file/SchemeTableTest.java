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
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.FinancialYear;

class SchemeTableTest {
  private static final String HEADER = "id,name,provision,places,earliest-opening,capital-pounds,yearly-pounds,places-by-year,"
      + "capital-by-year,lead-years,grant,grant-pounds,group,requires,least-viable-places,source\n";
  private static final String SOUND = "annexe,Annexe,parks,12,2027/28,900000,5000,6;12,25;75,2,basic-need,300000,site,more-base,8,paper\n";
  private static final String OTHER = "more-base,Larger base,uppingham-base,4,2026/27,200000,,,,,,,,,,paper\n";
  private static final String FUNDS = "fund,financial-year,pounds\nbasic-need,2026-27,400000\nborrowing,2026-27,800000\n";

  @TempDir
  Path folder;

  private WorkingCounty county(String schemes) {
    return WorkingCounty.in(folder).write("schemes.csv", HEADER + schemes).write("capital-funds.csv", FUNDS);
  }

  private CapitalScheme annexe() {
    county(SOUND + OTHER);
    Faults faults = new Faults();
    return CountyReader.read(folder.resolve("three-schools"), faults)
        .orElseThrow(() -> new AssertionError(faults.list()))
        .schemes()
        .getFirst();
  }

  @Test
  void aSchemeOpensInPhases() {
    assertThat(annexe().phases()).isEqualTo(new PhasedPlaces(List.of(6, 12)));
  }

  @Test
  void aGrantPaysItsPartAndTheRestIsBorrowed() {
    BuildingCost building = annexe().building();

    assertThat(building.grant()).contains(new BuildingCost.Grant("basic-need", Money.ofPounds(300_000)));
    assertThat(building.borrowed()).isEqualTo(Money.ofPounds(600_000));
  }

  @Test
  void theLastPartOfTheCapitalIsPaidInTheYearOfTheOpening() {
    CapitalScheme annexe = annexe();

    assertThat(annexe.building().payments(annexe.capital(), annexe.earliestOpening()))
        .containsEntry(new FinancialYear(2026), Money.ofPounds(225_000))
        .containsEntry(new FinancialYear(2027), Money.ofPounds(675_000));
  }

  @Test
  void conditionsAreRead() {
    assertThat(annexe().conditions()).isEqualTo(new SchemeConditions(Optional.of("site"), List.of(new SchemeId("more-base")), 8));
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of("6;12", "12;6", "places-by-year", "never fewer than before"),
        Arguments.of("6;12", "6;11", "places-by-year", "12 in the end"),
        Arguments.of("6;12", "six;12", "places-by-year", "like 50;90;12"),
        Arguments.of("25;75", "25;70", "capital-by-year", "sum to 100"),
        Arguments.of("25;75,2", "25;75,5", "lead-years", "cannot open before"),
        Arguments.of("basic-need,300000", "basic-need,900001", "grant-pounds", "900000"),
        Arguments.of("basic-need,300000", "basic-need,", "grant-pounds", "how much"),
        Arguments.of("basic-need,300000", ",300000", "grant", "name the fund"),
        Arguments.of("basic-need,300000", "basic-needs,300000", "grant", "Maybe basic-need?"),
        Arguments.of("more-base,8", "more-bas,8", "requires", "Maybe more-base?"),
        Arguments.of("more-base,8", "annexe,8", "requires", "cannot require itself"),
        Arguments.of("basic-need,300000", "borrowing,300000", "grant", "no grant"),
        Arguments.of("more-base,8", "more-base,13", "least-viable-places", "fewer than work"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hostileRows")
  void whatIsWrongWithASchemeIsOneFault(String sound, String hostile, String column, String right) {
    assertThat(county(SOUND.replace(sound, hostile) + OTHER).listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
  }

  @Test
  void schemesThatNeedOneAnotherAreFaults() {
    String other = "more-base,Larger base,uppingham-base,4,2026/27,200000,,,,,,,,annexe,,paper\n";

    assertThat(county(SOUND + other).listFaults()).hasSize(2).allSatisfy(fault -> assertThat(fault.message()).contains("in a circle"));
  }

  @Test
  void aSchemeDoesNotNeedOneThatItExcludes() {
    String other = "more-base,Larger base,uppingham-base,4,2026/27,200000,,,,,,,site,,,paper\n";

    assertThat(county(SOUND + other).listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("same group"));
  }

  @Test
  void aFundHasNoYearTwice() {
    WorkingCounty county = county(SOUND + OTHER).append("capital-funds.csv", "borrowing,2026-27,1");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("this year twice"));
  }

  @Test
  void aFundsYearIsAFinancialYear() {
    WorkingCounty county = county(SOUND + OTHER).append("capital-funds.csv", "borrowing,2027-29,1");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("like 2027-28"));
  }

  @Test
  void borrowingIsLimitedHoweverItIsWritten() {
    Faults faults = new Faults();
    county(SOUND + OTHER).change("capital-funds.csv", "borrowing", "Borrowing");

    assertThat(CountyReader.read(folder.resolve("three-schools"), faults).orElseThrow().county().funds())
        .extracting(CapitalFund::name)
        .containsExactly("basic-need", CapitalFund.BORROWING);
  }

  @Test
  void aFundOfNoSchemeIsMisspelled() {
    WorkingCounty county = county(SOUND + OTHER).append("capital-funds.csv", "borowing,2026-27,1");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("Maybe borrowing?"));
  }

  @Test
  void noPlacesAreAddedWhereThereIsNoLimit() {
    assertThat(county(SOUND.replace(",parks,", ",independent,") + OTHER).listFaults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("without limit"));
  }

  @Test
  void aSchemeIsNotOfferedWithoutTheOneItNeeds() {
    county(SOUND + OTHER).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - build: { schemes: [annexe] }\n");
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("needs scheme more-base"));
  }
}
