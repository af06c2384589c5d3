package org.placewright.model.demand;

import java.util.List;
import java.util.Objects;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;

/**
 * A type of placement as published statistics count it.
 *
 * @param code the column in the published tables
 * @param setting the level of provision such children need
 * @param provisions where such children may be in the base year, at least one
 */
public record PlacementType(String code, String name, Setting setting, List<ProvisionId> provisions) {
  public PlacementType {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(setting, "setting");
    provisions = List.copyOf(provisions);
    if (provisions.isEmpty()) {
      throw new IllegalArgumentException("placement type (%s) must have at least one provision".formatted(code));
    }
  }
}
