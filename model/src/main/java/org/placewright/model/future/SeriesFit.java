package org.placewright.model.future;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many join a series of stocks S a year, from its changes up to an origin.
 *
 * <p>(1) Joiners of the year from t to t + 1: J(t) = S(t+1) - (1 - l) S(t), l the leaving rate, half a child at least; whoever
 * comes from another group or age counts as joiner. (2) Level: the mean of J, a year weighing d times the year after it.
 * (3) Yearly variance of ln J: (n b^2 + sum (ln J(t+1) - ln J(t))^2 - 1/J(t) - 1/J(t+1)) / (n + pairs), at least 0: b
 * believed, worth n years. (4) If ln J wanders by that variance s^2 a year, the last year differs from the level by
 * variance s^2 d^2 / (1 - d^2).
 *
 * @param level joiners a year
 * @param sd yearly standard deviation of their logarithm
 * @param changes of how many years
 */
record SeriesFit(double level, double sd, int changes) {
  private static final double LEAST_JOINERS = 0.5;
  /** Fewer joiners a year say nothing beside chance. */
  private static final double ENOUGH = 10;
  static final SeriesFit UNKNOWN = new SeriesFit(0, 0, 0);

  /** From what was known at the census of {@code origin}; {@link #UNKNOWN} where no change is. */
  static SeriesFit of(StockSeries series, int origin, SeriesPriors priors) {
    SortedMap<Integer, Double> joiners = joiners(series, origin, priors.leavingRate());
    if (joiners.isEmpty()) {
      return UNKNOWN;
    }
    double sum = 0;
    double weights = 0;
    for (Map.Entry<Integer, Double> year : joiners.entrySet()) {
      double weight = StrictMath.pow(priors.yearDiscount(), origin - 1 - year.getKey());
      sum += weight * year.getValue();
      weights += weight;
    }
    return new SeriesFit(sum / weights, sd(joiners, priors.joinerSd(series.part()), priors.years()), joiners.size());
  }

  private static SortedMap<Integer, Double> joiners(StockSeries series, int origin, double leavingRate) {
    SortedMap<Integer, Double> joiners = new TreeMap<>();
    series.counts().headMap(origin).forEach((year, before) -> {
      OptionalInt after = series.find(year + 1, year);
      if (after.isPresent()) {
        joiners.put(year, Math.max(LEAST_JOINERS, after.getAsInt() - (1 - leavingRate) * before));
      }
    });
    return Collections.unmodifiableSortedMap(joiners);
  }

  private static double sd(SortedMap<Integer, Double> joiners, double believed, double years) {
    double sum = years * believed * believed;
    int pairs = 0;
    for (int year : joiners.keySet()) {
      double before = joiners.get(year);
      double after = joiners.getOrDefault(year + 1, 0.0);
      if (before >= ENOUGH && after >= ENOUGH) {
        double change = StrictMath.log(after / before);
        sum += change * change - 1 / before - 1 / after;
        pairs++;
      }
    }
    return Math.sqrt(Math.max(0, sum) / (years + pairs));
  }

  /** Expected stocks: E' = (1 - l) E + level; the first is of a year after {@code stock}. */
  double[] expected(int stock, double leavingRate, int years) {
    double[] expected = new double[years];
    double now = stock;
    for (int y = 0; y < years; y++) {
      now = (1 - leavingRate) * now + level;
      expected[y] = now;
    }
    return expected;
  }

  /**
   * One simulated future, by year. Leavers: binomial with p = l exp(u z - u^2/2), z a standard normal of the year. Joiners:
   * Poisson with mean level x exp(x - v/2), where x wanders as in {@link RandomOutcomes} from a start by (4), and v is its
   * variance.
   */
  int[] draw(int stock, SeriesPriors priors, int years, Chance chance) {
    double discount = priors.yearDiscount() * priors.yearDiscount();
    double variance = sd * sd * discount / (1 - discount);
    double log = Math.sqrt(variance) * chance.normal();
    double u = priors.leaverSd();
    int[] stocks = new int[years];
    int now = stock;
    for (int y = 0; y < years; y++) {
      log = priors.persistence() * log + sd * chance.normal();
      variance = priors.persistence() * priors.persistence() * variance + sd * sd;
      int left = chance.binomial(now, priors.leavingRate() * StrictMath.exp(u * chance.normal() - u * u / 2));
      now = now - left + chance.poisson(level * StrictMath.exp(log - variance / 2));
      stocks[y] = now;
    }
    return stocks;
  }
}
