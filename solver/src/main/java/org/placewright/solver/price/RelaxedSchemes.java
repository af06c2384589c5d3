package org.placewright.solver.price;

import java.util.Arrays;
import java.util.List;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/**
 * The relaxed choices of schemes: each opens in the year in which it loses least at given prices, or never; those that rules tie
 * together lose least together.
 */
final class RelaxedSchemes {
  /** Nodes of each search for the best openings of tied schemes, and steps that correct prices of money before it. */
  private static final int MOST_NODES = 2_000;
  private static final int STEPS = 8;

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
  private final List<TiedSchemes> tied;
  private final List<OpeningSearch> searches;
  private final boolean[] isTied;
  /** By scheme and year. */
  private final double[][] cost;

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
    cost = new double[opening.length][years];
    tied = vector.tied();
    searches = tied.stream().map(schemes -> new OpeningSearch(schemes, MOST_NODES)).toList();
    isTied = new boolean[opening.length];
    tied.forEach(schemes -> schemes.schemes().forEach(k -> isTied[k] = true));
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
      for (int t = scheme.earliest(); t < years; t++) {
        cost[scheme.index()][t] = cost(prices, scheme, t);
      }
      if (!isTied[scheme.index()]) {
        opening[scheme.index()] = cheapest(scheme);
      }
    }
    for (int i = 0; i < searches.size(); i++) {
      value += tied.get(i).pricedRows() == 0 ? openTogether(tied.get(i), searches.get(i)) : openPriced(prices, i);
    }
    for (FreeScheme scheme : choices.schemes()) {
      value += open(scheme, opening[scheme.index()]);
    }
    return value;
  }

  private double cost(double[] prices, FreeScheme scheme, int opening) {
    int room = scheme.room().index();
    double worth = 0;
    for (int t = years - 1; t >= opening; t--) {
      worth += vector.place(prices, room, t) * relief.tenths(scheme, opening, t) + gain[room * years + t];
    }
    double capital = hasBudget[opening] ? vector.capital(prices, opening) * scheme.scheme().capital().pence() : 0;
    return scheme.pence(opening) + capital - worth;
  }

  private int cheapest(FreeScheme scheme) {
    double least = 0;
    int best = FreeScheme.NEVER;
    for (int t = years - 1; t >= scheme.earliest(); t--) {
      if (cost[scheme.index()][t] < least) {
        least = cost[scheme.index()][t];
        best = t;
      }
    }
    return best;
  }

  /** Chooses openings in whole pence; returns how far below their cost the proof ends. */
  private long openTogether(TiedSchemes schemes, OpeningSearch search) {
    OpeningSearch.Found found = search.find((k, t) -> t == FreeScheme.NEVER ? 0 : (long) Math.floor(cost[k][t]), STEPS);
    for (int i = 0; i < found.openings().length; i++) {
      opening[schemes.schemes().get(i)] = found.openings()[i];
    }
    return found.provenPence() - found.pence();
  }

  /** Each part opens as is best when the money of funds has a price; returns what is paid for money, less what there is of it. */
  private double openPriced(double[] prices, int set) {
    TiedSchemes schemes = tied.get(set);
    double value = 0;
    for (int row = 0; row < schemes.rows(); row++) {
      value -= vector.money(prices, set, row) * schemes.available(row);
      excess[vector.moneyAt(set, row)] -= schemes.available(row);
    }
    for (int p = 0; p < schemes.parts().size(); p++) {
      OpeningWays part = schemes.parts().get(p);
      double least = Double.POSITIVE_INFINITY;
      double leastPaid = 0;
      int best = 0;
      for (int way = 0; way < part.count(); way++) {
        double paid = 0;
        for (int row = 0; row < schemes.rows(); row++) {
          paid += vector.money(prices, set, row) * schemes.paid(p, way, row);
        }
        double sum = paid;
        for (int i = 0; i < part.size(); i++) {
          sum += part.opening(way, i) == FreeScheme.NEVER ? 0 : cost[part.scheme(i)][part.opening(way, i)];
        }
        if (sum < least) {
          least = sum;
          leastPaid = paid;
          best = way;
        }
      }
      value += leastPaid;
      for (int row = 0; row < schemes.rows(); row++) {
        excess[vector.moneyAt(set, row)] += schemes.paid(p, best, row);
      }
      for (int i = 0; i < part.size(); i++) {
        opening[part.scheme(i)] = part.opening(best, i);
      }
    }
    return value;
  }

  private double open(FreeScheme scheme, int best) {
    if (best == FreeScheme.NEVER) {
      return 0;
    }
    int room = scheme.room().index();
    excess[vector.capitalAt(best)] += hasBudget[best] ? scheme.scheme().capital().pence() : 0;
    for (int t = best; t < years; t++) {
      excess[vector.placeAt(room, t)] -= relief.tenths(scheme, best, t);
      openedBy[room * years + t]++;
    }
    return cost[scheme.index()][best];
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
