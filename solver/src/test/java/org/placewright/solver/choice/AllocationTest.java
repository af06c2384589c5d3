package org.placewright.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlanValue;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class AllocationTest {
  /** Any options at all, whether there is room or not. */
  public static Allocation anyAllocation(Choices choices, SplittableRandom random) {
    int[] options = choices.spells()
        .stream()
        .mapToInt(spell -> random.nextInt(spell.options().size() + 1) - 1)
        .toArray();
    int[] openings = choices.schemes()
        .stream()
        .mapToInt(
            scheme -> random.nextBoolean() ? FreeScheme.NEVER : random.nextInt(scheme.earliest(), scheme.years()))
        .toArray();
    return new Allocation(choices, options, openings);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anyAllocationCostsWhatTheValuationSays(boolean hasMarket) {
    for (long seed = 0; seed < 40; seed++) {
      PlanningWorld world = RandomWorld.make(WorldSize.small(60, hasMarket), seed);
      Allocation allocation = anyAllocation(world.choices(), new SplittableRandom(seed));

      PlanValuation valuation = new PlanValuation(world.county(), new PlacementCosting(world.county(), world.travel()));
      PlanValue value = valuation.value(
          world.projection().spells(),
          allocation.placements(world.projection().spells()),
          allocation.listOpenings());

      assertThat(allocation.totalPence()).as("seed %d", seed).isEqualTo(value.total().pence());
    }
  }

  @Test
  void aSpellWithoutAPlaceWeighsMoreThanAnyCost() {
    PlanningWorld world = RandomWorld.make(WorldSize.small(50, true), 3);
    Choices choices = world.choices();
    int[] cheapest = new int[choices.spells().size()];
    int[] dearestButOneUnplaced = choices.spells().stream().mapToInt(spell -> spell.options().size() - 1).toArray();
    dearestButOneUnplaced[0] = FreeSpell.UNPLACED;
    int[] never = IntStream.generate(() -> FreeScheme.NEVER).limit(choices.schemes().size()).toArray();

    assertThat(
        new Allocation(choices, cheapest, never).isBetterThan(new Allocation(choices, dearestButOneUnplaced, never)))
        .isTrue();
  }
}
