package org.placewright.solver.price;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;

/**
 * All prices from which a bound is proved, in whole pence; but money's, which only tell where to look ({@link OpeningSearch}).
 *
 * @param capital by year, pence for each {@link #CAPITAL_UNIT} pence of capital spent on schemes that open in it
 * @param money by set of tied schemes and row, pence for a penny of a fund; no rows where the search finds the prices by itself
 * @param allowances by spell, what finding a place where a scheme is needed is worth to it; 0 where it plays no part
 */
record RelaxedPrices(PlacePrices places, List<Long> capital, List<List<Double>> money, List<Long> allowances) {
  /** A million pence, so that a price is fine enough. */
  static final BigInteger CAPITAL_UNIT = BigInteger.valueOf(1_000_000);

  RelaxedPrices {
    Objects.requireNonNull(places, "places");
    capital = List.copyOf(capital);
    money = List.copyOf(money);
    allowances = List.copyOf(allowances);
  }

  /** The prices of money for a set of tied schemes; none where the search finds them by itself. */
  List<Double> money(int set) {
    return set < money.size() ? money.get(set) : List.of();
  }

  /** The link price of an option that needs a scheme: what is left of the allowance when the option is paid for. */
  long link(FreeSpell spell, PricedOption option) {
    return Math.max(0, Math.subtractExact(allowances.get(spell.index()), places.reduced(spell, option)));
  }

  /** What an option costs when the room it takes and, if it needs a scheme, its link are paid for. */
  long reduced(FreeSpell spell, PricedOption option, Links links) {
    long paid = places.reduced(spell, option);
    return links.year(spell, option) == Links.NONE ? paid : Math.addExact(paid, link(spell, option));
  }

  /** What so much capital costs in a year, rounded down. */
  long capitalAtLeast(int year, long pence) {
    return timesCapital(year, pence).divide(CAPITAL_UNIT).longValueExact();
  }

  /** The same rounded up. */
  long capitalAtMost(int year, long pence) {
    return timesCapital(year, pence).add(CAPITAL_UNIT).subtract(BigInteger.ONE).divide(CAPITAL_UNIT).longValueExact();
  }

  private BigInteger timesCapital(int year, long pence) {
    return BigInteger.valueOf(capital.get(year)).multiply(BigInteger.valueOf(pence));
  }
}
