package org.placewright.scenarios.report;

import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.provision.Provision;

/**
 * What became of one spell in a plan.
 *
 * @param provision where the child is; empty when it has no place
 * @param cost what that costs, year by year; empty exactly when there is no provision
 */
public record Outcome(Spell spell, Optional<Provision> provision, Optional<PlacementCost> cost) {
  /** Whether the child has a place that the council commissions locally. */
  public boolean isInLocalPlace() {
    return provision.isPresent() && provision.get().kind().isCommissioned();
  }

  /** Whether the child needs a base or special school place and has none locally: a shortfall. */
  public boolean lacksLocalPlace() {
    return spell.setting().needsPlannedPlace() && !isInLocalPlace();
  }

  boolean isInInmss() {
    return provision.isPresent() && provision.get().kind().isInmss();
  }
}
