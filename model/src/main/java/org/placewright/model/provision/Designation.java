package org.placewright.model.provision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/**
 * For whom a provision is: needs x curriculum years, and how much room a child of each need takes there.
 *
 * @param needs the primary needs it admits, at least one
 * @param firstNcy the youngest curriculum year
 * @param lastNcy the oldest curriculum year, not before the youngest
 * @param otherRoom tenths of a place that a full-time child of a need takes, for needs that take more or less than one place;
 *     {@value #LEAST_ROOM} to {@value #MOST_ROOM}, of needs it admits
 */
public record Designation(
    Set<NeedType> needs,
    NationalCurriculumYear firstNcy,
    NationalCurriculumYear lastNcy,
    Map<NeedType, Integer> otherRoom) {
  /** Tenths of a place that a full-time child takes where nothing else is said. */
  public static final int ONE_PLACE = 10;
  /** The least room a full-time child may take, in tenths of a place. */
  public static final int LEAST_ROOM = 5;
  /** The most room a full-time child may take, in tenths of a place. */
  public static final int MOST_ROOM = 50;

  public Designation {
    Objects.requireNonNull(firstNcy, "firstNcy");
    Objects.requireNonNull(lastNcy, "lastNcy");
    if (needs.isEmpty()) {
      throw new IllegalArgumentException("a designation must admit at least one need");
    }
    if (lastNcy.compareTo(firstNcy) < 0) {
      throw new IllegalArgumentException(
          "last curriculum year (%s) must not be before the first (%s)".formatted(lastNcy, firstNcy));
    }
    needs = Collections.unmodifiableSet(EnumSet.copyOf(needs));
    otherRoom = sound(needs, otherRoom);
  }

  /** A designation under which every child takes one place. */
  public Designation(Set<NeedType> needs, NationalCurriculumYear firstNcy, NationalCurriculumYear lastNcy) {
    this(needs, firstNcy, lastNcy, Map.of());
  }

  /** The same room for every need is written in one way only, so that equal designations are equal. */
  private static Map<NeedType, Integer> sound(Set<NeedType> needs, Map<NeedType, Integer> room) {
    Map<NeedType, Integer> other = new EnumMap<>(NeedType.class);
    room.forEach((need, tenths) -> {
      if (!needs.contains(need) || tenths < LEAST_ROOM || tenths > MOST_ROOM) {
        throw new IllegalArgumentException(
            "room (%d tenths of a place) of a child of need %s must be %d to %d, of a need that is admitted".formatted(
                tenths, need, LEAST_ROOM, MOST_ROOM));
      }
      if (tenths != ONE_PLACE) {
        other.put(need, tenths);
      }
    });
    return Collections.unmodifiableMap(other);
  }

  /** Tenths of a place that a full-time child of a need takes. */
  public int roomTenths(NeedType need) {
    return otherRoom.getOrDefault(need, ONE_PLACE);
  }

  /** The same with the room of some needs changed, in tenths of a place. */
  public Designation withRoom(Map<NeedType, Integer> changed) {
    Map<NeedType, Integer> room = new EnumMap<>(NeedType.class);
    room.putAll(otherRoom);
    room.putAll(changed);
    return new Designation(needs, firstNcy, lastNcy, room);
  }

  /** Whom it is for changed; whoever takes more or less room than a place and is still admitted takes it as before. */
  public Designation reshaped(Set<NeedType> otherNeeds, NationalCurriculumYear first, NationalCurriculumYear last) {
    Map<NeedType, Integer> room = new EnumMap<>(NeedType.class);
    otherRoom.forEach((need, tenths) -> {
      if (otherNeeds.contains(need)) {
        room.put(need, tenths);
      }
    });
    return new Designation(otherNeeds, first, last, room);
  }

  /** {@code ; places that a child takes: SLD 1.2, PMLD 1.5}, or nothing where every child takes one. */
  public String roomInWords() {
    return otherRoom.isEmpty()
        ? ""
        : otherRoom.entrySet()
            .stream()
            .map(room -> "%s %s".formatted(room.getKey(), inPlaces(room.getValue())))
            .collect(Collectors.joining(", ", "; places that a child takes: ", ""));
  }

  /** {@code 3}, or {@code 2.5} where a tenth of a place is left over. */
  public static String inPlaces(int tenths) {
    return "%,d".formatted(tenths / ONE_PLACE) + (tenths % ONE_PLACE == 0 ? "" : "." + tenths % ONE_PLACE);
  }

  /** {@code 1 place}, {@code 2.5 places}. */
  public static String inPlacesWords(int tenths) {
    return inPlaces(tenths) + (tenths == ONE_PLACE ? " place" : " places");
  }

  /** Whether a child of this need in this curriculum year may have a place. */
  public boolean admits(NeedType need, NationalCurriculumYear ncy) {
    return needs.contains(need) && ncy.compareTo(firstNcy) >= 0 && ncy.compareTo(lastNcy) <= 0;
  }

  /** Curriculum years of a phase that it admits. */
  public int yearsIn(Phase phase) {
    int first = Math.max(phase.firstNcy(), firstNcy.number());
    int last = Math.min(phase.lastNcy(), lastNcy.number());
    return Math.max(0, last - first + 1);
  }

  /** Years from the beginning of a phase to the transfer that ends it, in the phase where that takes longest. */
  public int longestStay() {
    return Arrays.stream(Phase.values()).mapToInt(this::yearsIn).max().orElseThrow();
  }
}
