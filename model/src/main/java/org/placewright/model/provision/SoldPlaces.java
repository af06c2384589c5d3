package org.placewright.model.provision;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

/**
 * Places of one provision that children of another council take in one academic year.
 *
 * @param authority whose children
 * @param places full-time places, 1 or more
 * @param income what that council pays for all of them that year; empty where it is not stated
 */
public record SoldPlaces(String authority, AcademicYear year, int places, Optional<Money> income) {
  public SoldPlaces {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(income, "income");
    if (places < 1) {
      throw new IllegalArgumentException("places (%d) sold to %s in %s must be at least 1".formatted(places, authority, year));
    }
  }
}
