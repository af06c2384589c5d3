package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    List<Split> splits = List.of(
        new Split(space, known, HeldOut.Part.TOTAL, group -> HeldOut.ALL),
        new Split(space, known, HeldOut.Part.NEED, group -> group.state().need()),
        new Split(space, known, HeldOut.Part.SETTING, group -> group.state().setting()));
    List<Futures.Counted> counted = new Futures(rates, start, population, homes, years, seed)
        .count(futures, splits.stream().map(Split::wanted).toList(), threads);
    List<HeldOut> held = new ArrayList<>();
    for (int s = 0; s < splits.size(); s++) {
      for (int y = 1; y < years; y++) {
        if (history.years().contains(origin + y - 1)) {
          held.addAll(splits.get(s).compare(origin, y, expected, counted.get(s)));
        }
      }
    }
    return held;
  }

  /** One way to split children into groups with names. */
  private final class Split {
    private final StateSpace space;
    private final HeldOut.Part part;
    private final Function<TransitionHistory.Group, String> name;
    private final List<String> names;
    private final int[] groupOfCell;
    private final double recount;

    Split(
        StateSpace space, TransitionHistory known, HeldOut.Part part, Function<TransitionHistory.Group, String> name) {
      this.space = space;
      this.part = part;
      this.name = name;
      this.names = space.states().stream().map(state -> name.apply(new TransitionHistory.Group(state, 0))).distinct().toList();
      this.groupOfCell = new int[space.cells()];
      for (int cell = 0; cell < groupOfCell.length; cell++) {
        groupOfCell[cell] = names.indexOf(
            name.apply(new TransitionHistory.Group(space.states().get(space.stateOf(cell)), 0)));
      }
      this.recount = Recount.dispersion(known, name);
    }

    Futures.Wanted wanted() {
      return new Futures.Wanted((cell, locality) -> groupOfCell[cell], names.size(), recount);
    }

    /** A group that nobody was in or could have been in is not held out: to foretell none of it is no merit. */
    List<HeldOut> compare(int origin, int y, ExpectedStock expected, Futures.Counted counted) {
      Map<String, Double> actual = count(origin + y);
      Map<String, Double> atOrigin = count(origin);
      Map<String, Double> before = count(origin - 1);
      boolean isBeforeKnown = history.years().contains(origin - 2);
      double[] mean = new double[names.size()];
      for (int cell = 0; cell < space.cells(); cell++) {
        mean[groupOfCell[cell]] += expected.of(y, cell, 0);
      }
      List<HeldOut> held = new ArrayList<>();
      for (int g = 0; g < names.size(); g++) {
        String group = names.get(g);
        if (mean[g] == 0 && !actual.containsKey(group)) {
          continue;
        }
        CountHistogram histogram = counted.of(y, g);
        double last = atOrigin.getOrDefault(group, 0.0);
        double earlier = before.getOrDefault(group, 0.0);
        Optional<Double> grown = isBeforeKnown && earlier > 0
            ? Optional.of(last * Math.pow(last / earlier, y))
            : Optional.empty();
        held.add(
            new HeldOut(
                origin, origin + y, part, group, actual.getOrDefault(group, 0.0), mean[g],
                histogram.quantile(0.025), histogram.quantile(0.975), histogram.quantile(0.1), histogram.quantile(0.9),
                last, grown));
      }
      actual.forEach((group, children) -> {
        if (!names.contains(group)) {
          held.add(new HeldOut(origin, origin + y, part, group, children, 0, 0, 0, 0, 0, 0, Optional.empty()));
        }
      });
      return held;
    }

    private Map<String, Double> count(int year) {
      Map<String, Double> counts = new TreeMap<>();
      history.stockAfter(year - 1).forEach((group, children) -> counts.merge(name.apply(group), children, Double::sum));
      return counts;
    }
  }
}
