package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

class SchemeRulesTest {
  private static final AcademicYear EARLY = TinyCounty.BASE.plus(1);
  private static final AcademicYear LATE = TinyCounty.BASE.plus(2);
  private static final SchemeId WING = new SchemeId("wing");
  private static final SchemeId HUT = new SchemeId("hut");

  private static CapitalScheme scheme(SchemeId id, long pounds, SchemeConditions conditions) {
    return new CapitalScheme(
        id, id.value(), new ProvisionId("school"), PhasedPlaces.of(10), EARLY, BuildingCost.borrowed(Money.ofPounds(pounds)), Money.NONE,
        conditions, "test");
  }

  private static TinyCounty school() {
    return new TinyCounty(3).provision("school", ProvisionKind.SPECIAL_SCHOOL, 0, "ASD", 0, 14, 5, 5, 5);
  }

  private static List<String> broken(County county, Map<SchemeId, AcademicYear> openings) {
    return new SchemeRules(county).listBroken(openings);
  }

  private static County grouped() {
    SchemeConditions one = new SchemeConditions(Optional.of("site"), List.of(), 0);
    return school().schemes(scheme(WING, 100, one), scheme(HUT, 100, one)).build();
  }

  @Test
  void twoOfAGroupExcludeEachOther() {
    assertThat(broken(grouped(), Map.of(WING, EARLY, HUT, LATE))).containsExactly("wing and hut exclude each other (group site)");
  }

  @Test
  void oneOfAGroupMayBeBuilt() {
    assertThat(broken(grouped(), Map.of(HUT, LATE))).isEmpty();
  }

  private static County chained() {
    return school()
        .schemes(scheme(WING, 100, SchemeConditions.NONE), scheme(HUT, 100, new SchemeConditions(Optional.empty(), List.of(WING), 0)))
        .build();
  }

  @Test
  void whatIsRequiredMustBeOpen() {
    assertThat(broken(chained(), Map.of(HUT, LATE))).singleElement().asString().contains("hut needs wing");
    assertThat(broken(chained(), Map.of(HUT, EARLY, WING, LATE))).singleElement().asString().contains("hut needs wing");
  }

  @Test
  void whatIsRequiredMayOpenInTheSameYear() {
    assertThat(broken(chained(), Map.of(HUT, EARLY, WING, EARLY))).isEmpty();
    assertThat(broken(chained(), Map.of(WING, EARLY))).isEmpty();
  }

  private static CapitalFund.Amount amount(long pounds) {
    return new CapitalFund.Amount(Money.ofPounds(pounds), "2025", "test");
  }

  private static County funded(long early, long late) {
    FinancialYear first = EARLY.autumnFinancialYear();
    CapitalFund fund = new CapitalFund(
        CapitalFund.BORROWING,
        new TreeMap<>(Map.of(first, amount(early), new FinancialYear(first.startYear() + 1), amount(late))));
    return school()
        .schemes(scheme(WING, 300, SchemeConditions.NONE), scheme(HUT, 70, SchemeConditions.NONE))
        .funds(fund)
        .build();
  }

  @Test
  void aFundMayBeSpentToTheLastPound() {
    assertThat(broken(funded(370, 0), Map.of(WING, EARLY, HUT, EARLY))).isEmpty();
  }

  @Test
  void aFundDoesNotPayAPoundMoreThanItHas() {
    assertThat(broken(funded(369, 0), Map.of(WING, EARLY, HUT, EARLY))).singleElement().asString().contains("borrowing has £369.00");
  }

  @Test
  void whatIsLeftOfAYearMayBeSpentInTheNext() {
    assertThat(broken(funded(370, 0), Map.of(WING, EARLY, HUT, LATE))).isEmpty();
    assertThat(broken(funded(300, 70), Map.of(WING, EARLY, HUT, LATE))).isEmpty();
  }

  @Test
  void moneyOfALaterYearIsNotThereYet() {
    assertThat(broken(funded(300, 70), Map.of(WING, EARLY, HUT, EARLY))).hasSize(1);
  }

  @Test
  void aSchemeCouldFirstOpenWhenItsFundCanPayBesideWhatIsBuilt() {
    County county = funded(300, 70);
    CapitalScheme hut = county.schemes().get(1);

    assertThat(new SchemeRules(county).findFirstOpening(hut, Map.of(WING, EARLY))).contains(LATE);
  }

  @Test
  void whatAnotherOfItsGroupKeepsOutCouldOpenInNoYear() {
    County county = grouped();

    assertThat(new SchemeRules(county).findFirstOpening(county.schemes().get(1), Map.of(WING, EARLY))).isEmpty();
  }
}
