package org.placewright.model.provision;

import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

/**
 * Places that may be built at one provision.
 *
 * @param places full-time places it adds from its opening on, at least 1
 * @param earliestOpening the first academic year it can open
 * @param capital what it costs to build, charged to the capital budget of the year it opens
 * @param yearly what it costs each year from opening, filled or not: borrowing, premises
 * @param source where the figures are from
 */
public record CapitalScheme(
    SchemeId id,
    String name,
    ProvisionId provision,
    int places,
    AcademicYear earliestOpening,
    Money capital,
    Money yearly,
    String source) {
  public CapitalScheme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(earliestOpening, "earliestOpening");
    Objects.requireNonNull(source, "source");
    if (places < 1) {
      throw new IllegalArgumentException("places (%d) of scheme (%s) must be at least 1".formatted(places, id));
    }
    if (capital.pence() < 0 || yearly.pence() < 0) {
      throw new IllegalArgumentException("costs of scheme (%s) must not be negative".formatted(id));
    }
  }
}
