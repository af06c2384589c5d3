package org.placewright.model.provision;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * The full-time places of one provision in each year of the horizon, or no limit at all (a market, a sink).
 *
 * <p>Not building capacity and not the number on roll: what the council funds.
 */
public final class Places {
  private final Horizon horizon;
  private final int[] byYear;

  private Places(Horizon horizon, int[] byYear) {
    this.horizon = Objects.requireNonNull(horizon, "horizon");
    this.byYear = byYear;
  }

  /** Places for each year of the horizon, in order, none negative. */
  public static Places of(Horizon horizon, List<Integer> byYear) {
    if (byYear.size() != horizon.years()) {
      throw new IllegalArgumentException(
          "places for %d years given, the horizon has %d".formatted(byYear.size(), horizon.years()));
    }
    byYear.forEach(
        places -> {
          if (places < 0) {
            throw new IllegalArgumentException("places (%d) must not be negative".formatted(places));
          }
        });
    return new Places(horizon, byYear.stream().mapToInt(Integer::intValue).toArray());
  }

  /** As many places as children come. */
  public static Places unlimited(Horizon horizon) {
    return new Places(horizon, new int[0]);
  }

  public boolean isUnlimited() {
    return byYear.length == 0;
  }

  /** Places in a year of the horizon; empty when there is no limit. */
  public OptionalInt in(AcademicYear year) {
    return isUnlimited() ? OptionalInt.empty() : OptionalInt.of(byYear[horizon.indexOf(year)]);
  }

  /** The same with {@code more} places (or fewer, never below none) from a year on. */
  public Places withMore(int more, AcademicYear from) {
    int[] changed = byYear.clone();
    for (int t = Math.max(0, horizon.indexOf(from)); t < changed.length; t++) {
      changed[t] = Math.max(0, changed[t] + more);
    }
    return new Places(horizon, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Places that && horizon.equals(that.horizon) && Arrays.equals(byYear, that.byYear);
  }

  @Override
  public int hashCode() {
    return 31 * horizon.hashCode() + Arrays.hashCode(byYear);
  }

  @Override
  public String toString() {
    return isUnlimited() ? "unlimited" : Arrays.toString(byYear);
  }
}
