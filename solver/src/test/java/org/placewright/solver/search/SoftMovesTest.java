package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/** What holds after any moves that may overfill provisions, in any county. */
class SoftMovesTest {
  private static final int MOVES = 2_000;
  /** Worths of a whole county are doubles near 1e14 pence, whose steps are a few hundredths. */
  private static final double ONE_PENNY = 1;

  /** A county in which nobody has a place yet and no scheme is open. */
  private static final class Fixture {
    final SplittableRandom random;
    final Choices choices;
    final OptionTable table;
    final PricedPlaces priced;
    final ReducedCosts costs;
    final Occupancy occupancy;
    final SoftMoves moves;

    Fixture(long seed) {
      random = new SplittableRandom(seed);
      choices = RandomWorld.make(WorldSize.small(60, seed % 2 == 0), seed).choices();
      table = new OptionTable(choices);
      priced = PlacePricing.price(choices, table, 200, () -> false);
      costs = new ReducedCosts(choices, table, priced.prices());
      int[] never = new int[choices.schemes().size()];
      Arrays.fill(never, FreeScheme.NEVER);
      occupancy = new Occupancy(choices, table, never);
      moves = new SoftMoves(table, costs.typicalRegret(), occupancy);
    }

    int drawSpell() {
      return random.nextInt(table.spells());
    }

    int drawOption(int spell) {
      return random.nextInt(table.start(spell), table.end(spell));
    }

    void moveAnyone() {
      int spell = drawSpell();
      moves.put(spell, drawOption(spell));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theGainForetoldIsWhatTheWorthChangesBy(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < MOVES; i++) {
      county.moves.goTogether(i % 3 > 0);
      int spell = county.drawSpell();
      int option = county.drawOption(spell);
      if (option == county.occupancy.at(spell)) {
        continue;
      }
      double before = county.moves.worth();
      double foretold = county.moves.gain(spell, option);
      county.moves.put(spell, option);
      assertThat(county.moves.worth() - before).isCloseTo(foretold, within(ONE_PENNY));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void spellsThatAreTogetherStayTogether(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < MOVES; i++) {
      int spell = county.drawSpell();
      int option = county.drawOption(spell);
      int next = spell + 1;
      boolean couldGoAlong = county.table.precedesFree(spell)
          && county.occupancy.at(spell) == FreeSpell.UNPLACED
          && county.occupancy.at(next) == FreeSpell.UNPLACED
          && county.table.staysAt(option) != FreeSpell.UNPLACED
          && county.occupancy.couldHold(next, county.table.staysAt(option));
      county.moves.put(spell, option);
      if (couldGoAlong) {
        assertThat(county.occupancy.at(next)).isEqualTo(county.table.staysAt(option));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void takingBackRestoresEverything(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < MOVES; i++) {
      county.moveAnyone();
    }
    Allocation before = county.occupancy.toAllocation();
    double worth = county.moves.worth();
    int mark = county.moves.mark();
    for (int i = 0; i < MOVES; i++) {
      county.moveAnyone();
    }
    county.moves.undoTo(mark);
    assertThat(county.occupancy.toAllocation()).isEqualTo(before);
    assertThat(county.moves.worth()).isEqualTo(worth);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aChainTriedAgainWithoutHeatNeverMakesTheStateWorse(long seed) {
    Fixture county = new Fixture(seed);
    SoftChains chains = new SoftChains(county.table, county.costs, county.occupancy, county.moves, county.random);
    county.moves.enterAll();
    for (int i = 0; i < MOVES; i++) {
      double before = county.moves.worth();
      chains.tryChain(county.drawSpell(), 0);
      assertThat(county.moves.worth()).isLessThanOrEqualTo(before + ONE_PENNY);
    }
  }
}
