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
import org.placewright.model.child.Child;
import org.placewright.model.county.RateCard;
import org.placewright.model.demand.Demand;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

class BandTableTest {
  @TempDir
  Path folder;

  private WorkingCounty county() {
    return WorkingCounty.bandedIn(folder);
  }

  private static Money topUp(RateCard card, ProvisionKind kind, NeedType need) {
    return card.listCharges(kind, need, new AcademicYear(2026))
        .stream()
        .filter(charge -> charge.line() == FinanceLine.TOP_UP)
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
  }

  @Test
  void bandsAreReadForEveryKindOfTheirRowAndEachNeed() {
    RateCard card = county().read().county().rates();

    assertThat(topUp(card, ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD)).isEqualTo(new Money(1_395_011));
    assertThat(topUp(card, ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD)).isEqualTo(new Money(2_167_006));
    assertThat(topUp(card, ProvisionKind.RESOURCE_BASE, NeedType.SEMH)).isEqualTo(new Money(983_333));
    assertThat(topUp(card, ProvisionKind.ENHANCED_LEARNING_PROVISION, NeedType.SEMH)).isEqualTo(new Money(983_333));
    assertThat(topUp(card, ProvisionKind.MAINSTREAM, NeedType.MLD)).isEqualTo(Money.ofPounds(6_000));
  }

  @Test
  void aChildMayHaveABand() {
    List<Child> children = ((Demand.ChildLevel) county().read().county().demand()).children();

    assertThat(children.get(0).band()).contains(new BandCode("P2"));
    assertThat(children.get(4).band()).isEmpty();
  }

