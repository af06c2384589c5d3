package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.placewright.model.demand.YearOfPlans;

/**
 * Projects the later years of a published series of stocks from its earlier ones and lays them beside what was counted: the
 * total, each group of placements (as settings) and each band of ages, by itself.
 *
 * <p>Where only stocks were published for long, the flows that {@link Futures} needs cannot be had for past years. What is
 * tested is the same idea at the resolution of the series ({@link SeriesFit}), not the projection of the county itself. Bands
 * are widened by how far counts known at the origin had missed earlier bands ({@link Widening}), totals and parts each by
 * their own.
 *
 * <p>Counts before and after a break in the series are not compared: no change over it is fitted, nothing is projected
 * over it, and no growth over it continued. Left out too are groups that had fewer than ten plans in every year up to the one
 * foretold.
 *
 * @param held counts held out, in the order of series, origins and years, with widened bands
 * @param total how much bands of the total must be widened when all counts are known
 * @param parts the same of bands of groups and ages
 * @param breaks first years of another kind of return
 */
public record SeriesBacktest(List<HeldOut> held, Widening total, Widening parts, SortedSet<Integer> breaks) {
  /** As far ahead as is tested, in years. */
  public static final int FURTHEST = 5;
  /** So many changes must be known at an origin. */
  public static final int LEAST_CHANGES = 3;
  private static final int LEAST_PLANS = 10;

  public SeriesBacktest {
    held = List.copyOf(held);
    breaks = Collections.unmodifiableSortedSet(new TreeSet<>(breaks));
  }

  /**
   * Tests on a series; nothing is held out when it is too short. O(series x origins x futures).
   *
   * @param plansByYear by the calendar year of its January
   * @param futures how many to simulate from each origin, above 0
   */
  public static SeriesBacktest of(SortedMap<Integer, YearOfPlans> plansByYear, SeriesPriors priors, long seed, int futures) {
    List<Widening.Foretold> foretold = new ArrayList<>();
    for (StockSeries series : StockSeries.list(plansByYear)) {
      for (int origin : series.counts().keySet()) {
        foretold.addAll(foretell(series, origin, priors, seed, futures));
      }
    }
    Map<Boolean, Map<Integer, Widening>> known = Map.of(true, new HashMap<>(), false, new HashMap<>());
    List<HeldOut> held = foretold.stream()
        .map(
            one -> known.get(isTotal(one))
                .computeIfAbsent(one.held().origin(), origin -> knownAt(origin, isTotal(one), foretold))
                .widen(one))
        .toList();
    return new SeriesBacktest(
        held, knownAt(Integer.MAX_VALUE, true, foretold), knownAt(Integer.MAX_VALUE, false, foretold),
        StockSeries.breaks(plansByYear));
  }

  private static boolean isTotal(Widening.Foretold one) {
    return one.held().part() == HeldOut.Part.TOTAL;
  }

  private static Widening knownAt(int year, boolean isTotal, List<Widening.Foretold> foretold) {
    return Widening.of(foretold.stream().filter(one -> one.held().year() <= year && isTotal(one) == isTotal).toList());
  }

  private static List<Widening.Foretold> foretell(
      StockSeries series, int origin, SeriesPriors priors, long seed, int futures) {
    SeriesFit fit = SeriesFit.of(series, origin, priors);
    if (fit.changes() < LEAST_CHANGES) {
      return List.of();
    }
    int stock = series.counts().get(origin);
    double[] expected = fit.expected(stock, priors.leavingRate(), FURTHEST);
    List<CountHistogram> drawn = new ArrayList<>();
    for (int y = 0; y < FURTHEST; y++) {
      drawn.add(new CountHistogram());
    }
    Chance chance = new Chance(RandomStream.SERIES.of(seed, origin, series.key()));
    for (int future = 0; future < futures; future++) {
      int[] stocks = fit.draw(stock, priors, FURTHEST, chance);
      for (int y = 0; y < FURTHEST; y++) {
        drawn.get(y).add(stocks[y]);
      }
    }
    List<Widening.Foretold> foretold = new ArrayList<>();
    for (int y = 0; y < FURTHEST; y++) {
      int year = origin + y + 1;
      OptionalInt counted = series.find(year, origin);
      if (counted.isPresent() && series.mostUpTo(year) >= LEAST_PLANS) {
        CountHistogram bands = drawn.get(y);
        HeldOut held = new HeldOut(
            origin, year, series.part(), series.name(), counted.getAsInt(), expected[y],
            bands.quantile(0.025), bands.quantile(0.975), bands.quantile(0.1), bands.quantile(0.9),
            stock, grown(series, origin, y + 1));
        foretold.add(new Widening.Foretold(held, bands.quantile(0.5)));
      }
    }
    return foretold;
  }

  /** Last growth continued; empty where there is none to continue. */
  private static Optional<Double> grown(StockSeries series, int origin, int years) {
    OptionalInt before = series.find(origin - 1, origin);
    double stock = series.counts().get(origin);
    return before.isPresent() && before.getAsInt() > 0
        ? Optional.of(stock * Math.pow(stock / before.getAsInt(), years))
        : Optional.empty();
  }
}
