package org.placewright.solver.price;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * Prices places by Lagrangian relaxation.
 *
 * <p>The problem, for free spells s with options o at provisions u(o), schemes k, years t:
 *
 * <pre>
 * minimise  D + sum_s c[s, x_s] + sum_s m[s] [x_s is an avoidable move from x_(s-1)] + sum_k f[k, y_k]
 * (1)  every x_s is an option of s, or no place at its stated price
 * (2)  sum of w_s over spells at u in t  &lt;=  K[u,t] + sum of a[k,t] over schemes of u open in t
 * (3)  every y_k is a year from the earliest opening of k, or never
 * (4)  capital of the schemes that open in t  &lt;=  B[t]
 * </pre>
 *
 * <p>D is what is decided already. (4) is dropped; (2) is given prices p[u,t] &gt;= 0 and moved into the objective:
 *
 * <pre>
 * L(p) = D + sum of cheapest chains of children at c + w p
 *          + sum_k min(0, min_y f[k,y] - sum_(t &gt;= y) a[k,t] p[u(k),t])  -  sum_(u,t) p[u,t] K[u,t]
 * </pre>
 *
 * <p>L(p) is at most the total of every plan, for every p. The best p is found by the volume algorithm: steps from the
 * best prices so far along an average of the excesses of places, whose averaged relaxed plans tend to a fractional
 * solution. One step takes time in proportion to the number of options; their number is given.
 *
 * <p>F. Barahona, R. Anbil (2000): The volume algorithm: producing primal solutions with a subgradient method.
 * Mathematical Programming 87, 385-399.
 */
public final class PlacePricing {
  /** A step begins as long as would raise the bound by this part of it, and is lengthened and shortened from there. */
  private static final double FIRST_REACH = 0.02;
  private static final double LONGEST = 2;
  private static final double LENGTHEN = 1.1;
  private static final double SHORTEN = 0.66;
  private static final int FAILURES_TO_SHORTEN = 10;
  private static final double MOST_OF_NEWEST = 0.1;
  /** Stop when so many steps raised the bound by less than this part of it. */
  private static final int STEPS_TO_JUDGE = 100;
  private static final double ENOUGH = 1e-7;
  private static final double LEAST_NORM = 1e-9;

  private final Choices choices;
  private final Relaxation relaxation;
  private final double[] center;
  private final double[] trial;
  private final double[] direction;
  private final double dearest;

  private PlacePricing(Choices choices, OptionTable table) {
    this.choices = choices;
    this.relaxation = new Relaxation(choices, table);
    int size = choices.rooms().size() * choices.years();
    this.center = new double[size];
    this.trial = new double[size];
    this.direction = new double[size];
    this.dearest = dearest(table);
  }

  /**
   * Prices the places.
   *
   * @param steps how many times prices are corrected at most
   * @param isOver asked now and then whether to stop early; answers from a clock make the outcome depend on it
   */
  public static PricedPlaces price(Choices choices, OptionTable table, int steps, BooleanSupplier isOver) {
    PlacePricing pricing = new PlacePricing(choices, table);
    pricing.climb(steps, isOver);
    return pricing.conclude();
  }

  private PricedPlaces conclude() {
    PlacePrices prices = new PlacePrices(choices.horizon(), choices.rooms(), roundedCenter());
    long bound = new ExactBound(choices, prices).pence();
    return new PricedPlaces(
        prices,
        bound <= 0
            ? Optional.empty()
            : Optional.of(new LowerBound(new Money(bound), "prices of places (Lagrangian relaxation)")));
  }

  /** No place is worth more than what the dearest way to do without it costs: prices stay below, so none overflows. */
  private static double dearest(OptionTable table) {
    double most = 1;
    for (int spell = 0; spell < table.spells(); spell++) {
      double worst = table.unplacedPence(spell) + table.movePence(spell);
      if (table.precedesFree(spell)) {
        worst += table.movePence(spell + 1);
      }
      for (int option = table.start(spell); option < table.end(spell); option++) {
        most = Math.max(most, worst / Math.max(1, table.roomTenths(option)));
      }
    }
    return most;
  }

  private void climb(int steps, BooleanSupplier isOver) {
    double best = relaxation.solve(center);
    System.arraycopy(relaxation.excess(), 0, direction, 0, direction.length);
    double reach = FIRST_REACH * Math.max(1, Math.abs(best));
    double factor = 1;
    int failures = 0;
    double bestAtCheck = best;
    for (int step = 1; step <= steps && !isOver.getAsBoolean(); step++) {
      double norm = usableNorm();
      if (norm < LEAST_NORM) {
        return;
      }
      moveTrial(factor * reach / norm);
      double value = relaxation.solve(trial);
      double agreement = dot(direction, relaxation.excess());
      if (value > best) {
        best = value;
        System.arraycopy(trial, 0, center, 0, center.length);
        factor = agreement > 0 ? Math.min(LONGEST, factor * LENGTHEN) : factor;
        failures = 0;
      } else if (++failures >= FAILURES_TO_SHORTEN) {
        factor *= SHORTEN;
        failures = 0;
      }
      blend();
      if (step % STEPS_TO_JUDGE == 0) {
        if (best - bestAtCheck < ENOUGH * Math.abs(best)) {
          return;
        }
        bestAtCheck = best;
      }
    }
  }

  private double usableNorm() {
    double norm = 0;
    for (int i = 0; i < direction.length; i++) {
      if (direction[i] > 0 || center[i] > 0) {
        norm += direction[i] * direction[i];
      }
    }
    return norm;
  }

  private void moveTrial(double length) {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = Math.clamp(center[i] + length * direction[i], 0, dearest);
    }
  }

  /** Mixes the newest excess into the direction, by the part that makes it shortest within limits. */
  private void blend() {
    double[] newest = relaxation.excess();
    double old = 0;
    double cross = 0;
    double fresh = 0;
    for (int i = 0; i < direction.length; i++) {
      old += direction[i] * direction[i];
      cross += direction[i] * newest[i];
      fresh += newest[i] * newest[i];
    }
    double spread = old - 2 * cross + fresh;
    double shortest = spread <= 0 ? MOST_OF_NEWEST : (old - cross) / spread;
    double part = Math.clamp(shortest, MOST_OF_NEWEST / 10, MOST_OF_NEWEST);
    for (int i = 0; i < direction.length; i++) {
      direction[i] = part * newest[i] + (1 - part) * direction[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private long[][] roundedCenter() {
    long[][] rounded = new long[choices.rooms().size()][choices.years()];
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        rounded[room.index()][t] = Math.round(center[room.index() * choices.years() + t]);
      }
    }
    return rounded;
  }
}
