package org.placewright.model.transition;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Function;

/**
 * How far two countings of the same census are apart. A history counts each census twice: as what children became in the
 * year before it and as what they were in the year after. Late records, corrections and anonymising make the two differ, and
 * a forecast is judged by one of them.
 */
public final class Recount {
  /** Believed until a census was counted twice: counting adds as much as chance does to a count. */
  private static final double UNKNOWN = 1;

  private Recount() {}

  /**
   * Variance of the difference for each child counted: the mean, over groups and censuses, of (a - b)^2 / ((a + b) / 2); {@value #UNKNOWN}
   * where no census was counted twice.
   */
  public static <G extends Comparable<G>> double dispersion(
      TransitionHistory history, Function<TransitionHistory.Group, G> part) {
    double sum = 0;
    int compared = 0;
    for (int year : history.years()) {
      if (!history.years().contains(year - 1)) {
        continue;
      }
      Map<G, Double> after = total(history.stockAfter(year - 1), part);
      Map<G, Double> before = total(history.stockBefore(year), part);
      Set<G> groups = new TreeSet<>(after.keySet());
      groups.addAll(before.keySet());
      for (G group : groups) {
        double a = after.getOrDefault(group, 0.0);
        double b = before.getOrDefault(group, 0.0);
        sum += (a - b) * (a - b) / ((a + b) / 2);
        compared++;
      }
    }
    return compared == 0 ? UNKNOWN : sum / compared;
  }

  private static <G extends Comparable<G>> Map<G, Double> total(
      Map<TransitionHistory.Group, Double> stock, Function<TransitionHistory.Group, G> part) {
    Map<G, Double> totals = new TreeMap<>();
    stock.forEach((group, children) -> totals.merge(part.apply(group), children, Double::sum));
    return totals;
  }
}
