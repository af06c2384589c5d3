package org.placewright.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

class OnlySpecialTest {
  private static final AcademicYear YEAR = AcademicYear.parse("2026/27").orElseThrow();

  private static PlacedYears.One in(Setting asks, Optional<ProvisionKind> kind, int minutes, long pounds) {
    return new PlacedYears.One(
        "ASD", Phase.PRIMARY, "here", asks, kind, kind.map(found -> minutes),
        kind.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(pounds));
  }

  private static PlacedYears plan(PlacedYears.One... children) {
    Map<PlacedYears.Key, PlacedYears.One> placed = new LinkedHashMap<>();
    for (int i = 0; i < children.length; i++) {
      placed.put(new PlacedYears.Key("c" + i, YEAR), children[i]);
    }
    return new PlacedYears(placed);
  }

  @Test
  void aChildWhosePlanAsksForABaseIsNotOneWhomOnlyASpecialPlaceCanServe() {
    Optional<ProvisionKind> special = Optional.of(ProvisionKind.SPECIAL_SCHOOL);
    OnlySpecial children = OnlySpecial.of(
        plan(in(Setting.BASE, Optional.empty(), 0, 0), in(Setting.SPECIAL, Optional.empty(), 0, 0)),
        plan(in(Setting.BASE, special, 20, 9), in(Setting.SPECIAL, special, 30, 9)));

    List<OnlySpecial.Without> all = children.children();
    assertThat(all).hasSize(2);
    assertThat(OnlySpecial.count(all, OnlySpecial.Without::onlySpecial)).isEqualTo(1);
    assertThat(OnlySpecial.count(all, OnlySpecial.Without::isBaseInSpecial)).isEqualTo(1);
    assertThat(OnlySpecial.count(all, OnlySpecial.Without::isPlaced)).isEqualTo(2);
  }

  @Test
  void aChildWithoutAnyPlaceIsNoJourneyOfNoMinutes() {
    Optional<ProvisionKind> special = Optional.of(ProvisionKind.SPECIAL_SCHOOL);
    List<OnlySpecial.Without> all = OnlySpecial.of(
        plan(in(Setting.SPECIAL, Optional.empty(), 0, 0), in(Setting.SPECIAL, Optional.of(ProvisionKind.INDEPENDENT_SPECIAL), 60, 70_000)),
        plan(in(Setting.SPECIAL, special, 20, 30_000), in(Setting.SPECIAL, special, 40, 30_000)))
        .children();

    assertThat(OnlySpecial.minutes(all, OnlySpecial.Without::bases)).hasValue(60);
    assertThat(OnlySpecial.minutes(all, OnlySpecial.Without::all)).hasValue(40);
    assertThat(OnlySpecial.count(all, OnlySpecial.Without::isIndependentInBases)).isEqualTo(1);
    assertThat(OnlySpecial.count(all, OnlySpecial.Without::isNowhereInBases)).isEqualTo(1);
  }
}
