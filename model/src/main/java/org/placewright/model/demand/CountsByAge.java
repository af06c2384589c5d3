package org.placewright.model.demand;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Published counts by age and one thing more, like the need. What is not listed counts 0.
 *
 * @param <K> what the columns of the table stand for
 * @param counts rows that do not overlap, none negative
 */
public record CountsByAge<K>(SortedMap<AgeBand, Map<K, Integer>> counts) {
  public CountsByAge {
    SortedMap<AgeBand, Map<K, Integer>> copy = new TreeMap<>();
    counts.forEach((band, row) -> {
      if (copy.keySet().stream().anyMatch(band::overlaps)) {
        throw new IllegalArgumentException("age %s is in two rows".formatted(band));
      }
      if (row.values().stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("counts (%s) at age %s must not be negative".formatted(row, band));
      }
      copy.put(band, Map.copyOf(row));
    });
    counts = Collections.unmodifiableSortedMap(copy);
  }

  /** The row that an age is in; empty when no row counts it. */
  public Optional<AgeBand> findBand(int age) {
    return counts.keySet().stream().filter(band -> band.contains(age)).findFirst();
  }

  public int count(AgeBand band, K column) {
    return counts.getOrDefault(band, Map.of()).getOrDefault(column, 0);
  }

  public int sum(AgeBand band) {
    return counts.getOrDefault(band, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  public int sum() {
    return counts.keySet().stream().mapToInt(this::sum).sum();
  }
}
