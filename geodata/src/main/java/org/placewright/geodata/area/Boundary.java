package org.placewright.geodata.area;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.place.LocalityId;

/**
 * An area drawn on a map.
 *
 * @param locality whose ground it is; empty for what is drawn as background only
 */
public record Boundary(Optional<LocalityId> locality, Area area) {
  public Boundary {
    Objects.requireNonNull(locality, "locality");
    Objects.requireNonNull(area, "area");
  }
}
