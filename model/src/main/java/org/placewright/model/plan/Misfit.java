package org.placewright.model.plan;

/** Why a provision may not take a child, whatever room it has. */
public enum Misfit {
  /** It gives another level than the child needs, and none above it. */
  LEVEL,
  /** It is not open yet, closes, or takes nobody new, in years of the stay. */
  CLOSED,
  /** It is not designated for the child's need. */
  NEED,
  /** It is not designated for all curriculum years of the stay. */
  CURRICULUM_YEARS,
  /** There is no way to it from where the child lives. */
  REACH
}
