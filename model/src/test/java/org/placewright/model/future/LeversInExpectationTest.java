package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.time.AcademicYear;

class LeversInExpectationTest {
  private static final LeverScope ALL = SmallWorld.all();

  private static ExpectedStock expected(DemandLever... levers) {
    return SmallWorld.futures(levers).expectation();
  }

  private static double of(int year, String need, String setting, DemandLever... levers) {
    return SmallWorld.expected(SmallWorld.futures(levers), year, need, setting);
  }

  private static org.assertj.core.data.Offset<Double> exactly() {
    return within(1e-6);
  }

  @Test
  void twiceTheJoinersAreExactlyTwiceTheJoiners() {
    assertThat(expected().joined(1)).isCloseTo(180, exactly());
    assertThat(expected(new DemandLever.Joiners(ALL, 2)).joined(1)).isCloseTo(360, exactly());
    assertThat(expected(new DemandLever.Joiners(ALL, 2)).total(1) - expected().total(1)).isCloseTo(180, exactly());
  }

  @Test
  void nobodyJoinsAtTimesNought() {
    assertThat(expected(new DemandLever.Joiners(ALL, 0)).joined(3)).isZero();
  }

  @Test
  void noMoreThanAllPeopleJoin() {
    assertThat(expected(new DemandLever.Joiners(ALL, 33)).joined(1)).isCloseTo(5940, exactly());
    assertThat(expected(new DemandLever.Joiners(ALL, 34)).joined(1)).isCloseTo(6000, exactly());
  }

  @Test
  void joinersOfANeedAndCurriculumYearsAreThoseAlone() {
    DemandLever lever = new DemandLever.Joiners(ALL.withNeeds("B").withCurriculumYears(2, 3), 3);

    assertThat(of(1, "A", "", lever)).isCloseTo(of(1, "A", ""), exactly());
    assertThat(of(1, "B", "", lever) - of(1, "B", "")).isCloseTo(2 * 30 * 0.2 * 2, exactly());
  }

  @Test
  void aLeverActsFromItsFirstYearToItsLast() {
    LeverScope scope = LeverScope.from(new AcademicYear(2026)).until(new AcademicYear(2027));
    ExpectedStock steered = expected(new DemandLever.Joiners(scope, 1.5));

    assertThat(steered.joined(1)).isCloseTo(180, exactly());
    assertThat(steered.joined(2)).isCloseTo(270, exactly());
    assertThat(steered.joined(3)).isCloseTo(270, exactly());
    assertThat(steered.joined(4)).isCloseTo(180, exactly());
  }

  @Test
  void earlyHelpIsPhasedInByEqualSteps() {
    ExpectedStock steered = expected(new DemandLever.EarlyHelp(ALL, 30, 3));

    assertThat(steered.joined(1)).isCloseTo(162, exactly());
    assertThat(steered.joined(2)).isCloseTo(144, exactly());
    assertThat(steered.joined(3)).isCloseTo(126, exactly());
    assertThat(steered.joined(4)).isCloseTo(126, exactly());
  }

  @Test
  void factorsMultiplyInWhateverOrder() {
    DemandLever more = new DemandLever.Joiners(ALL, 2);
    DemandLever less = new DemandLever.EarlyHelp(ALL, 25, 1);

    assertThat(expected(more, less).joined(2)).isCloseTo(270, exactly());
    assertThat(expected(less, more).total(4)).isCloseTo(expected(more, less).total(4), exactly());
  }

  @Test
  void leaversMultiplyUpToAllChildren() {
    double staying = 5 * 6 * 30;

    assertThat(expected(new DemandLever.Leavers(ALL, 0)).total(1)).isCloseTo(staying + 180, exactly());
    assertThat(expected(new DemandLever.Leavers(ALL, 3)).total(1)).isCloseTo(0.7 * staying + 180, exactly());
    assertThat(expected(new DemandLever.Leavers(ALL, 11)).total(1)).isCloseTo(180, exactly());
  }

  @Test
  void moversMultiplyAndTheTotalStays() {
    DemandLever none = new DemandLever.Movers(ALL.withSettings("unit"), 0);
    double moved = 2 * 5 * 30 * 0.9 * 0.2;

    assertThat(of(1, "", "unit", none) - of(1, "", "unit")).isCloseTo(moved, exactly());
    assertThat(expected(none).total(1)).isCloseTo(expected().total(1), exactly());
  }

  @Test
  void stepDownMultipliesOneMoveAndLeavesTheOthers() {
    DemandLever twice = new DemandLever.StepDown(ALL.withSettings("unit"), "base", 2);
    double toBase = 2 * 5 * 30 * 0.9 * 0.2 * 2 / 3;

    assertThat(of(1, "", "base", twice) - of(1, "", "base")).isCloseTo(toBase, exactly());
    assertThat(of(1, "", "school", twice)).isCloseTo(of(1, "", "school"), exactly());
    assertThat(of(1, "", "unit", twice) - of(1, "", "unit")).isCloseTo(-toBase, exactly());
  }

  @Test
  void growthAddsAPartOfLastYearsChildrenThere() {
    DemandLever growth = new DemandLever.Growth(ALL.withNeeds("A").withSettings("unit"), 10);

    assertThat(of(1, "A", "unit", growth) - of(1, "A", "unit")).isCloseTo(18, exactly());
    assertThat(expected(growth).joined(1)).isCloseTo(198, exactly());
    assertThat(of(1, "B", "", growth)).isCloseTo(of(1, "B", ""), exactly());
  }

