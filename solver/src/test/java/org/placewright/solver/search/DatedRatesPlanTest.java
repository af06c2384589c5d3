package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;

/** Plans while rates change over the years. */
class DatedRatesPlanTest {
  private static Plan plan(PlanningWorld world, long seed) {
    return Planner.plan(
        world.county(), world.projection(), world.travel(), new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1),
        PlanProgress.SILENT);
  }

  private static PlanValuation valuation(PlanningWorld world) {
    return new PlanValuation(world.county(), new PlacementCosting(world.county(), world.travel()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theRefereeFindsWhatTheSearchCounts(long seed) {
    PlanningWorld world = RandomWorld.makeWithDatedRates(WorldSize.small(60 + 25 * (int) seed, seed % 2 == 0), seed);
    Choices choices = world.choices();
    Allocation found = ChoiceSearch
        .search(choices, new PlanningOptions(seed, Effort.QUICK, Optional.empty(), 1), ChoiceSearch.Listener.SILENT)
        .allocation();
    List<Spell> spells = world.projection().spells();

    PlanValue value = valuation(world).value(spells, found.placements(spells), found.listOpenings());

    assertThat(value.total().pence()).isEqualTo(found.totalPence());
  }

  /** The price of a stay, added up again from the rates of each of its years; each year is rounded once more than the stay is. */
  @Test
  void aStayIsWorthTheSumOfItsYears() {
    PlanningWorld world = RandomWorld.makeWithDatedRates(WorldSize.small(120, true), 7);
    PlanValuation valuation = valuation(world);
    PlacementCosting costing = new PlacementCosting(world.county(), world.travel());
    ProvisionId market = new ProvisionId("market");
    int changing = 0;
    for (Spell spell : world.projection().spells()) {
      Money sum = Money.NONE;
      for (int t = 0; t < spell.years(); t++) {
        AcademicYear year = spell.first().plus(t);
        Money yearly = world.county()
            .rates()
            .listCharges(world.county().getProvision(market).kind(), spell.need(), year)
            .getFirst()
            .yearly()
            .share(spell.placeTenths(), Spell.FULL_TIME)
            .plus(transport(costing, spell, market, year));
        sum = sum.plus(valuation.discounting().presentValue(yearly, year, year));
      }
      changing += costing.cost(spell, market).isSameEveryYear() ? 0 : 1;
      assertThat(Math.abs(valuation.pounds(spell, market).minus(sum).pence())).as(spell.id()).isLessThanOrEqualTo(spell.years());
    }
    assertThat(changing).isPositive();
  }

  private static Money transport(PlacementCosting costing, Spell spell, ProvisionId at, AcademicYear year) {
    return costing.cost(spell, at).listCharges(year).getLast().yearly();
  }
}
