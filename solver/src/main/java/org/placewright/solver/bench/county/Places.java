package org.placewright.solver.bench.county;

import java.util.List;
import java.util.Map;

/**
 * How many places the units of a made county have. Demand spreads over the units on offer by kind and nearness; units
 * around the hot spot get places for 1 / {@value #HOT_DEMAND} of what falls to them, and the others so many that demand
 * of an average year is {@value #FILLED} of all places.
 */
final class Places {
  private static final double HOT_DEMAND = 1.30;
  private static final double FILLED = 0.92;
  private static final int FEWEST = 4;
  /** Minutes over which a unit draws children e times less. */
  private static final double PULL_MINUTES = 14;

  private final List<MadeUnit> units;
  /** Children who fall to each unit, by unit, then year. */
  private final double[][] drawn;
  private final double[] demand = new double[MadeChild.YEARS];

  Places(List<MadeUnit> units) {
    this.units = units;
    this.drawn = new double[units.size()][MadeChild.YEARS];
  }

  /** The places of each unit in every year; what is without a limit gets a number that is not used. */
  int[] count(List<MadeChild> children, Map<MadeChild.Likeness, List<Offers.Offer>> offers) {
    children.forEach(child -> spread(child, offers.get(child.likeness())));
    double hot = 0;
    double cold = 0;
    double[] mean = new double[units.size()];
    for (int u = 0; u < mean.length; u++) {
      for (double inYear : drawn[u]) {
        mean[u] += inYear / MadeChild.YEARS;
      }
      if (isHot(u)) {
        hot += mean[u];
      } else {
        cold += mean[u];
      }
    }
    double all = 0;
    for (double inYear : demand) {
      all += inYear;
    }
    double coldFactor = (all / MadeChild.YEARS / FILLED - hot / HOT_DEMAND) / cold;
    int[] places = new int[units.size()];
    for (int u = 0; u < places.length; u++) {
      places[u] = Math.max(FEWEST, (int) Math.round(mean[u] * (isHot(u) ? 1 / HOT_DEMAND : coldFactor)));
    }
    return places;
  }

  private boolean isHot(int unit) {
    return units.get(unit).town() == Town.HOT_SPOT;
  }

  private void spread(MadeChild child, List<Offers.Offer> offers) {
    for (int t = child.first(); t <= child.last(); t++) {
      demand[t] += child.children();
    }
    double all = 0;
    for (Offers.Offer offer : offers) {
      all += pull(offer);
    }
    for (Offers.Offer offer : offers) {
      double part = all == 0 ? 0 : child.children() * pull(offer) / all;
      for (int t = child.first(); t <= child.last(); t++) {
        drawn[offer.unit()][t] += part;
      }
    }
  }

  private double pull(Offers.Offer offer) {
    return units.get(offer.unit()).kind().pull() * Math.exp(-offer.minutes() / PULL_MINUTES);
  }
}
