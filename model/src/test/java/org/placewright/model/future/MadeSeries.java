package org.placewright.model.future;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.placewright.model.demand.YearOfPlans;
import org.placewright.model.demand.YearOfPlans.Group;
import org.placewright.model.demand.YearOfPlans.Source;

/** Series of stocks for tests; the first year is 2010. */
final class MadeSeries {
  static final int FIRST_YEAR = 2010;

  private MadeSeries() {}

  /** Of totals only, counted all alike. */
  static SortedMap<Integer, YearOfPlans> of(int... plans) {
    return of(year -> false, plans);
  }

  /** The same, where some years are returned plan by plan. */
  static SortedMap<Integer, YearOfPlans> of(IntPredicate isByPerson, int... plans) {
    SortedMap<Integer, YearOfPlans> series = new TreeMap<>();
    for (int i = 0; i < plans.length; i++) {
      series.put(FIRST_YEAR + i, year(isByPerson.test(FIRST_YEAR + i), plans[i], Map.of()));
    }
    return series;
  }

  static YearOfPlans year(boolean isByPerson, int plans, Map<Group, Integer> byGroup) {
    return new YearOfPlans(
        isByPerson ? Source.PERSON : Source.AGGREGATE, plans, OptionalInt.empty(), OptionalInt.empty(), new TreeMap<>(), byGroup);
  }

  /** A total whose joiners wander by 0.2 a year and two groups whose joiners wander by 0.5; 6 % leave. */
  static SortedMap<Integer, YearOfPlans> drawn(long seed, int years) {
    Random random = new Random(seed);
    int[] total = stocks(random, 2_000, 300, 0.2, years);
    List<int[]> groups = List.of(stocks(random, 1_000, 120, 0.5, years), stocks(random, 300, 40, 0.5, years));
    SortedMap<Integer, YearOfPlans> series = new TreeMap<>();
    for (int y = 0; y < years; y++) {
      Map<Group, Integer> byGroup = new EnumMap<>(Group.class);
      byGroup.put(Group.MAINSTREAM, groups.get(0)[y]);
      byGroup.put(Group.SPECIAL, groups.get(1)[y]);
      series.put(FIRST_YEAR + y, year(false, total[y], byGroup));
    }
    return series;
  }

  private static int[] stocks(Random random, int first, double level, double sd, int years) {
    int[] stocks = new int[years];
    double now = first;
    double log = 0;
    for (int y = 0; y < years; y++) {
      stocks[y] = (int) Math.round(now);
      log = 0.95 * log + sd * random.nextGaussian();
      double joiners = level * Math.exp(log);
      double leavers = 0.06 * now * Math.exp(0.1 * random.nextGaussian());
      now += joiners + Math.sqrt(joiners) * random.nextGaussian() - leavers + Math.sqrt(leavers) * random.nextGaussian();
      now = Math.max(0, now);
    }
    return stocks;
  }
}
