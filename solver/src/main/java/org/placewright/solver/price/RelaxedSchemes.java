package org.placewright.solver.price;

import java.util.Arrays;
import java.util.List;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/** The relaxed choices of schemes: each opens in the year in which it loses least at given prices, or never. */
final class RelaxedSchemes {
  private final Choices choices;
  private final PriceVector vector;
  private final SchemeRelief relief;
  private final int years;
  private final boolean[] hasBudget;
  private final int[] opening;
  private final int[] openedBy;
  private final double[] gain;
  private final double[] excess;
  private final double[] plan;

  RelaxedSchemes(Choices choices, PriceVector vector) {
    this.choices = choices;
    this.vector = vector;
    relief = new SchemeRelief(choices);
    years = choices.years();
    hasBudget = new boolean[years];
    for (CapitalBudget budget : choices.budgets()) {
      hasBudget[budget.year()] = true;
    }
    opening = new int[choices.schemes().size()];
    openedBy = new int[choices.rooms().size() * years];
    gain = new double[openedBy.length];
    excess = new double[vector.size()];
    plan = new double[opening.length * years];
  }

  /** By room and year, how many schemes there open by then. */
  int[] openedBy() {
    return openedBy;
  }

  /** Room that opens and capital that is spent. */
  double[] excess() {
    return excess;
  }

  /** What the openings cost less what they are worth. */
  double open(double[] prices, List<RelaxedChildren> blocks) {
    Arrays.fill(excess, 0);
    Arrays.fill(openedBy, 0);
    Arrays.fill(gain, 0);
    for (RelaxedChildren block : blocks) {
      for (int i = 0; i < gain.length; i++) {
        gain[i] += block.gain()[i];
      }
    }
    double value = 0;
    for (FreeScheme scheme : choices.schemes()) {
      value += open(prices, scheme);
    }
    return value;
  }

  private double open(double[] prices, FreeScheme scheme) {
    int room = scheme.room().index();
    double least = 0;
    int best = FreeScheme.NEVER;
    for (int t = years - 1; t >= scheme.earliest(); t--) {
      double worth = 0;
      for (int later = years - 1; later >= t; later--) {
        worth += vector.place(prices, room, later) * relief.tenths(scheme, t, later) + gain[room * years + later];
      }
      double cost = scheme.pence(t) + (hasBudget[t] ? vector.capital(prices, t) * scheme.scheme().capital().pence() : 0);
      if (cost - worth < least) {
        least = cost - worth;
        best = t;
      }
    }
    opening[scheme.index()] = best;
    if (best != FreeScheme.NEVER) {
      excess[vector.capitalAt(best)] += hasBudget[best] ? scheme.scheme().capital().pence() : 0;
      for (int t = best; t < years; t++) {
        excess[vector.placeAt(room, t)] -= relief.tenths(scheme, best, t);
        openedBy[room * years + t]++;
      }
    }
    return least;
  }

  /** By scheme and year, 1 where the scheme opens in the year. */
  double[] plan() {
    Arrays.fill(plan, 0);
    for (int k = 0; k < opening.length; k++) {
      if (opening[k] != FreeScheme.NEVER) {
        plan[k * years + opening[k]] = 1;
      }
    }
    return plan;
  }
}
