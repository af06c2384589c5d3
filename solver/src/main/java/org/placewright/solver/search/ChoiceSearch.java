package org.placewright.solver.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.placement.CountyPlan;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;
import org.placewright.solver.price.Pruning;

/**
 * Makes all choices: prices places, decides schemes, fills places by the prices, improves by oscillation, by ejection
 * chains and by Timefold. Knows choices only, whatever they were made from.
 */
public final class ChoiceSearch {
  /** Of the time that is left when places are priced. */
  private static final double PRICES_SHARE = 0.2;
  private static final double IMPROVED = 0.85;
  private static final double CHAINS_END = 0.9;
  private static final double END = 0.97;

  /** The part of the time for improving in which each of two searches shows what it can do. */
  private static final double TRIAL = 0.12;
  private static final double PROVED = 1e-9;
  private static final double COOLER = 0.5;
  private static final int SEEDS = 2;
  private static final int ROUNDS = 2;

  private final Choices choices;
  private final PlanningOptions options;
  private final Listener listener;
  private final Clock clock;
  private final Parallel parallel;
  private final OptionTable table;
  private PricedPlaces priced;

  /** Hears how the search goes on, in the thread that searches. */
  public interface Listener {
    /** Hears nothing. */
    Listener SILENT = new Listener() {};

    /** A stage begins; the name is for people. */
    default void stage(String name) {}

    /** It is known what one more place is worth. */
    default void priced(PlacePrices prices) {}

    /** A better allocation than before is known, and what none can be worth less than. */
    default void better(Allocation allocation, Optional<LowerBound> bound) {}
  }

  /**
   * What a search found.
   *
   * @param bound what no allocation can be worth less than; empty when none was proved
   * @param prices of places when schemes open as in {@code pricedOpenings}, which may not be those of the allocation and
   *        are none when time ran out
   */
  public record Found(
      Allocation allocation,
      Optional<LowerBound> bound,
      PlacePrices prices,
      List<Integer> pricedOpenings) {
    public Found {
      pricedOpenings = List.copyOf(pricedOpenings);
    }
  }

  private ChoiceSearch(Choices choices, PlanningOptions options, Clock clock, Listener listener) {
    this.choices = choices;
    this.options = options;
    this.listener = listener;
    this.clock = clock;
    this.parallel = new Parallel(options.threads());
    this.table = new OptionTable(choices);
  }

  /**
   * Makes all choices as well as the effort or the time allows.
   *
   * @throws IllegalStateException when the constraints score the outcome otherwise than the search does: an error here
   */
  public static Found search(Choices choices, PlanningOptions options, Listener listener) {
    return search(choices, options, new Clock(options.timeLimit()), listener);
  }

  /** The same with a clock that runs already. */
  static Found search(Choices choices, PlanningOptions options, Clock clock, Listener listener) {
    return new ChoiceSearch(choices, options, clock, listener).search();
  }

  private Found search() {
    Effort effort = options.effort();
    listener.stage("pricing places");
    double pricesEnd = clock.gone() + PRICES_SHARE * Math.max(0, 1 - clock.gone());
    priced = PlacePricing.price(
        choices, table, effort.priceSteps(), options.threads(), () -> clock.gone() > pricesEnd);
    listener.priced(priced.prices());
    if (hasSchemes()) {
      listener.stage("deciding schemes");
    }
    SchemeSearch.Decided decided = new SchemeSearch(choices, table, priced)
        .decide(effort.schemeTrials(), parallel, clock);

    listener.stage("placing children");
    ReducedCosts costs = new ReducedCosts(choices, table, decided.prices());
    Occupancy start = new Occupancy(choices, table, decided.toOpenings());
    new PriceGuidedStart(table, costs).fill(start);
    Allocation best = start.toAllocation();
    listener.better(best, priced.bound());

    if (isProved(best)) {
      return found(best, decided);
    }
    listener.stage("improving schemes and places together");
    double from = clock.gone();
    double share = Math.max(0, IMPROVED - from);
    // prices with schemes decided say nothing of what a place is worth where a scheme has not been opened yet
    ReducedCosts openCosts = hasSchemes() ? new ReducedCosts(choices, table, priced.prices()) : costs;
    Allocation oscillated = oscillate(openCosts, best, 0, from, from + TRIAL * share);
    listener.better(oscillated, priced.bound());
    if (isProved(oscillated)) {
      return found(oscillated, decided);
    }

    listener.stage("improving by chains");
    from = clock.gone();
    Allocation chained = chain(costs, best, from, from + TRIAL * share, effort.trialChains(table.spells()));
    best = goFurther(costs, openCosts, best, oscillated, chained);
    listener.better(best, priced.bound());
    best = chain(costs, best, IMPROVED, CHAINS_END, effort.trialChains(table.spells()));
    listener.better(best, priced.bound());

    listener.stage("improving by Timefold");
    best = improveByTimefold(best);
    return found(best, decided);
  }

