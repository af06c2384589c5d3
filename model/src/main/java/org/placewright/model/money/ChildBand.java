package org.placewright.model.money;

import java.util.Objects;

/**
 * The band that a known child was put in.
 *
 * @param isSettled whether the child still is where it was when it was put there; from its next stay on it is reviewed like all others
 */
public record ChildBand(BandCode code, boolean isSettled) {
  public ChildBand {
    Objects.requireNonNull(code, "code");
  }
}
