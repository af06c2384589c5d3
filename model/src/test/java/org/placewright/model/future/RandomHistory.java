package org.placewright.model.future;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.placewright.model.StatedBeliefs;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * A small county whose history is nonsense of every kind a real one can hold: years that were not observed, settings without a
 * rule, settings that end or that nothing may follow, children where the rules allow none, needs that change, curriculum
 * years without people, and children at the start in cells that the history never saw.
 */
record RandomHistory(
    StateSpace space,
    TransitionHistory history,
    ChildPopulation people,
    StartingChildren start,
    Homes homes) {
  static final int FIRST_YEAR = 2015;
  static final int LOCALITIES = 3;

  static RandomHistory of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int firstNcy = random.nextInt(-5, 2);
    int lastNcy = firstNcy + random.nextInt(2, 9);
    List<PlanState> states = new ArrayList<>();
    int settings = random.nextInt(1, 5);
    int needs = random.nextInt(1, 4);
    IntStream.range(0, settings).forEach(s -> IntStream.range(0, needs).forEach(n -> states.add(state(n, s))));
    TreeMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    for (int s = 0; s < settings; s++) {
      if (s == 0 || random.nextInt(5) > 0) {
        rules.put("S" + s, rule(random, s, needs, settings, firstNcy, lastNcy));
      }
    }
    int withoutPeople = random.nextInt(firstNcy, lastNcy + 1);
    TransitionHistory history = history(random, states, firstNcy, lastNcy, withoutPeople);
    StateSpace space = StateSpace.of(history, new ValidStates(rules));
    int count = random.nextInt(60);
    StartingChildren start = new StartingChildren(
        FIRST_YEAR + 6,
        random.ints(count, 0, space.cells()).toArray(),
        random.ints(count, 0, LOCALITIES).toArray());
    return new RandomHistory(space, history, people(firstNcy, lastNcy, withoutPeople), start, homes(random, space.span()));
  }

  private static PlanState state(int need, int setting) {
    return new PlanState("N" + need, "S" + setting);
  }

  private static ValidStates.SettingRule rule(
      SplittableRandom random, int setting, int needs, int settings, int firstNcy, int lastNcy) {
    int first = random.nextInt(firstNcy, lastNcy + 1);
    TreeSet<String> takes = new TreeSet<>();
    IntStream.range(0, needs).filter(n -> random.nextInt(4) > 0).forEach(n -> takes.add("N" + n));
    TreeSet<String> next = new TreeSet<>();
    IntStream.range(0, settings).filter(s -> random.nextInt(2) > 0).forEach(s -> next.add("S" + s));
    return new ValidStates.SettingRule("S" + setting, "all", first, random.nextInt(first, lastNcy + 1), takes, next);
  }

  private static TransitionHistory history(
      SplittableRandom random, List<PlanState> states, int firstNcy, int lastNcy, int withoutPeople) {
    List<Transition> transitions = new ArrayList<>();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + 6; year++) {
      int rows = random.nextInt(4) == 0 ? 0 : random.nextInt(12);
      for (int row = 0; row < rows; row++) {
        int ncy = random.nextInt(firstNcy - 1, lastNcy);
        PlanState before = states.get(random.nextInt(states.size()));
        PlanState after = states.get(random.nextInt(states.size()));
        int children = random.nextInt(1, 5);
        switch (random.nextInt(5)) {
          case 0 -> {
            if (ncy + 1 != withoutPeople) {
              transitions.add(new Transition(year, Optional.empty(), ncy, Optional.of(after), children));
            }
          }
          case 1 -> transitions.add(new Transition(year, Optional.of(before), ncy, Optional.empty(), children));
          case 2 -> transitions.add(new Transition(year, Optional.of(before), ncy, Optional.of(after), children));
          default -> transitions.add(new Transition(year, Optional.of(before), ncy, Optional.of(before), children));
        }
      }
    }
    return new TransitionHistory(transitions);
  }

  private static ChildPopulation people(int firstNcy, int lastNcy, int withoutPeople) {
    Map<Integer, Map<Integer, Integer>> persons = new HashMap<>();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + 10; year++) {
      Map<Integer, Integer> ofYear = new HashMap<>();
      for (int ncy = firstNcy - 1; ncy <= lastNcy; ncy++) {
        ofYear.put(ncy, ncy == withoutPeople ? 0 : 60 + 3 * ncy + year % 5);
      }
      persons.put(year, ofYear);
    }
    return new ChildPopulation(persons);
  }

  private static Homes homes(SplittableRandom random, int span) {
    return new Homes(
        LOCALITIES,
        IntStream.range(0, span).mapToObj(a -> {
          double first = random.nextDouble();
          double second = (1 - first) * random.nextDouble();
          return new double[]{first, second, 1 - first - second};
        }).toList());
  }

  FlowRates rates(Priors priors) {
    return RateFit.fit(space, history, people, priors);
  }

  Futures futures(long seed) {
    return new Futures(rates(StatedBeliefs.PRIORS), start, people, homes, 9, seed);
  }
}
