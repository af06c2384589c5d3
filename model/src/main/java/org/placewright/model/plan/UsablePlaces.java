package org.placewright.model.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * The room of every provision in every year, in tenths of a place: places funded, plus places of opened schemes, but
 * never less than the children already there and staying take (a school over its number keeps them and takes no one new).
 */
public final class UsablePlaces {
  private final Horizon horizon;
  private final Map<ProvisionId, int[]> limit = new LinkedHashMap<>();
  private final Map<ProvisionId, int[]> pinned = new LinkedHashMap<>();
  private final Map<ProvisionId, int[]> funded = new LinkedHashMap<>();

  public UsablePlaces(County county, Collection<Spell> spells, Map<SchemeId, AcademicYear> openings) {
    this.horizon = county.horizon();
    for (Spell spell : spells) {
      spell.pinned()
          .ifPresent(
              id -> addTo(pinned.computeIfAbsent(id, i -> new int[horizon.years()]), spell, spell.roomTenthsAt(county.getProvision(id))));
    }
    county.places().forEach((id, places) -> setLimit(county, id, places, openings));
  }

  private void setLimit(County county, ProvisionId id, Places places, Map<SchemeId, AcademicYear> openings) {
    if (places.isUnlimited()) {
      return;
    }
    int[] room = new int[horizon.years()];
    for (int t = 0; t < room.length; t++) {
      AcademicYear year = horizon.year(t);
      int opened = county.schemes()
          .stream()
          .filter(scheme -> scheme.provision().equals(id) && openings.containsKey(scheme.id()))
          .mapToInt(scheme -> scheme.phases().after(year.startYear() - openings.get(scheme.id()).startYear()))
          .sum();
      room[t] = (places.in(year).orElseThrow() + opened) * Spell.FULL_TIME;
    }
    funded.put(id, room.clone());
    int[] already = pinned.getOrDefault(id, new int[room.length]);
    for (int t = 0; t < room.length; t++) {
      room[t] = Math.max(room[t], already[t]);
    }
    limit.put(id, room);
  }

  private void addTo(int[] room, Spell spell, int tenths) {
    for (int t = horizon.indexOf(spell.first()); t <= horizon.indexOf(spell.last()); t++) {
      room[t] += tenths;
    }
  }

  /** Tenths of places that may be filled; empty when there is no limit. */
  public OptionalInt tenths(ProvisionId id, AcademicYear year) {
    int[] room = limit.get(id);
    return room == null ? OptionalInt.empty() : OptionalInt.of(room[horizon.indexOf(year)]);
  }

  /** Tenths of places funded, from the county and from opened schemes; empty when there is no limit. */
  public OptionalInt fundedTenths(ProvisionId id, AcademicYear year) {
    int[] room = funded.get(id);
    return room == null ? OptionalInt.empty() : OptionalInt.of(room[horizon.indexOf(year)]);
  }

  /** Tenths of places taken by children who are there already and stay. */
  public int pinnedTenths(ProvisionId id, AcademicYear year) {
    int[] room = pinned.get(id);
    return room == null ? 0 : room[horizon.indexOf(year)];
  }

  /** Tenths of places by which children already there exceed the places funded. */
  public int overNumberTenths(ProvisionId id, AcademicYear year) {
    OptionalInt places = fundedTenths(id, year);
    return places.isEmpty() ? 0 : Math.max(0, pinnedTenths(id, year) - places.getAsInt());
  }
}
