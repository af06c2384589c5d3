package org.placewright.model.transition;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * All children and young people of the county, with and without plans.
 *
 * @param persons by calendar year of the census, then by curriculum year
 */
public record ChildPopulation(Map<Integer, Map<Integer, Integer>> persons) {
  public ChildPopulation {
    Map<Integer, Map<Integer, Integer>> copy = new TreeMap<>();
    persons.forEach((year, ofYear) -> copy.put(year, Map.copyOf(ofYear)));
    persons = java.util.Collections.unmodifiableMap(copy);
  }

  /** The last year known; empty when no year is. */
  public OptionalInt lastYear() {
    return persons.keySet().stream().mapToInt(Integer::intValue).max();
  }

  /**
   * People in a curriculum year, 0 where it is not listed. Past the last year known the last is held, before the first
   * the first.
   */
  public int of(int year, int ncy) {
    if (persons.isEmpty()) {
      return 0;
    }
    TreeMap<Integer, Map<Integer, Integer>> ordered = new TreeMap<>(persons);
    Map.Entry<Integer, Map<Integer, Integer>> known = ordered.floorEntry(year);
    return (known == null ? ordered.firstEntry() : known).getValue().getOrDefault(ncy, 0);
  }
}
