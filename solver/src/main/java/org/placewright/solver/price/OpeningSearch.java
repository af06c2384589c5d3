package org.placewright.solver.price;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds when tied schemes open at least cost, by branch and bound over their parts. What the parts not yet decided cost at least
 * is told by the {@link FundPrices}. After so many nodes the bound of what has not been looked at counts instead, so that what is proved
 * is never more than the least cost.
 *
 * <p>Keeps the state of the search that it is at: for one question after the other, from one thread at a time. No question changes the
 * answer to another.
 */
final class OpeningSearch {
  /** Sums in doubles below this are wrong by less than a penny. */
  private static final double EXACT_TO_A_PENNY = 1e13;
  /** Questions about one opening are many, and a proof that takes long is not worth it. */
  private static final int MOST_NODES_OF_A_QUESTION = 5_000;
  private static final long NONE = Long.MAX_VALUE / 4;

  private final TiedSchemes tied;
  private final FundPrices prices;
  private final int nodesToFind;
  private final int parts;
  private long[][] cost = {};
  private long[][] priced = {};
  private long rent;
  private int[] order = {};
  private int[][] ways = {};
  private long[] rest = {};
  private long[] left = {};
  private int[] chosen = {};
  private int[] best = {};
  private long least;
  private long unexplored;
  private int nodes;
  private int mostNodes;

  /**
   * What was found.
   *
   * @param openings by scheme, in the order of {@link TiedSchemes#schemes()}
   * @param pence what they cost
   * @param provenPence what no openings cost less than
   */
  record Found(int[] openings, long pence, long provenPence) {}

  OpeningSearch(TiedSchemes tied, int nodesToFind) {
    this.tied = tied;
    this.nodesToFind = nodesToFind;
    prices = new FundPrices(tied);
    parts = tied.parts().size();
  }

  TiedSchemes tied() {
    return tied;
  }

  /** Starts from these prices of money, if any. */
  void startFrom(List<Double> money) {
    if (!money.isEmpty()) {
      prices.set(money);
    }
  }

  /**
   * The best openings.
   *
   * @param steps by which prices of money are corrected before
   */
  Found find(TiedSchemes.OpeningCost costs, int steps) {
    price(costs, steps);
    branch((part, way) -> true, 0, new int[parts], nodesToFind);
    return new Found(openings(), least, Math.min(least, unexplored));
  }

  /** Whether it is not proved that openings cost more than so much when one of them is given. Asked after {@link #find}. */
  boolean mayCost(int scheme, int opening, long pence) {
    branch((part, way) -> opens(part, way, scheme, opening), Math.addExact(pence, 1), new int[0],
        Math.min(nodesToFind, MOST_NODES_OF_A_QUESTION));
    return Math.min(least, unexplored) <= pence;
  }

  private boolean opens(int part, int way, int scheme, int opening) {
    OpeningWays of = tied.parts().get(part);
    for (int i = 0; i < of.size(); i++) {
      if (of.scheme(i) == scheme && of.opening(way, i) != opening) {
        return false;
      }
    }
    return true;
  }

  private int[] openings() {
    return IntStream.range(0, parts)
        .flatMap(p -> IntStream.range(0, tied.parts().get(p).size()).map(i -> tied.parts().get(p).opening(best[p], i)))
        .toArray();
  }

  private void price(TiedSchemes.OpeningCost costs, int steps) {
    cost = tied.costs(costs);
    if (tied.rows() > 0) {
      prices.improve(cost, steps);
    }
    if (!setPriced()) {
      prices.reset();
      setPriced();
    }
  }

  /** Rounds what money costs down for payers and up for what there is, each by a penny more; false where doubles do not tell. */
  private boolean setPriced() {
    double all = 0;
    for (int row = 0; row < tied.rows(); row++) {
      all += prices.price(row) * tied.available(row);
    }
    rent = all == 0 ? 0 : (long) Math.ceil(all) + 1;
    priced = new long[parts][];
    double most = all;
    for (int part = 0; part < parts; part++) {
      priced[part] = cost[part].clone();
      for (int way = 0; way < priced[part].length; way++) {
        double paid = 0;
        for (int row = 0; row < tied.rows(); row++) {
          paid += prices.price(row) * tied.paid(part, way, row);
        }
        most = Math.max(most, paid);
        priced[part][way] += paid == 0 ? 0 : (long) Math.floor(paid) - 1;
      }
    }
    return most < EXACT_TO_A_PENNY;
  }

  private void branch(BiPredicate<Integer, Integer> mayBe, long enough, int[] known, int most) {
    mostNodes = most;
    int[][] cheapestFirst = new int[parts][];
    for (int p = 0; p < parts; p++) {
      int part = p;
      long[] by = priced[p];
      cheapestFirst[p] = IntStream.range(0, by.length)
          .filter(way -> mayBe.test(part, way))
          .boxed()
          .sorted(Comparator.<Integer>comparingLong(way -> by[way]).thenComparingInt(way -> way))
          .mapToInt(Integer::intValue)
          .toArray();
    }
    least = enough;
    best = known;
    unexplored = NONE;
    nodes = 0;
    if (Arrays.stream(cheapestFirst).anyMatch(ofPart -> ofPart.length == 0)) {
      return;
    }
    order = IntStream.range(0, parts)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(p -> -regret(p, cheapestFirst[p])).thenComparingInt(p -> p))
        .mapToInt(Integer::intValue)
        .toArray();
    ways = Arrays.stream(order).mapToObj(p -> cheapestFirst[p]).toArray(int[][]::new);
    rest = new long[parts + 1];
    for (int i = parts - 1; i >= 0; i--) {
      rest[i] = Math.addExact(rest[i + 1], priced[order[i]][ways[i][0]]);
    }
    left = new long[tied.rows()];
    Arrays.setAll(left, tied::available);
    chosen = new int[parts];
    descend(0, -rent, 0);
  }

  private long regret(int part, int[] cheapestFirst) {
    return cheapestFirst.length == 1 ? NONE : priced[part][cheapestFirst[1]] - priced[part][cheapestFirst[0]];
  }

  private void descend(int i, long pricedSoFar, long costSoFar) {
    if (i == parts) {
      if (costSoFar < least) {
        least = costSoFar;
        best = chosen.clone();
      }
      return;
    }
    nodes++;
    int part = order[i];
    for (int way : ways[i]) {
      long atLeast = pricedSoFar + priced[part][way] + rest[i + 1];
      if (atLeast >= least) {
        return;
      }
      if (nodes > mostNodes) {
        unexplored = Math.min(unexplored, atLeast);
        return;
      }
      if (tied.isPayable(part, way, left)) {
        tied.pay(part, way, left);
        chosen[part] = way;
        descend(i + 1, pricedSoFar + priced[part][way], costSoFar + cost[part][way]);
        tied.giveBack(part, way, left);
      }
    }
  }
}
