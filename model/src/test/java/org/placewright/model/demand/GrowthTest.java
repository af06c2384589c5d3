package org.placewright.model.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

class GrowthTest {
  private static final AcademicYear BASE = new AcademicYear(2024);
  private static final Horizon TEN_YEARS = new Horizon(BASE, 10);
  private static final NationalCurriculumYear Y4 = new NationalCurriculumYear(4);
  private static final NationalCurriculumYear Y9 = new NationalCurriculumYear(9);

  private static GrowthRule rule(Optional<Setting> setting, int first, int last, AcademicYear from, double percent, boolean onTop) {
    return new GrowthRule(
        setting,
        Optional.empty(),
        new NationalCurriculumYear(first),
        new NationalCurriculumYear(last),
        from,
        percent,
        onTop,
        "2024",
        "test");
  }

  /** By hand: 1.108 x 1.108 x 1.108 = 1.360251. */
  @Test
  void aRateCompoundsOverTheYears() {
    GrowthRules rules = new GrowthRules(List.of(rule(Optional.empty(), -4, 21, BASE.plus(1), 10.8, false)));

    assertThat(rules.factor(Setting.BASE, NeedType.ASD, Y4, BASE.plus(3), TEN_YEARS, PopulationByYear.UNKNOWN))
        .isCloseTo(1.360251, within(1e-6));
  }

  @Test
  void nothingGrowsWithoutARule() {
    GrowthRules rules = new GrowthRules(List.of(rule(Optional.of(Setting.SPECIAL), -4, 21, BASE.plus(1), 10.8, false)));

    assertThat(rules.factor(Setting.BASE, NeedType.ASD, Y4, BASE.plus(9), TEN_YEARS, PopulationByYear.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void aLaterRuleGoesBeforeAnEarlierOne() {
    GrowthRules rules = new GrowthRules(
        List.of(
            rule(Optional.empty(), -4, 21, BASE.plus(1), 10.8, false),
            rule(Optional.empty(), 0, 6, BASE.plus(1), 5, false)));

    assertThat(rules.factor(Setting.BASE, NeedType.ASD, Y4, BASE.plus(1), TEN_YEARS, PopulationByYear.UNKNOWN)).isEqualTo(1.05);
  }

  @Test
  void aRuleIsNotAboutOtherCurriculumYears() {
    GrowthRules rules = new GrowthRules(List.of(rule(Optional.empty(), 0, 6, BASE.plus(1), 5, false)));

    assertThat(rules.findRule(Setting.BASE, NeedType.ASD, Y9, BASE.plus(1))).isEmpty();
  }

  @Test
  void aRuleHoldsFromItsYearOn() {
    GrowthRules rules = new GrowthRules(List.of(rule(Optional.empty(), -4, 21, BASE.plus(2), 7, false)));

    assertThat(rules.factor(Setting.BASE, NeedType.ASD, Y4, BASE.plus(2), TEN_YEARS, PopulationByYear.UNKNOWN)).isEqualTo(1.07);
  }

  /** By hand: 1.10 x (4,560 / 4,800) = 1.045. */
  @Test
  void changeOfPopulationComesOnTopWhereTheRuleSaysSo() {
    GrowthRules rules = new GrowthRules(List.of(rule(Optional.empty(), -4, 21, BASE.plus(1), 10, true)));
    PopulationByYear population = new PopulationByYear(Map.of(BASE, Map.of(Y4, 4_800), BASE.plus(1), Map.of(Y4, 4_560)));

    assertThat(rules.factor(Setting.BASE, NeedType.ASD, Y4, BASE.plus(1), TEN_YEARS, population)).isCloseTo(1.045, within(1e-12));
  }

  @Test
  void contradictionsBetweenPublishedTablesAreSpelledOut() {
    PublishedPlans plans = new PublishedPlans(
        List.of(NeedType.ASD),
        List.of(Y4),
        List.of(new PlacementType("special", "Special", Setting.SPECIAL, List.of(new ProvisionId("p")))),
        CountTable.of(new int[][]{{17}}),
        CountTable.of(new int[][]{{16}}),
        CountTable.of(new int[][]{{17}}));

    assertThat(plans.listContradictions())
        .containsExactly(
            "ASD: 17 plans in the table of need by age, 16 in the table of need by placement",
            "special: 16 plans in the table of need by placement, 17 in the table of age by placement");
  }

  @Test
  void aTableOfAnotherSizeIsRefused() {
    assertThatThrownBy(
        () -> new PublishedPlans(
            List.of(NeedType.ASD),
            List.of(Y4),
            List.of(),
            CountTable.of(new int[][]{{1, 2}}),
            CountTable.of(new int[][]{{}}),
            CountTable.of(new int[][]{{}})))
        .hasMessageContaining("1 x 2");
  }
}
