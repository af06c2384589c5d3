package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

class PlacePricingTest {
  private static final int STEPS = 500;
  private static final double MOST_PLANS = 100_000;

  private static PricedPlaces price(Choices choices) {
    return PlacePricing.price(choices, new OptionTable(choices), STEPS, () -> false);
  }

  private static PlacePrices anyPrices(Choices choices, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] pence = new long[choices.rooms().size()][choices.years()];
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        pence[room.index()][t] = random.nextInt(3) * random.nextLong(400_000);
      }
    }
    return new PlacePrices(choices.horizon(), choices.rooms(), pence);
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
  void anyPricesAtAllProveAValidBound() {
    for (long seed = 0; seed < 200; seed++) {
      Choices choices = RandomWorld.make(WorldSize.tiny(seed % 2 == 0), seed).choices();
      if (BruteForce.count(choices) <= MOST_PLANS) {
        assertThat(new ExactBound(choices, anyPrices(choices, seed)).pence())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(new BruteForce(choices).leastTotal());
      }
    }
  }

  @Test
  void theFastRelaxationAndTheExactOneAgree() {
    for (long seed = 0; seed < 30; seed++) {
      Choices choices = RandomWorld.make(WorldSize.small(150, seed % 2 == 0), seed).choices();
      PlacePrices prices = anyPrices(choices, seed);
      double[] flat = new double[choices.rooms().size() * choices.years()];
      for (ProvisionRoom room : choices.rooms()) {
        for (int t = 0; t < choices.years(); t++) {
          flat[room.index() * choices.years() + t] = prices.pencePerTenth(room, t);
        }
      }

      double fast = new Relaxation(choices, new OptionTable(choices)).solve(flat) + choices.decidedPence();

      assertThat(fast).as("seed %d", seed).isCloseTo((double) new ExactBound(choices, prices).pence(), within(1.0));
    }
  }

  @Test
  void theExcessIsTheSlopeOfTheBound() {
    Choices choices = RandomWorld.make(WorldSize.small(150, true), 5).choices();
    Relaxation relaxation = new Relaxation(choices, new OptionTable(choices));
    SplittableRandom random = new SplittableRandom(5);
    double[] here = random.doubles((long) choices.rooms().size() * choices.years(), 0, 200_000).toArray();
    double[] there = random.doubles(here.length, 0, 200_000).toArray();
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; !room.isLimited() && t < choices.years(); t++) {
        here[room.index() * choices.years() + t] = 0;
        there[room.index() * choices.years() + t] = 0;
      }
    }
    double value = relaxation.solve(here);
    double atMost = value;
    for (int i = 0; i < here.length; i++) {
      atMost += relaxation.excess()[i] * (there[i] - here[i]);
    }

    assertThat(relaxation.solve(there)).isLessThanOrEqualTo(atMost + 1);
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
      Choices choices = RandomWorld.make(WorldSize.small(150, seed % 2 == 0).withSchemes(schemes), seed).choices();
      double least = LpOracle.leastTotal(choices);

      PricedPlaces priced = PlacePricing.price(choices, new OptionTable(choices), 3_000, () -> false);

      assertThat((double) priced.bound().orElseThrow().total().pence())
          .as("seed %d", seed)
          .isCloseTo(least, within(1e-5 * least));
    }
  }

  @Test
  void costsTwelvePowersOfTenApartProveTheBestPlan() {
    Choices choices = twoChildrenForOnePlace(1, 1_000_000_000_000L);

    assertThat(price(choices).bound().orElseThrow().total().pence())
        .isCloseTo(1_000_000_000_001L, Percentage.withPercentage(0.01));
  }

  @Test
  void aWorldWithoutAnythingToPayProvesNoBound() {
    PlanningWorld empty = RandomWorld.make(new WorldSize(0, 0, 1, 1, 2, 3, 0, true, 0), 1);

    assertThat(price(empty.choices()).bound()).isEqualTo(Optional.empty());
  }
}
