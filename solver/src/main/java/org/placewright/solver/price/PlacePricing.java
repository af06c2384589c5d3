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
 * <p>L(p) is at most the total of every plan, for every p. {@link VolumeAlgorithm} finds good p. One step takes time in
 * proportion to the number of options; most steps are given.
 */
public final class PlacePricing {
  private final Choices choices;
  private final Relaxation relaxation;

  private PlacePricing(Choices choices, OptionTable table) {
    this.choices = choices;
    this.relaxation = new Relaxation(choices, table);
  }

  /**
   * Prices the places.
   *
   * @param steps how many times prices are corrected at most
   * @param isOver asked now and then whether to stop early; answers from a clock make the outcome depend on it
   */
  public static PricedPlaces price(Choices choices, OptionTable table, int steps, BooleanSupplier isOver) {
    return new PlacePricing(choices, table).price(steps, isOver);
  }

  private PricedPlaces price(int steps, BooleanSupplier isOver) {
    VolumeAlgorithm volume = new VolumeAlgorithm(relaxation, new double[choices.rooms().size() * choices.years()]);
    volume.climb(steps, isOver);
    return conclude(volume.best());
  }

  private PricedPlaces conclude(double[] best) {
    PlacePrices prices = new PlacePrices(choices.horizon(), choices.rooms(), rounded(best));
    long bound = new ExactBound(choices, prices).pence();
    return new PricedPlaces(
        prices,
        bound <= 0
            ? Optional.empty()
            : Optional.of(new LowerBound(new Money(bound), "prices of places (Lagrangian relaxation)")));
  }

  private long[][] rounded(double[] best) {
    long[][] rounded = new long[choices.rooms().size()][choices.years()];
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        rounded[room.index()][t] = Math.round(best[room.index() * choices.years() + t]);
      }
    }
    return rounded;
  }
}
