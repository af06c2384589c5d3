package org.placewright.model.future;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * The expected future in whole children, without bias: what is left over by rounding one cell is carried to the next, and
 * from the last cell of a year to the first of the following. From a random start, so the expectation of every count
 * is the exact one. The sum of leavers, and that of movers, over any run of cells is less than one child off what the rates say
 * of the whole children there; joiners are carried within their curriculum year, from year to year.
 *
 * <p>States follow a sequence of points that fills the unit interval evenly (steps of the golden ratio, Weyl 1916), so
 * that a few movers of many cells together go where the shares say.
 */
final class RoundedOutcomes implements Outcomes {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double UNDRAWN = -1;

  private final FlowRates rates;
  private final StateSpace space;
  private final FuturePeople people;
  private final Homes homes;
  private final Chance chance;
  private double leaverRest;
  private double moverRest;
  private final double[] joinerRest;
  private double destinationPoint;
  private final double[] statePoints;
  private final double[] homePoints;
  private final Steering steering;
  private double growthRest = UNDRAWN;
  private YearSteering steered;
  private int year;

  RoundedOutcomes(FlowRates rates, Steering steering, FuturePeople people, Homes homes, Chance chance) {
    this.rates = rates;
    this.space = rates.space();
    this.people = people;
    this.homes = homes;
    this.chance = chance;
    this.leaverRest = chance.uniform();
    this.moverRest = chance.uniform();
    this.destinationPoint = chance.uniform();
    this.joinerRest = uniforms();
    this.statePoints = uniforms();
    this.homePoints = uniforms();
    this.steering = steering;
    this.steered = steering.in(0);
  }

  private double[] uniforms() {
    double[] points = new double[space.span()];
    for (int a = 0; a < points.length; a++) {
      points[a] = chance.uniform();
    }
    return points;
  }

  @Override
  public void begin(int calendarYear) {
    year = calendarYear;
    steered = steering.in(year);
  }

  @Override
  public int leavers(int cell, int children) {
    leaverRest += children * steered.leaving(cell, rates.leaving().get(cell).mean());
    int leavers = (int) Math.min(children, Math.floor(leaverRest));
    leaverRest -= leavers;
    return leavers;
  }

  @Override
  public int movers(int cell, int children) {
    if (rates.moving().get(cell).beta() == 0) {
      return children;
    }
    double[] weights = YearSteering.weightsOf(rates.destinations().get(cell));
    double p = steered.moving(cell, rates.moving().get(cell).mean(), weights);
    moverRest += children * p;
    int movers = p >= 1 ? children : (int) Math.min(children, Math.floor(moverRest));
    moverRest -= p >= 1 ? children : movers;
    return movers;
  }

  @Override
  public int destination(int cell) {
    destinationPoint = (destinationPoint + GOLDEN) % 1;
    return stateAt(rates.destinations().get(cell), steeredDestinations(cell), destinationPoint);
  }

  private double[] steeredDestinations(int cell) {
    double[] weights = YearSteering.weightsOf(rates.destinations().get(cell));
    steered.moving(cell, 0, weights);
    return weights;
  }

  @Override
  public int destinationBut(int cell, boolean[] full) {
    return stateBut(rates.destinations().get(cell), steeredDestinations(cell), state -> !full[state]);
  }

  @Override
  public int joinerStateBut(int ncyIndex, int state, boolean[] full) {
    StateShares shares = rates.joinerStates().get(ncyIndex);
    double[] weights = YearSteering.weightsOf(shares);
    steered.joining(ncyIndex, weights);
    return stateBut(shares, weights, other -> !full[other] && steered.isSameNeed(state, other));
  }

  private int stateBut(StateShares shares, double[] weights, IntPredicate isOpen) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = isOpen.test(shares.state(i)) ? weights[i] : 0;
    }
    return Arrays.stream(weights).sum() > 0 ? stateAt(shares, weights, chance.uniform()) : -1;
  }

  @Override
  public int grown(int cell, int children) {
    growthRest = growthRest == UNDRAWN ? chance.uniform() : growthRest;
    growthRest += children * steered.growth(cell);
    int grown = (int) Math.floor(growthRest);
    growthRest -= grown;
    return grown;
  }

  @Override
  public YearSteering steering() {
    return steered;
  }

  private static int stateAt(StateShares shares, double[] weights, double point) {
    double rest = point * Arrays.stream(weights).sum();
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        rest -= weights[i];
        if (rest < 0) {
          break;
        }
      }
    }
    return shares.state(last);
  }

  @Override
  public int joiners(int ncyIndex) {
    if (rates.joinerStates().get(ncyIndex).isEmpty()) {
      return 0;
    }
    double p = rates.joining().get(ncyIndex).mean() * steered.joining(ncyIndex, YearSteering.weightsOf(rates.joinerStates().get(ncyIndex)));
    joinerRest[ncyIndex] += people.of(year, ncyIndex) * Math.min(1, p);
    int joiners = (int) Math.floor(joinerRest[ncyIndex]);
    joinerRest[ncyIndex] -= joiners;
    return joiners;
  }

  @Override
  public int joinerState(int ncyIndex) {
    statePoints[ncyIndex] = (statePoints[ncyIndex] + GOLDEN) % 1;
    StateShares shares = rates.joinerStates().get(ncyIndex);
    double[] weights = YearSteering.weightsOf(shares);
    steered.joining(ncyIndex, weights);
    return stateAt(shares, weights, statePoints[ncyIndex]);
  }

  /** Steps by another irrational number than states do, so that needs and homes do not go together. */
  @Override
  public int joinerHome(int ncyIndex) {
    homePoints[ncyIndex] = (homePoints[ncyIndex] + Math.sqrt(2)) % 1;
    return homes.at(ncyIndex, homePoints[ncyIndex]);
  }

  @Override
  public int pick(int children) {
    return chance.below(children);
  }
}
