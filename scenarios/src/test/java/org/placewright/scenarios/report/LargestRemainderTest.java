package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void theRemainderGoesToTheLargestFraction() {
    assertThat(LargestRemainder.share(10, weights(5, 3, 1)).values()).containsExactly(6, 3, 1);
  }

  @Test
  void equalFractionsGoToTheEarlier() {
    assertThat(LargestRemainder.share(3, weights(1, 1)).values()).containsExactly(2, 1);
  }

  @Test
  void nothingIsLostAndWhereThereIsRoomEachKeepsAtLeastItsOwn() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      Map<String, Integer> children = weights(1 + random.nextInt(40), random.nextInt(40), random.nextInt(40));
      int places = children.values().stream().mapToInt(Integer::intValue).sum() + random.nextInt(30);

      Map<String, Integer> shares = LargestRemainder.share(places, children);

      assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(places);
      children.forEach((who, own) -> assertThat(shares.get(who)).isGreaterThanOrEqualTo(own));
    }
  }

  private static Map<String, Integer> weights(int... weights) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int weight : weights) {
      named.put("w" + named.size(), weight);
    }
    return named;
  }
}
