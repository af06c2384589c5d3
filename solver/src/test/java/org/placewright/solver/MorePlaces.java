package org.placewright.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.model.child.Spell;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.ProvisionRoom;

/** The same choices with other places at one provision. */
public final class MorePlaces {
  private static final int FAR = 1_000_000;

  private MorePlaces() {}

  /** More places from one position of the horizon to another, included. */
  public static Choices in(Choices choices, ProvisionRoom room, int first, int last, int places) {
    int[] slack = IntStream.range(0, choices.years())
        .map(t -> room.roomTenths(t, FAR) - FAR + (t >= first && t <= last ? places * Spell.FULL_TIME : 0))
        .toArray();
    return with(choices, ProvisionRoom.limited(room.index(), room.provision(), slack));
  }

  /** No room for anyone. */
  public static Choices close(Choices choices, ProvisionRoom room) {
    return with(choices, ProvisionRoom.limited(room.index(), room.provision(), new int[choices.years()]));
  }

  private static Choices with(Choices choices, ProvisionRoom room) {
    List<ProvisionRoom> rooms = new ArrayList<>(choices.rooms());
    rooms.set(room.index(), room);
    return new Choices(
        choices.horizon(),
        rooms,
        choices.spells(),
        choices.schemes(),
        choices.budgets(),
        choices.decided(),
        choices.decidedPence());
  }
}
