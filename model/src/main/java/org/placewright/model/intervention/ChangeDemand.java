package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.provision.Setting;

/** Other assumptions about who joins, leaves and moves; must not contradict those that are there already. */
public record ChangeDemand(DemandLever lever) implements Intervention {
  public ChangeDemand {
    Objects.requireNonNull(lever, "lever");
  }

  @Override
  public Optional<String> findClash(County county) {
    if (!county.demand().hasFlows()) {
      return Optional.of(
          "this county states how its plans grow, so nobody joins, leaves or moves by a rate that could change; change growth, or"
              + " give the county transitions.csv or the tables of flows");
    }
    return county.levers()
        .findClash(lever)
        .or(
            () -> county.levers().with(lever).closesAll(listLevels(county))
                ? Optional.of("this closes the last setting that the county has provisions of, and every plan would end")
                : Optional.empty());
  }

  /** By their code in levers; independent schools are one level with special schools. */
  private static Set<String> listLevels(County county) {
    return county.provisions()
        .values()
        .stream()
        .map(provision -> provision.kind().isInmss() ? Setting.SPECIAL : provision.kind().setting())
        .map(Setting::name)
        .collect(Collectors.toSet());
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
