package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;

/** What holds after any moves in any county. */
class ChildMovesTest {
  private static final int MOST_PUT_OUT = 3;

  /** A county in which nobody has a place yet. */
  private static final class Fixture {
    final SplittableRandom random;
    final Choices choices;
    final OptionTable table;
    final PlacePrices prices;
    final ReducedCosts costs;
    final Occupancy occupancy;
    final ChildMoves moves;

    Fixture(long seed) {
      random = new SplittableRandom(seed);
      choices = RandomWorld.make(WorldSize.small(60, seed % 2 == 0), seed).choices();
      table = new OptionTable(choices);
      prices = PlacePricing.price(choices, table, 200, () -> false).prices();
      costs = new ReducedCosts(choices, table, prices);
      int[] never = new int[choices.schemes().size()];
      Arrays.fill(never, FreeScheme.NEVER);
      occupancy = new Occupancy(choices, table, never);
      moves = new ChildMoves(table, costs, occupancy, MOST_PUT_OUT, random);
    }

    /** Brings somebody somewhere, and those it puts out where there is room. */
    boolean moveAnyone() {
      moves.begin();
      int spell = random.nextInt(table.spells());
      int option = random.nextInt(table.start(spell), table.end(spell));
      boolean isPossible = moves.take(spell, option);
      for (int number = 0; isPossible && number < moves.putOuts(); number++) {
        moves.takeCheapestFit(moves.putOut(number));
      }
      moves.fill();
      return isPossible;
    }

    /** The least of what all ways of a child cost that keep to a rule. */
    long leastWay(int first, IntPredicate isAllowed, IntToLongFunction pence) {
      return leastWay(first, FreeSpell.UNPLACED, isAllowed, pence);
    }

    private long leastWay(int spell, int before, IntPredicate isAllowed, IntToLongFunction pence) {
      long least = Long.MAX_VALUE;
      for (int option = table.start(spell) - 1; option < table.end(spell); option++) {
        boolean isUnplaced = option < table.start(spell);
        int at = isUnplaced ? FreeSpell.UNPLACED : option;
        if (!isUnplaced && !isAllowed.test(at)) {
          continue;
        }
        boolean leaves = before != FreeSpell.UNPLACED
            && table.couldKeepNext(before)
            && (isUnplaced || table.room(at) != table.room(before));
        long here = (leaves ? table.movePence(spell) : 0)
            + (isUnplaced ? occupancy.ownUnplaced(spell) : pence.applyAsLong(at));
        long rest = table.precedesFree(spell) ? leastWay(spell + 1, at, isAllowed, pence) : 0;
        least = Math.min(least, here + rest);
      }
      return least;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void movesNeverCrowdAProvision(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < 500; i++) {
      county.moveAnyone();

      assertThat(county.occupancy.over()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theCostThatIsKeptIsTheCostOfWhereEverybodyIs(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < 500; i++) {
      county.moveAnyone();
    }
    Allocation allocation = county.occupancy.toAllocation();

    Occupancy again = new Occupancy(county.choices, county.table, allocation.openings());
    again.putAll(allocation);
    assertThat(county.occupancy.cost()).isEqualTo(again.cost());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsTakenBackIsAsIfItHadNotHappened(long seed) {
    Fixture county = new Fixture(seed);
    for (int i = 0; i < 300; i++) {
      county.moveAnyone();
      Allocation before = county.occupancy.toAllocation();
      long cost = county.occupancy.cost();

      county.moveAnyone();
      county.moves.undo();

      assertThat(county.occupancy.toAllocation()).isEqualTo(before);
      assertThat(county.occupancy.cost()).isEqualTo(cost);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noWayThatHasRoomIsCheaperThanTheCheapestFit(long seed) {
    Fixture county = new Fixture(seed);
    IntStream.range(0, 200).forEach(i -> county.moveAnyone());
    for (int first = 0; first < county.table.spells(); first = county.table.lastOfChild(first) + 1) {
      IntStream.rangeClosed(first, county.table.lastOfChild(first))
          .forEach(spell -> county.occupancy.put(spell, FreeSpell.UNPLACED));
      long elsewhere = county.occupancy.cost()
          - IntStream.rangeClosed(first, county.table.lastOfChild(first)).mapToLong(county.occupancy::ownUnplaced).sum();
      long least = county.leastWay(
          first,
          option -> county.occupancy.fits(county.table.spell(option), option),
          county.table::pence);

      county.moves.takeCheapestFit(first);

      assertThat(county.occupancy.cost() - elsewhere).as("child of spell %d", first).isEqualTo(least);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 4, 6, 8})
  void noWayByAnOptionIsCheaperThanTheCheapestWay(long seed) {
    Fixture county = new Fixture(seed);
    long[] reduced = county.choices.spells()
        .stream()
        .flatMapToLong(spell -> spell.options().stream().mapToLong(option -> reduced(county, spell, option)))
        .toArray();
    for (int option = 0; option < county.table.size(); option++) {
      int by = option;
      int spell = county.table.spell(option);
      long least = county.leastWay(
          county.table.firstOfChild(spell),
          other -> county.table.spell(other) != spell || other == by,
          other -> reduced[other] - (other == by ? county.occupancy.ownUnplaced(spell) : 0));

      assertThat(county.costs.ways().pence(option))
          .as("option %d", option)
          .isEqualTo(least + county.occupancy.ownUnplaced(spell));
    }
  }

  private static long reduced(Fixture county, FreeSpell spell, PricedOption option) {
    return option.pence() + county.prices.pence(option.room(), spell.first(), spell.last(), option.tenths());
  }
}
