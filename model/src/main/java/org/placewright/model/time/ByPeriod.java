package org.placewright.model.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What holds in each academic year, where it is new in few of them: one value for each period of years between.
 *
 * @param byFirstYear the value of each period by its first year; that of {@link AcademicYear#EARLIEST} is always there
 */
public record ByPeriod<V>(NavigableMap<AcademicYear, V> byFirstYear) {
  /** Years one after the other in which one value holds. */
  public record Period<V>(AcademicYear first, AcademicYear last, V value) {
    public int years() {
      return last.yearsAfter(first) + 1;
    }
  }

  public ByPeriod {
    byFirstYear = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstYear));
    if (!byFirstYear.containsKey(AcademicYear.EARLIEST)) {
      throw new IllegalArgumentException("nothing holds in %s".formatted(AcademicYear.EARLIEST));
    }
  }

  /**
   * Periods that begin in some years.
   *
   * @param valueIn what holds in a year
   */
  public static <V> ByPeriod<V> of(Collection<AcademicYear> starts, Function<AcademicYear, V> valueIn) {
    NavigableMap<AcademicYear, V> values = new TreeMap<>();
    values.put(AcademicYear.EARLIEST, valueIn.apply(AcademicYear.EARLIEST));
    starts.forEach(start -> values.put(start, valueIn.apply(start)));
    return new ByPeriod<>(values);
  }

  /** The same with neighbours of equal value made one. */
  public ByPeriod<V> joined() {
    NavigableMap<AcademicYear, V> values = new TreeMap<>();
    byFirstYear.forEach((first, value) -> {
      if (values.isEmpty() || !values.lastEntry().getValue().equals(value)) {
        values.put(first, value);
      }
    });
    return new ByPeriod<>(values);
  }

  /** What holds in a year. */
  public V in(AcademicYear year) {
    return byFirstYear.floorEntry(year).getValue();
  }

  /** The periods from one year to another, both included, cut to these. */
  public List<Period<V>> list(AcademicYear first, AcademicYear last) {
    Map.Entry<AcademicYear, V> period = byFirstYear.floorEntry(first);
    AcademicYear next = byFirstYear.higherKey(first);
    if (next == null || last.isBefore(next)) {
      return List.of(new Period<>(first, last, period.getValue()));
    }
    List<Period<V>> periods = new ArrayList<>();
    AcademicYear start = first;
    while (next != null && !last.isBefore(next)) {
      periods.add(new Period<>(start, next.plus(-1), in(start)));
      start = next;
      next = byFirstYear.higherKey(start);
    }
    periods.add(new Period<>(start, last, in(start)));
    return periods;
  }
}
