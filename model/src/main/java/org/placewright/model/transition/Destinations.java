package org.placewright.model.transition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where movers go; see {@link RateFit}. */
final class Destinations {
  private final StateSpace space;
  private final FlowCounts counts;
  private final double strength;
  private final Map<String, Integer> settings = new TreeMap<>();
  /** [setting after] of all movers. */
  private final double[] all;
  /** [setting before][setting after]. */
  private final double[][] ofSetting;
  /** [setting before x curriculum year][setting after]. */
  private final Map<Integer, double[]> ofSettingAndYear = new HashMap<>();

  Destinations(StateSpace space, FlowCounts counts, double strength) {
    this.space = space;
    this.counts = counts;
    this.strength = strength;
    space.states().forEach(state -> settings.putIfAbsent(state.setting(), settings.size()));
    this.all = new double[settings.size()];
    this.ofSetting = new double[settings.size()][settings.size()];
    counts.movers.forEach((cell, to) -> to.forEach((state, n) -> count(cell, state, n)));
  }

  private void count(int cell, int state, double n) {
    int before = setting(space.stateOf(cell));
    int after = setting(state);
    if (before != after) {
      all[after] += n;
      ofSetting[before][after] += n;
      ofSettingAndYear.computeIfAbsent(key(cell), k -> new double[settings.size()])[after] += n;
    }
  }

  private int setting(int state) {
    return settings.get(space.states().get(state).setting());
  }

  private int key(int cell) {
    return setting(space.stateOf(cell)) * space.span() + cell % space.span();
  }

  List<StateShares> list() {
    List<StateShares> shares = new ArrayList<>();
    for (int cell = 0; cell < space.cells(); cell++) {
      shares.add(space.next(cell).isPresent() ? of(cell) : StateShares.NOWHERE);
    }
    return shares;
  }

  private StateShares of(int cell) {
    int from = space.stateOf(cell);
    String need = space.states().get(from).need();
    Map<Integer, Double> seen = counts.movers.getOrDefault(cell, Map.of());
    double[] own = new double[space.states().size()];
    List<Integer> open = new ArrayList<>();
    for (int to : space.listValid(space.ncyOf(cell) + 1)) {
      boolean isSameNeed = space.states().get(to).need().equals(need);
      boolean isAllowed = to != from && (isSameNeed ? space.canMove(from, to) : seen.containsKey(to));
      if (isAllowed) {
        open.add(to);
        own[to] = seen.getOrDefault(to, 0.0);
      }
    }
    return Belief.shares(open, own, believed(cell, need, open), strength);
  }

  /** What is believed of the settings, for the need the child has. */
  private double[] believed(int cell, String need, List<Integer> open) {
    List<Integer> sameNeed = open.stream().filter(to -> space.states().get(to).need().equals(need)).toList();
    double[] none = new double[settings.size()];
    int before = setting(space.stateOf(cell));
    double[] general = Belief.proportions(sameNeed, byState(sameNeed, all));
    double[] setting = Belief.mixed(sameNeed, byState(sameNeed, ofSetting[before]), general, strength);
    return Belief.mixed(sameNeed, byState(sameNeed, ofSettingAndYear.getOrDefault(key(cell), none)), setting, strength);
  }

  private double[] byState(List<Integer> open, double[] bySetting) {
    double[] byState = new double[space.states().size()];
    open.forEach(state -> byState[state] = bySetting[setting(state)]);
    return byState;
  }
}
