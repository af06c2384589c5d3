package org.placewright.model.future;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * One simulated future. Rates that are not known exactly are drawn once for the whole future; years differ on top.
 *
 * <p>Leavers of a cell: binomial with p drawn from its Beta distribution (so beta-binomial over futures), times exp(s z)
 * with one standard normal z a year for the county, 1 at most. Movers likewise. Destinations: Dirichlet drawn once,
 * so Dirichlet-multinomial over futures. Joiners of a curriculum year: binomial over all its people with p drawn from its Beta
 * distribution, times exp(w - v/2), where w wanders: w' = persistence w + s z, and v is the variance of w. States of
 * joiners: Dirichlet drawn once. What each need and each setting draws, keeps and loses differs too, see {@link Mix}. Levers act on
 * what was drawn, see {@link YearSteering}.
 */
final class RandomOutcomes implements Outcomes {
  private static final double UNKNOWN = -1;

  private final FlowRates rates;
  private final StateSpace space;
  private final FuturePeople people;
  private final Homes homes;
  private final Chance chance;
  private final double[] leaving;
  private final double[] moving;
  private final double[] joining;
  private final double[][] destinations;
  private final double[][] mix;
  private final double[][] reached;
  private final Mix wandering;
  private final Steering steering;
  private final double[] joinFactors;
  private YearSteering steered;
  private int year;
  private double leaverFactor;
  private double moverFactor;
  private double joinerLog;
  private double joinerVariance;

  RandomOutcomes(FlowRates rates, Steering steering, FuturePeople people, Homes homes, Chance chance) {
    this.rates = rates;
    this.space = rates.space();
    this.people = people;
    this.homes = homes;
    this.chance = chance;
    this.steering = steering;
    this.joinFactors = Steering.ones(rates.space().span());
    this.steered = steering.in(0);
    this.leaving = unknown(space.cells());
    this.moving = unknown(space.cells());
    this.joining = new double[space.span()];
    this.destinations = new double[space.cells()][];
    this.mix = new double[space.span()][];
    this.reached = new double[space.span()][];
    for (int a = 0; a < space.span(); a++) {
      joining[a] = chance.beta(rates.joining().get(a));
      mix[a] = draw(rates.joinerStates().get(a));
      reached[a] = new double[mix[a].length];
    }
    this.joinerLog = rates.spread().start() * chance.normal();
    this.joinerVariance = rates.spread().start() * rates.spread().start();
    this.wandering = new Mix(space, rates.spread(), chance);
  }