  private Found found(Allocation allocation, SchemeSearch.Decided decided) {
    return new Found(allocation, priced.bound(), decided.prices(), decided.pricedOpenings());
  }

  private boolean hasSchemes() {
    return !choices.schemes().isEmpty();
  }

  /** Whether no plan can be better by more than what rounding prices to whole pence may hide. */
  private boolean isProved(Allocation allocation) {
    return allocation.unplacedTenthYears() == 0
        && priced.bound()
            .filter(bound -> allocation.totalPence() - bound.total().pence() <= PROVED * bound.total().pence())
            .isPresent();
  }

  /** Gives the time that is left to the search that got further in its trial. */
  private Allocation goFurther(
      ReducedCosts costs, ReducedCosts openCosts, Allocation start, Allocation oscillated, Allocation chained) {
    if (!gainsHalfOf(start, oscillated, chained)) {
      Allocation best = chain(costs, start, clock.gone(), IMPROVED, options.effort().chains(table.spells()));
      return chained.isBetterThan(best) ? chained : best;
    }
    Allocation best = chained.isBetterThan(oscillated) ? chained : oscillated;
    for (int round = 1; round <= ROUNDS; round++) {
      double now = clock.gone();
      best = oscillate(openCosts, best, round, now, now + (IMPROVED - now) / (ROUNDS + 1 - round));
    }
    return best;
  }

  /** Whether oscillation gained half of what chains did, or more: it is slower at first and then goes further. */
  private static boolean gainsHalfOf(Allocation start, Allocation oscillated, Allocation chained) {
    if (oscillated.unplacedTenthYears() != chained.unplacedTenthYears()) {
      return oscillated.isBetterThan(chained);
    }
    long most = start.totalPence() - chained.totalPence();
    long gained = start.totalPence() - oscillated.totalPence();
    return gained > 0 && 2 * gained >= most;
  }

  private Allocation oscillate(ReducedCosts costs, Allocation start, int round, double from, double to) {
    long steps = round == 0
        ? options.effort().trialOscillations(hasSchemes())
        : options.effort().oscillations(hasSchemes());
    SchemeGuide guide = new SchemeGuide(choices, priced, prune(start));
    return bestOf(start, SEEDS, SEEDS * round, (occupancy, seed) -> new OscillationSearch(choices, table, guide, costs, occupancy, seed)
        .improve(unlessTimed(steps), Math.pow(COOLER, Math.max(0, round - 1)), () -> clock.goneBetween(from, to)));
  }

  private Allocation chain(ReducedCosts costs, Allocation start, double from, double to, long chains) {
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

  /** None while a child is without a place: a plan that places it is better, whatever it costs. */
  private Optional<Pruning> prune(Allocation best) {
    return priced.bound()
        .filter(bound -> best.unplacedTenthYears() == 0)
        .map(bound -> new Pruning(choices, priced, best.totalPence()));
  }

  /** Timefold scores and improves, unless what is left of the time is too short for it to begin. */
  private Allocation improveByTimefold(Allocation from) {
    if (choices.spells().isEmpty() && choices.schemes().isEmpty()) {
      return from;
    }
    if (clock.leftUntil(END).filter(left -> left.compareTo(TimefoldSearch.estimateSetUp(table)) < 0).isPresent()) {
      return from;
    }
    CountyPlan improved = new TimefoldSearch(choices, options.seed())
        .improve(from, prune(from), options.effort().timefoldMoves(choices.spells().size()), clock.leftUntil(END));
    Allocation allocation = improved.toAllocation(choices);
    HardMediumSoftScore score = improved.getScore();
    long unplacedPence = choices.spells()
        .stream()
        .filter(spell -> allocation.option(spell) == FreeSpell.UNPLACED)
        .mapToLong(FreeSpell::unplacedPence)
        .sum();
    boolean isSame = score.hardScore() == 0
        && -score.mediumScore() == allocation.unplacedTenthYears()
        && choices.decidedPence() + unplacedPence - score.softScore() == allocation.totalPence();
    if (!isSame) {
      throw new IllegalStateException(
          "constraints score %s, the plan costs %s".formatted(score, new Money(allocation.totalPence())));
    }
    return allocation;
  }
}
