package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placewright.solver.RandomFacilities;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

class SchemeChangesTest {
  private static final int STEPS = 400;

  private static PricedPlaces price(Choices choices, int[] openings) {
    Choices decided = choices.withOpenings(openings);
    return PlacePricing.price(decided, new OptionTable(decided), STEPS, () -> false);
  }

  private static int[] noneOpen(Choices choices) {
    int[] openings = new int[choices.schemes().size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    return openings;
  }

  @Test
  void changesKeepToTheRulesAndComeBestFirstAndNeverTwice() {
    int changed = 0;
    for (long seed = 0; seed < 60; seed++) {
      Choices choices = RandomFacilities.make(6, 30, 4, seed);
      int[] openings = noneOpen(choices);
      PricedPlaces priced = price(choices, openings);
      long worth = priced.bound().orElseThrow().total().pence();
      SchemeChanges changes = new SchemeChanges(choices);
      Set<List<Integer>> seen = new HashSet<>();
      for (int round = 0; round < 3; round++) {
        for (SchemeChanges.Change change : changes.next(openings, priced.prices(), worth, 10, 4)) {
          assertThat(choices.allows(change.toOpenings())).as("seed %d", seed).isTrue();
          assertThat(seen.add(change.openings())).as("seed %d", seed).isTrue();
          assertThat(change.promised()).as("seed %d", seed).isLessThan(worth);
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(100);
  }

  /** So that a search that has nothing left to try is at the best openings that one change can reach. */
  @Test
  void noChangeIsWorthMoreThanItPromises() {
    for (long seed = 0; seed < 60; seed++) {
      Choices choices = RandomFacilities.make(6, 30, 4, seed);
      int[] openings = noneOpen(choices);
      PricedPlaces priced = price(choices, openings);
      long worth = priced.bound().orElseThrow().total().pence();
      for (SchemeChanges.Change change : new SchemeChanges(choices).next(openings, priced.prices(), worth, 10, 6)) {
        long then = PlacePricing
            .priceAnew(
                choices.withOpenings(change.toOpenings()), new OptionTable(choices), priced.prices(), STEPS, () -> false)
            .bound()
            .orElseThrow()
            .total()
            .pence();
        assertThat(then).as("seed %d, %s", seed, change).isGreaterThanOrEqualTo(change.promised() - 100);
      }
    }
  }
}
