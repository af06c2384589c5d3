package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.RandomStream;

class WholeNumbersTest {
  /** By hand: 10 in proportion 5 : 3 : 3 is 4.55, 2.73, 2.73; the remainders .73 and .73 go before .55. */
  @Test
  void largestRemaindersGetTheRest() {
    assertThat(WholeNumbers.share(10, new double[]{5, 3, 3})).containsExactly(4, 3, 3);
  }

  @Test
  void nothingIsLostOrMadeOverTwoHundredSeeds() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] weights = random.doubles(1 + random.nextInt(30)).map(x -> x < 0.2 ? 0 : x).toArray();
      int total = random.nextInt(500);

      assertThat(Arrays.stream(WholeNumbers.share(total, weights)).sum()).as("seed %d", seed).isEqualTo(total);
    }
  }

  @Test
  void noShareIsFurtherThanOneFromItsExactShare() {
    double[] weights = new SplittableRandom(7).doubles(40).toArray();
    double sum = Arrays.stream(weights).sum();
    int[] shares = WholeNumbers.share(333, weights);

    for (int i = 0; i < weights.length; i++) {
      assertThat((double) shares[i]).isCloseTo(333 * weights[i] / sum, within(1.0));
    }
  }

  @Test
  void zeroWeightsShareEvenly() {
    assertThat(WholeNumbers.share(7, new double[3])).containsExactly(3, 2, 2);
  }

  @Test
  void drawsAreUnbiasedEvenWhereAPositionIsDueLessThanOne() {
    double[] weights = {1, 2, 7};
    int[] drawn = new int[3];
    for (long seed = 0; seed < 20_000; seed++) {
      WholeNumbers.drawInProportion(2, weights, RandomStream.JOINERS.of(seed, 1)).forEach(i -> drawn[i]++);
    }

    assertThat(drawn[0] / 40_000.0).isCloseTo(0.1, within(0.01));
    assertThat(drawn[1] / 40_000.0).isCloseTo(0.2, within(0.01));
  }

  @Test
  void aLargeDrawGivesEveryPositionItsShareRoundedUpOrDown() {
    int[] drawn = new int[3];
    WholeNumbers.drawInProportion(25, new double[]{1, 2, 7}, RandomStream.JOINERS.of(5, 1)).forEach(i -> drawn[i]++);

    assertThat(drawn[0]).isBetween(2, 3);
    assertThat(drawn[1]).isEqualTo(5);
    assertThat(drawn[2]).isBetween(17, 18);
  }
}
