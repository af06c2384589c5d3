package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The best plan when places, capital and links have prices instead of limits. It falls apart into children, each taking
 * its cheapest chain of provisions, and schemes, each opening in its best year or never.
 *
 * <p>One solution takes time in proportion to the number of options. Children are worked on in blocks that depend on
 * their number only, and sums are taken in the order of blocks.
 */
final class Relaxation implements BundleMethod.Relaxed {
  private final Choices choices;
  private final PriceVector vector;
  private final int years;
  private final List<RelaxedChildren> blocks = new ArrayList<>();
  private final RelaxedSchemes schemes;
  private final double[] cumulative;
  private final double[] excess;

  Relaxation(Choices choices, OptionTable table, PriceVector vector, Links links) {
    this.choices = choices;
    this.vector = vector;
    years = choices.years();
    LinkTable linkTable = new LinkTable(choices, table, links);
    blocks.add(new RelaxedChildren(choices, table, linkTable, vector, 0, table.spells()));
    schemes = new RelaxedSchemes(choices, vector);
    cumulative = new double[choices.rooms().size() * (years + 1)];
    excess = new double[vector.size()];
  }

  @Override
  public double[] excess() {
    return excess;
  }

  @Override
  public double most(int price) {
    return vector.most(price);
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
    double value = 0;
    for (RelaxedChildren block : blocks) {
      value += block.choose(prices, cumulative);
    }
    value += schemes.open(prices, blocks);
    for (RelaxedChildren block : blocks) {
      block.use(schemes.openedBy());
    }
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
