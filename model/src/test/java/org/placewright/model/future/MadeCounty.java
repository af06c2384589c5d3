package org.placewright.model.future;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * A county of some 350 plans whose history is made child by child from rates known here, with nothing of the model's own code:
 * two needs, mainstream and special schools for years 0 to 11, colleges for 12 to 15.
 */
final class MadeCounty {
  static final int FIRST_YEAR = 2010;
  static final int PEOPLE = 600;
  static final int LOCALITIES = 3;
  private static final int LEAVES_SCHOOL = 11;
  private static final int LAST_NCY = 15;
  private static final int YEARS_BEFORE = 16;
  private static final List<String> NEEDS = List.of("X", "Y");
  static final ValidStates VALID = new ValidStates(
      new TreeMap<>(
          Map.of(
              "M", new ValidStates.SettingRule("M", "school", 0, LEAVES_SCHOOL, Set.of("X", "Y"), Set.of("S", "P")),
              "S", new ValidStates.SettingRule("S", "school", 0, LEAVES_SCHOOL, Set.of("X", "Y"), Set.of("M", "P")),
              "P", new ValidStates.SettingRule("P", "after", LEAVES_SCHOOL + 1, LAST_NCY, Set.of("X", "Y"), Set.of("P")))));

  private final SplittableRandom random;
  private final double joinerSd;
  private final double leaverSd;
  private Map<TransitionHistory.Group, Integer> now = new TreeMap<>();
  private double joinerLog;

  private MadeCounty(long seed, double joinerSd, double leaverSd) {
    this.random = new SplittableRandom(seed);
    this.joinerSd = joinerSd;
    this.leaverSd = leaverSd;
  }

  /** The history of so many years; the rate of joining goes up and down from year to year, that of leaving differs by year. */
  static TransitionHistory history(long seed, int years, double joinerSd, double leaverSd) {
    MadeCounty county = new MadeCounty(seed, joinerSd, leaverSd);
    List<Transition> all = new ArrayList<>();
    for (int y = -YEARS_BEFORE; y < years; y++) {
      List<Transition> ofYear = county.advance(FIRST_YEAR + y, y < 0 ? 0 : 1);
      if (y >= 0) {
        all.addAll(ofYear);
      }
    }
    return new TransitionHistory(all);
  }

  static ChildPopulation people() {
    Map<Integer, Integer> ofYear = new HashMap<>();
    IntStream.rangeClosed(0, LAST_NCY).forEach(ncy -> ofYear.put(ncy, PEOPLE));
    return new ChildPopulation(Map.of(FIRST_YEAR, ofYear));
  }

  /** Futures of the county at the end of its history, with rates fitted to that and with the spread given. */
  static Futures futures(int years, RateSpread spread, long seed) {
    TransitionHistory history = history(1, 5, 0, 0);
    StateSpace space = StateSpace.of(history, VALID);
    FlowRates fitted = RateFit.fit(space, history, people(), StatedBeliefs.PRIORS);
    FlowRates rates = new FlowRates(
        space, fitted.leaving(), fitted.moving(), fitted.destinations(), fitted.joining(), fitted.joinerStates(), spread);
    StartingChildren start = StartingChildren.of(space, FIRST_YEAR + 5, history.stockAfter(FIRST_YEAR + 4));
    int[] homes = IntStream.range(0, start.count()).map(child -> child % LOCALITIES).toArray();
    int[] cells = IntStream.range(0, start.count()).map(start::cell).toArray();
    Homes shares = new Homes(LOCALITIES, java.util.Collections.nCopies(space.span(), new double[]{0.5, 0.2, 0.3}));
    return new Futures(rates, new StartingChildren(start.year(), cells, homes), people(), shares, years, seed);
  }

  private List<Transition> advance(int year, double spread) {
    Map<Transition, Integer> done = new java.util.LinkedHashMap<>();
    Map<TransitionHistory.Group, Integer> next = new TreeMap<>();
    double leaverFactor = Math.exp(spread * leaverSd * normal());
    joinerLog += spread * joinerSd * normal();
    now.forEach((group, children) -> {
      for (int child = 0; child < children; child++) {
        Optional<PlanState> to = after(group, leaverFactor);
        done.merge(new Transition(year, Optional.of(group.state()), group.ncy(), to, 1), 1, Integer::sum);
        to.ifPresent(state -> next.merge(new TransitionHistory.Group(state, group.ncy() + 1), 1, Integer::sum));
      }
    });
    for (int ncy = 0; ncy <= LAST_NCY; ncy++) {
      for (int person = 0; person < PEOPLE; person++) {
        if (random.nextDouble() < (ncy <= LEAVES_SCHOOL ? 0.006 : 0.001) * Math.exp(joinerLog)) {
          String setting = ncy > LEAVES_SCHOOL ? "P" : random.nextDouble() < 0.3 ? "S" : "M";
          PlanState state = new PlanState(NEEDS.get(random.nextInt(5) / 3), setting);
          done.merge(new Transition(year, Optional.empty(), ncy - 1, Optional.of(state), 1), 1, Integer::sum);
          next.merge(new TransitionHistory.Group(state, ncy), 1, Integer::sum);
        }
      }
    }
    now = next;
    return done.entrySet()
        .stream()
        .map(e -> new Transition(year, e.getKey().from(), e.getKey().ncyBefore(), e.getKey().to(), e.getValue()))
        .toList();
  }

  private Optional<PlanState> after(TransitionHistory.Group group, double leaverFactor) {
    String setting = group.state().setting();
    if (group.ncy() == LAST_NCY || random.nextDouble() < (setting.equals("P") ? 0.15 : 0.03) * leaverFactor) {
      return Optional.empty();
    }
    String need = random.nextDouble() < 0.005 ? NEEDS.get(1 - NEEDS.indexOf(group.state().need())) : group.state().need();
    if (group.ncy() == LEAVES_SCHOOL) {
      return Optional.of(new PlanState(need, "P"));
    }
    double moving = random.nextDouble();
    String to = setting.equals("M") && moving < 0.04 ? "S" : setting.equals("S") && moving < 0.01 ? "M" : setting;
    return Optional.of(new PlanState(need, to));
  }

  private double normal() {
    return random.nextGaussian();
  }
}
