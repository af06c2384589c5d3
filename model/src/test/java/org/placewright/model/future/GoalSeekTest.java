package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.time.AcademicYear;

class GoalSeekTest {
  private static final AcademicYear FOURTH = new AcademicYear(2027);

  private static Goal goal(double children) {
    return new Goal(children, FOURTH, Optional.empty(), Optional.empty());
  }

  private static GoalSeek.Met met(Futures futures, Goal goal, LeverScope scope) {
    return (GoalSeek.Met) GoalSeek.seek(futures, goal, scope);
  }

  private static GoalSeek.Unmet unmet(Futures futures, Goal goal) {
    return (GoalSeek.Unmet) GoalSeek.seek(futures, goal, SmallWorld.all());
  }

  @ParameterizedTest
  @ValueSource(doubles = {600, 900, 1000, 4000})
  void theAnswerMeetsTheGoalWhenItIsRun(double children) {
    GoalSeek.Met met = met(SmallWorld.futures(), goal(children), SmallWorld.all());

    assertThat(SmallWorld.futures(met.lever()).expectation().total(3)).isCloseTo(children, within(0.02));
    assertThat(met.joiners().get(FOURTH)).isCloseTo(180 * met.lever().factor(), within(1e-6));
    assertThat(met.joinersAsItIs().get(FOURTH)).isCloseTo(180, within(1e-6));
  }

  @Test
  void whatIsExpectedAnywayNeedsTheJoinersThereAre() {
    double asItIs = SmallWorld.futures().expectation().total(3);

    assertThat(met(SmallWorld.futures(), goal(asItIs), SmallWorld.all()).lever().factor()).isCloseTo(1, within(1e-9));
  }

  @Test
  void simulatedFuturesMeetTheGoalOnAverage() {
    GoalSeek.Met met = met(SmallWorld.futures(), goal(1300), SmallWorld.all());

    assertThat(SmallWorld.mean(SmallWorld.futures(met.lever()), 3, "", "", 1000)).isCloseTo(1300, within(3.0));
  }

  @Test
  void aGoalForANeedAtASettingIsMetByJoinersOfThatNeedFromAYearOn() {
    Goal goal = new Goal(120, FOURTH, Optional.of("B"), Optional.of("unit"));
    LeverScope scope = LeverScope.from(new AcademicYear(2026)).withNeeds("B");
    GoalSeek.Met met = met(SmallWorld.futures(), goal, scope);

    assertThat(SmallWorld.expected(SmallWorld.futures(met.lever()), 3, "B", "unit")).isCloseTo(120, within(0.02));
    assertThat(met.joiners().get(new AcademicYear(2025))).isCloseTo(180, within(1e-6));
  }

  @Test
  void aCapBendsTheLineAndTheGoalIsMetAllTheSame() {
    Futures capped = SmallWorld.futures(
        new DemandLever.CapSetting("unit", 300, SmallWorld.all()), new DemandLever.CapSetting("base", 300, SmallWorld.all()));
    Goal goal = new Goal(500, FOURTH, Optional.empty(), Optional.of("school"));
    GoalSeek.Met met = met(capped, goal, SmallWorld.all());

    Futures run = capped.with(capped.levers().with(met.lever()));
    assertThat(SmallWorld.expected(run, 3, "", "school")).isCloseTo(500, within(0.1));
  }

  @Test
  void ratesAtTheirLimitBendTheLineToo() {
    GoalSeek.Met met = met(SmallWorld.futures(new DemandLever.Joiners(SmallWorld.all().withCurriculumYears(1, 1), 20)), goal(9000),
        SmallWorld.all());

    assertThat(met.expected()).isCloseTo(9000, within(0.1));
  }

  @Test
  void fewerThanThoseWhoAreThereAnywayAreOutOfReach() {
    GoalSeek.Unmet unmet = unmet(SmallWorld.futures(), goal(20));

    assertThat(unmet.reason()).contains("even when nobody joins");
    assertThat(unmet.least()).isGreaterThan(20);
  }

  @Test
  void moreThanThereArePeopleAreOutOfReach() {
    assertThat(unmet(SmallWorld.futures(), goal(1_000_000)).most()).isLessThan(1_000_000);
  }

  @Test
  void aYearThatIsNotProjectedIsOutOfReach() {
    assertThat(unmet(SmallWorld.futures(), new Goal(900, new AcademicYear(2024), Optional.empty(), Optional.empty())).reason())
        .contains("2025/26 to 2029/30");
    assertThat(unmet(SmallWorld.futures(), new Goal(900, new AcademicYear(2030), Optional.empty(), Optional.empty())).reason())
        .contains("2030/31 is not");
  }

  @Test
  void joinersWhoMakeNoDifferenceAreSaid() {
    Goal before = new Goal(900, new AcademicYear(2025), Optional.empty(), Optional.empty());

    GoalSeek.Unmet unmet = (GoalSeek.Unmet) GoalSeek.seek(SmallWorld.futures(), before, LeverScope.from(FOURTH));

    assertThat(unmet.reason()).contains("no difference");
  }
}
