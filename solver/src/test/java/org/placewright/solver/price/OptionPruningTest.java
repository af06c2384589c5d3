package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.placewright.model.plan.LowerBound;
import org.placewright.solver.BruteForce;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

class OptionPruningTest {
  private static final double MOST_PLANS = 50_000;

  @Test
  void noOptionOfABestPlanIsEverPruned() {
    int pruned = 0;
    for (long seed = 0; seed < 60; seed++) {
      Choices choices = RandomWorld.make(WorldSize.tiny(seed % 2 == 0), seed).choices();
      if (choices.spells().isEmpty() || BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      BruteForce oracle = new BruteForce(choices);
      PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 300, () -> false);
      if (priced.bound().isEmpty() || oracle.best().totalPence() > oracle.leastTotal()) {
        continue;
      }

      BitSet useless = OptionPruning.findUseless(
          choices, priced.prices(), oracle.leastTotal() - priced.bound().map(LowerBound::total).orElseThrow().pence());

      pruned += useless.cardinality();
      int start = 0;
      for (FreeSpell spell : choices.spells()) {
        int best = oracle.best().option(spell);
        assertThat(best == FreeSpell.UNPLACED || !useless.get(start + best)).as("seed %d, %s", seed, spell).isTrue();
        start += spell.options().size();
      }
    }
    assertThat(pruned).isPositive();
  }

  @Test
  void aWideGapPrunesNothing() {
    Choices choices = RandomWorld.make(WorldSize.small(60, true), 3).choices();
    PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 300, () -> false);

    assertThat(OptionPruning.findUseless(choices, priced.prices(), Long.MAX_VALUE / 4).isEmpty()).isTrue();
  }
}
