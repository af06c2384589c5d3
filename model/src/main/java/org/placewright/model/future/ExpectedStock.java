package org.placewright.model.future;

import java.util.OptionalInt;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * How many children are expected at each census, in fractions: the rates' means applied to last year's expectation,
 *
 * <pre>
 * E'[s, a+1, l] = E[s, a, l] (1 - leave) (1 - move) + sum over t of E[t, a, l] (1 - leave) move share(t to s)
 *                 + people[a+1] join[a+1] share[a+1](s) home[a+1](l)
 * </pre>
 *
 * for states s and t, curriculum years a and localities l. Everything is linear, so expectations of sums are sums of
 * expectations. O(years x cells x states x localities) time.
 */
public final class ExpectedStock {
  private final StateSpace space;
  private final double[][][] stock;

  private ExpectedStock(StateSpace space, double[][][] stock) {
    this.space = space;
    this.stock = stock;
  }

  /** The expectation for the first census, which is known, and those after it: {@code years} in all. */
  public static ExpectedStock of(
      FlowRates rates, StartingChildren start, ChildPopulation population, Homes homes, int years) {
    StateSpace space = rates.space();
    FuturePeople people = new FuturePeople(population, space, start.year(), years);
    double[][][] stock = new double[years][space.cells()][homes.localities()];
    for (int child = 0; child < start.count(); child++) {
      stock[0][start.cell(child)][start.home(child)]++;
    }
    for (int y = 1; y < years; y++) {
      for (int cell = 0; cell < space.cells(); cell++) {
        age(rates, cell, stock[y - 1][cell], stock[y]);
      }
      for (int a = 0; a < space.span(); a++) {
        double joiners = people.of(start.year() + y, a) * rates.joining().get(a).mean();
        StateShares shares = rates.joinerStates().get(a);
        for (int i = 0; i < shares.size(); i++) {
          double ofState = joiners * shares.weight(i) / shares.total();
          double[] to = stock[y][space.cell(shares.state(i), space.firstNcy() + a)];
          for (int l = 0; l < to.length; l++) {
            to[l] += ofState * homes.shares().get(a)[l];
          }
        }
      }
    }
    return new ExpectedStock(space, stock);
  }

  private static void age(FlowRates rates, int cell, double[] before, double[][] after) {
    StateSpace space = rates.space();
    OptionalInt next = space.next(cell);
    if (next.isEmpty() || !hasChildren(before)) {
      return;
    }
    double kept = 1 - rates.leaving().get(cell).mean();
    double moving = rates.moving().get(cell).mean();
    add(before, kept * (1 - moving), after[next.getAsInt()]);
    StateShares shares = rates.destinations().get(cell);
    for (int i = 0; i < shares.size(); i++) {
      double share = shares.weight(i) / shares.total();
      add(before, kept * moving * share, after[space.cell(shares.state(i), space.ncyOf(cell) + 1)]);
    }
  }

  private static boolean hasChildren(double[] ofLocalities) {
    for (double children : ofLocalities) {
      if (children > 0) {
        return true;
      }
    }
    return false;
  }

  private static void add(double[] from, double part, double[] to) {
    for (int l = 0; l < from.length; l++) {
      to[l] += part * from[l];
    }
  }

  public StateSpace space() {
    return space;
  }

  /** The number of censuses, the first included. */
  public int years() {
    return stock.length;
  }

  /** The number of localities. */
  public int localities() {
    return stock[0][0].length;
  }

  /** Children expected {@code year} years after the first census in a cell and locality. */
  public double of(int year, int cell, int locality) {
    return stock[year][cell][locality];
  }

  /** Children expected in a year. */
  public double total(int year) {
    double sum = 0;
    for (double[] ofCell : stock[year]) {
      for (double children : ofCell) {
        sum += children;
      }
    }
    return sum;
  }
}
