package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.demand.YearOfPlans;

/**
 * How many plans of one kind there were each January.
 *
 * @param key a number of its own among the series of a county, whatever years are known
 * @param counts by calendar year; years may be missing
 * @param breaks years whose counts cannot be compared with those of any year before
 */
record StockSeries(HeldOut.Part part, String name, int key, SortedMap<Integer, Integer> counts, SortedSet<Integer> breaks) {
  private static final int GROUPS = 1;
  private static final int AGES = 100;

  /** The total, then each group of placements, then each band of ages. */
  static List<StockSeries> list(SortedMap<Integer, YearOfPlans> plansByYear) {
    SortedSet<Integer> breaks = breaks(plansByYear);
    Map<Integer, StockSeries> byKey = new TreeMap<>();
    plansByYear.forEach((year, row) -> {
      add(byKey, new StockSeries(HeldOut.Part.TOTAL, HeldOut.ALL, 0, new TreeMap<>(), breaks), year, row.plans());
      row.byGroup().forEach((group, plans) -> {
        int key = GROUPS + group.ordinal();
        add(byKey, new StockSeries(HeldOut.Part.SETTING, group.name(), key, new TreeMap<>(), breaks), year, plans);
      });
      row.byAge().forEach((ages, plans) -> {
        int key = AGES * (AGES + ages.first()) + ages.last();
        add(byKey, new StockSeries(HeldOut.Part.AGE, ages.toString(), key, new TreeMap<>(), breaks), year, plans);
      });
    });
    return new ArrayList<>(byKey.values());
  }

  private static void add(Map<Integer, StockSeries> byKey, StockSeries empty, int year, int plans) {
    byKey.computeIfAbsent(empty.key(), key -> empty).counts().put(year, plans);
  }

  /** The first years of each new kind of return. */
  static SortedSet<Integer> breaks(SortedMap<Integer, YearOfPlans> plansByYear) {
    SortedSet<Integer> breaks = new TreeSet<>();
    plansByYear.forEach((year, row) -> {
      SortedMap<Integer, YearOfPlans> before = plansByYear.headMap(year);
      if (!before.isEmpty() && before.get(before.lastKey()).source() != row.source()) {
        breaks.add(year);
      }
    });
    return breaks;
  }

  /** The count of a year, where it is known and can be compared with that of another year. */
  OptionalInt find(int year, int comparedWith) {
    boolean isBroken = !breaks.subSet(Math.min(year, comparedWith) + 1, Math.max(year, comparedWith) + 1).isEmpty();
    return isBroken || !counts.containsKey(year) ? OptionalInt.empty() : OptionalInt.of(counts.get(year));
  }

  /** The greatest count up to a year. */
  int mostUpTo(int year) {
    return counts.headMap(year + 1).values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
