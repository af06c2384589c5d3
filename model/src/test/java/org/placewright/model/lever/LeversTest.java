package org.placewright.model.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.placewright.model.time.AcademicYear;

class LeversTest {
  private static final AcademicYear YEAR = new AcademicYear(2026);
  private static final LeverScope SCOPE = LeverScope.from(YEAR);

  @Test
  void factorsAreFromNoughtToTheirMost() {
    new DemandLever.Joiners(SCOPE, 0);
    new DemandLever.Joiners(SCOPE, 100);
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.Joiners(SCOPE, -0.01)).withMessageContaining("factor");
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.Leavers(SCOPE, 100.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.Movers(SCOPE, Double.NaN));
  }

  @Test
  void aCapIsNotBelowNought() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.CapSetting("unit", -1, SCOPE)).withMessageContaining("-1");
  }

  @Test
  void aSettingIsClosedForAllItsChildren() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.CloseSetting("unit", SCOPE.withNeeds("A")));
  }

  @Test
  void aMoveGoesFromOneSettingToAnother() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.StepDown(SCOPE, "base", 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new DemandLever.StepDown(SCOPE.withSettings("base"), "base", 2));
  }

  @Test
  void nothingClosesTwice() {
    Levers closed = Levers.of(new DemandLever.CloseSetting("unit", SCOPE));

    assertThat(closed.findClash(new DemandLever.CloseSetting("unit", LeverScope.from(YEAR.plus(2)))).orElseThrow())
        .contains("unit closes already");
    assertThat(closed.findClash(new DemandLever.CloseSetting("base", SCOPE))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> closed.with(new DemandLever.CloseSetting("unit", SCOPE)));
  }

  @Test
  void oneCapFollowsAnotherButTwoDoNotOverlap() {
    Levers capped = Levers.of(new DemandLever.CapSetting("unit", 9, SCOPE.until(YEAR.plus(1))));

    assertThat(capped.findClash(new DemandLever.CapSetting("unit", 8, LeverScope.from(YEAR.plus(2))))).isEmpty();
    assertThat(capped.findClash(new DemandLever.CapSetting("unit", 8, LeverScope.from(YEAR.plus(1))))).isPresent();
  }

  @Test
  void whatIsClosedNeedsNoCap() {
    Levers closed = Levers.of(new DemandLever.CloseSetting("unit", SCOPE));

    assertThat(closed.findClash(new DemandLever.CapSetting("unit", 9, SCOPE))).isPresent();
    assertThat(closed.findClash(new DemandLever.CapSetting("unit", 9, LeverScope.from(YEAR.plus(-1))))).isEmpty();
  }

  @Test
  void aLeverActsOnTheWayToTheCensusesOfItsYears() {
    LeverScope scope = SCOPE.until(YEAR.plus(1));

    assertThat(scope.actsIn(2026)).isFalse();
    assertThat(scope.actsIn(2027)).isTrue();
    assertThat(scope.actsIn(2028)).isTrue();
    assertThat(scope.actsIn(2029)).isFalse();
  }
}
