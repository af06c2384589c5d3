package org.placewright.model.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateSpaceTest {
  private static final PlanState RULED = new PlanState("X", "A");
  private static final PlanState SEEN = new PlanState("Z", "Q");
  private final StateSpace space = StateSpace.of(
      new TransitionHistory(List.of(Flows.joined(2020, SEEN, -4, 1), Flows.left(2020, SEEN, 17, 1))),
      new ValidStates(
          new TreeMap<>(Map.of("A", new ValidStates.SettingRule("A", "all", -1, 12, Set.of("X"), Set.of("A"))))));

  @Test
  void statesAndYearsAreThoseOfTheRulesAndOfTheHistory() {
    assertThat(space.states()).containsExactly(RULED, SEEN);
    assertThat(List.of(space.firstNcy(), space.span())).containsExactly(-4, 22);
  }

  @Test
  void aCellIsOneStateInOneYear() {
    for (int cell = 0; cell < space.cells(); cell++) {
      assertThat(space.cell(space.stateOf(cell), space.ncyOf(cell))).isEqualTo(cell);
    }
    assertThat(space.cells()).isEqualTo(44);
  }

  @Test
  void ageingNeverLeadsFromOneStateIntoTheNext() {
    assertThat(space.next(space.cell(0, 17))).isEmpty();
    assertThat(space.next(space.cell(0, 16))).hasValue(space.cell(0, 17));
  }

  @Test
  void onlyTheRulesSayWhatIsAllowed() {
    assertThat(space.isValid(space.cell(space.number(RULED), 12))).isTrue();
    assertThat(space.isValid(space.cell(space.number(RULED), 13))).isFalse();
    assertThat(space.isValid(space.cell(space.number(SEEN), 0))).isFalse();
    assertThat(space.listValid(-1)).containsExactly(space.number(RULED));
    assertThat(space.canMove(space.number(SEEN), space.number(RULED))).isTrue();
    assertThat(space.canMove(space.number(RULED), space.number(SEEN))).isFalse();
  }

  @Test
  void whatIsNotInTheSpaceIsRefused() {
    assertThatThrownBy(() -> space.number(new PlanState("X", "Q"))).hasMessageContaining("X-Q");
    assertThatThrownBy(() -> space.cell(0, 18)).hasMessageContaining("curriculum year 18 must be -4 to 17");
  }

  @Test
  void withoutRulesOrHistoryThereIsNothing() {
    assertThat(StateSpace.of(new TransitionHistory(List.of()), new ValidStates(new TreeMap<>())).cells()).isZero();
  }
}
