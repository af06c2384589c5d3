package org.placewright.solver.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/**
 * Decides when schemes open. First opens what is worth its cost at the prices of places, then tries the {@link SchemeChanges} that
 * promise most. What a set of openings is worth is told by the bound with just these openings, which comes close to the best plan with
 * them, and is soon found from the prices with openings that differ little.
 */
final class SchemeSearch {
  /** Tried at once, and so a constant: the outcome must not depend on how many threads there are. */
  private static final int BATCH = 4;
  private static final int STEPS = 700;
  private static final int TRIAL_STEPS = 60;
  private static final int SURE_STEPS = 120;
  /** Differences below this part of a bound may come from prices that are not quite the best. */
  private static final double DOUBT = 2e-6;
  private static final double TIME_SHARE = 0.1;

  private final Choices choices;
  private final OptionTable table;
  private final PricedPlaces relaxed;

  SchemeSearch(Choices choices, OptionTable table, PricedPlaces relaxed) {
    this.choices = choices;
    this.table = table;
    this.relaxed = relaxed;
  }

  /**
   * What was decided.
   *
   * @param openings of all schemes
   * @param prices of places with them, or before anything was decided when time ran out
   * @param worth the bound on plans with them
   */
  record Decided(List<Integer> openings, PlacePrices prices, long worth) {
    Decided {
      openings = List.copyOf(openings);
    }

    int[] toOpenings() {
      return openings.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  Decided decide(int trials, Parallel parallel, Clock clock) {
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    if (openings.length == 0) {
      return new Decided(List.of(), relaxed.prices(), 0);
    }
    List<FreeScheme> mostWorthFirst = choices.schemes()
        .stream()
        .sorted(
            Comparator.comparingLong((FreeScheme scheme) -> value(scheme, bestOpening(scheme)))
                .thenComparingInt(FreeScheme::index))
        .toList();
    for (FreeScheme scheme : mostWorthFirst) {
      openings[scheme.index()] = bestAffordable(scheme, openings);
    }
    int[] together = openings.clone();
    relaxed.bestOpeningsOfTied().forEach((scheme, opening) -> together[scheme] = opening);
    openings = choices.allows(together) ? together : openings;
    double end = clock.gone() + TIME_SHARE;
    BooleanSupplier isOver = () -> clock.gone() > end;
    Decided best = price(openings, relaxed.prices(), STEPS, isOver);
    if (isOver.getAsBoolean()) {
      return new Decided(best.openings, relaxed.prices(), best.worth);
    }
    return improve(best, trials * STEPS, parallel, isOver);
  }

  /** Tries the changes that promise most until none promises anything, or so many steps of pricing are done. */
  private Decided improve(Decided start, long steps, Parallel parallel, BooleanSupplier isOver) {
    SchemeChanges changes = new SchemeChanges(choices);
    Decided best = start;
    long left = steps;
    while (left > 0) {
      Decided from = best;
      long least = (long) (DOUBT * Math.abs(best.worth));
      List<SchemeChanges.Change> batch = changes.next(best.toOpenings(), best.prices, best.worth, least, BATCH);
      List<Decided> priced = parallel.map(batch, change -> price(change.toOpenings(), from.prices, TRIAL_STEPS, isOver));
      if (batch.isEmpty() || isOver.getAsBoolean()) {
        return best;
      }
      left -= (long) TRIAL_STEPS * batch.size();
      Decided found = best;
      for (int i = 0; i < batch.size(); i++) {
        changes.learn(batch.get(i), priced.get(i).worth);
        found = priced.get(i).worth < found.worth - least ? priced.get(i) : found;
      }
      if (found != best) {
        // few steps may prove too little, and make a change look better than it is
        Decided surer = price(found.toOpenings(), found.prices, SURE_STEPS, isOver);
        left -= SURE_STEPS;
        best = surer.worth < best.worth - least ? surer : best;
      }
    }
    return best;
  }

  private Decided price(int[] openings, PlacePrices start, int steps, BooleanSupplier isOver) {
    PricedPlaces priced = PlacePricing.priceAnew(choices.withOpenings(openings), table, start, steps, isOver);
    long worth = priced.bound().map(LowerBound::total).map(Money::pence).orElse(Long.MAX_VALUE);
    return new Decided(Arrays.stream(openings).boxed().toList(), priced.prices(), worth);
  }

  /** What opening then costs less what it is worth at the relaxed prices: negative when it pays. */
  private long value(FreeScheme scheme, int opening) {
    return relaxed.costLessWorth(scheme, opening);
  }

  /** The opening worth most of those that capital allows beside the others. */
  private int bestAffordable(FreeScheme scheme, int[] openings) {
    int[] next = openings.clone();
    int best = FreeScheme.NEVER;
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      next[scheme.index()] = t;
      if (value(scheme, t) < value(scheme, best) && choices.allows(next)) {
        best = t;
      }
    }
    return best;
  }

  private int bestOpening(FreeScheme scheme) {
    int best = FreeScheme.NEVER;
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      if (value(scheme, t) < value(scheme, best)) {
        best = t;
      }
    }
    return best;
  }
}
