package org.placewright.solver.placement;

import ai.timefold.solver.core.api.function.TriFunction;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintCollector;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.placewright.model.time.Horizon;
import org.placewright.solver.choice.ProvisionRoom;

/** How much of a provision's room is taken and added in each year. */
final class YearlyUse {
  private final int[] taken;
  private final int[] opened;

  private YearlyUse(int[] taken, int[] opened) {
    this.taken = taken;
    this.opened = opened;
  }

  /** Sums changes of room year by year. */
  static BiConstraintCollector<ProvisionRoom, RoomChange, YearlyUse, YearlyUse> sum() {
    return new BiConstraintCollector<>() {
      @Override
      public Supplier<YearlyUse> supplier() {
        return () -> new YearlyUse(new int[Horizon.MOST_YEARS], new int[Horizon.MOST_YEARS]);
      }

      @Override
      public TriFunction<YearlyUse, ProvisionRoom, RoomChange, Runnable> accumulator() {
        return (use, room, change) -> {
          use.add(change, 1);
          return () -> use.add(change, -1);
        };
      }

      @Override
      public Function<YearlyUse, YearlyUse> finisher() {
        return use -> new YearlyUse(use.taken.clone(), use.opened.clone());
      }
    };
  }

  private void add(RoomChange change, int sign) {
    for (int t = change.first(); t <= change.last(); t++) {
      taken[t] += sign * change.takenTenths();
      opened[t] += sign * change.openedTenths(t);
    }
  }

  /** Tenths of places over the room of the provision, summed over years. */
  long overTenths(ProvisionRoom room) {
    long over = 0;
    for (int t = 0; t < taken.length; t++) {
      if (taken[t] > 0) {
        over += Math.max(0, taken[t] - room.roomTenths(t, opened[t]));
      }
    }
    return over;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearlyUse that
        && Arrays.equals(taken, that.taken)
        && Arrays.equals(opened, that.opened);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(taken) + Arrays.hashCode(opened);
  }
}