  private static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, UNKNOWN);
    return values;
  }

  @Override
  public void begin(int calendarYear) {
    year = calendarYear;
    steered = steering.in(year);
    leaverFactor = yearFactor(rates.spread().leavers());
    moverFactor = yearFactor(rates.spread().movers());
    double s = rates.spread().joiners();
    double persistence = rates.spread().persistence();
    joinerLog = persistence * joinerLog + s * chance.normal();
    joinerVariance = persistence * persistence * joinerVariance + s * s;
    wandering.advance();
    for (int a = 0; a < space.span(); a++) {
      StateShares shares = rates.joinerStates().get(a);
      double[] weights = reached[a];
      for (int i = 0; i < shares.size(); i++) {
        weights[i] = mix[a][i] * wandering.draw(shares.state(i));
      }
      joinFactors[a] = steered.joining(a, weights);
      sum(weights);
    }
  }

  private double yearFactor(double sd) {
    return StrictMath.exp(sd * chance.normal() - sd * sd / 2);
  }

  @Override
  public int leavers(int cell, int children) {
    if (rates.leaving().get(cell).beta() == 0) {
      return children;
    }
    double p = known(leaving, rates.leaving(), cell) * leaverFactor * wandering.leave(space.stateOf(cell));
    return chance.binomial(children, steered.leaving(cell, p));
  }

  @Override
  public int movers(int cell, int children) {
    if (rates.moving().get(cell).beta() == 0) {
      return children;
    }
    double p = known(moving, rates.moving(), cell) * moverFactor * wandering.move(space.stateOf(cell));
    return chance.binomial(children, steered.isIdle() ? p : steered.moving(cell, p, drawnDestinations(cell)));
  }

  /** Drawn when first needed, as most cells never have children. */
  private double known(double[] drawn, List<BetaRate> ofCells, int cell) {
    if (drawn[cell] == UNKNOWN) {
      drawn[cell] = chance.beta(ofCells.get(cell));
    }
    return drawn[cell];
  }

  @Override
  public int destination(int cell) {
    return pickDestination(cell, drawnDestinations(cell));
  }

  /** By their means where what was drawn for the open ones is too small for a number. */
  private int pickDestination(int cell, double[] weights) {
    double[] drawn = weights;
    StateShares shares = rates.destinations().get(cell);
    steered.moving(cell, 0, drawn);
    if (!steered.isIdle() && !(Arrays.stream(drawn).sum() > 0)) {
      drawn = YearSteering.weightsOf(shares);
      steered.moving(cell, 0, drawn);
    }
    return pickOf(shares, sum(drawn));
  }

  /** The weights of this future and year. */
  private double[] drawnDestinations(int cell) {
    StateShares shares = rates.destinations().get(cell);
    if (destinations[cell] == null) {
      destinations[cell] = draw(shares);
    }
    double[] weights = destinations[cell].clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= wandering.drawOfMovers(shares.state(i));
    }
    return weights;
  }

  @Override
  public int destinationBut(int cell, boolean[] full) {
    double[] weights = drawnDestinations(cell);
    steered.moving(cell, 0, weights);
    return pickOpen(rates.destinations().get(cell), weights, state -> !full[state]);
  }

  private int pickOpen(StateShares shares, double[] weights, IntPredicate isOpen) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = isOpen.test(shares.state(i)) ? weights[i] : 0;
    }
    return Arrays.stream(weights).sum() > 0 ? pickOf(shares, sum(weights)) : -1;
  }

  @Override
  public int joinerStateBut(int ncyIndex, int state, boolean[] full) {
    double[] weights = reached[ncyIndex].clone();
    for (int i = weights.length - 1; i > 0; i--) {
      weights[i] -= weights[i - 1];
    }
    return pickOpen(
        rates.joinerStates().get(ncyIndex), weights, other -> !full[other] && steered.isSameNeed(state, other));
  }

  @Override
  public int grown(int cell, int children) {
    double growth = steered.growth(cell);
    int whole = (int) growth;
    return whole * children + chance.binomial(children, growth - whole);
  }

  @Override
  public YearSteering steering() {
    return steered;
  }

  /** Weights of a Dirichlet distribution, not yet divided by their sum. */
  private double[] draw(StateShares shares) {
    double[] drawn = new double[shares.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = chance.gamma(shares.weight(i));
    }
    return drawn;
  }

  /** Replaces each weight by the sum up to it. */
  private static double[] sum(double[] weights) {
    for (int i = 1; i < weights.length; i++) {
      weights[i] += weights[i - 1];
    }
    return weights;
  }

  private int pickOf(StateShares shares, double[] sums) {
    double sum = sums[sums.length - 1];
    if (!(sum > 0)) {
      return shares.state(chance.below(shares.size()));
    }
    int found = Arrays.binarySearch(sums, chance.uniform() * sum);
    return shares.state(Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1));
  }

  @Override
  public int joiners(int ncyIndex) {
    if (rates.joinerStates().get(ncyIndex).isEmpty()) {
      return 0;
    }
    double p = joining[ncyIndex] * StrictMath.exp(joinerLog - joinerVariance / 2) * joinFactors[ncyIndex];
    return chance.binomial(people.of(year, ncyIndex), Math.min(1, p));
  }

  @Override
  public int joinerState(int ncyIndex) {
    return pickOf(rates.joinerStates().get(ncyIndex), reached[ncyIndex]);
  }

  @Override
  public int joinerHome(int ncyIndex) {
    return homes.at(ncyIndex, chance.uniform());
  }

  @Override
  public int pick(int children) {
    return children == 1 ? 0 : chance.below(children);
  }
}
