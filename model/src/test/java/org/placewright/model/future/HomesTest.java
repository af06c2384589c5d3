package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HomesTest {
  private final Homes homes = new Homes(4, List.of(new double[]{0.25, 0, 0.75, 0}));

  @Test
  void aPointOfTheSharesIsInTheLocalityItFallsIn() {
    assertThat(DoubleStream.of(0, 0.249, 0.25, 0.999).mapToInt(point -> homes.at(0, point))).containsExactly(0, 0, 2, 2);
  }

  /** Shares may sum to a little less than 1. */
  @Test
  void nobodyEverLivesWhereNobodyCan() {
    assertThat(homes.at(0, 1)).isEqualTo(2);
  }

  @Test
  void sharesThatAreNoSharesAreRefused() {
    for (double[] wrong : List.of(new double[]{1}, new double[]{0.5, 0.4}, new double[]{2, -1}, new double[]{Double.NaN, 1})) {
      assertThatThrownBy(() -> new Homes(2, List.of(wrong))).hasMessageContaining("that sum to 1");
    }
  }
}
