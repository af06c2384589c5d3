package org.placewright.model.future;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.placewright.model.time.CensusYear;

/**
 * Counts of this year beside what was forecast for their days, and the forecast made again from the last of them.
 *
 * <p>A day lies at t between the known census (0) and the next (1). Of a group of {@link Parts parts}, a future that changes by
 * D in the year, apart from children growing older, has by that day
 *
 * <pre>
 * (1) known + [from 1 September on] older + t D + sqrt(t (1 - t) E) z
 * </pre>
 *
 * children, where E is the expected number of joiners, leavers and movers of the year and z a standard normal: at t = 1 it is
 * the future itself, before that chance also says how many of the year's events have happened yet. Expectation and quantiles
 * are those of (1).
 *
 * @param counts in the order given
 * @param reforecast rests on the counts of the last day
 */
public record Monitoring(List<ComparedCount> counts, Reforecast reforecast) {
  public Monitoring {
    counts = List.copyOf(counts);
  }

  /**
   * Compares and forecasts again. O(futures x years x children).
   *
   * @param futures what was forecast, with two censuses at least
   * @param counts one at least, each after the first census and not after the second; their needs and phases must be some that
   *        the forecast knows
   * @param count how many futures to simulate, one at least
   */
  public static Monitoring of(Futures futures, List<ActualCount> counts, int count, int threads) {
    CensusYear year = new CensusYear(futures.start().year());
    if (futures.years() < 2 || counts.isEmpty()) {
      throw new IllegalArgumentException("%d censuses and %d counts: nothing to compare".formatted(futures.years(), counts.size()));
    }
    YearAhead ahead = YearAhead.of(futures, count);
    List<ComparedCount> compared = new ArrayList<>();
    for (ActualCount counted : counts) {
      if (!(year.partGone(counted.date()) > 0)) {
        throw new IllegalArgumentException("%s is not after the census of %s".formatted(counted.date(), year.start()));
      }
      compared.add(compare(futures.seed(), compared.size(), ahead, year, counted));
    }
    LocalDate last = counts.stream().map(ActualCount::date).max(LocalDate::compareTo).orElseThrow();
    List<ActualCount> ofLast = counts.stream().filter(counted -> counted.date().equals(last)).toList();
    return new Monitoring(compared, Reforecast.of(futures, ahead, ofLast, count, threads));
  }

  private static ComparedCount compare(long seed, int number, YearAhead ahead, CensusYear year, ActualCount counted) {
    double[] members = ahead.parts().members(counted.need(), counted.phase());
    if (Vectors.sum(members) == 0) {
      throw new IllegalArgumentException("no children of %s and %s are forecast".formatted(counted.need(), counted.phase()));
    }
    double gone = year.partGone(counted.date());
    double known = Vectors.dot(members, ahead.known(year.hasAged(counted.date())));
    double chanceOfDay = Math.sqrt(gone * (1 - gone) * Vectors.dot(members, Vectors.product(ahead.events(), members)));
    Chance chance = new Chance(RandomStream.COMPARED_COUNTS.of(seed, number));
    CountHistogram futures = new CountHistogram();
    for (double[] changes : ahead.changes()) {
      double children = known + gone * Vectors.dot(members, changes) + chanceOfDay * chance.normal();
      futures.add((int) Math.max(0, Math.round(children)));
    }
    return ComparedCount.of(counted, known + gone * Vectors.dot(members, ahead.change()), futures);
  }
}
