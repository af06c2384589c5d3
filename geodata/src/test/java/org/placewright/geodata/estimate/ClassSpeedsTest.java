package org.placewright.geodata.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassSpeedsTest {
  private static final double ROUNDING = 1e-9;
  private final ClassSpeeds speeds = new ClassSpeeds(20, 30, 40);

  /** 3 miles at 20: 9 minutes. */
  @Test
  void theThirdMileIsStillShort() {
    assertThat(speeds.minutes(3)).isCloseTo(9, within(ROUNDING));
  }

  /** 9 + 7 miles at 30 (14): 23 minutes. */
  @Test
  void theTenthMileIsStillMiddle() {
    assertThat(speeds.minutes(10)).isCloseTo(23, within(ROUNDING));
  }

  /** 23 + 8 miles at 40 (12): 35 minutes. */
  @Test
  void theEighteenthMileIsLong() {
    assertThat(speeds.minutes(18)).isCloseTo(35, within(ROUNDING));
  }

  @Test
  void noSpeedIsRefused() {
    assertThatThrownBy(() -> new ClassSpeeds(20, 0, 40)).hasMessageContaining("(20.0, 0.0, 40.0)");
  }
}
