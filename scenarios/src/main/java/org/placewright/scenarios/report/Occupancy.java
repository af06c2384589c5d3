package org.placewright.scenarios.report;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/** How full every provision is in every year: children are counted as children, and places by the room that children take. */
public final class Occupancy {
  private final PlanFigures figures;
  private final Map<ProvisionId, Map<AcademicYear, int[]>> taken = new HashMap<>();

  public Occupancy(PlanFigures figures) {
    this.figures = figures;
    for (AcademicYear year : figures.listYears()) {
      for (ChildYear child : figures.listChildYears(year)) {
        child.outcome().provision().ifPresent(provision -> {
          int[] childrenAndTenths = taken.computeIfAbsent(provision.id(), id -> new HashMap<>())
              .computeIfAbsent(year, y -> new int[2]);
          childrenAndTenths[0]++;
          childrenAndTenths[1] += child.spell().roomTenthsAt(provision);
        });
      }
    }
  }

  /** Places funded, opened schemes included; empty when there is no limit. */
  public OptionalInt places(ProvisionId id, AcademicYear year) {
    OptionalInt tenths = figures.places().fundedTenths(id, year);
    return tenths.isEmpty() ? tenths : OptionalInt.of(tenths.getAsInt() / Spell.FULL_TIME);
  }

  /** Children there. */
  public int placed(ProvisionId id, AcademicYear year) {
    return of(id, year)[0];
  }

  /** Whether children there take more or less room than one place each in some year. */
  public boolean hasOtherRoom(ProvisionId id) {
    return figures.listYears().stream().anyMatch(year -> of(id, year)[1] != of(id, year)[0] * Spell.FULL_TIME);
  }

  /** Room taken as a part of the places funded; empty when there is no limit or there are no places. */
  OptionalDouble fraction(ProvisionId id, AcademicYear year) {
    OptionalInt tenths = figures.places().fundedTenths(id, year);
    return tenths.isEmpty() || tenths.getAsInt() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) of(id, year)[1] / tenths.getAsInt());
  }

  /** Tenths of places that the children there take. */
  public int takenTenths(ProvisionId id, AcademicYear year) {
    return of(id, year)[1];
  }

  /** Places taken above those funded, by children who were there already and stay. */
  public int overNumber(ProvisionId id, AcademicYear year) {
    OptionalInt tenths = figures.places().fundedTenths(id, year);
    return tenths.isEmpty()
        ? 0
        : Math.ceilDiv(Math.max(0, of(id, year)[1] - tenths.getAsInt()), Spell.FULL_TIME);
  }

  /** Tenths of places funded that nobody fills; none where there is no limit. */
  public int emptyTenths(ProvisionId id, AcademicYear year) {
    OptionalInt tenths = figures.places().fundedTenths(id, year);
    return tenths.isEmpty() ? 0 : Math.max(0, tenths.getAsInt() - of(id, year)[1]);
  }

  /** Places taken above those funded, over all provisions. */
  int overNumber(AcademicYear year) {
    return figures.county().provisions().keySet().stream().mapToInt(id -> overNumber(id, year)).sum();
  }

  private int[] of(ProvisionId id, AcademicYear year) {
    return taken.getOrDefault(id, Map.of()).getOrDefault(year, new int[2]);
  }
}
