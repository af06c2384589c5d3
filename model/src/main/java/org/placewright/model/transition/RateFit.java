package org.placewright.model.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds rates from counts, from the general to the particular: few children of a cell lean on more children like them.
 *
 * <p>With k events of n children and a believed mean m worth s children ({@link Priors#strength}) a rate is
 * Beta(k + s m, n - k + s (1 - m)). The belief for a cell is the mean for its setting and curriculum year, for that one
 * the mean for the curriculum year, for that one the mean of the county, for that one a half of two children. So every
 * cell has a rate, also one nobody was ever counted in. Children whom the rules left no choice say nothing of the others.
 *
 * <p>(1) Leaving: of the children of a cell. (2) Moving to another need or setting: of those who did not leave; all, where
 * the rules end the setting at the next curriculum year; none, where no state takes them. (3) Destinations: Dirichlet with
 * the counts of the cell plus s children spread as movers of its setting and curriculum year go, they as movers of
 * the setting, they as all movers; only states that the rules allow, and other needs only as often as the history changes
 * them. (4) Joining: of all people of the curriculum year, leaning on the years next to it. (5) States of joiners:
 * Dirichlet, leaning on the years next to it and they on all joiners.
 *
 * <p>O(cells x states) time and memory.
 */
public final class RateFit {
  private static final int AROUND = 1;

  private final StateSpace space;
  private final FlowCounts counts;
  private final double strength;

  private RateFit(StateSpace space, FlowCounts counts, double strength) {
    this.space = space;
    this.counts = counts;
    this.strength = strength;
  }

  /** The rates that follow from a history; every curriculum year that somebody joins needs people in {@code people}. */
  public static FlowRates fit(StateSpace space, TransitionHistory history, ChildPopulation people, Priors priors) {
    return fit(space, history, people, Collections.emptySortedMap(), priors);
  }

  /**
   * The same, where how much joiners differ from year to year is known from a longer series than the history.
   *
   * @param joiners how many joined, by calendar year; the history's own when empty
   */
  public static FlowRates fit(
      StateSpace space,
      TransitionHistory history,
      ChildPopulation people,
      SortedMap<Integer, Integer> joiners,
      Priors priors) {
    RateFit fit = new RateFit(space, FlowCounts.of(space, history, people, priors.yearDiscount()), priors.strength());
    double[] stayed = IntStream.range(0, space.cells()).mapToDouble(c -> fit.counts.children[c] - fit.counts.left[c]).toArray();
    List<StateShares> destinations = new Destinations(space, fit.counts, priors.strength()).list();
    IntPredicate mayKeepPlan = cell -> fit.canStay(cell) || !destinations.get(cell).isEmpty();
    List<BetaRate> leaving = fit.withLastStates(
        fit.rates(only(mayKeepPlan, fit.counts.left), only(mayKeepPlan, fit.counts.children)), destinations);
    List<BetaRate> moving = fit.withForcedMoves(
        fit.rates(only(fit::canStay, fit.counts.moved), only(fit::canStay, stayed)), destinations);
    FlowRates withoutSpread = new FlowRates(
        space, leaving, moving, destinations, fit.joining(), fit.joinerStates(), new RateSpread(0, 0, 0, 0, 0, 0, 0));
    return new FlowRates(
        space, leaving, moving, destinations, withoutSpread.joining(), withoutSpread.joinerStates(),
        SpreadFit.fit(withoutSpread, history, people, joiners, priors));
  }

  private static double[] only(IntPredicate isWanted, double[] ofCells) {
    return IntStream.range(0, ofCells.length).mapToDouble(cell -> isWanted.test(cell) ? ofCells[cell] : 0).toArray();
  }

  private List<BetaRate> rates(double[] events, double[] children) {
    double all = (Arrays.stream(events).sum() + 1) / (Arrays.stream(children).sum() + 2);
    double[] ofYear = new double[space.span()];
    for (int a = 0; a < space.span(); a++) {
      int year = a;
      double k = sum(events, c -> c % space.span() == year);
      double n = sum(children, c -> c % space.span() == year);
      ofYear[a] = BetaRate.after(k, n, all, strength).mean();
    }
    TreeMap<String, double[]> eventsOfSetting = bySetting(events);
    TreeMap<String, double[]> childrenOfSetting = bySetting(children);
    List<BetaRate> rates = new ArrayList<>();
    for (int c = 0; c < space.cells(); c++) {
      String setting = space.states().get(space.stateOf(c)).setting();
      int a = c % space.span();
      double ofSetting = BetaRate.after(
          eventsOfSetting.get(setting)[a], childrenOfSetting.get(setting)[a], ofYear[a], strength).mean();
      rates.add(BetaRate.after(events[c], children[c], ofSetting, strength));
    }
    return rates;
  }

  private TreeMap<String, double[]> bySetting(double[] ofCells) {
    TreeMap<String, double[]> sums = new TreeMap<>();
    for (int c = 0; c < ofCells.length; c++) {
      sums.computeIfAbsent(space.states().get(space.stateOf(c)).setting(), s -> new double[space.span()])[c % space.span()] += ofCells[c];
    }
    return sums;
  }

  private static double sum(double[] values, IntPredicate isWanted) {
    return IntStream.range(0, values.length).filter(isWanted).mapToDouble(i -> values[i]).sum();
  }

  /** All leave whose setting ends without another that takes them. */
  private List<BetaRate> withLastStates(List<BetaRate> rates, List<StateShares> destinations) {
    List<BetaRate> allowed = new ArrayList<>();
    for (int c = 0; c < space.cells(); c++) {
      boolean hasNowhere = destinations.get(c).isEmpty() && !canStay(c);
      allowed.add(hasNowhere ? BetaRate.ALWAYS : rates.get(c));
    }
    return allowed;
  }

  private boolean canStay(int cell) {
    return space.next(cell).isPresent() && space.isValid(space.next(cell).getAsInt());
  }

  private List<BetaRate> withForcedMoves(List<BetaRate> rates, List<StateShares> destinations) {
    List<BetaRate> allowed = new ArrayList<>();
    for (int c = 0; c < space.cells(); c++) {
      if (destinations.get(c).isEmpty()) {
        allowed.add(BetaRate.NEVER);
      } else {
        allowed.add(canStay(c) ? rates.get(c) : BetaRate.ALWAYS);
      }
    }
    return allowed;
  }

  private List<BetaRate> joining() {
    double[] joined = new double[space.span()];
    for (int c = 0; c < space.cells(); c++) {
      joined[c % space.span()] += counts.joined[c];
    }
    List<BetaRate> rates = new ArrayList<>();
    for (int a = 0; a < space.span(); a++) {
      double k = 0;
      double n = 0;
      for (int b = Math.max(0, a - AROUND); b <= Math.min(space.span() - 1, a + AROUND); b++) {
        k += joined[b];
        n += counts.population[b];
      }
      if (counts.population[a] < joined[a]) {
        throw new IllegalArgumentException(
            "curriculum year %d: %.1f people and %.1f new plans; people must be at least as many"
                .formatted(space.firstNcy() + a, counts.population[a], joined[a]));
      }
      rates.add(
          counts.population[a] > 0 ? BetaRate.after(joined[a], counts.population[a], n > 0 ? k / n : 0, strength) : BetaRate.NEVER);
    }
    return rates;
  }

  private List<StateShares> joinerStates() {
    int states = space.states().size();
    double[] all = new double[states];
    for (int c = 0; c < space.cells(); c++) {
      all[space.stateOf(c)] += counts.joined[c];
    }
    List<StateShares> shares = new ArrayList<>();
    for (int a = 0; a < space.span(); a++) {
      double[] around = new double[states];
      for (int s = 0; s < states; s++) {
        for (int b = Math.max(0, a - AROUND); b <= Math.min(space.span() - 1, a + AROUND); b++) {
          around[s] += counts.joined[s * space.span() + b];
        }
      }
      double[] own = new double[states];
      for (int s = 0; s < states; s++) {
        own[s] = counts.joined[s * space.span() + a];
      }
      List<Integer> open = space.listValid(space.firstNcy() + a);
      shares.add(Belief.shares(open, own, Belief.mixed(open, around, Belief.proportions(open, all), strength), strength));
    }
    return shares;
  }
}
