package org.placewright.solver.price;

import java.util.function.BooleanSupplier;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;

/**
 * Prices places by Lagrangian relaxation.
 *
 * <p>The problem, for free spells s with options o at provisions u(o), schemes k, years t:
 *
 * <pre>
 * minimise  D + sum_s c[s, x_s] + sum_s b[s] [x_s is an avoidable move from x_(s-1)] + sum_k f[k, y_k]
 * (1)  every x_s is an option of s, or no place at its stated price
 * (2)  sum of w_s over spells at u in t  &lt;=  K[u,t] + sum of a[k,t] over schemes of u open in t
 * (3)  every y_k is a year from the earliest opening of k, or never
 * (4)  capital of the schemes that open in t  &lt;=  B[t]
 * (5)  x_s = o needs a scheme of u(o) open in t(s,o), the first year in which u(o) without schemes has less room than w_s
 * (6)  the openings y keep to the rules: at most one of a group, none before those it needs, no fund overspent in any year
 * </pre>
 *
 * <p>D is what is decided already. (5) follows from (2), and is stated because it says more once schemes may open in part:
 * see {@link Links}. (2), (4) and (5) get prices p[u,t], m[t], l[s,o] &gt;= 0 and move into the objective:
 *
 * <pre>
 * L(p,m,l) = D + sum of cheapest chains of children at c + w p + l
 *          + min over y in (3), (6) of sum_k f[k,y_k] + m[y_k] capital[k] - sum_(t &gt;= y_k) a[k,t] p[u(k),t]
 *                                            - sum of l[s,o] over t(s,o) &gt;= y_k
 *          - sum_(u,t) p[u,t] K[u,t]  -  sum_t m[t] B[t]
 * </pre>
 *
 * <p>L is at most the total of every plan, for all prices. Schemes that no rule ties open each by themselves. Those tied, set by
 * set, open at least cost together ({@link OpeningSearch}); where many share a fund, its money has prices too, one for each
 * year's limit, and what is still tied are groups and needs ({@link TiedSchemes}). Links are too many for a price each: a spell has an allowance
 * v[s], and l[s,o] = max(0, v[s] - c[s,o] - w p). For given p and m that is the best way to make the spell's cheapest
 * linked option cost v[s]. In p, m and v the value to be raised is concave when a spell either pays v[s] and may then use
 * whichever linked options cost less, or takes an option that needs no scheme; L is never below it ({@link ExactBound}).
 *
 * <p>{@link BundleMethod} finds good prices. One step takes time in proportion to the number of options; most steps are
 * given.
 */
public final class PlacePricing {
  /** One step in so many shows whether prices without links come further than with them; */
  private static final int TRIAL = 10;
  /** then one in so many goes without links before they start from there. Few prices are soon found. */
  private static final int UNLINKED = 3;

  private PlacePricing() {}

  /**
   * Prices the places in one thread.
   *
   * @param steps how many times prices are corrected at most
   * @param isOver asked before each step whether to stop early; answers from a clock make the outcome depend on it
   */
  public static PricedPlaces price(Choices choices, OptionTable table, int steps, BooleanSupplier isOver) {
    return price(choices, table, steps, 1, isOver);
  }

  /** The same in several threads, on whose number the outcome does not depend. */
  public static PricedPlaces price(
      Choices choices, OptionTable table, int steps, int threads, BooleanSupplier isOver) {
    Links links = new Links(choices);
    PriceVector vector = new PriceVector(choices, table, links);
    try (Workers workers = new Workers(threads)) {
      Relaxation relaxation = new Relaxation(choices, table, vector, links, workers);
      BundleMethod bundle = new BundleMethod(relaxation, vector.start());
      int left = steps;
      if (links.count() > 0) {
        BundleMethod unlinked = withoutLinks(choices, table, workers);
        bundle.climb(steps / TRIAL, isOver);
        unlinked.climb(steps / TRIAL, isOver);
        left -= 2 * (steps / TRIAL);
        if (unlinked.value() > bundle.value()) {
          unlinked.climb(steps / UNLINKED, isOver);
          left -= steps / UNLINKED;
          bundle = new BundleMethod(relaxation, vector.startFrom(unlinked.best()));
        }
      }
      bundle.climb(left, isOver);
      return new PricedPlaces(choices, vector.toWholePence(bundle.best()), bundle.mixedPlan());
    }
  }

  /**
   * Prices the places once more where little has changed: when openings are decided, or decided otherwise.
   *
   * @param choices in which no scheme is left to decide
   * @param start prices from which to go on
   */
  public static PricedPlaces priceAnew(
      Choices choices, OptionTable table, PlacePrices start, int steps, BooleanSupplier isOver) {
    Links none = Links.none(choices);
    PriceVector vector = new PriceVector(choices, table, none);
    try (Workers workers = new Workers(1)) {
      BundleMethod bundle = new BundleMethod(new Relaxation(choices, table, vector, none, workers), vector.startFrom(start));
      bundle.climb(steps, isOver);
      return new PricedPlaces(choices, vector.toWholePence(bundle.best()), bundle.mixedPlan());
    }
  }

  private static BundleMethod withoutLinks(Choices choices, OptionTable table, Workers workers) {
    Links none = Links.none(choices);
    PriceVector vector = new PriceVector(choices, table, none);
    return new BundleMethod(new Relaxation(choices, table, vector, none, workers), vector.start());
  }
}
