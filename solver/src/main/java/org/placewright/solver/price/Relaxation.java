package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The best plan when places, capital and links have prices instead of limits. It falls apart into children, each taking
 * its cheapest chain of provisions, and schemes, each opening in its best year or never.
 *
 * <p>One solution takes time in proportion to the number of options. Children are worked on in blocks that do not depend
 * on the number of threads, and sums are taken in the order of blocks, so that nothing else does.
 */
final class Relaxation implements BundleMethod.Relaxed {
  /** Options of a block: fewer are not worth handing to another thread. */
  private static final int LEAST_BLOCK = 50_000;
  /** Each block keeps a vector as long as that of prices. */
  private static final int MOST_BLOCKS = 16;

  private final Choices choices;
  private final PriceVector vector;
  private final int years;
  private final List<RelaxedChildren> blocks = new ArrayList<>();
  private final RelaxedSchemes schemes;
  private final Workers workers;
  private final double[] values;
  private final double[] cumulative;
  private final double[] excess;

  Relaxation(Choices choices, OptionTable table, PriceVector vector, Links links, Workers workers) {
    this.choices = choices;
    this.vector = vector;
    this.workers = workers;
    years = choices.years();
    LinkTable linkTable = new LinkTable(choices, table, links);
    for (int from = 0; from < table.spells();) {
      int to = endOfBlock(table, from);
      blocks.add(new RelaxedChildren(choices, table, linkTable, vector, from, to));
      from = to;
    }
    values = new double[blocks.size()];
    schemes = new RelaxedSchemes(choices, vector);
    cumulative = new double[choices.rooms().size() * (years + 1)];
    excess = new double[vector.size()];
  }

  /** Whole children, until there are options enough. */
  private static int endOfBlock(OptionTable table, int from) {
    int mean = Math.max(LEAST_BLOCK, Math.ceilDiv(table.size(), MOST_BLOCKS));
    int to = from + 1;
    while (to < table.spells() && (table.followsFree(to) || table.end(to) - table.start(from) <= mean)) {
      to++;
    }
    return to;
  }

  @Override
  public double[] excess() {
    return excess;
  }

  @Override
  public double most(int price) {
    return vector.most(price);
  }

  @Override
  public int group(int price) {
    return vector.yearOfPlace(price);
  }

  /** By scheme and year, 1 where the scheme opens in the year. */
  @Override
  public double[] plan() {
    return schemes.plan();
  }

  /**
   * Solves for a {@link PriceVector}.
   *
   * @return the value of the best plan at these prices, without the spells decided before
   */
  @Override
  public double solve(double[] prices) {
    for (ProvisionRoom room : choices.rooms()) {
      int row = room.index() * (years + 1);
      for (int t = 0; t < years; t++) {
        cumulative[row + t + 1] = cumulative[row + t] + vector.place(prices, room.index(), t);
      }
    }
    workers.run(blocks.size(), b -> values[b] = blocks.get(b).choose(prices, cumulative));
    double value = 0;
    for (double part : values) {
      value += part;
    }
    value += schemes.open(prices, blocks);
    workers.run(blocks.size(), b -> blocks.get(b).use(schemes.openedBy()));
    for (int i = 0; i < excess.length; i++) {
      excess[i] = schemes.excess()[i];
      for (RelaxedChildren block : blocks) {
        excess[i] += block.excess()[i];
      }
    }
    value -= rent(prices);
    vector.scale(excess);
    return value;
  }

  /** What the room and the capital that there are would bring in. */
  private double rent(double[] prices) {
    double value = 0;
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < years; t++) {
        value += vector.place(prices, room.index(), t) * room.roomTenths(t, 0);
        excess[vector.placeAt(room.index(), t)] -= room.roomTenths(t, 0);
      }
    }
    for (CapitalBudget budget : choices.budgets()) {
      value += vector.capital(prices, budget.year()) * budget.limit().pence();
      excess[vector.capitalAt(budget.year())] -= budget.limit().pence();
    }
    return value;
  }
}
