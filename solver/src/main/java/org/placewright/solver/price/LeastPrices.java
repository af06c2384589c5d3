package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * Lowers the prices of places where there is no room at all to what one more place there is worth. In a year without room
 * a price costs the bound nothing, so that any price that keeps everyone away proves the same, and pricing may leave it
 * far too high.
 *
 * <p>For one provision, let w[s] be what the child of spell s saves by each tenth of a place when s goes there and the
 * years without room are for nothing. Prices p[t] of these years keep everyone away when
 *
 * <pre>
 * (1)  sum of p[t] over the years of s without room  &gt;=  w[s]   for every spell s
 * </pre>
 *
 * <p>The least sum of such prices is the most that spells one after the other can save in one place (intervals on a line:
 * the linear programme is integral). With D[t] the most that is saved by the end of year t, p[t] = D[t] - D[t - 1] fulfils
 * (1) with the least sum; so do the differences counted from the end, and the mean of both, which is taken.
 *
 * <p>(1) looks at one spell of a child at a time. A child who would gain by going with two spells where there is no room
 * is credited with the difference and prices are found again, until the bound is where it was.
 */
public final class LeastPrices {
  /** So often credits grow by what is missing; then by all that can be. */
  private static final int ROUNDS = 4;

  private final Choices choices;
  private final PlacePrices prices;
  private final List<List<FreeSpell>> children;
  private final List<ChainWays> ways = new ArrayList<>();
  /** Whether a child has two spells, or more, that could go where there is no room. */
  private final boolean[] isOften;

  private LeastPrices(Choices choices, PlacePrices prices) {
    this.choices = choices;
    this.prices = prices;
    this.children = choices.listChildren();
    isOften = new boolean[children.size()];
    for (int c = 0; c < isOften.length; c++) {
      ways.add(new ChainWays(prices::reduced, children.get(c)));
      isOften[c] = children.get(c).stream().filter(this::couldBeWithoutRoom).count() > 1;
    }
  }

  /**
   * Lowers prices.
   *
   * @param choices with nothing left to decide about schemes
   * @return prices that prove the same bound
   */
  public static PlacePrices lower(Choices choices, PlacePrices prices) {
    return new LeastPrices(choices, prices).lower();
  }

  private PlacePrices lower() {
    long[] credits = new long[children.size()];
    for (int round = 1;; round++) {
      PlacePrices lowered = lower(credits);
      boolean holds = true;
      for (int c = 0; c < credits.length; c++) {
        long missing = missing(c, lowered);
        if (missing > 0) {
          holds = false;
          credits[c] = round > ROUNDS ? enough(c) : credits[c] + Math.ceilDiv(missing, 2);
        }
      }
      if (holds) {
        return lowered;
      }
    }
  }

  /** By how much a child would gain at lowered prices; nothing unless it could be without room with two spells. */
  private long missing(int child, PlacePrices lowered) {
    return isOften[child]
        ? ways.get(child).least() - new ChainWays(lowered::reduced, children.get(child)).least()
        : 0;
  }

  /** With this credit each spell pays for itself even when the child makes all its avoidable moves anyway. */
  private long enough(int child) {
    return children.get(child).stream().mapToLong(FreeSpell::movePence).sum();
  }

  private PlacePrices lower(long[] credits) {
    long[][][] most = new long[choices.rooms().size()][choices.years()][choices.years()];
    for (int c = 0; c < credits.length; c++) {
      note(c, credits[c], most);
    }
    long[][] lowered = choices.rooms().stream().map(room -> lower(room, most[room.index()])).toArray(long[][]::new);
    return new PlacePrices(choices.horizon(), choices.rooms(), lowered);
  }

  /** Notes what each spell saves by the tenth from its first roomless year to its last: [room][first][last]. */
  private void note(int child, long credit, long[][][] most) {
    for (int i = 0; i < children.get(child).size(); i++) {
      FreeSpell spell = children.get(child).get(i);
      for (int o = 0; o < spell.options().size(); o++) {
        PricedOption option = spell.options().get(o);
        ProvisionRoom room = choices.rooms().get(option.room().index());
        int first = roomlessFrom(room, spell.first(), spell.last(), 1);
        if (first >= 0) {
          int last = roomlessFrom(room, spell.last(), spell.first(), -1);
          long saved = ways.get(child).least() + credit - ways.get(child).through(i, o) + roomlessRent(spell, room) * option.tenths();
          long[] byLast = most[room.index()][first];
          byLast[last] = Math.max(byLast[last], Math.ceilDiv(saved, option.tenths()));
        }
      }
    }
  }

  private boolean couldBeWithoutRoom(FreeSpell spell) {
    return spell.options()
        .stream()
        .map(option -> choices.rooms().get(option.room().index()))
        .anyMatch(room -> roomlessFrom(room, spell.first(), spell.last(), 1) >= 0);
  }

  private long roomlessRent(FreeSpell spell, ProvisionRoom room) {
    long sum = 0;
    for (int t = spell.first(); t <= spell.last(); t++) {
      sum += isRoomless(room, t) ? prices.pencePerTenth(room, t) : 0;
    }
    return sum;
  }

  /** The first year without room on the way from one year to another, or -1. */
  private static int roomlessFrom(ProvisionRoom room, int from, int to, int step) {
    for (int t = from; t != to + step; t += step) {
      if (isRoomless(room, t)) {
        return t;
      }
    }
    return -1;
  }

  private static boolean isRoomless(ProvisionRoom room, int year) {
    return room.isLimited() && room.roomTenths(year, 0) == 0;
  }

  private long[] lower(ProvisionRoom room, long[][] most) {
    int years = choices.years();
    long[] saved = new long[years + 1];
    long[] savedAfter = new long[years + 1];
    for (int t = 0; t < years; t++) {
      saved[t + 1] = saved[t];
      for (int first = 0; isRoomless(room, t) && first <= t; first++) {
        saved[t + 1] = Math.max(saved[t + 1], saved[first] + most[first][t]);
      }
    }
    for (int t = years - 1; t >= 0; t--) {
      savedAfter[t] = savedAfter[t + 1];
      for (int last = t; isRoomless(room, t) && last < years; last++) {
        savedAfter[t] = Math.max(savedAfter[t], savedAfter[last + 1] + most[t][last]);
      }
    }
    long[] lowered = new long[years];
    Arrays.setAll(
        lowered,
        t -> isRoomless(room, t)
            ? Math.ceilDiv(saved[t + 1] - saved[t] + savedAfter[t] - savedAfter[t + 1], 2)
            : prices.pencePerTenth(room, t));
    return lowered;
  }
}
