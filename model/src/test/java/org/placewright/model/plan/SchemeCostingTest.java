package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.money.Borrowing;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

class SchemeCostingTest {
  private static final AcademicYear OPENING = new AcademicYear(2028);

  /**
   * By hand, November 2026: 1.055^25 = 3.813392; 1 - 1/3.813392 = 0.737766; 0.055/0.737766 = 0.0745494; of 1,000,000 pounds 74,549.35.
   */
  @Test
  void aLoanIsPaidBackInEqualCharges() {
    assertThat(new Borrowing(0.055, 25).yearlyCharge(Money.ofPounds(1_000_000))).isEqualTo(new Money(7_454_935));
  }

  @Test
  void aLoanWithoutInterestIsSharedOutOverItsYears() {
    assertThat(new Borrowing(0, 40).yearlyCharge(Money.ofPounds(1_000))).isEqualTo(Money.ofPounds(25));
  }

  @Test
  void allChargesOfALoanDiscountedAtItsInterestAreTheLoan() {
    Money charge = new Borrowing(0.04, 10).yearlyCharge(Money.ofPounds(500_000));
    double worth = 0;
    for (int year = 1; year <= 10; year++) {
      worth += charge.pence() / Math.pow(1.04, year);
    }

    assertThat(worth).isBetween(49_999_900.0, 50_000_100.0);
  }

  @Test
  void placesOpenInPhasesAndStay() {
    PhasedPlaces places = new PhasedPlaces(List.of(50, 90, 130));

    assertThat(List.of(places.after(-1), places.after(0), places.after(1), places.after(2), places.after(9)))
        .containsExactly(0, 50, 90, 130, 130);
  }

  @Test
  void theLastPaymentFallsIntoTheFinancialYearOfTheOpening() {
    BuildingCost building = new BuildingCost(Money.ofPounds(1_000), List.of(20, 50, 30), Optional.empty());

    assertThat(building.payments(building.borrowed(), OPENING)).isEqualTo(
        Map.of(
            new FinancialYear(2026), Money.ofPounds(200), new FinancialYear(2027), Money.ofPounds(500), new FinancialYear(2028),
            Money.ofPounds(300)));
  }

  @Test
  void paymentsSumToThePenny() {
    BuildingCost building = new BuildingCost(
        new Money(1_000_001), List.of(33, 33, 34), Optional.of(new BuildingCost.Grant("basic-need", new Money(333_333))));

    assertThat(building.payments(building.granted(), OPENING).values().stream().reduce(Money.NONE, Money::plus))
        .isEqualTo(new Money(333_333));
    assertThat(building.payments(building.borrowed(), OPENING).values().stream().reduce(Money.NONE, Money::plus))
        .isEqualTo(new Money(666_668));
  }

  private static CapitalScheme wing(long yearlyPounds) {
    return new CapitalScheme(
        new SchemeId("wing"), "wing", new ProvisionId("school"), new PhasedPlaces(List.of(5, 8)), TinyCounty.BASE.plus(1),
        BuildingCost.borrowed(Money.ofPounds(60_000)), Money.ofPounds(yearlyPounds), SchemeConditions.NONE, "test");
  }

