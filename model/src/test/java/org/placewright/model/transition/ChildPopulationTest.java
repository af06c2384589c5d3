package org.placewright.model.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildPopulationTest {
  private final ChildPopulation people = new ChildPopulation(Map.of(2020, Map.of(0, 10), 2023, Map.of(0, 13, 1, 14)));

  @Test
  void theLastKnownYearIsHeldAndBeforeTheFirstTheFirst() {
    assertThat(people.of(1999, 0)).isEqualTo(10);
    assertThat(people.of(2022, 0)).isEqualTo(10);
    assertThat(people.of(2023, 0)).isEqualTo(13);
    assertThat(people.of(2050, 1)).isEqualTo(14);
  }

  @Test
  void whatIsNotListedIsNobody() {
    assertThat(people.of(2020, 1)).isZero();
    assertThat(new ChildPopulation(Map.of()).of(2020, 1)).isZero();
    assertThat(new ChildPopulation(Map.of()).lastYear()).isEmpty();
  }
}
