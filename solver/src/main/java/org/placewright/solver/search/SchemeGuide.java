package org.placewright.solver.search;

import java.util.Optional;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.price.PricedPlaces;
import org.placewright.solver.price.Pruning;

/**
 * How often it is worth a try to open or to close a scheme: the more the mixture of relaxed plans opens of it, the more often
 * it is opened and the more seldom closed. A scheme that no better plan opens, by proof, is not drawn to be opened, nor one
 * that every better plan opens to be closed.
 */
final class SchemeGuide {
  /** So often, at least, is tried what the mixture of relaxed plans does not do: it is not a plan. */
  private static final double LEAST = 0.2;

  private final double[] toOpen;
  private final double[] toClose;

  /**
   * @param pruning what no plan better than one that is known can do; empty when none is known
   */
  SchemeGuide(Choices choices, PricedPlaces priced, Optional<Pruning> pruning) {
    toOpen = new double[choices.schemes().size()];
    toClose = new double[choices.schemes().size()];
    for (FreeScheme scheme : choices.schemes()) {
      double closed = priced.share(scheme, FreeScheme.NEVER);
      boolean neverOpens = pruning.filter(
          proof -> IntStream.range(scheme.earliest(), scheme.years()).allMatch(year -> proof.isUseless(scheme, year)))
          .isPresent();
      boolean alwaysOpens = pruning.filter(proof -> proof.isUseless(scheme, FreeScheme.NEVER)).isPresent();
      toOpen[scheme.index()] = neverOpens ? 0 : Math.max(LEAST, 1 - closed);
      toClose[scheme.index()] = alwaysOpens ? 0 : Math.max(LEAST, closed);
    }
  }

  /** Of tries to open the scheme, the part that is worth it: 0 to 1. */
  double toOpen(FreeScheme scheme) {
    return toOpen[scheme.index()];
  }

  /** Of tries to close the scheme, the part that is worth it: 0 to 1. */
  double toClose(FreeScheme scheme) {
    return toClose[scheme.index()];
  }
}
