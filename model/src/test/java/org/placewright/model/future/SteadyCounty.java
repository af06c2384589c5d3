package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateShares;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * Futures whose rates are known: ASD and SEMH in one setting from Reception to Year 13, 1,000 people in each curriculum year;
 * rates the same in each. The census that is known is that of January 2025.
 */
final class SteadyCounty {
  private static final double FIRMLY = 1e9;
  private static final int PEOPLE = 1_000;
  private static final StateShares NOWHERE = new StateShares(new int[0], new double[0]);

  private final StateSpace space;
  private final int ofEachNeedAndYear;
  private double joining;
  private double leaving;
  private double moving;
  private double joinerSd;

  SteadyCounty(int ofEachNeedAndYear) {
    this.ofEachNeedAndYear = ofEachNeedAndYear;
    ValidStates.SettingRule rule = new ValidStates.SettingRule("main", "main", 0, 13, Set.of("ASD", "SEMH"), Set.of("main"));
    this.space = StateSpace.of(new TransitionHistory(List.of()), new ValidStates(new TreeMap<>(Map.of("main", rule))));
  }

  /** Of 1,000 people in each curriculum year so many join, as many with ASD as with SEMH. */
  SteadyCounty joiners(double perThousand) {
    joining = perThousand / PEOPLE;
    return this;
  }

  SteadyCounty leaving(double rate) {
    leaving = rate;
    return this;
  }

  /** From one need to the other. */
  SteadyCounty moving(double rate) {
    moving = rate;
    return this;
  }

  SteadyCounty joinersDiffer(double sd) {
    joinerSd = sd;
    return this;
  }

  private static BetaRate rate(double mean) {
    return new BetaRate(mean * FIRMLY, (1 - mean) * FIRMLY);
  }

  StateSpace space() {
    return space;
  }

  Futures futures(int years) {
    List<BetaRate> leave = new ArrayList<>();
    List<BetaRate> move = new ArrayList<>();
    List<StateShares> destinations = new ArrayList<>();
    int[] cells = IntStream.range(0, space.cells()).flatMap(cell -> IntStream.generate(() -> cell).limit(ofEachNeedAndYear)).toArray();
    for (int cell = 0; cell < space.cells(); cell++) {
      boolean isOldest = space.next(cell).isEmpty();
      leave.add(isOldest ? BetaRate.ALWAYS : rate(leaving));
      move.add(isOldest ? BetaRate.NEVER : rate(moving));
      destinations.add(isOldest ? NOWHERE : new StateShares(new int[]{1 - space.stateOf(cell)}, new double[]{FIRMLY}));
    }
    Map<Integer, Integer> people = new TreeMap<>();
    IntStream.range(0, space.span()).forEach(a -> people.put(a, PEOPLE));
    FlowRates rates = new FlowRates(
        space, leave, move, destinations,
        Collections.nCopies(space.span(), rate(joining)),
        Collections.nCopies(space.span(), new StateShares(new int[]{0, 1}, new double[]{FIRMLY, FIRMLY})),
        new RateSpread(joinerSd, 0, 0, 0, 0, 0, 0.95));
    return new Futures(
        rates, new StartingChildren(2025, cells, new int[cells.length]), new ChildPopulation(Map.of(2025, people)),
        Homes.inOnePlace(space.span()), years, 7);
  }

  static double[] zeros(int size) {
    double[] zeros = new double[size];
    Arrays.fill(zeros, 0);
    return zeros;
  }

  /** The number of a state, for readers. */
  int stateOf(String need) {
    return space.number(new PlanState(need, "main"));
  }
}
