package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

class PlanTest {
  private static final AcademicYear BASE = TinyCounty.BASE;
  private static final ProvisionId SCHOOL = new ProvisionId("school");
  private static final ProvisionId FAR = new ProvisionId("far");
  private static final ProvisionId UNIT = new ProvisionId("unit");

  private static TinyCounty tiny() {
    return new TinyCounty(3)
        .locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 110_000, "ASD", 0, 14, 7, 5, 4)
        .provision("far", ProvisionKind.SPECIAL_SCHOOL, 120_000, "ASD SEMH", 7, 14, 9)
        .provision("unit", ProvisionKind.SEN_UNIT, 100_000, "ASD", 0, 6, 3)
        .provision("inmss", ProvisionKind.INDEPENDENT_SPECIAL, 150_000, "ASD SEMH", 0, 14)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, 10_000)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, 13_900)
        .transport(ProvisionKind.SPECIAL_SCHOOL, "1", 190)
        .assume(AssumptionKey.GUIDELINE_MINUTES_PRIMARY, "45")
        .assume(AssumptionKey.PRICE_MINUTE_OVER_GUIDELINE, "100")
        .assume(AssumptionKey.PRICE_LEVEL_MISMATCH, "2000")
        .assume(AssumptionKey.PRICE_AVOIDABLE_MOVE, "3000")
        .assume(AssumptionKey.PRICE_UNPLACED_YEAR, "150000");
  }

  private static Spell spell(int number, NeedType need, int ncy, Setting setting, int first, int last, int tenths, String pinned) {
    return new Spell(
        new ChildId("c"),
        number,
        need,
        new LocalityId("west"),
        new NationalCurriculumYear(ncy),
        setting,
        BASE.plus(first),
        BASE.plus(last),
        tenths,
        pinned.isEmpty() ? Optional.empty() : Optional.of(new ProvisionId(pinned)));
  }

  private static PlacementCosting costing() {
    County county = tiny().build();
    return new PlacementCosting(county, TinyCounty.travelIn(county));
  }

  @Test
  void aSpecialPlaceSuitsAChildWhoNeedsABase() {
    assertThat(costing().listSuitable(spell(1, NeedType.ASD, 3, Setting.BASE, 0, 1, 10, "")))
        .extracting(ProvisionId::value)
        .containsExactly("school", "unit", "inmss");
  }

  @Test
  void aProvisionThatEndsBeforeTheSpellDoesNotSuit() {
    assertThat(costing().listSuitable(spell(1, NeedType.ASD, 5, Setting.BASE, 0, 2, 10, "")))
        .extracting(ProvisionId::value)
        .containsExactly("school", "inmss");
  }

  /** By hand: 10 miles x 2 journeys x 190 days x 2 pounds = 7,600 pounds from the general fund. */
  @Test
  void aPlaceCostsItsRatesAndTheTransportToIt() {
    assertThat(costing().cost(spell(1, NeedType.ASD, 3, Setting.SPECIAL, 0, 0, 10, ""), SCHOOL).charges().getFirst().value())
        .containsExactly(
            new Charge(FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(10_000)),
            new Charge(FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(13_900)),
            new Charge(FinanceLine.TRANSPORT, Budget.GENERAL_FUND, Money.ofPounds(7_600)));
  }

  @Test
  void aPartTimePlaceCostsItsShareOfTheRates() {
    assertThat(
        costing().cost(spell(1, NeedType.ASD, 3, Setting.SPECIAL, 0, 0, 3, ""), SCHOOL).charges().getFirst().value().getFirst().yearly())
        .isEqualTo(Money.ofPounds(3_000));
  }

  /** By hand: 20 miles are 60 minutes, 15 over the guideline of 45: 1,500 pounds; above the level needed: 2,000. */
  @Test
  void minutesOverTheGuidelineAndLevelsAboveTheNeedArePriced() {
    assertThat(costing().cost(spell(1, NeedType.ASD, 3, Setting.BASE, 0, 0, 10, ""), FAR).welfareYearly())
        .isEqualTo(Money.ofPounds(3_500));
  }

  private static PlanValuation valuation() {
    return new PlanValuation(tiny().build(), costing());
  }

  /** By hand: 31,500 pounds in each of two years, without discount. */
  @Test
  void aPlanCostsEverySpellOverItsYears() {
    Spell spell = spell(1, NeedType.ASD, 3, Setting.SPECIAL, 0, 1, 10, "");

    assertThat(valuation().value(List.of(spell), Map.of(spell, SCHOOL), Map.of()).pounds()).isEqualTo(Money.ofPounds(63_000));
  }

  @Test
  void childYearsWithoutAPlaceAreCountedInFullTimeYears() {
    Spell spell = spell(1, NeedType.ASD, 3, Setting.SPECIAL, 0, 1, 7, "");

    assertThat(valuation().value(List.of(spell), Map.of(), Map.of()).unplacedChildYears()).isCloseTo(1.4, within(1e-9));
  }

  private static Money welfareOfMove(String from, Setting setting, String to) {
    Spell before = spell(1, NeedType.ASD, 8, Setting.SPECIAL, 0, 0, 10, "");
    Spell next = spell(2, NeedType.ASD, 9, setting, 1, 1, 10, "");
    Map<Spell, ProvisionId> placements = Map.of(before, new ProvisionId(from), next, new ProvisionId(to));
    County county = tiny().assume(AssumptionKey.GUIDELINE_MINUTES_SECONDARY, "180").build();
    PlacementCosting costing = new PlacementCosting(county, TinyCounty.travelIn(county));
    return new PlanValuation(county, costing).value(List.of(before, next), placements, Map.of()).welfare();
  }

  @Test
  void aMoveThatTheChildCouldHaveBeenSparedIsPriced() {
    assertThat(welfareOfMove("school", Setting.SPECIAL, "far")).isEqualTo(Money.ofPounds(3_000));
  }

  @Test
  void stayingIsFree() {
    assertThat(welfareOfMove("school", Setting.SPECIAL, "school")).isEqualTo(Money.NONE);
  }

  @Test
  void aMoveToALevelThatTheOldSchoolCannotGiveIsFree() {
    assertThat(welfareOfMove("school", Setting.INMSS, "inmss")).isEqualTo(Money.NONE);
  }

  /** By hand: 40,000 pounds a year from the second of three years on. */
  @Test
  void anOpenedSchemeCostsItsYearsToTheEndOfTheHorizon() {
    County county = tiny().scheme("wing", "school", 30, 2025, 40_000).build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));

    assertThat(valuation.value(List.of(), Map.of(), Map.of(new SchemeId("wing"), BASE.plus(1))).pounds())
        .isEqualTo(Money.ofPounds(80_000));
  }

  private static Money valueOfOneChildForTwoYears(TinyCounty tiny) {
    County county = tiny.build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));
    Spell spell = spell(1, NeedType.ASD, 3, Setting.SPECIAL, 0, 1, 10, "");
    return valuation.value(List.of(spell), Map.of(spell, new ProvisionId("school")), Map.of()).pounds();
  }

  /** By hand: special places of three years (7 + 5 + 4 and 3 x 9) less the two that the child takes, 7,000 pounds each. */
  @Test
  void commissionedPlacesArePaidForWhetherFilledOrNot() {
    Money empty = valueOfOneChildForTwoYears(
        tiny().rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, 7_000))
        .minus(valueOfOneChildForTwoYears(tiny()));

    assertThat(empty).isEqualTo(Money.ofPounds(7_000 * (16 + 27 - 2)));
  }

  private static UsablePlaces usable(int pinnedChildren, Map<SchemeId, AcademicYear> openings) {
    County county = tiny().scheme("wing", "school", 30, 2025, 0).build();
    List<Spell> spells = java.util.stream.IntStream.range(0, pinnedChildren)
        .mapToObj(i -> spell(i + 1, NeedType.ASD, 3, Setting.SPECIAL, 0, 2, 10, "school"))
        .toList();
    return new UsablePlaces(county, spells, openings);
  }

  @Test
  void aSchoolOverItsNumberKeepsItsChildrenAndNoMore() {
    assertThat(usable(6, Map.of()).tenths(SCHOOL, BASE.plus(2))).hasValue(60);
  }

  @Test
  void aSchoolBelowItsNumberHasItsPlaces() {
    assertThat(usable(3, Map.of()).tenths(SCHOOL, BASE.plus(2))).hasValue(40);
  }

  @Test
  void childrenAboveTheFundedPlacesAreCountedOverNumber() {
    assertThat(usable(6, Map.of()).overNumberTenths(SCHOOL, BASE.plus(1))).isEqualTo(10);
  }

  @Test
  void aSchoolExactlyFullIsNotOverItsNumber() {
    assertThat(usable(5, Map.of()).overNumberTenths(SCHOOL, BASE.plus(1))).isZero();
  }

  @Test
  void anOpenedSchemeAddsItsPlacesFromItsOpening() {
    UsablePlaces usable = usable(0, Map.of(new SchemeId("wing"), BASE.plus(1)));

    assertThat(List.of(usable.tenths(SCHOOL, BASE).orElseThrow(), usable.tenths(SCHOOL, BASE.plus(1)).orElseThrow()))
        .containsExactly(70, 350);
  }

  @Test
  void anUnlimitedProvisionHasNoLimit() {
    assertThat(usable(0, Map.of()).tenths(new ProvisionId("inmss"), BASE)).isEmpty();
  }

  @Test
  void theGapIsTheDistanceToTheBoundAsAFractionOfTheBound() {
    PlanValue value = new PlanValue(0, Money.ofPounds(1_000), Money.ofPounds(10), Money.NONE);

    assertThat(new LowerBound(Money.ofPounds(1_000), "by hand").gap(value).orElseThrow()).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aBoundOfNothingGivesNoGap() {
    PlanValue value = new PlanValue(0, Money.ofPounds(1_000), Money.NONE, Money.NONE);

    assertThat(new LowerBound(Money.NONE, "by hand").gap(value)).isEmpty();
  }

  @Test
  void theUnitIsNoOptionForAChildPastItsYears() {
    assertThat(costing().listSuitable(spell(1, NeedType.ASD, 7, Setting.BASE, 0, 0, 10, ""))).doesNotContain(UNIT);
  }
}
