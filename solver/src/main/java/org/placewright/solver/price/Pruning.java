package org.placewright.solver.price;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;

/**
 * Finds choices that no better plan can make, by proof. Take the relaxed problem of {@link PlacePricing} and force a spell
 * to an option, or a scheme to an opening: as children, and schemes that no rule ties to others, are on their own there, its value rises
 * by what this child's cheapest chain through the option, or this scheme's opening, costs more than its best. For tied schemes it rises
 * by what the best openings with this one among them cost more than the best of all. When that brings it above the total of a known
 * plan, no plan with that choice is as good.
 *
 * <p>Made by one thread at a time for the same {@link PricedPlaces}; then threads may share it.
 *
 * <p>Takes time in proportion to the options, and to the square of a spell's options where a child has several free spells.
 */
public final class Pruning {
  private final Choices choices;
  private final RelaxedPrices prices;
  private final Links links;
  /** By scheme, the years in which no better plan opens it; the number of years stands for never. */
  private final BitSet[] useless;
  private final long gapPence;

  /**
   * What cannot be part of a plan better than a known one.
   *
   * @param choices those that were priced
   * @param totalPence total of the known plan
   */
  public Pruning(Choices choices, PricedPlaces priced, long totalPence) {
    this.choices = choices;
    this.prices = priced.relaxedPrices();
    this.links = new Links(choices);
    this.gapPence = Math.subtractExact(totalPence, priced.boundPence());
    useless = new BitSet[choices.schemes().size()];
    for (FreeScheme scheme : choices.schemes()) {
      BitSet years = new BitSet();
      for (int t = scheme.earliest(); t < choices.years(); t++) {
        years.set(t, !priced.openingCosts().mayCost(scheme, t, gapPence));
      }
      years.set(choices.years(), !priced.openingCosts().mayCost(scheme, FreeScheme.NEVER, gapPence));
      useless[scheme.index()] = years;
    }
  }

  /**
   * What cannot be part of a plan better than this one. None without a bound, nor while a child is without a place: a plan
   * that places it is better, whatever it costs.
   */
  public static Optional<Pruning> against(Choices choices, PricedPlaces priced, Allocation known) {
    return priced.bound()
        .filter(bound -> known.unplacedTenthYears() == 0)
        .map(bound -> new Pruning(choices, priced, known.totalPence()));
  }

  /** The options that may go, by their numbers in an {@link org.placewright.solver.choice.OptionTable}. */
  public BitSet findUselessOptions() {
    BitSet useless = new BitSet();
    int number = 0;
    for (List<FreeSpell> child : choices.listChildren()) {
      ChainWays ways = new ChainWays((spell, option) -> prices.reduced(spell, option, links), child);
      for (int i = 0; i < child.size(); i++) {
        for (int o = 0; o < child.get(i).options().size(); o++) {
          useless.set(number++, Math.subtractExact(ways.through(i, o), ways.least()) > gapPence);
        }
      }
    }
    return useless;
  }

  /**
   * Whether no better plan opens a scheme then.
   *
   * @param opening a year's position in the horizon, or {@link FreeScheme#NEVER}: when that is useless, the scheme opens in
   *        every better plan
   */
  public boolean isUseless(FreeScheme scheme, int opening) {
    return useless[scheme.index()].get(opening == FreeScheme.NEVER ? choices.years() : opening);
  }
}
