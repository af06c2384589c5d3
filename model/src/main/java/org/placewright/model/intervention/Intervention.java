package org.placewright.model.intervention;

import org.placewright.model.county.County;

/** One change that a scenario makes to a county. */
public sealed interface Intervention permits ChangeGrowth, ExtendProvision, OfferSchemes {
  /** A changed copy. Ids that the change names must be in the county. */
  County applyTo(County county);

  /** Whether the changed copy can differ in what a plan sees; a change that alters nothing is a mistake. */
  default boolean alters(County county) {
    return !applyTo(county).equals(county);
  }

  /** The change in words, for reports. */
  String describe();
}
