package org.placewright.model.future;

import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * The expected future in whole children, without bias: what is left over by rounding one cell is carried to the next, and
 * from the last cell of a year to the first of the following. From a random start, so the expectation of every count
 * is the exact one, and the sum over any run of cells is less than one child off.
 *
 * <p>States follow a sequence of points that fills the unit interval evenly (steps of the golden ratio, Weyl 1916), so
 * that a few movers of many cells together go where the shares say.
 */
final class RoundedOutcomes implements Outcomes {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

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
  private int year;

  RoundedOutcomes(FlowRates rates, FuturePeople people, Homes homes, Chance chance) {
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
  }

  @Override
  public int leavers(int cell, int children) {
    leaverRest += children * rates.leaving().get(cell).mean();
    int leavers = (int) Math.min(children, Math.floor(leaverRest));
    leaverRest -= leavers;
    return leavers;
  }

  @Override
  public int movers(int cell, int children) {
    if (rates.moving().get(cell).beta() == 0) {
      return children;
    }
    moverRest += children * rates.moving().get(cell).mean();
    int movers = (int) Math.min(children, Math.floor(moverRest));
    moverRest -= movers;
    return movers;
  }

  @Override
  public int destination(int cell) {
    destinationPoint = (destinationPoint + GOLDEN) % 1;
    return stateAt(rates.destinations().get(cell), destinationPoint);
  }

  private static int stateAt(StateShares shares, double point) {
    double rest = point * shares.total();
    for (int i = 0; i < shares.size() - 1; i++) {
      rest -= shares.weight(i);
      if (rest < 0) {
        return shares.state(i);
      }
    }
    return shares.state(shares.size() - 1);
  }

  @Override
  public int joiners(int ncyIndex) {
    if (rates.joinerStates().get(ncyIndex).isEmpty()) {
      return 0;
    }
    joinerRest[ncyIndex] += people.of(year, ncyIndex) * rates.joining().get(ncyIndex).mean();
    int joiners = (int) Math.floor(joinerRest[ncyIndex]);
    joinerRest[ncyIndex] -= joiners;
    return joiners;
  }

  @Override
  public int joinerState(int ncyIndex) {
    statePoints[ncyIndex] = (statePoints[ncyIndex] + GOLDEN) % 1;
    return stateAt(rates.joinerStates().get(ncyIndex), statePoints[ncyIndex]);
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
