package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.BruteForce;
import org.placewright.solver.LpOracle;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomFacilities;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

class PlacePricingTest {
  private static final int STEPS = 500;
  private static final Workers ONE_THREAD = new Workers(1);
  private static final double MOST_PLANS = 100_000;

  private static PricedPlaces price(Choices choices) {
    return PlacePricing.price(choices, new OptionTable(choices), STEPS, () -> false);
  }

  /** Any prices at all, each whole in pence, or capital in millionths, in a vector that a relaxation can solve for. */
  private static double[] anyPrices(Choices choices, PriceVector vector, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] prices = new double[vector.size()];
    double[] ones = new double[vector.size()];
    Arrays.fill(ones, 1);
    for (int i = 0; i < prices.length; i++) {
      prices[i] = Math.round(random.nextInt(3) * random.nextDouble() * vector.most(i) / 3);
    }
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; t < choices.years(); t++) {
        int at = vector.placeAt(room.index(), t);
        long pence = Math.round(random.nextInt(3) * random.nextDouble() * vector.place(prices, room.index(), t));
        prices[at] = room.isLimited() ? pence / vector.place(ones, room.index(), t) : 0;
      }
    }
    for (int t = 0; t < choices.years(); t++) {
      int year = t;
      boolean hasBudget = choices.budgets().stream().anyMatch(budget -> budget.year() == year);
      prices[vector.capitalAt(t)] = hasBudget ? random.nextInt(2_000_000) / 1e6 / vector.capital(ones, t) : 0;
    }
    return prices;
  }

  private static long bound(Choices choices, RelaxedPrices prices) {
    Links links = new Links(choices);
    return new ExactBound(choices, prices, links, new OpeningCosts(choices, prices, links)).pence();
  }

  /** One full-time place for two children; with a place a child costs one price, without a place another. */
  private static Choices twoChildrenForOnePlace(long placed, long unplaced) {
    AcademicYear year = new AcademicYear(2026);
    ProvisionRoom room = ProvisionRoom.limited(0, new ProvisionId("school"), 10);
    List<FreeSpell> spells = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Spell spell = new Spell(
          new ChildId("child-" + i),
          1,
          NeedType.ASD,
          new LocalityId("home"),
          new NationalCurriculumYear(0),
          Setting.SPECIAL,
          year,
          year,
          Spell.FULL_TIME,
          Optional.empty());
      List<PricedOption> options = List.of(new PricedOption(room, Spell.FULL_TIME, placed, 0, false));
      spells.add(new FreeSpell(i, spell, 0, 0, options, unplaced, 0, false, 0));
    }
    return new Choices(new Horizon(year, 1), List.of(room), spells, List.of(), List.of(), Map.of(), 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noPlanOfATinyWorldIsWorthLessThanItsBound(boolean hasMarket) {
    int tried = 0;
    for (long seed = 0; seed < 300; seed++) {
      Choices choices = RandomWorld.make(WorldSize.tiny(hasMarket), seed).choices();
      if (BruteForce.count(choices) > MOST_PLANS) {
        continue;
      }
      tried++;
      long least = new BruteForce(choices).leastTotal();
      assertThat(price(choices).bound().map(LowerBound::total))
          .as("seed %d", seed)
          .hasValueSatisfying(bound -> assertThat(bound.pence()).isLessThanOrEqualTo(least));
    }
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void noPlanWithSchemesAndBudgetsIsWorthLessThanItsBound() {
    int tried = 0;
    for (long seed = 0; seed < 400; seed++) {
      Choices choices = RandomFacilities.make(3, 3, 3, seed);
      if (BruteForce.count(choices) <= MOST_PLANS) {
        tried++;
        assertThat(price(choices).bound().orElseThrow().total().pence())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(new BruteForce(choices).leastTotal());
      }
    }
    assertThat(tried).isGreaterThan(200);
  }

  @Test
  void anyPricesAtAllProveAValidBound() {
    int linked = 0;
    for (long seed = 0; seed < 600; seed++) {
      Choices choices = seed % 3 == 0
          ? RandomWorld.make(WorldSize.tiny(seed % 2 == 0), seed).choices()
          : RandomFacilities.make(3, 3, 3, seed);
      if (BruteForce.count(choices) <= MOST_PLANS) {
        Links links = new Links(choices);
        PriceVector vector = new PriceVector(choices, new OptionTable(choices), links);
        linked += links.count();
        assertThat(bound(choices, vector.toWholePence(anyPrices(choices, vector, seed))))
            .as("seed %d", seed)
            .isLessThanOrEqualTo(new BruteForce(choices).leastTotal());
      }
    }
    assertThat(linked).isGreaterThan(200);
  }

  @Test
  void theFastRelaxationWithoutLinksAndTheExactOneAgree() {
    for (long seed = 0; seed < 30; seed++) {
      Choices choices = RandomWorld.make(WorldSize.small(150, seed % 2 == 0).withSchemes(0), seed).choices();
      OptionTable table = new OptionTable(choices);
      PriceVector vector = new PriceVector(choices, table, new Links(choices));
      double[] prices = anyPrices(choices, vector, seed);

      double fast = new Relaxation(choices, table, vector, new Links(choices), ONE_THREAD).solve(prices) + choices.decidedPence();

      assertThat(fast).as("seed %d", seed).isCloseTo((double) bound(choices, vector.toWholePence(prices)), within(1.0));
    }
  }

  @Test
  void theFastRelaxationWithLinksNeverProvesMoreThanTheExactOne() {
    for (long seed = 0; seed < 100; seed++) {
      Choices choices = RandomFacilities.make(6, 40, 5, seed);
      OptionTable table = new OptionTable(choices);
      Links links = new Links(choices);
      PriceVector vector = new PriceVector(choices, table, links);
      double[] prices = anyPrices(choices, vector, seed);

      double fast = new Relaxation(choices, table, vector, links, ONE_THREAD).solve(prices) + choices.decidedPence();

      long rounding = choices.schemes().size() + choices.years();
      assertThat(fast).as("seed %d", seed).isLessThanOrEqualTo(bound(choices, vector.toWholePence(prices)) + rounding);
    }
  }

  @Test
  void theFastRelaxationAndTheExactOneAgreeWhereNoAllowanceIsBelowWhatOptionsCost() {
    for (long seed = 0; seed < 100; seed++) {
      Choices choices = RandomFacilities.make(6, 40, 5, seed);
      OptionTable table = new OptionTable(choices);
      Links links = new Links(choices);
      PriceVector vector = new PriceVector(choices, table, links);
      double[] prices = anyPrices(choices, vector, seed);
      for (int position = 0; position < links.count(); position++) {
        prices[vector.allowanceAt(position)] = vector.most(vector.allowanceAt(position));
      }

      double fast = new Relaxation(choices, table, vector, links, ONE_THREAD).solve(prices) + choices.decidedPence();

      long rounding = choices.schemes().size() + choices.years();
      assertThat(fast)
          .as("seed %d", seed)
          .isCloseTo((double) bound(choices, vector.toWholePence(prices)), within((double) rounding));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theExcessIsTheSlopeOfTheBound(boolean isCounty) {
    for (long seed = 0; seed < 20; seed++) {
      Choices choices = isCounty
          ? RandomWorld.make(WorldSize.small(150, true), seed).choices()
          : RandomFacilities.make(6, 40, 5, seed);
      Links links = new Links(choices);
      OptionTable table = new OptionTable(choices);
      PriceVector vector = new PriceVector(choices, table, links);
      Relaxation relaxation = new Relaxation(choices, table, vector, links, ONE_THREAD);
      double[] here = anyPrices(choices, vector, seed);
      double[] there = anyPrices(choices, vector, seed + 1_000);
      double value = relaxation.solve(here);
      double atMost = value;
      for (int i = 0; i < here.length; i++) {
        atMost += relaxation.excess()[i] * (there[i] - here[i]);
      }

      assertThat(relaxation.solve(there)).as("seed %d", seed).isLessThanOrEqualTo(atMost + 1e-9 * Math.abs(value));
    }
  }

  @Test
  void pricesAreNeverNegativeAndNothingIsPaidWhereThereIsNoLimit() {
    Choices choices = RandomWorld.make(WorldSize.small(200, true), 8).choices();
    PlacePrices prices = price(choices).prices();

    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; t < choices.years(); t++) {
        assertThat(prices.pencePerTenth(room, t)).isNotNegative();
        assertThat(room.isLimited() || prices.pencePerTenth(room, t) == 0).isTrue();
      }
    }
  }

  @Test
  void aPlaceIsWorthTenTimesATenthOfIt() {
    Choices choices = RandomWorld.make(WorldSize.small(200, true), 8).choices();
    PlacePrices prices = price(choices).prices();
    ProvisionRoom scarce = choices.rooms()
        .stream()
        .filter(room -> prices.pencePerTenth(room, 2) > 0)
        .findFirst()
        .orElseThrow();

    assertThat(prices.perPlaceYear(scarce.provision(), choices.horizon().year(2)).pence())
        .isEqualTo(10 * prices.pencePerTenth(scarce, 2));
  }

  @Test
  void moreStepsNeverProveLess() {
    Choices choices = RandomWorld.make(WorldSize.small(200, true), 8).choices();
    OptionTable table = new OptionTable(choices);

    long few = PlacePricing.price(choices, table, 50, () -> false).bound().orElseThrow().total().pence();
    long many = PlacePricing.price(choices, table, 500, () -> false).bound().orElseThrow().total().pence();

    assertThat(many).isGreaterThanOrEqualTo(few - 1_000L * choices.rooms().size() * choices.years());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12})
  void theBoundComesWithinAHundredThousandthOfTheLinearProgramme(int schemes) {
    for (long seed = 0; seed < 12; seed++) {
      Choices choices = RandomFacilities.withoutRules(
          RandomWorld.make(WorldSize.small(150, seed % 2 == 0).withSchemes(schemes), seed).choices());
      double least = LpOracle.leastTotal(choices);

      PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 3_000, () -> false);

      assertThat((double) priced.bound().orElseThrow().total().pence())
          .as("seed %d", seed)
          .isCloseTo(least, within(1e-5 * least));
    }
  }

  @Test
  void theMixtureOfRelaxedPlansOpensAWorthwhileSchemeAndNotAWorthlessOne() {
    for (long seed = 0; seed < 40; seed++) {
      Choices choices = RandomFacilities.withoutRules(RandomFacilities.make(6, 40, 5, seed));
      PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 3_000, () -> false);
      long little = priced.bound().orElseThrow().total().pence() / 100;
      for (FreeScheme scheme : choices.schemes()) {
        double all = 0;
        for (int t = FreeScheme.NEVER; t < choices.years(); t++) {
          double share = priced.share(scheme, t);
          long cost = t < scheme.earliest() ? 0 : priced.costLessWorth(scheme, t);
          assertThat(cost > little ? share : 0).as("seed %d, %s in %d", seed, scheme, t).isLessThan(0.1);
          all += share;
        }
        assertThat(all).as("seed %d, %s", seed, scheme).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void theBoundWithLinksAndBudgetsComesWithinATenThousandthOfTheLinearProgramme() {
    for (long seed = 0; seed < 40; seed++) {
      Choices choices = RandomFacilities.withoutRules(RandomFacilities.make(6, 40, 5, seed));
      double least = LpOracle.leastTotal(choices);

      PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 3_000, () -> false);

      assertThat((double) priced.bound().orElseThrow().total().pence())
          .as("seed %d", seed)
          .isCloseTo(least, within(1e-4 * least));
    }
  }

  @Test
  void whereManySchemesShareAFundTheExcessIsTheSlopeAndTheExactBoundIsNoLower() {
    int priced = 0;
    for (long seed = 0; seed < 40; seed++) {
      Choices choices = RandomFacilities.make(20, 40, 5, seed);
      Links links = new Links(choices);
      OptionTable table = new OptionTable(choices);
      PriceVector vector = new PriceVector(choices, table, links);
      priced += vector.tied().stream().mapToInt(TiedSchemes::pricedRows).sum();
      Relaxation relaxation = new Relaxation(choices, table, vector, links, ONE_THREAD);
      double[] here = anyPrices(choices, vector, seed);
      double[] there = anyPrices(choices, vector, seed + 1_000);
      double value = relaxation.solve(here);
      double atMost = value;
      for (int i = 0; i < here.length; i++) {
        atMost += relaxation.excess()[i] * (there[i] - here[i]);
      }

      assertThat(relaxation.solve(there)).as("seed %d", seed).isLessThanOrEqualTo(atMost + 1e-9 * Math.abs(value));
      long rounding = 2L * choices.schemes().size() + choices.years();
      assertThat(value + choices.decidedPence())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(bound(choices, vector.toWholePence(here)) + rounding + 1e-9 * Math.abs(value));
    }
    assertThat(priced).isGreaterThan(30);
  }

  @Test
  void theOutcomeWithFundsDoesNotDependOnTheNumberOfThreads() {
    for (long seed = 0; seed < 10; seed++) {
      Choices choices = RandomFacilities.make(seed % 2 == 0 ? 6 : 20, 60, 5, seed);
      OptionTable table = new OptionTable(choices);

      PricedPlaces alone = PlacePricing.price(choices, table, 100, 1, () -> false);
      PricedPlaces together = PlacePricing.price(choices, table, 100, 3, () -> false);

      assertThat(together.boundPence()).as("seed %d", seed).isEqualTo(alone.boundPence());
      assertThat(together.bestOpeningsOfTied()).as("seed %d", seed).isEqualTo(alone.bestOpeningsOfTied());
    }
  }

  @Test
  void rulesNeverLowerTheBoundAndOftenRaiseIt() {
    int higher = 0;
    for (long seed = 0; seed < 60; seed++) {
      Choices choices = RandomFacilities.make(6, 40, 5, seed);
      Choices free = RandomFacilities.withoutRules(choices);

      long with = PlacePricing.price(choices, new OptionTable(choices), 2_000, () -> false).boundPence();
      long without = PlacePricing.price(free, new OptionTable(free), 2_000, () -> false).boundPence();

      assertThat(with).as("seed %d", seed).isGreaterThanOrEqualTo(without - without / 10_000);
      higher += with > without + without / 1_000 ? 1 : 0;
    }
    assertThat(higher).isGreaterThan(10);
  }

  @Test
  void theOutcomeDoesNotDependOnTheNumberOfThreads() {
    Choices choices = RandomWorld.make(WorldSize.county().withSchemes(12), 7).choices();
    OptionTable table = new OptionTable(choices);

    PricedPlaces alone = PlacePricing.price(choices, table, 40, 1, () -> false);
    PricedPlaces together = PlacePricing.price(choices, table, 40, 3, () -> false);

    assertThat(together.relaxedPrices().places().listPlaceYears())
        .isEqualTo(alone.relaxedPrices().places().listPlaceYears());
    assertThat(together.bound()).isEqualTo(alone.bound());
    assertThat(choices.schemes())
        .allMatch(scheme -> together.share(scheme, scheme.earliest()) == alone.share(scheme, scheme.earliest()));
  }

  @Test
  void costsTwelvePowersOfTenApartProveTheBestPlan() {
    Choices choices = twoChildrenForOnePlace(1, 1_000_000_000_000L);

    assertThat(price(choices).bound().orElseThrow().total().pence())
        .isCloseTo(1_000_000_000_001L, Percentage.withPercentage(0.01));
  }

  @Test
  void aWorldWithoutAnythingToPayProvesNoBound() {
    PlanningWorld empty = RandomWorld.make(new WorldSize(0, 0, 0, 0, 2, 3, 0, true, 0), 1);

    assertThat(price(empty.choices()).bound()).isEqualTo(Optional.empty());
  }
}
