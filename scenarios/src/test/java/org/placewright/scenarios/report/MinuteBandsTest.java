package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;

class MinuteBandsTest {
  private static MinuteBands bands(int primary, int secondary) {
    return MinuteBands.of(
        Assumptions.of(
            Arrays.stream(AssumptionKey.values())
                .map(
                    key -> new Assumption(
                        key,
                        key == AssumptionKey.GUIDELINE_MINUTES_PRIMARY ? BigDecimal.valueOf(primary)
                            : key == AssumptionKey.GUIDELINE_MINUTES_SECONDARY ? BigDecimal.valueOf(secondary) : key.least(),
                        "2026", "made for tests"))
                .toList()));
  }

  @Test
  void theCountysGuidelinesAreBounds() {
    MinuteBands bands = bands(45, 75);
    assertThat(IntStream.range(0, bands.number()).mapToObj(bands::words)).containsExactly(
        "up to 15 min", "16 to 30 min", "31 to 45 min", "46 to 60 min", "61 to 75 min", "over 75 min");
    assertThat(bands(40, 90).longest()).containsExactly(15, 30, 40, 60, 90);
    assertThat(bands(40, 90).near()).isEqualTo(40);
  }

  @Test
  void aGuidelineThatIsABoundAnywayMakesNoBandOfItsOwn() {
    MinuteBands bands = bands(30, 60);
    assertThat(bands.longest()).containsExactly(15, 30, 60);
    assertThat(bands.guidelines()).containsExactly(30, 60);
    assertThat(bands.colours()).hasSize(bands.number());
  }

  @Test
  void aJourneyOfExactlyABoundIsInTheNearerBand() {
    MinuteBands bands = bands(45, 75);
    assertThat(bands.of(45)).isEqualTo(2);
    assertThat(bands.of(46)).isEqualTo(3);
    assertThat(bands.of(76)).isEqualTo(5);
  }
}
