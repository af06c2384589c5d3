package org.placewright.solver.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PricedPlaces;
import org.placewright.solver.price.Pruning;

/**
 * What is done with prices, one step after another: fill places by them, then improve schemes and places by oscillation
 * or by ejection chains, whichever gets further. Whoever runs the steps keeps the best allocation.
 */
final class GuidedSteps {
  /** The parts of the time allowed by which improving, and the last chains, have ended. */
  static final double IMPROVED = 0.85;
  static final double CHAINS_END = 0.9;

  /** The part of the time for improving in which each of two searches shows what it can do. */
  private static final double TRIAL = 0.12;
  private static final double COOLER = 0.5;
  private static final int SEEDS = 2;
  private static final int ROUNDS = 2;

  private final Choices choices;
  private final OptionTable table;
  private final PricedPlaces priced;
  private final SchemeSearch.Decided decided;
  private final PlanningOptions options;
  private final Clock clock;
  private final Parallel parallel;
  private final ReducedCosts costs;
  private final ReducedCosts openCosts;
  private Allocation filled;

  GuidedSteps(
      Choices choices,
      OptionTable table,
      PricedPlaces priced,
      SchemeSearch.Decided decided,
      PlanningOptions options,
      Clock clock) {
    this.choices = choices;
    this.table = table;
    this.priced = priced;
    this.decided = decided;
    this.options = options;
    this.clock = clock;
    this.parallel = new Parallel(options.threads());
    this.costs = new ReducedCosts(choices, table, decided.prices());
    // prices with schemes decided say nothing of what a place is worth where a scheme has not been opened yet
    this.openCosts = hasSchemes() ? new ReducedCosts(choices, table, priced.prices()) : costs;
    this.filled = Allocation.none(choices);
  }

  /** In the order in which they are to run, each once. */
  List<SearchStep> list() {
    return List.of(
        new SearchStep("placing children", this::fill),
        new SearchStep("improving schemes and places together", this::tryOscillation),
        new SearchStep("improving by chains", this::goFurther),
        new SearchStep("ending by chains", this::endByChains));
  }

  private Allocation fill(Allocation from) {
    Occupancy start = new Occupancy(choices, table, decided.toOpenings());
    new PriceGuidedStart(table, costs).fill(start);
    return start.toAllocation();
  }

  private boolean hasSchemes() {
    return !choices.schemes().isEmpty();
  }

  private Allocation tryOscillation(Allocation from) {
    filled = from;
    double now = clock.gone();
    return oscillate(from, 0, now, now + TRIAL * timeFrom(now));
  }

  private static double timeFrom(double now) {
    return Math.max(0, IMPROVED - now);
  }

  /** Lets chains show what they can do, too, and gives the time that is left to the search that got further. */
  private Allocation goFurther(Allocation oscillated) {
    double now = clock.gone();
    // as long as oscillation had
    double trialEnd = now + TRIAL / (1 - TRIAL) * timeFrom(now);
    Allocation chained = chain(filled, now, trialEnd, options.effort().trialChains(table.spells()));
    if (!gainsHalfOf(oscillated, chained)) {
      Allocation best = chain(filled, clock.gone(), IMPROVED, options.effort().chains(table.spells()));
      return chained.isBetterThan(best) ? chained : best;
    }
    Allocation best = chained.isBetterThan(oscillated) ? chained : oscillated;
    for (int round = 1; round <= ROUNDS; round++) {
      now = clock.gone();
      best = oscillate(best, round, now, now + (IMPROVED - now) / (ROUNDS + 1 - round));
    }
    return best;
  }

  /** Whether oscillation gained half of what chains did, or more: it is slower at first and then goes further. */
  private boolean gainsHalfOf(Allocation oscillated, Allocation chained) {
    if (oscillated.unplacedTenthYears() != chained.unplacedTenthYears()) {
      return oscillated.isBetterThan(chained);
    }
    long most = filled.totalPence() - chained.totalPence();
    long gained = filled.totalPence() - oscillated.totalPence();
    return gained > 0 && 2 * gained >= most;
  }

  private Allocation endByChains(Allocation from) {
    return chain(from, IMPROVED, CHAINS_END, options.effort().trialChains(table.spells()));
  }

  private Allocation oscillate(Allocation start, int round, double from, double to) {
    long steps = round == 0
        ? options.effort().trialOscillations(hasSchemes())
        : options.effort().oscillations(hasSchemes());
    SchemeGuide guide = new SchemeGuide(choices, priced, Pruning.against(choices, priced, start));
    return bestOf(
        start,
        SEEDS,
        SEEDS * round,
        (occupancy, seed) -> new OscillationSearch(choices, table, guide, openCosts, occupancy, seed)
            .improve(unlessTimed(steps), Math.pow(COOLER, Math.max(0, round - 1)), () -> clock.goneBetween(from, to)));
  }

  private Allocation chain(Allocation start, double from, double to, long chains) {
    return bestOf(start, options.effort().searches(), 0, (occupancy, seed) -> {
      new EjectionSearch(table, costs, occupancy, seed).improve(unlessTimed(chains), () -> clock.goneBetween(from, to));
      return Optional.of(occupancy.toAllocation());
    });
  }

  /** Where a time limit says when to stop, no number of steps does. */
  private long unlessTimed(long steps) {
    return options.timeLimit().isPresent() ? Long.MAX_VALUE : steps;
  }

  /** The best of what searches with different seeds make of the same start, or the start. */
  private Allocation bestOf(Allocation start, int searches, int first, BiFunction<Occupancy, Long, Optional<Allocation>> search) {
    List<Long> seeds = LongStream.range(first, first + searches).map(i -> options.seed() * 31 + i).boxed().toList();
    List<Optional<Allocation>> found = parallel.map(seeds, seed -> {
      Occupancy occupancy = new Occupancy(choices, table, start.openings());
      occupancy.putAll(start);
      return search.apply(occupancy, seed);
    });
    Allocation best = start;
    for (Optional<Allocation> allocation : found) {
      if (allocation.isPresent() && allocation.get().isBetterThan(best)) {
        best = allocation.get();
      }
    }
    return best;
  }
}
