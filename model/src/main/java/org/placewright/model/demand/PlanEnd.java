package org.placewright.model.demand;

/** How a plan of the council ended. */
public enum PlanEnd {
  /** Another council keeps the plan now: the family moved. */
  TRANSFERRED,
  /** Nobody keeps it any more: needs met, work, no further engagement, higher education, death. */
  CEASED
}
