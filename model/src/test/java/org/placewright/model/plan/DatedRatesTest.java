package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.placewright.model.money.Discounting;
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
import org.placewright.model.time.Phase;

/** What stays and places cost while rates change. A school of five places and an independent one, five years from 2024/25. */
class DatedRatesTest {
  private static final AcademicYear BASE = TinyCounty.BASE;
  private static final ProvisionId SCHOOL = new ProvisionId("school");
  private static final ProvisionId INMSS = new ProvisionId("inmss");
  private static final ProvisionKind SPECIAL = ProvisionKind.SPECIAL_SCHOOL;
  private static final ProvisionKind INDEPENDENT = ProvisionKind.INDEPENDENT_SPECIAL;
  private static final Budget BLOCK = Budget.HIGH_NEEDS_BLOCK;

  private static TinyCounty tiny() {
    return new TinyCounty(5)
        .locality("west", 100_000, 30)
        .provision("school", SPECIAL, 110_000, "ASD", 0, 16, 5)
        .provision("inmss", INDEPENDENT, 150_000, "ASD", 0, 16)
        .rate(SPECIAL, FinanceLine.TOP_UP, BLOCK, 13_900)
        .rate(INDEPENDENT, FinanceLine.FEE, BLOCK, 60_000)
        .assume(AssumptionKey.DISCOUNT_RATE, "0.035");
  }

  private static Spell spell(int ncy, int first, int last, int tenths) {
    return new Spell(
        new ChildId("c"), 1, NeedType.ASD, new LocalityId("west"), new NationalCurriculumYear(ncy), Setting.SPECIAL, BASE.plus(first),
        BASE.plus(last), tenths, Optional.empty());
  }

  private static PlacementCosting costing(TinyCounty tiny) {
    County county = tiny.build();
    return new PlacementCosting(county, TinyCounty.travelIn(county));
  }

  private static PlanValuation valuation(TinyCounty tiny) {
    County county = tiny.build();
    return new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));
  }

  private static Money presentValue(int pounds, int first, int last) {
    return new Discounting(tiny().build().horizon(), 0.035).presentValue(Money.ofPounds(pounds), BASE.plus(first), BASE.plus(last));
  }

  /** By hand: two years at 60,000 and three at 66,000. */
  @Test
  void aStayOverAChangeCostsEachYearAtItsOwnRate() {
    PlacementCost cost = costing(tiny().rateFrom(2026, INDEPENDENT, FinanceLine.FEE, BLOCK, 66_000)).cost(spell(3, 0, 4, 10), INMSS);

    assertThat(cost.overStay()).isEqualTo(Money.ofPounds(2 * 60_000 + 3 * 66_000));
    assertThat(cost.yearly(BASE.plus(1))).isEqualTo(Money.ofPounds(60_000));
    assertThat(cost.yearly(BASE.plus(2))).isEqualTo(Money.ofPounds(66_000));
  }

  @Test
  void aPartTimeStayCostsItsShareOfEachRate() {
    PlacementCost cost = costing(tiny().rateFrom(2026, INDEPENDENT, FinanceLine.FEE, BLOCK, 66_000)).cost(spell(3, 1, 2, 3), INMSS);

    assertThat(cost.overStay()).isEqualTo(Money.ofPounds(18_000 + 19_800));
  }

  @Test
  void yearsAreDiscountedAtTheirOwnRates() {
    PlanValuation valuation = valuation(tiny().rateFrom(2026, INDEPENDENT, FinanceLine.FEE, BLOCK, 66_000));

    assertThat(valuation.pounds(spell(3, 0, 4, 10), INMSS)).isEqualTo(presentValue(60_000, 0, 1).plus(presentValue(66_000, 2, 4)));
  }

  /** All years are discounted together and rounded once, as where the rate is given once. */
  @Test
  void aRateThatIsGivenAgainUnchangedChangesNotAPenny() {
    PlanValuation again = valuation(tiny().rateFrom(2026, INDEPENDENT, FinanceLine.FEE, BLOCK, 60_000));

    assertThat(again.price(spell(3, 0, 4, 7), INMSS)).isEqualTo(valuation(tiny()).price(spell(3, 0, 4, 7), INMSS));
  }

  @Test
  void aRateOfAnotherKindLeavesTheStayInOnePiece() {
    PlacementCost cost = costing(tiny().rateFrom(2026, SPECIAL, FinanceLine.TOP_UP, BLOCK, 20_000)).cost(spell(3, 0, 4, 10), INMSS);

    assertThat(cost.isSameEveryYear()).isTrue();
  }

  /** By hand: 10 miles x 2 journeys x 2 for the empty way back x 190 days x 1 pound = 7,600; three tenths of that are 2,280. */
  @Test
  void transportOfAPhaseChangesFromItsYearAndLeavesOthersAlone() {
    TinyCounty tiny = tiny().transport(SPECIAL, "1", 190).transportFrom(2026, SPECIAL, Phase.POST_16, 0.3);

    assertThat(costing(tiny).cost(spell(12, 1, 3, 10), SCHOOL).overStay()).isEqualTo(Money.ofPounds(3 * 13_900 + 7_600 + 2 * 2_280));
    assertThat(costing(tiny).cost(spell(3, 1, 3, 10), SCHOOL).overStay()).isEqualTo(Money.ofPounds(3 * 13_900 + 3 * 7_600));
  }

  private static TinyCounty withEmptyPlaces() {
    return tiny().rate(SPECIAL, FinanceLine.EMPTY_PLACE, BLOCK, 7_000).rateFrom(2026, SPECIAL, FinanceLine.EMPTY_PLACE, BLOCK, 9_000);
  }

  @Test
  void aFilledPlaceSavesTheEmptyOneOfEachYear() {
    Spell stay = spell(3, 1, 3, 10);
    PlanValuation valuation = valuation(withEmptyPlaces());

    assertThat(valuation.price(stay, SCHOOL))
        .isEqualTo(presentValue(13_900, 1, 3).minus(presentValue(7_000, 1, 1)).minus(presentValue(9_000, 2, 3)));
  }

  /** By hand, undiscounted: five places for two years at 7,000 and three at 9,000, less those filled in the second and third. */
  @Test
  void emptyPlacesArePaidForAtTheRateOfTheYear() {
    TinyCounty tiny = withEmptyPlaces().assume(AssumptionKey.DISCOUNT_RATE, "0");
    Spell stay = spell(3, 1, 2, 10);

    assertThat(valuation(tiny).value(List.of(stay), Map.of(stay, SCHOOL), Map.of()).pounds())
        .isEqualTo(Money.ofPounds(5 * (2 * 7_000 + 3 * 9_000) - 7_000 - 9_000 + 2 * 13_900));
  }

  /** By hand, undiscounted: ten more places at 7,000 in the second year and at 9,000 in the last three. */
  @Test
  void placesOfASchemeArePaidForAtTheRateOfTheYear() {
    TinyCounty tiny = withEmptyPlaces().scheme("wing", "school", 10, 2025, 0).assume(AssumptionKey.DISCOUNT_RATE, "0");
    Money without = valuation(tiny).value(List.of(), Map.of(), Map.of()).pounds();

    assertThat(valuation(tiny).value(List.of(), Map.of(), Map.of(new SchemeId("wing"), BASE.plus(1))).pounds().minus(without))
        .isEqualTo(Money.ofPounds(10 * (7_000 + 3 * 9_000)));
  }
}
