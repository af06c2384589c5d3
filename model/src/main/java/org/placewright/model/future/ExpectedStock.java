package org.placewright.model.future;

import java.util.Arrays;
import java.util.OptionalInt;
import org.placewright.model.lever.Levers;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * How many children are expected at each census, in fractions: the rates' means applied to last year's expectation,
 *
 * <pre>
 * E'[s, a+1, l] = E[s, a, l] (1 - leave) (1 - move) + sum over t of E[t, a, l] (1 - leave) move share(t to s)
 *                 + people[a+1] join[a+1] share[a+1](s) home[a+1](l) + growth[s, a+1] (sum over k of E[s, a+1, k]) home[a+1](l)
 * </pre>
 *
 * for states s and t, curriculum years a and localities l, with rates as levers leave them ({@link YearSteering}). Everything is
 * linear, so expectations of sums are sums of expectations. Only caps are not: they are applied to expected flows
 * ({@link Arrivals}), which fills a setting a little more than futures do that fall short of its cap as often as not.
 * O(years x cells x states x localities) time.
 */
public final class ExpectedStock {
  private final StateSpace space;
  private final double[][][] stock;
  private final double[] joined;

  private ExpectedStock(StateSpace space, double[][][] stock, double[] joined) {
    this.space = space;
    this.stock = stock;
    this.joined = joined;
  }

  /** As below, without levers. */
  public static ExpectedStock of(
      FlowRates rates, StartingChildren start, ChildPopulation population, Homes homes, int years) {
    return of(rates, start, population, homes, years, Levers.NONE);
  }

  /** The expectation for the first census, which is known, and those after it: {@code years} in all. */
  public static ExpectedStock of(
      FlowRates rates, StartingChildren start, ChildPopulation population, Homes homes, int years, Levers levers) {
    StateSpace space = rates.space();
    Steering steering = Steering.of(rates, levers, start.year(), years);
    FuturePeople people = new FuturePeople(population, space, start.year(), years);
    double[][][] stock = new double[years][space.cells()][homes.localities()];
    double[] joined = new double[years];
    for (int child = 0; child < start.count(); child++) {
      stock[0][start.cell(child)][start.home(child)]++;
    }
    for (int y = 1; y < years; y++) {
      YearSteering steered = steering.in(start.year() + y);
      Arrivals arrivals = new Arrivals(rates, steered, stock[y]);
      for (int cell = 0; cell < space.cells(); cell++) {
        age(rates, steered, cell, stock[y - 1][cell], stock[y], arrivals);
      }
      arrivals.arrive();
      for (int a = 0; a < space.span(); a++) {
        join(rates, steered, a, people.of(start.year() + y, a), homes.shares().get(a), arrivals);
      }
      grow(steered, stock[y - 1], homes, arrivals);
      joined[y] = arrivals.arrive();
    }
    return new ExpectedStock(space, stock, joined);
  }

  private static void age(
      FlowRates rates, YearSteering steered, int cell, double[] before, double[][] after, Arrivals arrivals) {
    StateSpace space = rates.space();
    OptionalInt next = space.next(cell);
    if (next.isEmpty() || !hasChildren(before)) {
      return;
    }
    StateShares shares = rates.destinations().get(cell);
    double[] weights = YearSteering.weightsOf(shares);
    double kept = 1 - steered.leaving(cell, rates.leaving().get(cell).mean());
    double moving = steered.moving(cell, rates.moving().get(cell).mean(), weights);
    if (kept == 0) {
      return;
    }
    Arrivals.add(before, kept * (1 - moving), after[next.getAsInt()]);
    arrivals.expectMovers(cell, shares, weights, before, kept * moving);
  }

  private static void join(
      FlowRates rates, YearSteering steered, int ncyIndex, int people, double[] homeShares, Arrivals arrivals) {
    StateShares shares = rates.joinerStates().get(ncyIndex);
    double[] weights = YearSteering.weightsOf(shares);
    double p = rates.joining().get(ncyIndex).mean() * steered.joining(ncyIndex, weights);
    arrivals.expectJoiners(ncyIndex, shares, weights, homeShares, people * Math.min(1, p));
  }

  private static void grow(YearSteering steered, double[][] before, Homes homes, Arrivals arrivals) {
    for (int cell = 0; cell < before.length && !steered.isIdle(); cell++) {
      double grown = steered.growth(cell) * Arrays.stream(before[cell]).sum();
      if (grown > 0) {
        int a = cell % homes.shares().size();
        arrivals.expectGrowth(a, cell, homes.shares().get(a), grown);
      }
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

  /** Children expected to join on the way to a census; 0 for the first one. */
  public double joined(int year) {
    return joined[year];
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
