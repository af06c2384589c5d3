package org.placewright.model.provision;

import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

/**
 * Places that may be built at one provision.
 *
 * @param phases full-time places it adds from its opening on
 * @param earliestOpening the first academic year it can open
 * @param building what it costs to build
 * @param yearly what running it costs each year from opening, filled or not, beside place funding and borrowing
 * @param conditions which schemes it excludes or needs
 * @param source where the figures are from
 */
public record CapitalScheme(
    SchemeId id,
    String name,
    ProvisionId provision,
    PhasedPlaces phases,
    AcademicYear earliestOpening,
    BuildingCost building,
    Money yearly,
    SchemeConditions conditions,
    String source) {
  public CapitalScheme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(phases, "phases");
    Objects.requireNonNull(earliestOpening, "earliestOpening");
    Objects.requireNonNull(building, "building");
    Objects.requireNonNull(conditions, "conditions");
    Objects.requireNonNull(source, "source");
    if (yearly.pence() < 0) {
      throw new IllegalArgumentException("yearly cost (%s) of scheme (%s) must not be negative".formatted(yearly, id));
    }
    if (conditions.requires().contains(id)) {
      throw new IllegalArgumentException("scheme (%s) must not require itself".formatted(id));
    }
    if (conditions.leastViablePlaces() > phases.all()) {
      throw new IllegalArgumentException(
          "scheme (%s) has %d places, fewer than work (%d)".formatted(id, phases.all(), conditions.leastViablePlaces()));
    }
  }

  /** A scheme on its own, all of it open and paid at once with borrowed money. */
  public CapitalScheme(
      SchemeId id, String name, ProvisionId provision, int places, AcademicYear earliestOpening, Money capital, Money yearly,
      String source) {
    this(
        id, name, provision, PhasedPlaces.of(places), earliestOpening, BuildingCost.borrowed(capital), yearly, SchemeConditions.NONE,
        source);
  }

  /** The same at another cost of building. */
  public CapitalScheme withBuilding(BuildingCost other) {
    return new CapitalScheme(id, name, provision, phases, earliestOpening, other, yearly, conditions, source);
  }

  /** The full-time places it has in the end. */
  public int places() {
    return phases.all();
  }

  /** What it costs to build in all. */
  public Money capital() {
    return building.total();
  }
}
