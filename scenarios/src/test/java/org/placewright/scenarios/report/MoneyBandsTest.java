package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;

class MoneyBandsTest {
  private static MoneyBands bands(long... pounds) {
    return MoneyBands.of(LongStream.of(pounds).mapToObj(Money::ofPounds).toList(), 4);
  }

  @Test
  void everyBandHoldsAboutAsManySums() {
    MoneyBands bands = bands(0, 0, 2_000, 7_500, 41_200, 42_000, 43_100, 44_000, 45_900, 46_000);
    List<Integer> found = LongStream.of(2_000, 7_500, 41_200, 42_000, 43_100, 44_000, 45_900, 46_000)
        .mapToObj(pounds -> bands.band(Money.ofPounds(pounds)))
        .toList();

    assertThat(found).containsExactly(1, 1, 1, 2, 2, 3, 3, 4);
  }

  @Test
  void nothingIsABandOfItsOwn() {
    assertThat(bands(0, 2_000, 9_000).band(Money.NONE)).isZero();
    assertThat(bands(0, 2_000, 9_000).words(0)).isEqualTo("£0");
  }

  @Test
  void aLimitBelongsToTheBandItBegins() {
    assertThat(bands(1_000, 2_000, 3_000, 4_000).band(Money.ofPounds(3_000))).isEqualTo(3);
  }

  @Test
  void bandsSayWhatTheyHold() {
    MoneyBands bands = bands(1_000, 2_000, 3_000, 4_000);

    assertThat(IntStream.rangeClosed(0, bands.number()).mapToObj(bands::words))
        .containsExactly("£0", "below £2,000", "£2,000 to £3,000", "£3,000 to £4,000", "£4,000 or more");
  }

  @Test
  void equalSumsNeedFewerBands() {
    assertThat(bands(5_000, 5_000, 5_000).number()).isEqualTo(2);
    assertThat(bands().words(1)).isEqualTo("above £0");
  }
}
