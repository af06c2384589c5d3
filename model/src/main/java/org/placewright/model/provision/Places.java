package org.placewright.model.provision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * The full-time places of one provision in each year of the horizon, or no limit at all (a market, a sink).
 *
 * <p>Not building capacity and not the number on roll: what the council funds for its own children. Places sold to other
 * councils are taken off already.
 */
public final class Places {
  private final Horizon horizon;
  private final int[] byYear;
  private final List<SoldPlaces> sold;

  private Places(Horizon horizon, int[] byYear, List<SoldPlaces> sold) {
    this.horizon = Objects.requireNonNull(horizon, "horizon");
    this.byYear = byYear;
    this.sold = List.copyOf(sold);
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
    return new Places(horizon, byYear.stream().mapToInt(Integer::intValue).toArray(), List.of());
  }

  /** As many places as children come. */
  public static Places unlimited(Horizon horizon) {
    return new Places(horizon, new int[0], List.of());
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
    return new Places(horizon, changed, sold);
  }

  /**
   * The same with a number of places, those sold among them, from a year on.
   *
   * @throws IllegalArgumentException when there is no limit, or fewer places than are sold in some year
   */
  public Places withTotal(int total, AcademicYear from) {
    if (isUnlimited()) {
      throw new IllegalArgumentException("places without limit have no number");
    }
    List<Integer> changed = new ArrayList<>();
    for (AcademicYear year : horizon.listYears()) {
      changed.add(year.isBefore(from) ? byYear[horizon.indexOf(year)] : total - soldIn(year));
    }
    return new Places(horizon, of(horizon, changed).byYear, sold);
  }

  /** The same, of whose places a part is left in each year, rounded up; where none is left none is sold either. */
  public Places withPart(ToDoubleFunction<AcademicYear> left) {
    if (isUnlimited()) {
      return this;
    }
    List<Integer> changed = horizon.listYears()
        .stream()
        .map(year -> (int) Math.ceil(byYear[horizon.indexOf(year)] * left.applyAsDouble(year)))
        .toList();
    return new Places(
        horizon, of(horizon, changed).byYear, sold.stream().filter(one -> left.applyAsDouble(one.year()) > 0).toList());
  }

  /** Places that other councils take in a year. */
  public int soldIn(AcademicYear year) {
    return listSold(year).stream().mapToInt(SoldPlaces::places).sum();
  }

  /**
   * The same without the places that are sold.
   *
   * @throws IllegalArgumentException when there is no limit, or fewer places than are sold in some year
   */
  public Places withSold(List<SoldPlaces> taken) {
    if (isUnlimited()) {
      throw new IllegalArgumentException("places without limit cannot be sold");
    }
    int[] left = byYear.clone();
    for (SoldPlaces one : taken) {
      left[horizon.indexOf(one.year())] -= one.places();
    }
    List<SoldPlaces> all = new ArrayList<>(sold);
    all.addAll(taken);
    return new Places(horizon, of(horizon, Arrays.stream(left).boxed().toList()).byYear, all);
  }

  /** Places that children of other councils take in a year, one entry a council. */
  public List<SoldPlaces> listSold(AcademicYear year) {
    return sold.stream().filter(one -> one.year().equals(year)).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Places that && horizon.equals(that.horizon) && Arrays.equals(byYear, that.byYear) && sold.equals(that.sold);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * horizon.hashCode() + Arrays.hashCode(byYear)) + sold.hashCode();
  }

  @Override
  public String toString() {
    return isUnlimited() ? "unlimited" : Arrays.toString(byYear);
  }
}