  /** Ten places, 7,000 pounds each when empty; 60,000 borrowed over two years without interest. */
  private static TinyCounty school() {
    return new TinyCounty(5)
        .locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 100_000, "ASD", 0, 14, 10, 10, 10, 10, 10)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, 7_000)
        .assume(AssumptionKey.BORROWING_YEARS, "2")
        .schemes(wing(400));
  }

  private static List<Money> yearly(int childrenThere) {
    County county = school().build();
    List<Spell> spells = IntStream.range(0, childrenThere).mapToObj(SchemeCostingTest::childAtTheSchool).toList();
    UsablePlaces places = new UsablePlaces(county, spells, Map.of());
    SchemeCosting costing = new SchemeCosting(county);
    return county.horizon()
        .listYears()
        .stream()
        .map(year -> costing.yearly(county.schemes().getFirst(), TinyCounty.BASE.plus(1), year, places))
        .toList();
  }

  private static Spell childAtTheSchool(int number) {
    return new Spell(
        new ChildId("c" + number), 1, NeedType.ASD, new LocalityId("west"), new NationalCurriculumYear(2), Setting.SPECIAL, TinyCounty.BASE,
        TinyCounty.BASE.plus(4), Spell.FULL_TIME, Optional.of(new ProvisionId("school")));
  }

  /** By hand: nothing; 400 + 30,000 + 5 x 7,000; 400 + 30,000 + 8 x 7,000; then the loan is paid back: 400 + 8 x 7,000. */
  @Test
  void aSchemeCostsItsPhasesAndItsLoanForItsYears() {
    assertThat(yearly(0)).extracting(money -> money.pence() / 100).containsExactly(0L, 65_400L, 86_400L, 56_400L, 56_400L);
  }

  /** By hand: twelve children at ten places are paid for, so the wing adds 5 - 2, then 8 - 2 empty places. */
  @Test
  void placesThatBringASchoolBackToItsNumberAreNotPaidTwice() {
    assertThat(yearly(12)).extracting(money -> money.pence() / 100).containsExactly(0L, 51_400L, 72_400L, 42_400L, 42_400L);
  }

  /** Fifteen children at a school of ten with a wing of five: every place is taken, so none is paid for empty. */
  @Test
  void aFullSchoolWithItsWingHasNoEmptyPlaces() {
    County county = school().build();
    List<Spell> spells = IntStream.range(0, 15).mapToObj(SchemeCostingTest::childAtTheSchool).toList();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));
    Map<Spell, ProvisionId> there = spells.stream().collect(Collectors.toMap(spell -> spell, spell -> new ProvisionId("school")));
    Money with = valuation.value(spells, there, Map.of(new SchemeId("wing"), TinyCounty.BASE.plus(4))).pounds();
    Money without = valuation.value(spells, there, Map.of()).pounds();

    assertThat(with.minus(without)).isEqualTo(Money.ofPounds(400 + 30_000));
  }

  private static CapitalScheme alternative(String id, int places, long borrowedPounds) {
    return new CapitalScheme(
        new SchemeId(id), id, new ProvisionId("school"), PhasedPlaces.of(places), TinyCounty.BASE,
        BuildingCost.borrowed(Money.ofPounds(borrowedPounds)), Money.NONE, new SchemeConditions(Optional.of("size"), List.of(), 0), "test");
  }

  /** Ten places funded at 10,000 pounds, filled or not, and ten children who take 1.2 each; four places more are built. */
  private static Money poundsWithFourMorePlaces(CapitalFund fund, CapitalScheme... offered) {
    County county = new TinyCounty(1).locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 100_000, "ASD", 0, 14, 10)
        .room("school", NeedType.ASD, 12)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, 10_000)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, 10_000)
        .assume(AssumptionKey.BORROWING_YEARS, "2")
        .funds(fund)
        .schemes(offered)
        .build();
    List<Spell> spells = IntStream.range(0, 10)
        .mapToObj(
            number -> new Spell(
                new ChildId("c" + number), 1, NeedType.ASD, new LocalityId("west"), new NationalCurriculumYear(2), Setting.SPECIAL,
                TinyCounty.BASE, TinyCounty.BASE, Spell.FULL_TIME, Optional.of(new ProvisionId("school"))))
        .toList();
    Map<Spell, ProvisionId> there = spells.stream().collect(Collectors.toMap(spell -> spell, spell -> new ProvisionId("school")));
    return new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)))
        .value(spells, there, Map.of(new SchemeId("four"), TinyCounty.BASE))
        .pounds();
  }

  private static CapitalFund borrowing(long pounds) {
    CapitalFund.Amount amount = new CapitalFund.Amount(Money.ofPounds(pounds), "2024", "test");
    return new CapitalFund(CapitalFund.BORROWING, new TreeMap<>(Map.of(TinyCounty.BASE.autumnFinancialYear(), amount)));
  }

  /** As finance.csv counts: 10 children x 1.2 places and the 2 places of 14 that are empty, at 10,000 each; and half of the loan. */
  @Test
  void aPlanCostsTheSameWhetherSizesThatItDoesNotBuildAreOfferedOrNot() {
    Money asFinanceCounts = Money.ofPounds(120_000 + 20_000 + 30_000);

    assertThat(poundsWithFourMorePlaces(borrowing(200_000), alternative("four", 4, 60_000))).isEqualTo(asFinanceCounts);
    assertThat(
        poundsWithFourMorePlaces(
            borrowing(200_000), alternative("four", 4, 60_000), alternative("eight", 8, 90_000), alternative("six", 6, 80_000)))
        .isEqualTo(asFinanceCounts);
  }

  @Test
  void aSchemeThatNoFundCouldPayForBesideTheBuiltOneMakesItNoDearer() {
    CapitalScheme four = school("four", 4, 60_000);

    assertThat(poundsWithFourMorePlaces(borrowing(100_000), four, school("tooDear", 9, 100_001)))
        .isEqualTo(poundsWithFourMorePlaces(borrowing(100_000), four, school("notBoth", 9, 40_001)))
        .isEqualTo(poundsWithFourMorePlaces(borrowing(100_000), four));
  }

  /** By hand: both could be built, so that neither is known to be the one that relieves the school: 4 places at 10,000, not 2. */
  @Test
  void ofSchemesThatCouldBeOpenTogetherEachIsChargedForAllItsPlaces() {
    CapitalScheme four = school("four", 4, 60_000);

    assertThat(poundsWithFourMorePlaces(borrowing(100_000), four, school("both", 9, 40_000)))
        .isEqualTo(poundsWithFourMorePlaces(borrowing(100_000), four).plus(Money.ofPounds(20_000)));
  }

  private static CapitalScheme school(String id, int places, long borrowedPounds) {
    return new CapitalScheme(
        new SchemeId(id), id, new ProvisionId("school"), places, TinyCounty.BASE, Money.ofPounds(borrowedPounds), Money.NONE, "test");
  }
}
