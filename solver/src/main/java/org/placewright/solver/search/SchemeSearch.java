package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/**
 * Decides when schemes open. First opens what is worth its cost at the prices of places, then tries other openings of
 * one scheme at a time, the least unlikely first. What a set of openings is worth is told by the bound with just these
 * openings, which comes close to the best plan with them.
 */
final class SchemeSearch {
  /** Tried at once, and so a constant: the outcome must not depend on how many threads there are. */
  private static final int BATCH = 4;
  private static final int STEPS = 700;
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
   * @param isPriced whether the prices are those with these openings
   */
  record Decided(List<Integer> openings, PlacePrices prices, long worth, boolean isPriced) {
    Decided {
      openings = List.copyOf(openings);
    }

    /** The openings that the prices are for; none when time ran out. */
    List<Integer> pricedOpenings() {
      return isPriced ? openings : List.of();
    }

    int[] toOpenings() {
      return openings.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Another opening of one scheme, and how much it loses at the relaxed prices. */
  private record Alternative(FreeScheme scheme, int opening, long loss) {}

  Decided decide(int trials, Parallel parallel, Clock clock) {
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    if (openings.length == 0) {
      return new Decided(List.of(), relaxed.prices(), 0, true);
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
    double end = clock.gone() + TIME_SHARE;
    BooleanSupplier isOver = () -> clock.gone() > end;
    Decided best = price(openings, isOver);
    if (isOver.getAsBoolean()) {
      return new Decided(best.openings, relaxed.prices(), best.worth, false);
    }
    List<Alternative> alternatives = listAlternatives(openings);
    int most = Math.min(trials, alternatives.size());
    for (int from = 0; from < most && !isOver.getAsBoolean(); from += BATCH) {
      best = tryAll(alternatives.subList(from, Math.min(from + BATCH, most)), best, parallel, isOver);
    }
    return best;
  }

  /** The best of the alternatives, or what was best before; that too when time ran out before all were priced. */
  private Decided tryAll(List<Alternative> alternatives, Decided best, Parallel parallel, BooleanSupplier isOver) {
    List<int[]> candidates = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      int[] next = best.toOpenings();
      next[alternative.scheme.index()] = alternative.opening;
      closeRivals(alternative, next);
      if (choices.allows(next)) {
        candidates.add(next);
      }
    }
    Decided found = best;
    List<Decided> priced = parallel.map(candidates, openings -> price(openings, isOver));
    if (isOver.getAsBoolean()) {
      return best;
    }
    for (Decided candidate : priced) {
      if (candidate.worth < found.worth - DOUBT * Math.abs(found.worth)) {
        found = candidate;
      }
    }
    return found;
  }

  /** A scheme that opens takes the place of those that it excludes. */
  private void closeRivals(Alternative alternative, int[] openings) {
    for (OpeningRule rule : choices.rules()) {
      if (rule instanceof OpeningRule.AtMostOne group
          && alternative.opening != FreeScheme.NEVER
          && group.schemes().contains(alternative.scheme.index())) {
        group.schemes().stream().filter(other -> other != alternative.scheme.index()).forEach(other -> openings[other] = FreeScheme.NEVER);
      }
    }
  }

  private Decided price(int[] openings, BooleanSupplier isOver) {
    PricedPlaces priced = PlacePricing.price(choices.withOpenings(openings), table, STEPS, isOver);
    long worth = priced.bound().map(LowerBound::total).map(Money::pence).orElse(Long.MAX_VALUE);
    return new Decided(Arrays.stream(openings).boxed().toList(), priced.prices(), worth, true);
  }

  /** One year earlier or later, the best year or never, for every scheme. */
  private List<Alternative> listAlternatives(int[] openings) {
    List<Alternative> alternatives = new ArrayList<>();
    for (FreeScheme scheme : choices.schemes()) {
      int now = openings[scheme.index()];
      for (int t = FreeScheme.NEVER; t < choices.years(); t++) {
        boolean isPossible = t == FreeScheme.NEVER || t >= scheme.earliest();
        boolean isNear = t == FreeScheme.NEVER || now == FreeScheme.NEVER || Math.abs(t - now) == 1;
        if (isPossible && isNear && t != now) {
          alternatives.add(new Alternative(scheme, t, value(scheme, t) - value(scheme, now)));
        }
      }
    }
    alternatives.sort(
        Comparator.comparingLong(Alternative::loss)
            .thenComparingInt(a -> a.scheme.index())
            .thenComparingInt(Alternative::opening));
    return alternatives;
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
