package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.lever.DemandLever;

/** Other assumptions about who joins, leaves and moves; must not contradict those that are there already. */
public record ChangeDemand(DemandLever lever) implements Intervention {
  public ChangeDemand {
    Objects.requireNonNull(lever, "lever");
  }

  @Override
  public Optional<String> findClash(County county) {
    return county.demand().hasFlows()
        ? county.levers().findClash(lever)
        : Optional.of(
            "this county states how its plans grow, so nobody joins, leaves or moves by a rate that could change; change growth, or"
                + " give the county transitions.csv or the tables of flows");
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.withLevers(county, county.levers().with(lever));
  }

  /** Whether any rate can change within the horizon. */
  @Override
  public boolean alters(County county) {
    boolean isInHorizon = !county.horizon().last().isBefore(lever.scope().from())
        && lever.scope().to().map(county.horizon().first()::isBefore).orElse(true);
    return !lever.isNeutral() && isInHorizon;
  }

  @Override
  public String describe() {
    return lever.describe();
  }
}
