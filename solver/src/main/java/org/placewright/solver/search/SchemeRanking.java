package org.placewright.solver.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.travel.TravelTimes;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/**
 * How schemes stand to one another before any is decided: what each costs less what it is worth at the prices of places that hold
 * while every scheme may open in part. Where two of them would serve the same children, the prices fall until only one of them pays.
 *
 * @param costLessWorth of every scheme that can open, in its best year, present value; negative where it pays
 * @param bound what no plan can be worth less than, whichever of the schemes it builds; empty when nothing was proved
 */
public record SchemeRanking(Map<SchemeId, Money> costLessWorth, Optional<LowerBound> bound) {
  private static final int STEPS = 300;

  public SchemeRanking {
    costLessWorth = Map.copyOf(costLessWorth);
  }

  /** Prices a county with all its schemes. The outcome does not depend on the number of threads. */
  public static SchemeRanking of(County county, Projection projection, TravelTimes travel, int threads) {
    Choices choices = Choices.find(county, projection, travel);
    PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), STEPS, threads, () -> false);
    Map<SchemeId, Money> ranking = new LinkedHashMap<>();
    for (FreeScheme scheme : choices.schemes()) {
      long least = Long.MAX_VALUE;
      for (int t = scheme.earliest(); t < choices.years(); t++) {
        least = Math.min(least, priced.costLessWorth(scheme, t));
      }
      ranking.put(scheme.scheme().id(), new Money(least));
    }
    return new SchemeRanking(ranking, priced.bound());
  }
}
