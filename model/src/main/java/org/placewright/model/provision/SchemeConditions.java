package org.placewright.model.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a scheme may be built beside others.
 *
 * @param group at most one scheme of a group is built; empty when it excludes none
 * @param requires schemes that must be open when it opens
 * @param leastViablePlaces fewer children than this do not make a school or base work; 0 when any number does
 */
public record SchemeConditions(Optional<String> group, List<SchemeId> requires, int leastViablePlaces) {
  public static final SchemeConditions NONE = new SchemeConditions(Optional.empty(), List.of(), 0);

  public SchemeConditions {
    Objects.requireNonNull(group, "group");
    requires = List.copyOf(requires);
    if (leastViablePlaces < 0) {
      throw new IllegalArgumentException("least viable places (%d) must not be negative".formatted(leastViablePlaces));
    }
  }
}
