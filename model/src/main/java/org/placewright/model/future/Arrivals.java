package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;

/**
 * Expected flows into the cells of one year, movers first, then joiners. Where a setting is capped and more are expected than it has places
 * for, the same part of every flow gets in; the rest goes to the other settings by their weights (joiners: of the same need),
 * and where those are full too, movers stay and joiners do not join. In as many rounds as there are caps, and one more.
 *
 * <p>Places of movers who leave are free for others; who then has to stay after all is over the cap.
 */
final class Arrivals {
  private static final double NEGLIGIBLE = 1e-12;
  private static final int NOBODYS = -1;
  private static final int GROWN = -2;

  private final FlowRates rates;
  private final StateSpace space;
  private final YearSteering steered;
  private final double[][] stock;
  private final Room room;
  private final List<Flow> flows = new ArrayList<>();
  private boolean hasRoomCounted;
  private double joined;

  Arrivals(FlowRates rates, YearSteering steered, double[][] stock) {
    this.rates = rates;
    this.space = rates.space();
    this.steered = steered;
    this.stock = stock;
    this.room = steered.room();
  }

  /**
   * Children to one curriculum year.
   *
   * @param from the cell they come from, or one of the negative numbers
   * @param states the states they may come to, by these weights
   * @param children by locality
   */
  private record Flow(int from, int ncy, int[] states, double[] weights, double[] children) {
    double total() {
      return Arrays.stream(children).sum();
    }
  }

  static void add(double[] from, double part, double[] to) {
    for (int l = 0; l < from.length; l++) {
      to[l] += part * from[l];
    }
  }

  void expectMovers(int cell, StateShares shares, double[] weights, double[] before, double part) {
    int ncy = space.ncyOf(cell) + 1;
    if (room.isLimited()) {
      flows.add(new Flow(cell, ncy, statesOf(shares), weights, scaled(before, part)));
    } else {
      place(ncy, shares, weights, before, part);
    }
  }

  void expectJoiners(int ncyIndex, StateShares shares, double[] weights, double[] homes, double joiners) {
    int ncy = space.firstNcy() + ncyIndex;
    if (room.isLimited()) {
      addByNeed(ncy, shares, weights, homes, joiners);
    } else {
      place(ncy, shares, weights, homes, joiners);
      joined += shares.isEmpty() || Arrays.stream(weights).sum() == 0 ? 0 : joiners;
    }
  }

  void expectGrowth(int ncyIndex, int cell, double[] homes, double joiners) {
    if (room.isLimited()) {
      flows.add(
          new Flow(
              GROWN, space.firstNcy() + ncyIndex, new int[]{space.stateOf(cell)}, new double[]{1}, scaled(homes, joiners)));
    } else {
      add(homes, joiners, stock[cell]);
      joined += joiners;
    }
  }

  private static int[] statesOf(StateShares shares) {
    int[] states = new int[shares.size()];
    Arrays.setAll(states, shares::state);
    return states;
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private void place(int ncy, StateShares shares, double[] weights, double[] children, double part) {
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length && sum > 0; i++) {
      if (weights[i] > 0) {
        add(children, part * (weights[i] / sum), stock[space.cell(shares.state(i), ncy)]);
      }
    }
  }

  private void addByNeed(int ncy, StateShares shares, double[] weights, double[] homes, double joiners) {
    double sum = Arrays.stream(weights).sum();
    boolean[] done = new boolean[weights.length];
    for (int i = 0; i < weights.length && sum > 0; i++) {
      int state = shares.state(i);
      double[] ofNeed = new double[weights.length];
      for (int j = i; j < weights.length && !done[i]; j++) {
        if (steered.isSameNeed(state, shares.state(j))) {
          ofNeed[j] = weights[j];
        }
      }
      for (int j = i; j < weights.length; j++) {
        done[j] |= steered.isSameNeed(state, shares.state(j));
      }
      double part = Arrays.stream(ofNeed).sum() / sum;
      if (part > 0) {
        flows.add(new Flow(NOBODYS, ncy, statesOf(shares), ofNeed, scaled(homes, joiners * part)));
      }
    }
  }

  /** Lets those expected arrive; returns how many of them joined since the last time. */
  double arrive() {
    if (room.isLimited()) {
      countRoom();
      boolean[] full = new boolean[room.caps()];
      List<Flow> waiting = List.copyOf(flows);
      while (!waiting.isEmpty()) {
        waiting = arrive(waiting, full);
      }
      flows.clear();
    }
    double sum = joined;
    joined = 0;
    return sum;
  }

