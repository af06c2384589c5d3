package org.placewright.solver.search;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;

/**
 * Decides openings and placements together, by simulated annealing that may overfill provisions at a price. The price
 * rises while plans are impossible and falls while they are possible, so that the search swings about the edge between
 * them, where good plans of tight counties are (strategic oscillation).
 *
 * <p>Small steps move one spell, and one that it crowds. Great steps open, close, exchange or re-time schemes, move the
 * spells that fill or leave them, and settle the neighbourhood by small steps before the whole is judged.
 *
 * <p>M. Yagiura, T. Ibaraki, F. Glover (2004): An ejection chain approach for the generalized assignment problem.
 * INFORMS Journal on Computing 16, 133-151.
 */
final class OscillationSearch {
  /** Small steps after each great one. */
  private static final int SMALL_STEPS = 20;
  private static final int GREAT_STEPS_A_BATCH = 8;
  private static final int SMALL_BATCHES = 64;

  /** Temperatures of small steps as parts of a typical regret, of great steps as parts of what a scheme costs. */
  private static final double HOTTEST_SPELL = 0.5;
  private static final double COLDEST_SPELL = 0.05;
  private static final double HOTTEST_SCHEME = 0.1;
  private static final double COLDEST_SCHEME = 0.001;

  private final Choices choices;
  private final OptionTable table;
  private final SplittableRandom random;
  private final SoftMoves moves;
  private final SoftChains chains;
  private final SchemeMoves schemeMoves;
  private final Occupancy occupancy;
  private final double spellScale;
  private final double schemeScale;
  private Optional<Allocation> best = Optional.empty();
  private long leastCost = Long.MAX_VALUE;

  OscillationSearch(
      Choices choices, OptionTable table, SchemeGuide guide, ReducedCosts costs, Occupancy occupancy, long seed) {
    this.choices = choices;
    this.table = table;
    this.occupancy = occupancy;
    this.random = new SplittableRandom(seed);
    this.moves = new SoftMoves(table, costs.typicalRegret(), occupancy);
    this.chains = new SoftChains(table, costs, occupancy, moves, random);
    this.schemeMoves = new SchemeMoves(choices, table, guide, occupancy, moves, chains, random);
    this.spellScale = costs.typicalRegret();
    this.schemeScale = schemeScale(choices);
  }

  private static double schemeScale(Choices choices) {
    return choices.schemes().stream().mapToLong(scheme -> scheme.pence(scheme.earliest())).average().orElse(1);
  }

  /**
   * Searches from where the occupancy is.
   *
   * @param steps great steps, or where there are no schemes as many batches of small ones
   * @param heat scales the temperatures
   * @param progress how much of the time that is allowed has gone, 0 to 1 and over; 0 always when there is no limit
   * @return the best possible plan met, if any
   */
  Optional<Allocation> improve(long steps, double heat, DoubleSupplier progress) {
    boolean hasSchemes = !choices.schemes().isEmpty();
    if (hasSchemes) {
      schemeMoves.openForUnplaced();
      note();
    }
    moves.enterAll();
    note();
    int batch = hasSchemes ? GREAT_STEPS_A_BATCH : SMALL_BATCHES;
    for (long step = 0; step < steps && table.spells() > 0; step += batch) {
      double gone = Math.max((double) step / steps, progress.getAsDouble());
      if (gone >= 1) {
        break;
      }
      double spellHeat = heat * spellScale * HOTTEST_SPELL * Math.pow(COLDEST_SPELL / HOTTEST_SPELL, gone);
      double schemeHeat = heat * schemeScale * HOTTEST_SCHEME * Math.pow(COLDEST_SCHEME / HOTTEST_SCHEME, gone);
      int possible = 0;
      for (int i = 0; i < batch; i++) {
        if (hasSchemes) {
          schemeMoves.tryOne(schemeHeat);
          note();
        }
        for (int j = 0; j < SMALL_STEPS; j++) {
          if (chains.tryChain(spellHeat)) {
            note();
          }
        }
        possible += occupancy.over() == 0 ? 1 : 0;
      }
      moves.adapt((double) possible / batch);
    }
    return best;
  }

  private void note() {
    if (occupancy.over() == 0 && occupancy.cost() + occupancy.schemeCost() < leastCost) {
      leastCost = occupancy.cost() + occupancy.schemeCost();
      best = Optional.of(occupancy.toAllocation());
    }
  }
}
