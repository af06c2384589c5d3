package org.placewright.model.proposal;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * A mainstream school where a base or a satellite could find room.
 *
 * @param id short name that scenarios use
 * @param urn the school's number, where it is known
 * @param firstNcy its youngest children
 * @param lastNcy its oldest children
 * @param roll pupils it has
 * @param capacity pupils it was built for
 * @param room pupils it could take beside those it has, as its council states; goes before capacity less roll
 */
public record Host(
    String id,
    Optional<String> urn,
    String name,
    NationalCurriculumYear firstNcy,
    NationalCurriculumYear lastNcy,
    GridPoint site,
    OptionalInt roll,
    OptionalInt capacity,
    OptionalInt room) {
  public Host {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(urn, "urn");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(roll, "roll");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(room, "room");
    if (lastNcy.compareTo(firstNcy) < 0) {
      throw new IllegalArgumentException("last curriculum year (%s) of host (%s) must not be before its first (%s)"
          .formatted(lastNcy, id, firstNcy));
    }
  }

  /** Whether its room is counted, and not only supposed. */
  public boolean isRoomKnown() {
    return room.isPresent() || (capacity.isPresent() && roll.isPresent());
  }

  /**
   * Pupils it could take beside those it has, none when it is full: as stated, else capacity less roll, else a part of the roll;
   * empty when nothing tells.
   *
   * @param partOfRoll what to suppose where room is not known
   */
  public OptionalInt findRoom(OptionalDouble partOfRoll) {
    if (room.isPresent()) {
      return room;
    }
    if (capacity.isPresent() && roll.isPresent()) {
      return OptionalInt.of(Math.max(0, capacity.getAsInt() - roll.getAsInt()));
    }
    return roll.isPresent() && partOfRoll.isPresent()
        ? OptionalInt.of((int) Math.floor(roll.getAsInt() * partOfRoll.getAsDouble()))
        : OptionalInt.empty();
  }

  /** The id that a base or a satellite at this host has among the county's provisions. */
  public ProvisionId provisionId(ProvisionKind kind) {
    return new ProvisionId("%s-at-%s".formatted(HostedTerms.of(kind).word(), id));
  }
}
