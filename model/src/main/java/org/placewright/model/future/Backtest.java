package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.Priors;
import org.placewright.model.transition.RateFit;
import org.placewright.model.transition.Recount;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * Projects each year of a history from the years before it, as if the later ones were not known (rolling origin), and lays
 * the projections beside what was counted. Population is taken as later known, as projections of it are not kept.
 */
public final class Backtest {
  private final TransitionHistory history;
  private final ValidStates valid;
  private final ChildPopulation population;
  private final Priors priors;
  private final long seed;

  private Backtest(
      TransitionHistory history, ValidStates valid, ChildPopulation population, Priors priors, long seed) {
    this.history = history;
    this.valid = valid;
    this.population = population;
    this.priors = priors;
    this.seed = seed;
  }

  /** All held-out counts; none when the history has fewer than two years. */
  public static List<HeldOut> of(
      TransitionHistory history,
      ValidStates valid,
      ChildPopulation population,
      Priors priors,
      long seed,
      int futures,
      int threads) {
    Backtest backtest = new Backtest(history, valid, population, priors, seed);
    List<HeldOut> held = new ArrayList<>();
    for (int origin : history.years().stream().skip(1).toList()) {
      if (history.years().contains(origin - 1)) {
        held.addAll(backtest.from(origin, futures, threads));
      }
    }
    return held;
  }

  private List<HeldOut> from(int origin, int futures, int threads) {
    TransitionHistory known = history.in(year -> year < origin);
    StateSpace space = StateSpace.of(known, valid);
    FlowRates rates = RateFit.fit(space, known, population, priors);
    StartingChildren start = StartingChildren.of(space, origin, history.stockAfter(origin - 1));
    int years = history.years().last() + 1 - origin + 1;
    Homes homes = Homes.inOnePlace(space.span());
    ExpectedStock expected = ExpectedStock.of(rates, start, population, homes, years);
    List<Counted> parts = List.of(
        new Counted(space, known, HeldOut.Part.TOTAL, group -> HeldOut.ALL),
        new Counted(space, known, HeldOut.Part.NEED, group -> group.state().need()),
        new Counted(space, known, HeldOut.Part.SETTING, group -> group.state().setting()));
    List<Futures.Counted> counted = new Futures(rates, start, population, homes, years, seed)
        .count(futures, parts.stream().map(Counted::wanted).toList(), threads);
    List<HeldOut> held = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      held.addAll(parts.get(p).compare(origin, expected, counted.get(p)));
    }
    return held;
  }

  /** Children counted by one part of what they are. */
  private final class Counted {
    private final HeldOut.Part part;
    private final Function<TransitionHistory.Group, String> name;
    private final Split<String> split;
    private final double recount;

    Counted(StateSpace space, TransitionHistory known, HeldOut.Part part, Function<TransitionHistory.Group, String> name) {
      this.part = part;
      this.name = name;
      this.split = new Split<>(
          space, cell -> name.apply(new TransitionHistory.Group(space.states().get(space.stateOf(cell)), space.ncyOf(cell))), 1);
      this.recount = Recount.dispersion(known, name);
    }

    Futures.Wanted wanted() {
      return split.wanted(recount);
    }

    /** All years after the origin; a group that nobody was in or could have been in is not held out: to foretell none is no merit. */
    List<HeldOut> compare(int origin, ExpectedStock expected, Futures.Counted futures) {
      SortedMap<String, List<Foretold>> foretold = split.measure(expected, futures, Foretold::new);
      Map<String, Double> atOrigin = count(origin);
      Map<String, Double> before = history.years().contains(origin - 2) ? count(origin - 1) : Map.of();
      List<HeldOut> held = new ArrayList<>();
      for (int y = 1; y < expected.years(); y++) {
        if (!history.years().contains(origin + y - 1)) {
          continue;
        }
        Map<String, Double> actual = count(origin + y);
        SortedSet<String> groups = new TreeSet<>(foretold.keySet());
        groups.addAll(actual.keySet());
        for (String group : groups) {
          Foretold one = foretold.containsKey(group) ? foretold.get(group).get(y) : Foretold.NOBODY;
          if (one.expected() > 0 || actual.containsKey(group)) {
            held.add(
                one.beside(
                    origin, origin + y, part, group, actual.getOrDefault(group, 0.0), atOrigin.getOrDefault(group, 0.0),
                    before.getOrDefault(group, 0.0)));
          }
        }
      }
      return held;
    }

    private Map<String, Double> count(int year) {
      Map<String, Double> counts = new TreeMap<>();
      history.stockAfter(year - 1).forEach((group, children) -> counts.merge(name.apply(group), children, Double::sum));
      return counts;
    }
  }

  /** What was foretold of one group in one year. */
  private record Foretold(double expected, CountHistogram futures) {
    static final Foretold NOBODY = new Foretold(0, new CountHistogram());

    HeldOut beside(int origin, int year, HeldOut.Part part, String name, double counted, double last, double before) {
      Optional<Double> grown = before > 0 ? Optional.of(last * Math.pow(last / before, year - origin)) : Optional.empty();
      return new HeldOut(
          origin, year, part, name, counted, expected,
          futures.quantile(0.025), futures.quantile(0.975), futures.quantile(0.1), futures.quantile(0.9),
          last, grown);
    }
  }
}
