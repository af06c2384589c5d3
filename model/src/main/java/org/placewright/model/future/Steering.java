package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.Levers;
import org.placewright.model.transition.FlowRates;

/** What levers do to rates, year by year: one home for the expected, the rounded and the simulated futures. */
final class Steering {
  private final int firstYear;
  private final List<YearSteering> years;
  private final YearSteering idle;

  private Steering(int firstYear, List<YearSteering> years, YearSteering idle) {
    this.idle = idle;
    this.firstYear = firstYear;
    this.years = List.copyOf(years);
  }

  /**
   * O(years x levers x cells).
   *
   * @param startYear calendar year of the known census
   * @param years how many censuses, the known one included
   */
  static Steering of(FlowRates rates, Levers levers, int startYear, int years) {
    YearSteering idle = new YearSteering(rates, List.of(), startYear);
    List<YearSteering> ofYears = new ArrayList<>();
    for (int y = 1; y < years; y++) {
      int census = startYear + y;
      List<DemandLever> acting = levers.list().stream().filter(lever -> lever.scope().actsIn(census)).toList();
      ofYears.add(acting.isEmpty() ? idle : new YearSteering(rates, acting, census));
    }
    return new Steering(startYear + 1, ofYears, idle);
  }

  /** Of the way to the census of this calendar year; nothing is steered beyond the years known. */
  YearSteering in(int year) {
    int i = year - firstYear;
    return i >= 0 && i < years.size() ? years.get(i) : idle;
  }

  /** The factors of an array, all 1. */
  static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
