package org.placewright.model.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.travel.TravelTimes;

/**
 * A finished plan for a county.
 *
 * @param placements where each spell of the projection is, in its order; a spell without an entry has no place
 * @param openings when each scheme opens; a scheme without an entry is not built
 * @param bound what no plan can be worth less than; empty when none was proved
 * @param placeValues what one more place would be worth; empty when places were not priced
 */
public record Plan(
    County county,
    TravelTimes travel,
    Projection projection,
    Map<Spell, ProvisionId> placements,
    Map<SchemeId, AcademicYear> openings,
    PlanValue value,
    Optional<LowerBound> bound,
    Optional<PlaceValues> placeValues) {
  public Plan {
    Objects.requireNonNull(county, "county");
    Objects.requireNonNull(travel, "travel");
    Objects.requireNonNull(projection, "projection");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(placeValues, "placeValues");
    placements = Collections.unmodifiableMap(new LinkedHashMap<>(placements));
    openings = Collections.unmodifiableMap(new LinkedHashMap<>(openings));
  }

  /** A plan whose places were not priced. */
  public Plan(
      County county,
      TravelTimes travel,
      Projection projection,
      Map<Spell, ProvisionId> placements,
      Map<SchemeId, AcademicYear> openings,
      PlanValue value,
      Optional<LowerBound> bound) {
    this(county, travel, projection, placements, openings, value, bound, Optional.empty());
  }

  public Optional<ProvisionId> findPlacement(Spell spell) {
    return Optional.ofNullable(placements.get(spell));
  }
}