  /** Those who stayed are there already. */
  private void countRoom() {
    for (int cell = 0; cell < stock.length && !hasRoomCounted; cell++) {
      room.enter(space.stateOf(cell), Arrays.stream(stock[cell]).sum());
    }
    hasRoomCounted = true;
  }

  /** One round; returns those who have not arrived, after marking as full what turned them away. */
  private List<Flow> arrive(List<Flow> waiting, boolean[] full) {
    double[] wanted = new double[full.length];
    double[] within = new double[full.length];
    for (Flow flow : waiting) {
      double sum = openWeight(flow, full);
      for (int i = 0; i < flow.states().length; i++) {
        int cap = room.capOf(flow.states()[i]);
        if (cap >= 0 && isOpen(flow, full).test(i) && sum > 0) {
          double[] counted = isWithin(flow, flow.states()[i]) ? within : wanted;
          counted[cap] += flow.total() * flow.weights()[i] / sum;
        }
      }
    }
    double[] admitted = new double[full.length];
    Arrays.setAll(admitted, cap -> {
      double left = Math.max(0, room.left(cap) - within[cap]);
      return wanted[cap] <= left ? 1 : left / wanted[cap];
    });
    boolean[] fullBefore = full.clone();
    List<Flow> rest = new ArrayList<>();
    for (Flow flow : waiting) {
      double turnedAway = arrive(flow, fullBefore, admitted);
      if (flow.total() * turnedAway > NEGLIGIBLE) {
        rest.add(elsewhere(flow, turnedAway));
      }
    }
    for (int cap = 0; cap < full.length; cap++) {
      full[cap] |= admitted[cap] < 1;
    }
    return rest;
  }

  /** Those turned away from all that is full by now; who joins by growth joins elsewhere as other joiners of the need do. */
  private Flow elsewhere(Flow flow, double part) {
    double[] children = scaled(flow.children(), part);
    if (flow.from() != GROWN) {
      return new Flow(flow.from(), flow.ncy(), flow.states(), flow.weights(), children);
    }
    StateShares shares = rates.joinerStates().get(flow.ncy() - space.firstNcy());
    double[] weights = YearSteering.weightsOf(shares);
    steered.joining(flow.ncy() - space.firstNcy(), weights);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = steered.isSameNeed(shares.state(i), flow.states()[0]) ? weights[i] : 0;
    }
    return new Flow(NOBODYS, flow.ncy(), statesOf(shares), weights, children);
  }

  private double openWeight(Flow flow, boolean[] full) {
    IntPredicate isOpen = isOpen(flow, full);
    double sum = 0;
    for (int i = 0; i < flow.states().length; i++) {
      sum += isOpen.test(i) ? flow.weights()[i] : 0;
    }
    return sum;
  }

  /** Who changes need within a setting takes no place of another. */
  private IntPredicate isOpen(Flow flow, boolean[] full) {
    return i -> {
      int cap = room.capOf(flow.states()[i]);
      return cap < 0 || !full[cap] || isWithin(flow, flow.states()[i]);
    };
  }

  private boolean isWithin(Flow flow, int state) {
    return flow.from() >= 0 && room.isSameSetting(space.stateOf(flow.from()), state);
  }

  /** Returns the part that was turned away. */
  private double arrive(Flow flow, boolean[] full, double[] admitted) {
    double sum = openWeight(flow, full);
    if (sum == 0) {
      if (flow.from() >= 0 && steered.canStay(flow.from())) {
        add(flow.children(), 1, stock[flow.from() + 1]);
        room.enter(space.stateOf(flow.from()), flow.total());
      }
      return 0;
    }
    double turnedAway = 0;
    IntPredicate isOpen = isOpen(flow, full);
    for (int i = 0; i < flow.states().length; i++) {
      int state = flow.states()[i];
      if (isOpen.test(i) && flow.weights()[i] > 0) {
        double part = flow.weights()[i] / sum;
        double in = room.capOf(state) < 0 || isWithin(flow, state) ? 1 : admitted[room.capOf(state)];
        add(flow.children(), part * in, stock[space.cell(state, flow.ncy())]);
        room.enter(state, flow.total() * part * in);
        joined += flow.from() < 0 ? flow.total() * part * in : 0;
        turnedAway += part * (1 - in);
      }
    }
    return turnedAway;
  }
}
