package org.placewright.solver.choice;

import java.util.Objects;

/**
 * One provision that may take a free spell.
 *
 * @param tenths tenths of a place that the spell takes there: {@link org.placewright.model.child.Spell#roomTenthsAt}
 * @param placementPence pounds and welfare over all years of the spell, as present value in pence
 * @param movePence price of avoidable moves from or to a spell of the same child that is decided already
 * @param couldKeepNext whether leaving this provision is avoidable when the child's next spell is free too
 */
public record PricedOption(ProvisionRoom room, int tenths, long placementPence, long movePence, boolean couldKeepNext) {
  public PricedOption {
    Objects.requireNonNull(room, "room");
  }

  /** All that choosing this provision costs, whatever is chosen elsewhere. */
  public long pence() {
    return placementPence + movePence;
  }
}
