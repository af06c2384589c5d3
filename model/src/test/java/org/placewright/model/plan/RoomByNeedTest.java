package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.intervention.ReshapeProvision;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

class RoomByNeedTest {
  private static final ProvisionId SCHOOL = new ProvisionId("school");
  private static final AcademicYear BASE = TinyCounty.BASE;
  private static final int YEARS = 4;

  /** Ten places of 10,000 pounds, and a top-up of 14,000 for a child. */
  private static TinyCounty school() {
    return new TinyCounty(YEARS)
        .locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 107_000, "MLD SLD PMLD", 0, 14, 10)
        .transport(ProvisionKind.SPECIAL_SCHOOL, "2", 190)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, 10_000)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, 14_000)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, 10_000);
  }

  private static Spell stay(NeedType need, int number, int firstYear, int years, int placeTenths, boolean isThere) {
    return new Spell(
        new ChildId("c" + number), 1, need, new LocalityId("west"), new NationalCurriculumYear(2), Setting.SPECIAL, BASE.plus(firstYear),
        BASE.plus(firstYear + years - 1), placeTenths, isThere ? Optional.of(SCHOOL) : Optional.empty());
  }

  private static Money of(PlacementCost cost, FinanceLine line) {
    return cost.charges()
        .getFirst()
        .value()
        .stream()
        .filter(charge -> charge.line() == line)
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
  }

  @Test
  void aRoomOfOnePlaceIsNoOtherRoom() {
    Designation plain = school().build().getProvision(SCHOOL).designation();

    assertThat(plain.withRoom(Map.of(NeedType.PMLD, 15)).withRoom(Map.of(NeedType.PMLD, 10))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -10, 4, 51})
  void roomOutOfBoundsIsRefused(int tenths) {
    Designation plain = school().build().getProvision(SCHOOL).designation();

    assertThatIllegalArgumentException().isThrownBy(() -> plain.withRoom(Map.of(NeedType.PMLD, tenths))).withMessageContaining("5 to 50");
  }

  @Test
  void aNeedThatIsNotAdmittedHasNoRoom() {
    Designation plain = school().build().getProvision(SCHOOL).designation();

    assertThatIllegalArgumentException().isThrownBy(() -> plain.withRoom(Map.of(NeedType.SEMH, 15)));
  }

  @Test
  void whoIsStillAdmittedKeepsItsRoomWhenAProvisionIsForOthers() {
    Designation before = school().room("school", NeedType.PMLD, 15)
        .room("school", NeedType.SLD, 12)
        .build()
        .getProvision(SCHOOL)
        .designation();

    assertThat(before.reshaped(Set.of(NeedType.PMLD), before.firstNcy(), before.lastNcy()).otherRoom())
        .isEqualTo(Map.of(NeedType.PMLD, 15));
  }

  @Test
  void provisionWithoutANumberOfPlacesHasNoRoom() {
    TinyCounty county = new TinyCounty(YEARS).provision("market", ProvisionKind.INDEPENDENT_SPECIAL, 0, "PMLD", 0, 14)
        .room("market", NeedType.PMLD, 15);

    assertThatIllegalArgumentException().isThrownBy(county::build).withMessageContaining("market");
  }

  @Test
  void aStayTakesTheRoomOfTheYearItBeganIn() {
    Provision plain = school().build().getProvision(SCHOOL);
    Designation later = plain.designation().withRoom(Map.of(NeedType.PMLD, 15));
    Provision school = plain.withCourse(new Course(new TreeMap<>(Map.of(BASE.plus(2), later)), Optional.empty(), Optional.empty()));

    assertThat(stay(NeedType.PMLD, 1, 1, 3, 10, false).roomTenthsAt(school)).isEqualTo(10);
    assertThat(stay(NeedType.PMLD, 1, 2, 2, 10, false).roomTenthsAt(school)).isEqualTo(15);
    assertThat(stay(NeedType.MLD, 1, 2, 2, 10, false).roomTenthsAt(school)).isEqualTo(10);
    assertThat(stay(NeedType.PMLD, 1, 2, 2, 10, true).roomTenthsAt(school)).as("there since the base year").isEqualTo(10);
  }

  @Test
  void aPartTimeChildTakesItsPartOfTheRoomRoundedUp() {
    Provision school = school().room("school", NeedType.PMLD, 15).room("school", NeedType.SLD, 7).build().getProvision(SCHOOL);

    assertThat(stay(NeedType.PMLD, 1, 0, 1, 5, false).roomTenthsAt(school)).isEqualTo(8);
    assertThat(stay(NeedType.SLD, 1, 0, 1, 1, false).roomTenthsAt(school)).isEqualTo(1);
  }

  @Test
  void placeFundingIsForTheRoomAndAllElseForTheChild() {
    County county = school().room("school", NeedType.PMLD, 15).build();
    PlacementCosting costing = new PlacementCosting(county, TinyCounty.travelIn(county));
    PlacementCost plain = costing.cost(stay(NeedType.MLD, 1, 0, 1, 10, true), SCHOOL);
    PlacementCost wide = costing.cost(stay(NeedType.PMLD, 1, 0, 1, 10, true), SCHOOL);

    assertThat(of(wide, FinanceLine.PLACE_FUNDING)).isEqualTo(Money.ofPounds(15_000));
    assertThat(of(wide, FinanceLine.TOP_UP)).isEqualTo(Money.ofPounds(14_000));
    assertThat(of(wide, FinanceLine.TRANSPORT)).isEqualTo(of(plain, FinanceLine.TRANSPORT)).isGreaterThan(Money.NONE);
  }

  /** By hand: the child's own place at 6,000, and half a place in which nobody sits at 10,000. */
  @Test
  void whereAnEmptyPlaceIsDearerThanATakenOneTheRoomBeyondAPlaceIsPaidAsEmpty() {
    County county = base().room("base", NeedType.PMLD, 15).build();
    PlacementCost cost = new PlacementCosting(county, TinyCounty.travelIn(county))
        .cost(stay(NeedType.PMLD, 1, 0, 1, 10, false), new ProvisionId("base"));

    assertThat(cost.charges().getFirst().value())
        .containsExactly(
            new Charge(FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(11_000)),
            new Charge(FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(5_170)));
  }

  /** By hand: 5,170 and 6,000 less the 10,000 that the place would cost empty, however wide the child. */
  @ParameterizedTest
  @ValueSource(ints = {10, 13, 15, 50})
  void fillingABaseNeverPaysForItself(int roomTenths) {
    County county = base().room("base", NeedType.PMLD, roomTenths).build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));

    assertThat(valuation.price(stay(NeedType.PMLD, 1, 0, 1, 10, false), new ProvisionId("base"))).isEqualTo(Money.ofPounds(1_170));
  }

  private static TinyCounty base() {
    return new TinyCounty(YEARS)
        .locality("west", 100_000, 30)
        .provision("base", ProvisionKind.RESOURCE_BASE, 107_000, "PMLD", 0, 6, 10)
        .rate(ProvisionKind.RESOURCE_BASE, FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, 6_000)
        .rate(ProvisionKind.RESOURCE_BASE, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, 5_170)
        .rate(ProvisionKind.RESOURCE_BASE, FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, 10_000);
  }

  /**
   * A place of 199.99 x 15 / 10 = 299.985; an empty one is dearer by 100.01, x 5 / 10 = 50.005: 50.01 together, a third each. With three
   * tenths more 259.987, and 30.003 together.
   */
  @Test
  void whatTheRoomCostsMoreIsRoundedOnceForAllBudgets() {
    List<Charge> empty = List.of(
        new Charge(FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, new Money(10_000)),
        new Charge(FinanceLine.EMPTY_PLACE, Budget.GENERAL_FUND, new Money(10_000)),
        new Charge(FinanceLine.EMPTY_PLACE, Budget.OTHER_CONTRIBUTIONS, new Money(10_000)));
    List<Charge> fullTime = List.of(new Charge(FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, new Money(19_999)));

    assertThat(RoomCharges.of(fullTime, empty, 10, 15)).extracting(Charge::yearly)
        .containsExactly(new Money(29_999 + 1_667), new Money(1_667), new Money(1_667));
    assertThat(RoomCharges.of(fullTime, empty, 10, 13)).extracting(Charge::yearly)
        .containsExactly(new Money(25_999 + 1_000), new Money(1_000), new Money(1_000));
  }

  @Test
  void fillingAPlaceAddsTheTopUpAndTheJourneyWhateverTheRoom() {
    County county = school().room("school", NeedType.PMLD, 15).build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));

    assertThat(valuation.price(stay(NeedType.PMLD, 1, 0, 3, 10, false), SCHOOL))
        .isEqualTo(valuation.price(stay(NeedType.MLD, 1, 0, 3, 10, false), SCHOOL));
  }

  @Test
  void whoHasNoPlaceCountsAsOneChildWhateverTheRoom() {
    County county = school().room("school", NeedType.PMLD, 15).build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));

    assertThat(valuation.value(List.of(stay(NeedType.PMLD, 1, 0, 3, 10, false)), Map.of(), Map.of()).unplacedChildYears()).isEqualTo(3);
  }

  /** Place funding and empty places together are the places commissioned, to the penny, however full the school is by room. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aSchoolWithinItsPlacesIsPaidForExactlyThose(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TinyCounty made = school();
    List<NeedType> needs = List.of(NeedType.MLD, NeedType.SLD, NeedType.PMLD);
    needs.forEach(need -> made.room("school", need, 5 + random.nextInt(46)));
    County county = made.build();
    Provision school = county.getProvision(SCHOOL);
    PlacementCosting costing = new PlacementCosting(county, TinyCounty.travelIn(county));
    List<Spell> spells = new ArrayList<>();
    int left = 100;
    while (spells.size() < 30) {
      Spell next = stay(needs.get(random.nextInt(3)), spells.size(), 0, YEARS, 1 + random.nextInt(10), random.nextBoolean());
      if (next.roomTenthsAt(school) > left) {
        break;
      }
      left -= next.roomTenthsAt(school);
      spells.add(next);
    }
    Map<Spell, ProvisionId> there = new LinkedHashMap<>();
    spells.forEach(spell -> there.put(spell, SCHOOL));

    Money forPlaces = spells.stream()
        .map(spell -> of(costing.cost(spell, SCHOOL), FinanceLine.PLACE_FUNDING))
        .reduce(Money.NONE, Money::plus);
    Money notForPlaces = spells.stream()
        .map(spell -> costing.cost(spell, SCHOOL).firstYearly())
        .reduce(Money.NONE, Money::plus)
        .minus(forPlaces);
    PlanValue value = new PlanValuation(county, costing).value(spells, there, Map.of());

    assertThat(forPlaces.plus(Money.ofPounds(1_000).times(left))).isEqualTo(Money.ofPounds(100_000));
    assertThat(value.pounds()).isEqualTo(Money.ofPounds(100_000).plus(notForPlaces).times(YEARS));
  }

  @Test
  void aSchoolOverItsNumberByRoomKeepsItsChildrenAndTakesNobody() {
    County county = school().room("school", NeedType.PMLD, 15).build();
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      spells.add(stay(NeedType.PMLD, i, 0, i < 4 ? YEARS : 2, 10, true));
    }
    UsablePlaces usable = new UsablePlaces(county, spells, Map.of());

    assertThat(usable.fundedTenths(SCHOOL, BASE)).hasValue(100);
    assertThat(usable.tenths(SCHOOL, BASE)).hasValue(120);
    assertThat(usable.pinnedTenths(SCHOOL, BASE)).isEqualTo(120);
    assertThat(usable.overNumberTenths(SCHOOL, BASE)).isEqualTo(20);
    assertThat(usable.tenths(SCHOOL, BASE.plus(2))).hasValue(100);
  }

  @Test
  void aReshapeOfRoomAloneIsSaidInWords() {
    Designation wide = school().build().getProvision(SCHOOL).designation().withRoom(Map.of(NeedType.PMLD, 15, NeedType.SLD, 12));

    assertThat(new ReshapeProvision(SCHOOL, wide, BASE.plus(2)).describe())
        .isEqualTo(
            "school is for MLD, SLD, PMLD in R to Y14 from 2026/27; places that a child takes: SLD 1.2, PMLD 1.5; who is there stays until"
                + " the next transfer and takes the room it did");
  }
}
