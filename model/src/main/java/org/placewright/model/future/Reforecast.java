package org.placewright.model.future;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.placewright.model.time.CensusYear;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.BetaRate;
import org.placewright.model.transition.FlowRates;
import org.placewright.model.transition.RateSpread;

/**
 * A forecast made again from what was counted since: it starts at the next census, with the children that the counts imply
 * ({@link ImpliedCensus}), and more or fewer join from then on.
 *
 * <p>Joiners J are expected in the year; the implied census is x children above the expected one. All of it is put down to
 * joiners, of which s^2 / (s^2 + 1 / J) is taken to last, the other part is as likely chance: s is how far the logarithm of
 * their rate may be from the fitted one in that year ({@link RateSpread}: start and joiners). So their rate is multiplied by
 *
 * <pre>
 * (1) 1 + s^2 / (s^2 + 1 / J) x / J, not less than 0
 * </pre>
 *
 * and is known to 1 / (1 / s^2 + J) as variance from then on.
 *
 * <p>As the next census is still uncertain, {@value #STARTS} starts are drawn for the bands, each with a rate of its own.
 *
 * @param counted the day of the last counts, on which it rests
 * @param expected children expected at the next census before
 * @param implied children expected there now, before rounding to whole ones
 * @param joinerFactor see (1)
 * @param futures the new expectation: from the next census on
 * @param lines all, by need, by phase: both forecasts, census by census
 */
public record Reforecast(
    LocalDate counted,
    double expected,
    double implied,
    double joinerFactor,
    Futures futures,
    List<Line> lines) {
  private static final int STARTS = 100;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  public Reforecast {
    lines = List.copyOf(lines);
  }

  /**
   * Both forecasts of one census.
   *
   * @param need all when empty; so is the phase
   * @param census calendar year
   * @param after empty for the census that is known
   */
  public record Line(Optional<String> need, Optional<Phase> phase, int census, Band before, Optional<Band> after) {}

  /**
   * Forecasts again.
   *
   * @param counts of one day
   * @param count how many futures to simulate for the bands
   */
  static Reforecast of(Futures futures, YearAhead ahead, List<ActualCount> counts, int count, int threads) {
    ImpliedCensus implied = new ImpliedCensus(ahead, new CensusYear(futures.start().year()), counts);
    Remake remake = new Remake(futures, ahead);
    double[] mean = implied.expected();
    Futures renewed = remake.from(mean, 0);
    int starts = Math.min(STARTS, count);
    List<Futures> members = IntStream.rangeClosed(1, starts)
        .mapToObj(n -> remake.from(implied.drawn(n - 1, chance(futures, -n)), n))
        .toList();
    List<GroupBands.Group> groups = GroupBands.groups(ahead.parts());
    List<List<Band>> before = GroupBands.of(ahead.parts(), futures, List.of(futures), count, threads);
    List<List<Band>> after = GroupBands.of(ahead.parts(), renewed, members, count, threads);
    List<Line> lines = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (int y = 0; y < futures.years(); y++) {
        lines.add(
            new Line(
                groups.get(g).need(), groups.get(g).phase(), futures.start().year() + y, before.get(g).get(y),
                y == 0 ? Optional.empty() : Optional.of(after.get(g).get(y - 1))));
      }
    }
    return new Reforecast(
        counts.getFirst().date(), remake.expected(), Vectors.sum(mean), remake.joinerFactor(mean), renewed, lines);
  }

  private static Chance chance(Futures futures, int number) {
    return new Chance(RandomStream.REFORECAST_STARTS.of(futures.seed(), number));
  }

  /**
   * The rates with {@code factor} times the joiners; nobody can join more often than always.
   *
   * @param start how far the new level may still be from the true one
   */
  static FlowRates withJoiners(FlowRates rates, double factor, double start) {
    List<BetaRate> joining = rates.joining().stream().map(rate -> {
      double strength = rate.alpha() + rate.beta();
      double alpha = Math.min(strength, rate.alpha() * factor);
      return new BetaRate(alpha, strength - alpha);
    }).toList();
    RateSpread spread = rates.spread();
    return new FlowRates(
        rates.space(), rates.leaving(), rates.moving(), rates.destinations(), joining, rates.joinerStates(),
        new RateSpread(
            spread.joiners(), start, spread.leavers(), spread.movers(), spread.mix(), spread.drift(), spread.persistence()));
  }

  /** Makes futures that start at the next census. */
  private static final class Remake {
    private final Futures futures;
    private final YearAhead ahead;
    private final StartingChildren wholeChildren;
    private final CohortAdjustment adjustment;

    Remake(Futures futures, YearAhead ahead) {
      this.futures = futures;
      this.ahead = ahead;
      Futures aYear = Onward.of(futures, futures.rates(), futures.start(), 2, futures.seed());
      FirstYear year = new FirstYear(
          futures.rates().space(), futures.start(), ahead.parts(), new double[ahead.parts().count()][ahead.parts().count()]);
      aYear.expected(year);
      this.wholeChildren = year.after();
      this.adjustment = new CohortAdjustment(ahead.parts(), aYear.expectation(), futures.homes());
    }

    double expected() {
      return Vectors.sum(ahead.known(true)) + Vectors.sum(ahead.change());
    }

    /** s^2 of the year. */
    private double variance() {
      RateSpread spread = futures.rates().spread();
      return Math.pow(spread.persistence() * spread.start(), 2) + spread.joiners() * spread.joiners();
    }

    /** Variance that is left of it when J joiners were counted. */
    private double varianceLeft() {
      return variance() == 0 ? 0 : 1 / (1 / variance() + ahead.joiners());
    }

    double joinerFactor(double[] census) {
      double joiners = ahead.joiners();
      double lasting = joiners * varianceLeft();
      return joiners == 0 ? 1 : Math.max(0, 1 + lasting * (Vectors.sum(census) - expected()) / joiners);
    }

    /** From a census by part; the number tells one from another. */
    Futures from(double[] census, int number) {
      StartingChildren start = adjustment.adjust(wholeChildren, census, chance(futures, number));
      FlowRates rates = withJoiners(futures.rates(), joinerFactor(census), Math.sqrt(varianceLeft()));
      return Onward.of(futures, rates, start, futures.years() - 1, futures.seed() + number * GOLDEN);
    }
  }
}
