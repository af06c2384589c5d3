package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.solver.BruteForce;
import org.placewright.solver.MorePlaces;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/** What a place is said to be worth against what one more place changes. */
class OneMorePlaceTest {
  private static final int STEPS = 3_000;
  private static final double MOST_PLANS = 30_000;
  /** Of the bound: how far a bound found again may be from the best one. */
  private static final double TOLERANCE = 1e-4;

  private static PricedPlaces price(Choices choices) {
    return PlacePricing.price(choices, new OptionTable(choices), STEPS, () -> false);
  }

  private static long exactBound(Choices choices, PlacePrices prices) {
    List<Long> nothing = Collections.nCopies(choices.spells().size() + choices.years(), 0L);
    RelaxedPrices relaxed = new RelaxedPrices(prices, nothing, List.of(), nothing);
    Links links = new Links(choices);
    return new ExactBound(choices, relaxed, links, new OpeningCosts(choices, relaxed, links)).pence();
  }

  private static long bound(Choices choices) {
    return price(choices).bound().map(LowerBound::total).orElseThrow().pence();
  }

  private static Choices choicesWithoutSchemes(WorldSize size, long seed) {
    return RandomWorld.make(size.withSchemes(0), seed).choices();
  }

  private static PlacePrices lowered(Choices choices, PricedPlaces priced) {
    return LeastPrices.lower(choices, priced.prices());
  }

  private static List<ProvisionRoom> listLimited(Choices choices) {
    return choices.rooms().stream().filter(ProvisionRoom::isLimited).toList();
  }

  private static long worth(PlacePrices prices, ProvisionRoom room, int first, int last) {
    return prices.listPlaceYears().get(room.provision()).subList(first, last + 1).stream().mapToLong(Money::pence).sum();
  }

  @Test
  void noPlanWithOneMorePlaceIsBetterThanTheBoundLessTheValueOfThePlace() {
    int tried = 0;
    for (long seed = 0; seed < 150; seed++) {
      Choices choices = choicesWithoutSchemes(WorldSize.tiny(seed % 2 == 0), seed);
      if (BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      PricedPlaces priced = price(choices);
      PlacePrices prices = lowered(choices, priced);
      long bound = exactBound(choices, prices);
      long least = new BruteForce(choices).leastTotal();
      for (ProvisionRoom room : listLimited(choices)) {
        for (int t = 0; t < choices.years(); t++) {
          long better = new BruteForce(MorePlaces.in(choices, room, t, t, 1)).leastTotal();
          assertThat(better)
              .as("seed %d, %s, year %d", seed, room, t)
              .isBetween(bound - worth(prices, room, t, t), least);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
  }

  @Test
  void oneMorePlaceInOneYearLowersTheBoundByAtMostItsValue() {
    for (long seed = 0; seed < 6; seed++) {
      Choices choices = choicesWithoutSchemes(WorldSize.small(150, seed % 2 == 0), seed);
      PlacePrices prices = lowered(choices, price(choices));
      long bound = bound(choices);
      long tolerance = Math.round(TOLERANCE * bound);
      for (ProvisionRoom room : listLimited(choices)) {
        for (int t = 0; t < choices.years(); t += 2) {
          long change = bound - bound(MorePlaces.in(choices, room, t, t, 1));
          assertThat(change)
              .as("seed %d, %s, year %d", seed, room, t)
              .isBetween(-tolerance, worth(prices, room, t, t) + tolerance);
        }
      }
    }
  }

  @Test
  void aLastingPlaceLowersTheBoundByAtMostTheSumOfItsYears() {
    for (long seed = 0; seed < 10; seed++) {
      Choices choices = choicesWithoutSchemes(WorldSize.small(150, seed % 2 == 0), seed);
      PlacePrices prices = lowered(choices, price(choices));
      long bound = bound(choices);
      long tolerance = Math.round(TOLERANCE * bound);
      int last = choices.years() - 1;
      for (ProvisionRoom room : listLimited(choices)) {
        long change = bound - bound(MorePlaces.in(choices, room, 0, last, 1));
        assertThat(change)
            .as("seed %d, %s", seed, room)
            .isBetween(-tolerance, worth(prices, room, 0, last) + tolerance);
      }
    }
  }

  @Test
  void pricesOfPlacesThatNobodyCanTakeAreLoweredWithoutLoweringTheBound() {
    long before = 0;
    long after = 0;
    for (long seed = 0; seed < 60; seed++) {
      Choices choices = choicesWithoutSchemes(WorldSize.small(100, seed % 2 == 0), seed);
      Choices closed = MorePlaces.close(choices, listLimited(choices).getFirst());
      PricedPlaces priced = price(closed);
      PlacePrices lowered = lowered(closed, priced);
      assertThat(exactBound(closed, lowered))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(exactBound(closed, priced.prices()));
      ProvisionRoom room = listLimited(closed).getFirst();
      before += worth(priced.prices(), room, 0, closed.years() - 1);
      after += worth(lowered, room, 0, closed.years() - 1);
    }
    assertThat(after).isPositive().isLessThan(before);
  }

  @Test
  void aPlaceAtAClosedProvisionIsWorthWhatTheBoundSaysWhenItOpens() {
    for (long seed = 0; seed < 10; seed++) {
      Choices choices = choicesWithoutSchemes(WorldSize.small(100, true), seed);
      Choices closed = MorePlaces.close(choices, listLimited(choices).getFirst());
      ProvisionRoom room = listLimited(closed).getFirst();
      long value = worth(lowered(closed, price(closed)), room, 0, closed.years() - 1);
      long bound = bound(closed);
      long change = bound - bound(MorePlaces.in(closed, room, 0, closed.years() - 1, 1));
      long tolerance = Math.round(TOLERANCE * bound);
      assertThat(change).as("seed %d", seed).isBetween(value * 4 / 5, value + tolerance);
    }
  }

  @Test
  void aPlaceAtAProvisionOverItsNumberRelievesItBeforeItTakesAnyone() {
    ProvisionId id = new ProvisionId("school");
    PlacePrices prices = new PlacePrices(
        new Horizon(new AcademicYear(2025), 4),
        List.of(ProvisionRoom.limited(0, id, -12, -4, 0, 3)),
        new long[][]{{7, 7, 7, 7}});

    assertThat(prices.listPlaceYears().get(id)).extracting(Money::pence).containsExactly(0L, 42L, 70L, 70L);
  }
}
