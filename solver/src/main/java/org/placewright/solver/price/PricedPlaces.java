package org.placewright.solver.price;

import java.util.Map;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/**
 * The outcome of pricing: prices, what they prove, and what the mixture of relaxed plans opens. Threads may share it, but for
 * {@link #openingCosts}.
 */
public final class PricedPlaces {
  private final RelaxedPrices relaxedPrices;
  private final long boundPence;
  private final OpeningCosts costs;
  /** By scheme and year. */
  private final double[] mixedPlan;
  private final int years;

  PricedPlaces(Choices choices, RelaxedPrices relaxedPrices, double[] mixedPlan) {
    this.relaxedPrices = relaxedPrices;
    Links links = new Links(choices);
    this.costs = new OpeningCosts(choices, relaxedPrices, links);
    this.boundPence = new ExactBound(choices, relaxedPrices, links, costs).pence();
    this.mixedPlan = mixedPlan.clone();
    this.years = choices.years();
  }

  /** What a tenth of a place costs everywhere in the relaxed problem. */
  public PlacePrices prices() {
    return relaxedPrices.places();
  }

  /** What no plan can be worth less than; empty when the prices prove nothing of use. */
  public Optional<LowerBound> bound() {
    return boundPence <= 0
        ? Optional.empty()
        : Optional.of(new LowerBound(new Money(boundPence), "prices of places (Lagrangian relaxation)"));
  }

  /**
   * How much of a scheme, from 0 to 1, the mixture of relaxed plans opens in a year. It comes near a solution of the
   * linear programme.
   *
   * @param opening a year's position in the horizon, or {@link FreeScheme#NEVER}
   */
  public double share(FreeScheme scheme, int opening) {
    if (opening != FreeScheme.NEVER) {
      return mixedPlan[scheme.index() * years + opening];
    }
    double never = 1;
    for (int t = 0; t < years; t++) {
      never -= share(scheme, t);
    }
    return Math.clamp(never, 0, 1);
  }

  /**
   * What an opening costs less what it is worth at the relaxed prices: for the room it adds, and to the spells that need a
   * scheme there. Negative when it pays, nothing for {@link FreeScheme#NEVER}.
   */
  public long costLessWorth(FreeScheme scheme, int opening) {
    return costs.pence(scheme, opening);
  }

  /** For each scheme that rules tie to others, by index, its opening among the best that the rules allow at the relaxed prices. */
  public Map<Integer, Integer> bestOpeningsOfTied() {
    return costs.bestOfTied();
  }

  /** Answers one thread at a time whether an opening may be in a better plan; see {@link OpeningCosts}. */
  OpeningCosts openingCosts() {
    return costs;
  }

  RelaxedPrices relaxedPrices() {
    return relaxedPrices;
  }

  long boundPence() {
    return boundPence;
  }
}
