package org.placewright.model.transition;

import java.util.List;

/**
 * The rates at which children join, leave and move, each with its uncertainty; see {@link RateFit} for how they are found.
 *
 * @param leaving by cell: of the children there, those without a plan a year later
 * @param moving by cell: of those who keep their plan, those in another state a year later
 * @param destinations by cell: where movers go
 * @param joining by curriculum year after joining, from the first of the space: of all people of that year, those with a
 *        new plan
 * @param joinerStates by curriculum year after joining: which need and setting they come with
 * @param spread how much rates differ from year to year
 */
public record FlowRates(
    StateSpace space,
    List<BetaRate> leaving,
    List<BetaRate> moving,
    List<StateShares> destinations,
    List<BetaRate> joining,
    List<StateShares> joinerStates,
    RateSpread spread) {
  public FlowRates {
    leaving = List.copyOf(leaving);
    moving = List.copyOf(moving);
    destinations = List.copyOf(destinations);
    joining = List.copyOf(joining);
    joinerStates = List.copyOf(joinerStates);
    if (leaving.size() != space.cells()
        || moving.size() != space.cells()
        || destinations.size() != space.cells()
        || joining.size() != space.span()
        || joinerStates.size() != space.span()) {
      throw new IllegalArgumentException("each cell and each curriculum year needs its rates");
    }
  }
}
