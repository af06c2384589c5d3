package org.placewright.model.future;

import java.util.Arrays;
import java.util.List;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * What levers do to the rates of one year, whether the rate is a mean or drawn for one future.
 *
 * <p>(1) A leaver rate p becomes min(1, p f + g) with the product f of the factors and the growth g where it is negative. (2) A mover
 * rate q becomes min(1, q f r) with r = sum(w c) / sum(w) over the open states it leads to, by their weights w and step-down
 * factors c; all move where their setting closes or ends, and leave where no open state takes them. (3) Of joiners, each
 * state's share is multiplied by its factor; what falls on closed states goes to the open ones of the same need, in
 * proportion, and does not join when there are none. (4) Growth above 0 joins by cell.
 */
final class YearSteering {
  private final FlowRates rates;
  private final StateSpace space;
  private final boolean isIdle;
  private final boolean[] closed;
  private final double[] leave;
  private final double[] move;
  private final double[] join;
  private final double[] grow;
  /** The number of each state's need. */
  private final int[] need;
  /** By cell, in the order of its destinations; empty where no lever is about them. */
  private final double[][] destinations;
  private final Room room;

  YearSteering(FlowRates rates, List<DemandLever> acting, int census) {
    this.rates = rates;
    this.space = rates.space();
    this.isIdle = acting.isEmpty();
    int size = isIdle ? 0 : space.cells();
    this.closed = new boolean[space.states().size()];
    this.leave = Steering.ones(size);
    this.move = Steering.ones(size);
    this.join = Steering.ones(size);
    this.grow = new double[size];
    List<String> needs = space.states().stream().map(PlanState::need).distinct().toList();
    this.need = space.states().stream().mapToInt(state -> needs.indexOf(state.need())).toArray();
    this.room = new Room(space, only(acting, DemandLever.CapSetting.class));
    for (DemandLever lever : acting) {
      switch (lever) {
        case DemandLever.Growth growth -> add(growth);
        case DemandLever.Joiners joiners -> multiply(join, lever, joiners.factor());
        case DemandLever.EarlyHelp help -> multiply(join, lever, help.factor(census));
        case DemandLever.Leavers leavers -> multiply(leave, lever, leavers.factor());
        case DemandLever.Movers movers -> multiply(move, lever, movers.factor());
        case DemandLever.CloseSetting closing -> close(closing.setting());
        case DemandLever.StepDown stepDown -> {
        }
        case DemandLever.CapSetting cap -> {
        }
      }
    }
    this.destinations = destinations(only(acting, DemandLever.StepDown.class));
  }

  private double[][] destinations(List<DemandLever.StepDown> stepDowns) {
    double[][] factors = new double[isIdle ? 0 : space.cells()][0];
    for (int cell = 0; cell < factors.length && !stepDowns.isEmpty(); cell++) {
      StateShares shares = rates.destinations().get(cell);
      factors[cell] = Steering.ones(shares.size());
      for (DemandLever.StepDown lever : stepDowns) {
        for (int i = 0; i < shares.size() && isAbout(lever, cell); i++) {
          boolean isMeant = space.states().get(shares.state(i)).setting().equals(lever.toSetting());
          factors[cell][i] *= isMeant ? lever.factor() : 1;
        }
      }
    }
    return factors;
  }

  private static <L extends DemandLever> List<L> only(List<DemandLever> levers, Class<L> kind) {
    return levers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void multiply(double[] factors, DemandLever lever, double factor) {
    for (int cell = 0; cell < factors.length; cell++) {
      factors[cell] *= isAbout(lever, cell) ? factor : 1;
    }
  }

  private void add(DemandLever.Growth growth) {
    for (int cell = 0; cell < grow.length; cell++) {
      grow[cell] += isAbout(growth, cell) ? growth.percent() / 100 : 0;
    }
  }

  private void close(String setting) {
    for (int state = 0; state < closed.length; state++) {
      closed[state] |= space.states().get(state).setting().equals(setting);
    }
  }

  private boolean isAbout(DemandLever lever, int cell) {
    return lever.scope().isAbout(space.states().get(space.stateOf(cell)), space.ncyOf(cell));
  }

  /** Whether no lever acts, so that rates may be used as they are. */
  boolean isIdle() {
    return isIdle;
  }

  /** The caps of the year, with all places free. */
  Room room() {
    return room.copy();
  }

  /** What a leaver rate becomes, see (1). */
  double leaving(int cell, double rate) {
    if (isIdle || rates.leaving().get(cell).beta() == 0) {
      return rate;
    }
    if (!canStay(cell) && reach(cell, weightsOf(rates.destinations().get(cell))) == 0) {
      return 1;
    }
    return Math.min(1, rate * leave[cell] + Math.max(0, -grow[cell]));
  }

  /** Whether a child may be in the same state a year later. */
  boolean canStay(int cell) {
    return space.next(cell).isPresent()
        && rates.moving().get(cell).beta() > 0
        && !closed[space.stateOf(cell)]
        && space.isValid(space.next(cell).getAsInt());
  }

  /**
   * What a mover rate becomes, see (2).
   *
   * @param weights of the destinations of the cell; steered on return
   */
  double moving(int cell, double rate, double[] weights) {
    if (isIdle) {
      return rate;
    }
    double reach = reach(cell, weights);
    return canStay(cell) ? Math.min(1, rate * move[cell] * reach) : 1;
  }

  /** Steers weights of destinations; returns sum(w c) / sum(w) over open states, 0 when none is open. */
  private double reach(int cell, double[] weights) {
    StateShares shares = rates.destinations().get(cell);
    double open = 0;
    double steered = 0;
    for (int i = 0; i < weights.length; i++) {
      int state = shares.state(i);
      open += closed[state] ? 0 : weights[i];
      weights[i] *= closed[state] ? 0 : destinations[cell].length == 0 ? 1 : destinations[cell][i];
      steered += weights[i];
    }
    return open > 0 ? steered / open : 0;
  }

  /** The weights of shares, to be changed. */
  static double[] weightsOf(StateShares shares) {
    double[] weights = new double[shares.size()];
    Arrays.setAll(weights, shares::weight);
    return weights;
  }

  /**
   * Steers joiners, see (3).
   *
   * @param weights of the states of joiners of the curriculum year; steered on return
   * @return what the number of joiners is multiplied by
   */
  double joining(int ncyIndex, double[] weights) {
    StateShares shares = rates.joinerStates().get(ncyIndex);
    double before = Arrays.stream(weights).sum();
    if (isIdle) {
      return 1;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= join[space.cell(shares.state(i), space.firstNcy() + ncyIndex)];
    }
    redirect(shares, weights);
    return before > 0 ? Arrays.stream(weights).sum() / before : 0;
  }

  /** Gives what falls on closed states to the others of the same need, in proportion; it is lost when there are none. */
  private void redirect(StateShares shares, double[] weights) {
    double[] all = new double[closed.length];
    double[] open = new double[closed.length];
    for (int i = 0; i < weights.length; i++) {
      int state = shares.state(i);
      all[need[state]] += weights[i];
      open[need[state]] += closed[state] ? 0 : weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      int state = shares.state(i);
      weights[i] = closed[state] || open[need[state]] == 0 ? 0 : weights[i] * all[need[state]] / open[need[state]];
    }
  }

  boolean isSameNeed(int state, int other) {
    return need[state] == need[other];
  }

  /** How many join a cell in addition for each child who was there at the census before, see (4). */
  double growth(int cell) {
    return isIdle || closed[space.stateOf(cell)] || !space.isValid(cell) ? 0 : Math.max(0, grow[cell]);
  }
}
