package org.placewright.solver.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/**
 * Makes all choices: prices places, decides schemes, fills places by the prices, improves by oscillation, by ejection
 * chains and by Timefold. Knows choices only, whatever they were made from.
 */
public final class ChoiceSearch {
  /** Of the time that is left when places are priced. */
  private static final double PRICES_SHARE = 0.2;
  private static final double END = 0.97;
  /** Timefold sets itself up where that takes one such part of the time left, or less. */
  private static final int SET_UP_PARTS = 15;
  private static final double PROVED = 1e-9;

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
   * @param prices of places while nothing is decided, schemes neither
   */
  public record Found(Allocation allocation, Optional<LowerBound> bound, PlacePrices prices) {}

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

    List<SearchStep> steps = new GuidedSteps(choices, table, priced, decided, options, clock).list();
    Allocation best = isHosted() ? host(steps) : run(steps);
    return new Found(best, priced.bound(), priced.prices());
  }

  private boolean hasSchemes() {
    return !choices.schemes().isEmpty();
  }

  /** Whether Timefold has anything to do and takes little of the time that is left for setting itself up. */
  private boolean isHosted() {
    if (choices.spells().isEmpty() && !hasSchemes()) {
      return false;
    }
    Duration least = TimefoldSearch.estimateSetUp(table).multipliedBy(SET_UP_PARTS);
    return clock.leftUntil(END).filter(left -> left.compareTo(least) < 0).isEmpty();
  }

  private Allocation host(List<SearchStep> steps) {
    Optional<Duration> localSearch = options.timeLimit()
        .map(limit -> Duration.ofNanos((long) (limit.toNanos() * (END - GuidedSteps.CHAINS_END))))
        .map(time -> time.minus(TimefoldSearch.estimateSetUp(table)));
    TimefoldSearch.Ending ending = new TimefoldSearch.Ending(
        enoughPence(), options.effort().timefoldMoves(choices.spells().size()), localSearch);
    return new TimefoldSearch(choices, priced, steps, ending, options.seed(), listener).solve();
  }

  /** The steps alone, where time is too short for Timefold. */
  private Allocation run(List<SearchStep> steps) {
    Allocation best = Allocation.none(choices);
    for (SearchStep step : steps) {
      if (isProved(best)) {
        break;
      }
      listener.stage(step.stage());
      Allocation next = step.improve().apply(best);
      if (next.isBetterThan(best)) {
        best = next;
        listener.better(best, priced.bound());
      }
    }
    return best;
  }

  private boolean isProved(Allocation best) {
    return best.unplacedTenthYears() == 0
        && enoughPence().filter(enough -> best.totalPence() <= enough).isPresent();
  }

  /** A total that no plan can improve upon by more than what rounding prices to whole pence may hide. */
  private Optional<Long> enoughPence() {
    return priced.bound().map(bound -> bound.total().pence()).map(pence -> pence + (long) (PROVED * pence));
  }
}
