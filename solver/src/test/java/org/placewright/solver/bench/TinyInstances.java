package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.placewright.solver.bench.BenchInstance.Solution;

/** Instances with decimals, always solvable and so small that every solution can be tried. */
public final class TinyInstances {
  private TinyInstances() {}

  public static FacilityLocation location(long seed, int facilities, int customers) {
    SplittableRandom random = new SplittableRandom(seed);
    return new FacilityLocation(
        draw(random, facilities, capacity(facilities, customers), 300, 1),
        draw(random, facilities, 100, 900, 1),
        draw(random, customers, 40, 70, 1),
        table(random, facilities, customers, 50, 400));
  }

  public static GeneralisedAssignment assignment(long seed, int agents, int jobs) {
    SplittableRandom random = new SplittableRandom(seed);
    int capacity = capacity(agents, jobs);
    return new GeneralisedAssignment(
        table(random, agents, jobs, 50, 400), table(random, agents, jobs, 40, 70), draw(random, agents, capacity, capacity + 30, 1));
  }

  /** Every facility takes its fair part of the customers even if all are of the biggest. */
  private static int capacity(int facilities, int customers) {
    return Math.ceilDiv(customers, facilities) * 70;
  }

  /** The value of the best of all solutions. */
  public static Optional<BigDecimal> best(BenchInstance instance) {
    Optional<BigDecimal> best = Optional.empty();
    Integer[] facilityOf = new Integer[instance.customers()];
    Arrays.fill(facilityOf, 0);
    for (boolean isMore = true; isMore; isMore = advance(facilityOf, instance.facilities())) {
      Optional<BigDecimal> value = instance.evaluate(Solution.of(List.of(facilityOf)));
      if (value.isPresent() && (best.isEmpty() || value.get().compareTo(best.get()) < 0)) {
        best = value;
      }
    }
    return best;
  }

  private static boolean advance(Integer[] facilityOf, int facilities) {
    for (int j = 0; j < facilityOf.length; j++) {
      if (++facilityOf[j] < facilities) {
        return true;
      }
      facilityOf[j] = 0;
    }
    return false;
  }

  private static List<BigDecimal> draw(SplittableRandom random, int count, int least, int most, int decimals) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(BigDecimal.valueOf(random.nextInt(least, most), decimals));
    }
    return numbers;
  }

  private static List<List<BigDecimal>> table(SplittableRandom random, int rows, int count, int least, int most) {
    List<List<BigDecimal>> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      table.add(draw(random, count, least, most, 1));
    }
    return table;
  }
}
