package org.placewright.model.future;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.time.AcademicYear;

/**
 * Finds what joiners have to be multiplied by for the expectation to meet a goal.
 *
 * <p>The expected children of a year are v(f) = v(0) + f (v(1) - v(0)) for a factor f of joiners, as everything expected is linear
 * in them: so f = (goal - v(0)) / (v(1) - v(0)), which is run and compared. Where caps or rates at their limit bend the line, f
 * is found by bisection between 0 and {@link DemandLever#MOST_FACTOR}; v is continuous.
 */
public final class GoalSeek {
  /** Nearer than this many children is met. */
  static final double NEAR = 0.01;
  private static final int MOST_HALVINGS = 60;

  private final Futures futures;
  private final Goal goal;
  private final LeverScope scope;

  private GoalSeek(Futures futures, Goal goal, LeverScope scope) {
    this.futures = futures;
    this.goal = goal;
    this.scope = scope;
  }

  /** What came of it. */
  public sealed interface Answer {}

  /**
   * The goal can be met.
   *
   * @param lever the joiners to assume, beside the levers that are there already
   * @param expected children expected with it, within {@value GoalSeek#NEAR} of the goal
   * @param asItIs children expected without it
   * @param joiners all children expected to join with it, by year
   * @param joinersAsItIs the same without it
   */
  public record Met(
      DemandLever.Joiners lever,
      double expected,
      double asItIs,
      SortedMap<AcademicYear, Double> joiners,
      SortedMap<AcademicYear, Double> joinersAsItIs) implements Answer {}

  /**
   * No factor meets the goal.
   *
   * @param reason a sentence about why, for readers
   * @param least children expected if nobody joins whom the lever is about
   * @param most children expected with the largest factor
   */
  public record Unmet(String reason, double least, double most) implements Answer {}

  /**
   * Seeks a factor for the joiners of a scope. A few expectations: O(years x cells x states x localities) each.
   *
   * @param futures with the levers that hold anyway
   */
  public static Answer seek(Futures futures, Goal goal, LeverScope scope) {
    return new GoalSeek(futures, goal, scope).seek();
  }

  private Answer seek() {
    int year = year();
    if (year < 1 || year >= futures.years()) {
      double now = year == 0 ? goal.in(futures.expectation(), 0) : 0;
      return new Unmet(
          "%s is not among the years projected, %s to %s".formatted(goal.year(), academicYear(1), academicYear(futures.years() - 1)),
          now, now);
    }
    DoubleUnaryOperator children = factor -> goal.in(with(factor).expectation(), year);
    double least = children.applyAsDouble(0);
    double most = children.applyAsDouble(DemandLever.MOST_FACTOR);
    if (Math.abs(goal.children() - least) <= NEAR) {
      return met(0);
    }
    if (most - least <= NEAR) {
      return new Unmet("joiners make no difference: %s. %.1f are expected whoever joins".formatted(scope.describe(), least), least, most);
    }
    if (goal.children() < least) {
      return new Unmet("%.1f are expected even when nobody joins: %s".formatted(least, scope.describe()), least, most);
    }
    if (goal.children() > most) {
      return new Unmet(
          "%.1f are expected with %.0f times the joiners: %s".formatted(most, DemandLever.MOST_FACTOR, scope.describe()), least, most);
    }
    double slope = children.applyAsDouble(1) - least;
    double straight = slope > 0 ? (goal.children() - least) / slope : -1;
    boolean isStraight = straight >= 0
        && straight <= DemandLever.MOST_FACTOR
        && Math.abs(children.applyAsDouble(straight) - goal.children()) <= NEAR;
    return met(isStraight ? straight : bisect(children));
  }

  private double bisect(DoubleUnaryOperator children) {
    double low = 0;
    double high = DemandLever.MOST_FACTOR;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (children.applyAsDouble(middle) < goal.children()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private Met met(double factor) {
    ExpectedStock expected = with(factor).expectation();
    ExpectedStock asItIs = futures.expectation();
    return new Met(
        new DemandLever.Joiners(scope, factor), goal.in(expected, year()), goal.in(asItIs, year()), joiners(expected), joiners(asItIs));
  }

  private Futures with(double factor) {
    return futures.with(futures.levers().with(new DemandLever.Joiners(scope, factor)));
  }

  private SortedMap<AcademicYear, Double> joiners(ExpectedStock expected) {
    SortedMap<AcademicYear, Double> joiners = new TreeMap<>();
    for (int y = 1; y < expected.years(); y++) {
      joiners.put(academicYear(y), expected.joined(y));
    }
    return joiners;
  }

  private int year() {
    return goal.census() - futures.start().year();
  }

  private AcademicYear academicYear(int year) {
    return AcademicYear.ofCensus(futures.start().year() + year);
  }
}
