package org.placewright.scenarios.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.placewright.model.child.Spell;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/**
 * Children who need a base or special school place against the places there are.
 *
 * <p>Demand: children whose plan asks for a base or a special school. Placed: those of them in provision the council
 * commissions locally. Shortfall: the others, in an independent or non-maintained special school or in no place at
 * all. Surplus: funded places of bases and special schools that stay empty. Places of a provision for several phases are
 * shared among them by the room that its children take, by largest remainder, so that the phases sum to the county.
 */
final class Sufficiency {
  private final PlanFigures figures;
  private final Map<AcademicYear, Map<Phase, Room>> rooms = new HashMap<>();

  Sufficiency(PlanFigures figures) {
    this.figures = figures;
    figures.listYears().forEach(year -> rooms.put(year, share(year)));
  }

  /** Children who need a planned place, and those of them who have one locally. */
  record Count(int demand, int placed) {
    int shortfall() {
      return demand - placed;
    }
  }

  /** Funded places of bases and special schools, and those of them that stay empty. */
  record Room(int places, int surplus) {
    static final Room NONE = new Room(0, 0);

    Room plus(Room other) {
      return new Room(places + other.places, surplus + other.surplus);
    }
  }

  Count count(AcademicYear year) {
    return count(year, child -> true);
  }

  Count count(AcademicYear year, Predicate<ChildYear> which) {
    List<ChildYear> children = figures.listChildYears(year)
        .stream()
        .filter(child -> child.needsPlannedPlace() && which.test(child))
        .toList();
    return new Count(
        children.size(), (int) children.stream().filter(child -> child.outcome().isInLocalPlace()).count());
  }

  Count count(AcademicYear year, NeedType need) {
    return count(year, child -> child.spell().need() == need);
  }

  Count count(AcademicYear year, Phase phase) {
    return count(year, child -> child.phase() == phase);
  }

  /** The same for every locality, in the county's order. */
  Map<LocalityId, Count> countByLocality(AcademicYear year) {
    Map<LocalityId, Integer> demand = new HashMap<>();
    Map<LocalityId, Integer> placed = new HashMap<>();
    for (ChildYear child : figures.listChildYears(year)) {
      if (child.needsPlannedPlace()) {
        demand.merge(child.spell().home(), 1, Integer::sum);
        placed.merge(child.spell().home(), child.outcome().isInLocalPlace() ? 1 : 0, Integer::sum);
      }
    }
    Map<LocalityId, Count> counts = new LinkedHashMap<>();
    for (LocalityId id : figures.county().localities().keySet()) {
      counts.put(id, new Count(demand.getOrDefault(id, 0), placed.getOrDefault(id, 0)));
    }
    return counts;
  }

  Room room(AcademicYear year) {
    return rooms.get(year).values().stream().reduce(Room.NONE, Room::plus);
  }

  Room room(AcademicYear year, Phase phase) {
    return rooms.get(year).getOrDefault(phase, Room.NONE);
  }

  private Map<Phase, Room> share(AcademicYear year) {
    Map<ProvisionId, Map<Phase, Integer>> taken = new HashMap<>();
    for (ChildYear child : figures.listChildYears(year)) {
      child.outcome()
          .provision()
          .ifPresent(
              provision -> taken.computeIfAbsent(provision.id(), id -> new EnumMap<>(Phase.class))
                  .merge(child.phase(), child.spell().roomTenthsAt(provision), Integer::sum));
    }
    Map<Phase, Room> shared = new EnumMap<>(Phase.class);
    for (Provision provision : figures.county().provisions().values()) {
      OptionalInt tenths = figures.places().fundedTenths(provision.id(), year);
      if (provision.kind().setting().needsPlannedPlace() && tenths.isPresent()) {
        Map<Phase, Integer> takenTenths = taken.getOrDefault(provision.id(), Map.of());
        Map<Phase, Integer> weights = takenTenths.isEmpty() ? designatedYears(provision) : takenTenths;
        List<Phase> phases = List.copyOf(weights.keySet());
        int[] places = WholeNumbers.share(
            tenths.getAsInt() / Spell.FULL_TIME, phases.stream().mapToDouble(weights::get).toArray());
        int[] free = shareFree(tenths.getAsInt(), phases, places, takenTenths);
        for (int i = 0; i < places.length; i++) {
          shared.merge(phases.get(i), new Room(places[i], free[i]), Room::plus);
        }
      }
    }
    return shared;
  }

  /** The whole places of a provision that stay empty, shared out as its places are, less what the children of each phase take. */
  private static int[] shareFree(int tenths, List<Phase> phases, int[] places, Map<Phase, Integer> takenTenths) {
    int empty = Math.max(0, tenths - takenTenths.values().stream().mapToInt(Integer::intValue).sum()) / Spell.FULL_TIME;
    double[] left = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      left[i] = Math.max(0, places[i] * Spell.FULL_TIME - takenTenths.getOrDefault(phases.get(i), 0));
    }
    return empty == 0 ? new int[places.length] : WholeNumbers.share(empty, left);
  }

  /** How many curriculum years of each phase a provision is for. */
  private static Map<Phase, Integer> designatedYears(Provision provision) {
    Map<Phase, Integer> years = new EnumMap<>(Phase.class);
    NationalCurriculumYear.listAll()
        .stream()
        .filter(ncy -> ncy.compareTo(provision.designation().firstNcy()) >= 0)
        .filter(ncy -> ncy.compareTo(provision.designation().lastNcy()) <= 0)
        .forEach(ncy -> years.merge(ncy.phase(), 1, Integer::sum));
    return years;
  }
}
