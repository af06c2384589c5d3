package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shares whole things by weights, losing none: the remainder goes to the largest fractions, earlier ones first. */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * @param weights in order, none negative, not all 0
   */
  static <T> Map<T, Integer> share(int things, Map<T, Integer> weights) {
    long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
    Map<T, Integer> shares = new LinkedHashMap<>();
    weights.forEach((who, weight) -> shares.put(who, (int) ((long) things * weight / sum)));
    int left = things - shares.values().stream().mapToInt(Integer::intValue).sum();
    weights.entrySet()
        .stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<T, Integer> entry) -> (long) things * entry.getValue() % sum).reversed())
        .limit(left)
        .forEach(entry -> shares.merge(entry.getKey(), 1, Integer::sum));
    return shares;
  }
}
