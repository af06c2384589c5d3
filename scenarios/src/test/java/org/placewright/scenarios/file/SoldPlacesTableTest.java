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
import org.placewright.model.money.Money;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;

class SoldPlacesTableTest {
  private static final ProvisionId PARKS = new ProvisionId("parks");
  private static final String HEADER = "provision,authority,academic-year,places,pounds-a-place,basis,source\n";

  @TempDir
  Path folder;

  private WorkingCounty sold(String rows) {
    return WorkingCounty.in(folder).write("places-sold.csv", HEADER + rows);
  }

  private static AcademicYear year(int startYear) {
    return new AcademicYear(startYear);
  }

  @Test
  void whatIsSoldComesOffFromItsYearUntilItsNextRow() {
    Places parks = sold("parks,Leicestershire,2025/26,5,14200,,\nparks,Leicestershire,2027/28,0,,,\nparks,Lincolnshire,2023/24,1,,,\n")
        .read()
        .county()
        .getPlaces(PARKS);

    assertThat(parks.in(year(2024))).hasValue(12 - 1);
    assertThat(parks.in(year(2025))).hasValue(12 - 5 - 1);
    assertThat(parks.in(year(2026))).hasValue(16 - 5 - 1);
    assertThat(parks.in(year(2027))).hasValue(16 - 1);
    assertThat(parks.listSold(year(2025))).containsExactly(
        new SoldPlaces("Leicestershire", year(2025), 5, Optional.of(Money.ofPounds(71_000))),
        new SoldPlaces("Lincolnshire", year(2025), 1, Optional.empty()));
  }

  @Test
  void withoutTheTableNothingIsSold() {
    assertThat(WorkingCounty.in(folder).read().county().getPlaces(PARKS).in(year(2024))).hasValue(12);
  }

  @Test
  void asManyPlacesAsThereAreMayBeSold() {
    assertThat(sold("parks,Leicestershire,2025/26,8,,,\nparks,Lincolnshire,2025/26,4,,,\n").read().county().getPlaces(PARKS).in(year(2025)))
        .hasValue(0);
  }

  @Test
  void moreThanThereAreIsAFaultThatNamesTheYear() {
    WorkingCounty county = sold("parks,Leicestershire,2025/26,8,,,\nparks,Lincolnshire,2025/26,5,,,\n");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).endsWith("places-sold.csv");
      assertThat(fault.line()).isEqualTo(3);
      assertThat(fault.message()).isEqualTo("13 places of parks are sold in 2025/26, and places.csv has 12");
    });
  }

  private List<String> warnings(String rows) {
    WorkingCounty county = WorkingCounty.in(folder.resolve("sold" + rows.hashCode())).write("places-sold.csv", HEADER + rows);
    return county.read().warnings().stream().filter(warning -> warning.contains("sold")).toList();
  }

  @Test
  void sellingAllPlacesInALaterYearIsNamedWithTheChildrenThere() {
    assertThat(warnings("parks,Leicestershire,2025/26,12,,,\nparks,Leicestershire,2026/27,0,,,\n")).containsExactly(
        "12 of 12 places of parks are sold to other councils in 2025/26; none is left for the county's own children",
        "parks has 12 places sold and 0 left in 2025/26, and 10 of the children there now may still be there; they stay, and it takes no"
            + " one new until it has room");
  }

  @Test
  void sellingNearlyAllIsNamedAndALittleLessIsNot() {
    assertThat(warnings("parks,Leicestershire,2029/30,15,,,\n"))
        .contains("15 of 16 places of parks are sold to other councils in 2029/30; left is 1 for the county's own children");
    assertThat(warnings("parks,Leicestershire,2029/30,11,,,\n")).isEmpty();
  }

  /** Of ten children nine are still of school age two years on; seven of sixteen places sold leave nine. */
  @Test
  void whatIsLeftMayBeExactlyWhatTheChildrenThereNeedAndNotOneLess() {
    assertThat(warnings("parks,Leicestershire,2026/27,7,,,\nparks,Leicestershire,2027/28,0,,,\n")).isEmpty();
    assertThat(warnings("parks,Leicestershire,2026/27,8,,,\nparks,Leicestershire,2027/28,0,,,\n")).singleElement()
        .asString()
        .startsWith("parks has 8 places sold and 8 left in 2026/27, and 9 of the children there now");
  }

  @Test
  void anEstimateIsSaidWhereTheProvisionIsShown() {
    County county = sold("uppingham-base,Leicestershire,2024/25,2,,estimated,Guess of the SEN team\n").read().county();

    assertThat(county.getProvision(new ProvisionId("uppingham-base")).caution()).contains("Places sold estimated: Guess of the SEN team");
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of("park,Leicestershire,2025/26,5,,,", "provision", "Maybe parks?"),
        Arguments.of("parks,,2025/26,5,,,", "authority", "must not be blank"),
        Arguments.of("parks,Leicestershire,2025-27,5,,,", "academic-year", "like 2024/25"),
        Arguments.of("parks,Leicestershire,2090/91,5,,,", "academic-year", "the horizon is"),
        Arguments.of("parks,Leicestershire,2025/26,-5,,,", "places", "0"),
        Arguments.of("parks,Leicestershire,2025/26,5,a lot,,", "pounds-a-place", "number"),
        Arguments.of("parks,Leicestershire,2025/26,5,,guessed,", "basis", "ESTIMATED"),
        Arguments.of("independent,Leicestershire,2025/26,5,,,", "provision", "without limit"),
        Arguments.of("parks,Three Schools,2025/26,5,,,", "authority", "the county itself"),
        Arguments.of("parks,Leicestershire,2025/26,5,,,\nparks,leicestershire,2025/26,6,,,", "academic-year", "given twice"),
        Arguments.of("parks,Leicestershire,2025/26,5,,,\nparks,Leicestershire,2025/26,6,,,", "academic-year", "given twice"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileRows")
  void whatIsWrongWithARowIsOneFault(String rows, String column, String right) {
    assertThat(sold(rows + "\n").listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
  }

  private WorkingCounty maintained(String id, String authority) {
    WorkingCounty county = WorkingCounty.in(folder);
    List<String> lines = county.text("provisions.csv").lines().toList();
    String text = lines.getFirst() + ",authority\n";
    for (String line : lines.subList(1, lines.size())) {
      text += line + "," + (line.startsWith(id + ",") ? authority : "") + "\n";
    }
    return county.write("provisions.csv", text);
  }

  @Test
  void aProvisionMayBeAnotherCouncils() {
    assertThat(maintained("parks", "Leicestershire").read().county().getProvision(PARKS).authority()).contains("Leicestershire");
  }

  @Test
  void anotherCouncilsPlacesAreNotSold() {
    WorkingCounty county = maintained("parks", "Leicestershire").write("places-sold.csv", HEADER + "parks,Lincolnshire,2025/26,5,,,\n");

    assertThat(county.listFaults()).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("maintained by Leicestershire"));
  }

  @Test
  void aCountyDoesNotBuyOfItself() {
    assertThat(maintained("parks", "THREE SCHOOLS").listFaults()).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("the county itself"));
  }

  @Test
  void noCouncilSellsPlacesOfAnIndependentSchool() {
    assertThat(maintained("independent", "Leicestershire").listFaults()).singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("authority"));
  }
}