  @Test
  void growthBelowNothingLetsAsManyLeave() {
    DemandLever growth = new DemandLever.Growth(ALL.withSettings("unit"), -10);
    double left = 2 * 5 * 30 * 0.1;

    assertThat(expected(growth).total(1)).isCloseTo(expected().total(1) - left, exactly());
  }

  @Test
  void percentagesOfGrowthAdd() {
    DemandLever three = new DemandLever.Growth(ALL, 3);
    DemandLever four = new DemandLever.Growth(ALL, 4);

    assertThat(expected(three, four).total(3)).isCloseTo(expected(new DemandLever.Growth(ALL, 7)).total(3), exactly());
    assertThat(expected(three, new DemandLever.Growth(ALL, -3)).total(3)).isCloseTo(expected().total(3), exactly());
  }

  @Test
  void aClosedSettingIsEmptyFromItsYearOnAndNobodyElseIsLost() {
    DemandLever closing = new DemandLever.CloseSetting("school", LeverScope.from(new AcademicYear(2026)));

    assertThat(of(1, "", "school", closing)).isPositive();
    assertThat(of(2, "", "school", closing)).isZero();
    assertThat(of(5, "", "school", closing)).isZero();
    assertThat(expected(closing).total(2)).isCloseTo(expected().total(2), exactly());
  }

  @Test
  void thoseOfAClosedSettingGoWhereItsMoversGo() {
    DemandLever closing = new DemandLever.CloseSetting("school", ALL);
    double outOfSchool = 5 * 30 * 0.9;
    double elsewhere = 5 * 30 * 0.9 * 0.8;

    assertThat(of(1, "B", "unit", closing))
        .isCloseTo(elsewhere + outOfSchool * 2 / 3 + 5 * 30 * 0.9 * 0.2 + 90 * 0.2, exactly());
  }

  @Test
  void whereNoSettingIsLeftAllLeaveAndNobodyJoins() {
    ExpectedStock none = expected(
        new DemandLever.CloseSetting("base", ALL),
        new DemandLever.CloseSetting("school", ALL),
        new DemandLever.CloseSetting("unit", ALL));

    assertThat(none.total(1)).isZero();
    assertThat(none.joined(1)).isZero();
  }

  @Test
  void moversOutOfAClosedSettingStepDownMore() {
    DemandLever closing = new DemandLever.CloseSetting("unit", ALL);
    DemandLever never = new DemandLever.StepDown(ALL.withSettings("unit"), "base", 0);

    assertThat(of(1, "B", "school", closing, never))
        .isCloseTo(5 * 30 * 0.9 * (0.8 + 1 + 0.2), exactly());
  }

  @Test
  void aCapThatIsNotReachedChangesNothing() {
    double unit = of(5, "", "unit");
    DemandLever above = new DemandLever.CapSetting("unit", 400, ALL);

    assertThat(unit).isLessThan(400);
    assertThat(of(5, "", "unit", above)).isCloseTo(unit, exactly());
  }

  @Test
  void aCapHoldsAndTheOthersTakeTheRest() {
    double unit = of(1, "", "unit");
    DemandLever below = new DemandLever.CapSetting("unit", (int) unit - 20, ALL);

    assertThat(of(1, "", "unit", below)).isCloseTo((int) unit - 20, exactly());
    assertThat(expected(below).total(1)).isCloseTo(expected().total(1), exactly());
    assertThat(of(1, "A", "", below)).isCloseTo(of(1, "A", ""), exactly());
  }

  @Test
  void thoseThereBeforeACapStay() {
    DemandLever none = new DemandLever.CapSetting("unit", 0, ALL);

    assertThat(of(1, "", "unit", none)).isCloseTo(2 * 5 * 30 * 0.9 * 0.8, exactly());
  }

  @Test
  void whenEveryOtherSettingIsFullMoversStayAndJoinersDoNotJoin() {
    ExpectedStock none = expected(
        new DemandLever.CapSetting("base", 0, ALL),
        new DemandLever.CapSetting("school", 0, ALL),
        new DemandLever.CapSetting("unit", 0, ALL));

    assertThat(none.total(1)).isCloseTo(6 * 5 * 30 * 0.9, exactly());
    assertThat(none.joined(1)).isZero();
  }

  @Test
  void growthAtAFullSettingGoesToTheOthers() {
    DemandLever growth = new DemandLever.Growth(ALL.withNeeds("A").withSettings("unit"), 10);
    DemandLever cap = new DemandLever.CapSetting("unit", 0, ALL);

    assertThat(expected(growth, cap).total(1)).isCloseTo(expected(growth).total(1), exactly());
    assertThat(of(1, "A", "unit", growth, cap)).isCloseTo(of(1, "A", "unit", cap), exactly());
  }

  @Test
  void withoutLeversNothingChanges() {
    ExpectedStock plain = ExpectedStock.of(
        SmallWorld.rates(), SmallWorld.start(), SmallWorld.people(), Homes.inOnePlace(6), SmallWorld.YEARS);

    assertThat(plain.total(5)).isEqualTo(expected().total(5));
  }
}