  @Test
  void withoutTheTableNothingIsBanded() {
    assertThat(WorkingCounty.in(folder).read().county().rates().bands().schemes()).isEmpty();
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of("C,special school,,26000.75,0.15", "C,special school,,26000.75,0.14", "share", "sum to 0.99, not to 1"),
        Arguments.of("C,special school,,26000.75,0.15", "C,special school,,26000.75,-0.15", "share", "0"),
        Arguments.of("C,special school,,26000.75,0.15", "C,special school,,26000.75,15%", "share", "number"),
        Arguments.of("C,special school,,26000.75,0.15", "C,special school,,-1,0.15", "pounds", "0"),
        Arguments.of("C,special school,,26000.75,0.15", "B,special school,,26000.75,0.15", "band", "given twice"),
        Arguments.of("C,special school,,26000.75,0.15", ",special school,,26000.75,0.15", "band", "must not be blank"),
        Arguments.of("C,special school,,26000.75,0.15", "SN15 1BN,special school,,26000.75,0.15", "band", "a full postcode"),
        Arguments.of("C,special school,,26000.75,0.15", "Highest level of support,special school,,26000.75,0.15", "band", "20 letters"),
        Arguments.of("C,special school,,26000.75,0.15,", "C,special school,,26000.75,0.15,CAPITAL", "budget", "is no capital"),
        Arguments.of("C,special school,,26000.75,0.15,", "C,special school,,26000.75,0.15,GENERAL_FUND", "budget", "one budget"),
        Arguments.of("P2,special school,PMLD", "P2,special school,PLMD", "need", "no need code PLMD"),
        Arguments.of("P2,special school,PMLD", "P2,speshul school,PMLD", "kind", "Maybe"),
        Arguments.of("A,special school,", "A,,", "kind", "must not be blank"),
        Arguments.of("A,special school,", "A,;,", "kind", "no kind of provision is named"),
        Arguments.of("ELP 1,resource base; ELP", "ELP 1,resourse bace; ELP", "kind", "Maybe"),
        Arguments.of(
            "A,special school,,8000", "X,independent special,,1,1,,,\nA,special school,,8000", "kind", "a child there costs a fee"),
        Arguments.of("A,special school,,8000", "X,mainstream,,1,1,,,\nA,special school,,8000", "kind", "rates.csv gives TOP_UP"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hostileRows")
  void whatIsWrongWithARowIsSaidThere(String row, String wrong, String column, String right) {
    List<Fault> faults = county().change("bands.csv", row, wrong).listFaults();

    assertThat(faults).anySatisfy(fault -> {
      assertThat(fault.file()).endsWith("bands.csv");
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
    assertThat(faults.stream().filter(fault -> fault.file().endsWith("bands.csv"))).hasSize(1);
  }

  private static final String OTHER_RATES = """
      kind,need,line,budget,pounds
      independent special,,FEE,HIGH_NEEDS_BLOCK,60000
      mainstream,,TOP_UP,HIGH_NEEDS_BLOCK,6000
      post 16,,TOP_UP,HIGH_NEEDS_BLOCK,8000
      resource base,,TOP_UP,HIGH_NEEDS_BLOCK,9000
      ELP,,TOP_UP,HIGH_NEEDS_BLOCK,9000
      """;
  private static final String PMLD_BANDS = """
      band,kind,need,pounds,share
      P1,special school,PMLD,19000,1
      """;

  @Test
  void aKindWithBandsOfOneNeedAloneIsAFaultForTheOtherNeedsThere() {
    assertThat(WorkingCounty.in(folder).write("rates.csv", OTHER_RATES).write("bands.csv", PMLD_BANDS).listFaults())
        .extracting(Fault::message)
        .anySatisfy(
            message -> assertThat(message).startsWith("SPECIAL_SCHOOL is for ASD, SLCN, SLD too, and no row says what they cost there"));
  }

  @Test
  void aKindWithTopUpsOfOneNeedAloneIsAWarning() {
    WorkingCounty county = WorkingCounty.in(folder)
        .write(
            "rates.csv", OTHER_RATES + "special school,,PLACE_FUNDING,,10000\n");

    assertThat(county.write("bands.csv", PMLD_BANDS).read().warnings())
        .anySatisfy(warning -> assertThat(warning).startsWith("top-ups of SPECIAL_SCHOOL are given for PMLD and not for ASD, SLCN, SLD,"));
  }

  static Stream<Arguments> hostileChildren() {
    return Stream.of(
        Arguments.of("c002,ASD,oakham-n,Y8,,parks,A", "c002,ASD,oakham-n,Y8,,parks,a", "bands.csv has no band a. Maybe A?"),
        Arguments.of("c002,ASD,oakham-n,Y8,,parks,A", "c002,ASD,oakham-n,Y8,,parks,P1", "no band P1 for ASD at any kind of provision"),
        Arguments.of("c001,PMLD,oakham-s,Y6,,parks,P2", "c001,PMLD,oakham-s,Y6,,parks,B", "for that need it has: P1, P2"),
        Arguments.of("c002,ASD,oakham-n,Y8,,parks,A", "c002,ASD,oakham-n,Y8,,parks,SN15 1BN", "a full postcode"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("hostileChildren")
  void aBandThatTheChildCannotBeInIsOneFault(String row, String wrong, String right) {
    assertThat(county().change("children.csv", row, wrong).listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).endsWith("children.csv");
      assertThat(fault.column()).isEqualTo("band");
      assertThat(fault.message()).contains(right);
    });
  }

  @Test
  void bandsOfChildrenWithoutAnyBandsAreFaults() {
    List<Fault> faults = county().delete("bands.csv")
        .append("rates.csv", "special school,,TOP_UP,,1,,")
        .append("rates.csv", "resource base,,TOP_UP,,1,,")
        .append("rates.csv", "ELP,,TOP_UP,,1,,")
        .listFaults();

    assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault.message()).contains("there is no bands.csv"));
  }

  @Test
  void everythingThatIsWrongIsSaidInOneGo() {
    List<Fault> faults = county().change("bands.csv", "C,special school,,26000.75,0.15", "C,special school,,26000.75,0.14")
        .change("bands.csv", "ELP 3,resource base; ELP,,13000", "ELP 3,resource base; ELP,,-13000")
        .change("children.csv", "c002,ASD,oakham-n,Y8,,parks,A", "c002,ASD,oakham-n,Y8,,parks,Z")
        .append("rates.csv", "special school,PMLD,TOP_UP,,1,,")
        .listFaults();

    assertThat(faults).extracting(Fault::column).containsExactlyInAnyOrder("share", "pounds", "band", "kind");
  }

  @Test
  void aNeedThatCannotBeReadHidesNothingOfOtherBands() {
    List<Fault> faults = county().change("bands.csv", "C,special school,,26000.75,0.15", "C,special school,,26000.75,0.14")
        .change("bands.csv", "P2,special school,PMLD", "P2,special school,PLMD")
        .append("rates.csv", "special school,,TOP_UP,,1,,")
        .listFaults();

    assertThat(faults).extracting(Fault::column).containsExactlyInAnyOrder("share", "need", "kind");
  }

  @Test
  void aChildWhereItsBandIsNotPaidIsNamed() {
    List<String> warnings = county()
        .change("children.csv", "c011,ASD,uppingham,Y3,Base,uppingham-base,ELP 2", "c011,ASD,uppingham,Y3,Base,uppingham-base,B")
        .read()
        .warnings();

    assertThat(warnings).contains(
        "1 child is where bands.csv does not have its band for its need; it counts with the mean of the bands there as long as it stays: c011");
  }

  @Test
  void aKindThatOnlyBandsNameNeedsNoRateBeside() {
    assertThat(county().listFaults()).isEqualTo(List.of());
    assertThat(county().delete("bands.csv").listFaults()).extracting(Fault::message)
        .contains("rates.csv has no row for RESOURCE_BASE; add one, with 0 pounds if nothing is paid");
  }

  @Test
  void bandsMayBePaidByAnotherBudget() {
    RateCard card = county().write(
        "bands.csv", county().text("bands.csv").replace(",0.333,,", ",0.333,GENERAL_FUND,"))
        .read()
        .county()
        .rates();

    assertThat(card.findBanding(ProvisionKind.RESOURCE_BASE, NeedType.ASD)).map(scheme -> scheme.budget().name())
        .isEqualTo(Optional.of("GENERAL_FUND"));
  }

  @Test
  void aKindThatOnlyBandsPriceIsSaidToCostNoPlaceFunding() {
    assertThat(county().read().warnings()).anySatisfy(
        warning -> assertThat(warning).startsWith("rates.csv has no row for: resource base").contains("no place funding"));
  }
}
