package org.placewright.solver.price;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** What one more place at a provision in a year is worth, as present value: never negative, 0 where there is room. */
public final class PlacePrices {
  private final Horizon horizon;
  private final List<ProvisionRoom> rooms;
  private final long[][] pencePerTenth;

  PlacePrices(Horizon horizon, List<ProvisionRoom> rooms, long[][] pencePerTenth) {
    this.horizon = horizon;
    this.rooms = List.copyOf(rooms);
    this.pencePerTenth = Arrays.stream(pencePerTenth).map(long[]::clone).toArray(long[][]::new);
  }

  /** What one more full-time place in one academic year is worth. */
  public Money perPlaceYear(ProvisionId provision, AcademicYear year) {
    ProvisionRoom room = rooms.stream()
        .filter(candidate -> candidate.provision().equals(provision))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provision " + provision));
    return new Money(Math.multiplyExact(pencePerTenth(room, horizon.indexOf(year)), Spell.FULL_TIME));
  }

  /**
   * What one more full-time place is worth at every provision with a limit, year by year. At a provision over its number
   * it relieves first, and so is worth less than room for a newcomer, or nothing.
   */
  public Map<ProvisionId, List<Money>> listPlaceYears() {
    Map<ProvisionId, List<Money>> values = new LinkedHashMap<>();
    for (ProvisionRoom room : rooms) {
      if (room.isLimited()) {
        values.put(room.provision(), IntStream.range(0, horizon.years()).mapToObj(t -> onePlace(room, t)).toList());
      }
    }
    return values;
  }

  private Money onePlace(ProvisionRoom room, int year) {
    return new Money(Math.multiplyExact(pencePerTenth(room, year), (long) room.widenedTenths(year, Spell.FULL_TIME)));
  }

  /** What a tenth of a place is worth in the year at this position of the horizon, in pence. */
  public long pencePerTenth(ProvisionRoom room, int year) {
    return pencePerTenth[room.index()][year];
  }

  /** What the room that a spell takes is worth there, over all its years. */
  public long pence(ProvisionRoom room, int first, int last, int tenths) {
    long sum = 0;
    for (int t = first; t <= last; t++) {
      sum = Math.addExact(sum, pencePerTenth[room.index()][t]);
    }
    return Math.multiplyExact(sum, tenths);
  }

  /** What an option costs with the room it takes paid for. */
  long reduced(FreeSpell spell, PricedOption option) {
    return Math.addExact(option.pence(), pence(option.room(), spell.first(), spell.last(), option.tenths()));
  }
}
