package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.placewright.solver.BruteForce;
import org.placewright.solver.RandomFacilities;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

class PruningTest {
  private static final double MOST_PLANS = 50_000;
  private int options;
  private int optionsOfChains;
  private int openings;
  private int mustOpen;

  private static PricedPlaces price(Choices choices) {
    return PlacePricing.price(choices, new OptionTable(choices), 300, () -> false);
  }

  /** Prunes with the least total there is and looks whether the plan that has it is spoilt. */
  private void checkAgainstEveryPlan(LongFunction<Choices> world, int seeds) {
    for (long seed = 0; seed < seeds; seed++) {
      Choices choices = world.apply(seed);
      if (choices.spells().isEmpty() || BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      BruteForce oracle = new BruteForce(choices);
      if (oracle.best().totalPence() == oracle.leastTotal()) {
        check(choices, oracle.best(), "seed " + seed);
      }
    }
  }

  private void check(Choices choices, Allocation best, String seed) {
    Pruning pruning = new Pruning(choices, price(choices), best.totalPence());
    BitSet useless = pruning.findUselessOptions();
    options += useless.cardinality();
    int start = 0;
    for (FreeSpell spell : choices.spells()) {
      int option = best.option(spell);
      assertThat(option == FreeSpell.UNPLACED || !useless.get(start + option)).as("%s, %s", seed, spell).isTrue();
      if (spell.followsFree()) {
        optionsOfChains += useless.get(start, start + spell.options().size()).cardinality();
      }
      start += spell.options().size();
    }
    for (FreeScheme scheme : choices.schemes()) {
      assertThat(pruning.isUseless(scheme, best.opening(scheme))).as("%s, %s", seed, scheme).isFalse();
      for (int t = scheme.earliest(); t < scheme.years(); t++) {
        openings += pruning.isUseless(scheme, t) ? 1 : 0;
      }
      mustOpen += pruning.isUseless(scheme, FreeScheme.NEVER) ? 1 : 0;
    }
  }

  @Test
  void nothingInABestPlanOfACountyIsEverPruned() {
    checkAgainstEveryPlan(seed -> RandomWorld.make(WorldSize.tiny(seed % 2 == 0), seed).choices(), 150);

    assertThat(options).isGreaterThan(50);
    assertThat(optionsOfChains).isPositive();
  }

  @Test
  void nothingInABestPlanWhoseSchemesMatterIsEverPruned() {
    checkAgainstEveryPlan(seed -> RandomFacilities.make(3, 3, 3, seed), 600);

    assertThat(options).isGreaterThan(100);
    assertThat(optionsOfChains).isGreaterThan(10);
    assertThat(openings).isGreaterThan(100);
    assertThat(mustOpen).isGreaterThan(10);
  }

  @Test
  void aWideGapPrunesNothing() {
    Choices choices = RandomWorld.make(WorldSize.small(60, true), 3).choices();
    Pruning pruning = new Pruning(choices, price(choices), Long.MAX_VALUE / 4);

    assertThat(pruning.findUselessOptions().isEmpty()).isTrue();
    assertThat(choices.schemes()).noneMatch(scheme -> pruning.isUseless(scheme, FreeScheme.NEVER));
  }
}
