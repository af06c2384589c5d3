package org.placewright.model.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecountTest {
  private static final PlanState A = new PlanState("X", "A");
  private static final PlanState B = new PlanState("X", "B");

  private static double dispersion(Transition... transitions) {
    return Recount.dispersion(new TransitionHistory(List.of(transitions)), group -> group.state().setting());
  }

  /** By hand: 9 and 11 in A, 4 and 2 in B: (4 / 10 + 4 / 3) / 2. */
  @Test
  void twoCountingsOfOneCensusAreComparedByGroup() {
    assertThat(
        dispersion(Flows.joined(2020, A, 1, 9), Flows.joined(2020, B, 1, 4), Flows.stayed(2021, A, 1, 11), Flows.left(2021, B, 1, 2)))
        .isEqualTo((4 / 10.0 + 4 / 3.0) / 2);
  }

  @Test
  void oneCountingTwiceTheSameAddsNothing() {
    assertThat(dispersion(Flows.joined(2020, A, 1, 9), Flows.stayed(2021, A, 1, 9))).isZero();
  }

  @Test
  void censusesCountedOnceAreTakenToDifferByChance() {
    assertThat(dispersion(Flows.joined(2020, A, 1, 9), Flows.stayed(2022, A, 1, 3))).isOne();
  }
}
