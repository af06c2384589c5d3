package org.placewright.solver.placement;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** One thing that is wrong with a plan, or costs something, and by how much. */
public sealed interface Wrong extends ConstraintJustification {
  /** A provision holds more children than it has room for; tenths of places summed over years. */
  record OverfilledProvision(String provision, long tenthYearsOver) implements Wrong {}

  /** A child is where its need, year or level of provision does not belong. */
  record UnsuitableProvision(String spell, String provision) implements Wrong {}

  /** Schemes that open in a year cost more capital than there is. */
  record OverspentCapital(int year, long penceOver) implements Wrong {}

  /** Schemes open that may not be open together. */
  record RuledOutOpenings(String rule) implements Wrong {}

  /** A scheme opens before it can be built. */
  record SchemeOpenedTooEarly(String scheme, int yearsTooEarly) implements Wrong {}

  /** A child has no place. */
  record UnplacedChild(String spell, long tenthYears) implements Wrong {}

  /** What giving a child no place is counted at. */
  record UnplacedPrice(String spell, long pence) implements Wrong {}

  /** What a placement costs, welfare included. */
  record PlacementCost(String spell, String provision, long pence) implements Wrong {}

  /** A child leaves a provision that could have kept it. */
  record AvoidableMove(String spell, long pence) implements Wrong {}

  /** What an opened scheme costs budgets. */
  record SchemeCost(String scheme, int opening, long pence) implements Wrong {}
}
