package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountHistogramTest {
  private static CountHistogram of(int... counts) {
    CountHistogram histogram = new CountHistogram();
    Arrays.stream(counts).forEach(histogram::add);
    return histogram;
  }

  private static int[] randomCounts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int from = random.nextInt(50);
    return random.ints(random.nextInt(1, 400), from, from + random.nextInt(1, 300)).toArray();
  }

  @Test
  void quantilesAreThoseOfTheSortedCounts() {
    for (long seed = 0; seed < 200; seed++) {
      int[] counts = randomCounts(seed);
      CountHistogram histogram = of(counts);
      int[] sorted = counts.clone();
      Arrays.sort(sorted);
      for (int percent = 1; percent <= 100; percent++) {
        int rank = (percent * sorted.length + 99) / 100;

        assertThat(histogram.quantile(percent / 100.0)).as("seed %d, %d %%", seed, percent).isEqualTo(sorted[rank - 1]);
      }
      assertThat(histogram.quantile(0)).isEqualTo(sorted[0]);
    }
  }

  @Test
  void theMeanIsThatOfTheCounts() {
    for (long seed = 0; seed < 200; seed++) {
      int[] counts = randomCounts(seed);

      assertThat(of(counts).mean()).isEqualTo(Arrays.stream(counts).sum() / (double) counts.length);
    }
  }

  @Test
  void addingTogetherInAnyOrderIsTheSameAsAddingOneByOne() {
    for (long seed = 0; seed < 200; seed++) {
      int[][] parts = {randomCounts(seed), {}, randomCounts(seed + 1000), randomCounts(seed + 2000)};
      CountHistogram whole = of(Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray());
      for (int turn = 0; turn < parts.length; turn++) {
        CountHistogram sum = new CountHistogram();
        for (int i = 0; i < parts.length; i++) {
          sum.addAll(of(parts[(i + turn) % parts.length]));
        }

        assertThat(sum.futures()).isEqualTo(whole.futures());
        assertThat(sum.mean()).isEqualTo(whole.mean());
        assertThat(IntStream.range(0, 400).mapToLong(sum::futuresUpTo).toArray())
            .isEqualTo(IntStream.range(0, 400).mapToLong(whole::futuresUpTo).toArray());
      }
    }
  }

  @Test
  void futuresUpToCountsThoseThatDoNotExceed() {
    CountHistogram histogram = of(7, 3, 7, 12);

    assertThat(IntStream.of(-1, 2, 3, 6, 7, 11, 12, 1_000, Integer.MAX_VALUE).mapToLong(histogram::futuresUpTo))
        .containsExactly(0L, 0L, 1L, 1L, 3L, 3L, 4L, 4L, 4L);
  }

  @Test
  void withoutFuturesEverythingIsNought() {
    CountHistogram none = new CountHistogram();

    assertThat(none.mean()).isZero();
    assertThat(none.quantile(0.5)).isZero();
    assertThat(none.futuresUpTo(5)).isZero();
  }
}
