package org.placewright.solver.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.TravelTimes;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.price.PlacePrices;

/**
 * Plans a county: finds what may be decided, has it decided, and checks the outcome against the model's own valuation
 * and rules.
 */
public final class Planner {
  private final County county;
  private final Projection projection;
  private final TravelTimes travel;
  private final PlanningOptions options;
  private final PlanProgress progress;
  private final PlacementCosting costing;
  private final PlanValuation valuation;
  private final Clock clock;

  private Planner(
      County county,
      Projection projection,
      TravelTimes travel,
      PlanningOptions options,
      PlanProgress progress) {
    this.county = county;
    this.projection = projection;
    this.travel = travel;
    this.options = options;
    this.progress = progress;
    this.costing = new PlacementCosting(county, travel);
    this.valuation = new PlanValuation(county, costing);
    this.clock = new Clock(options.timeLimit());
  }

  /**
   * Places every child of the projection and decides every scheme of the county.
   *
   * @throws IllegalStateException when the outcome does not pass the check against the model: an error in the solver
   */
  public static Plan plan(
      County county,
      Projection projection,
      TravelTimes travel,
      PlanningOptions options,
      PlanProgress progress) {
    return new Planner(county, projection, travel, options, progress).plan();
  }

  private Plan plan() {
    progress.stage("finding what may be decided");
    Choices choices = Choices.find(county, projection, travel);
    ChoiceSearch.Found found = ChoiceSearch.search(choices, options, clock, new ChoiceSearch.Listener() {
      @Override
      public void stage(String name) {
        progress.stage(name);
      }

      @Override
      public void priced(PlacePrices prices) {
        progress.priced(prices);
      }

      @Override
      public void better(Allocation allocation, Optional<LowerBound> bound) {
        progress.better(valueOf(allocation), bound);
      }
    });
    PlanValue value = valueOf(found.allocation());
    progress.better(value, found.bound());
    return conclude(found, value, OneMorePlace.value(choices, found, valuation, options.threads()));
  }

  private PlanValue valueOf(Allocation allocation) {
    List<Spell> spells = projection.spells();
    PlanValue value = valuation.value(spells, allocation.placements(spells), allocation.listOpenings());
    if (value.total().pence() != allocation.totalPence()) {
      throw new IllegalStateException(
          "the search counts %d pence, the valuation %s".formatted(allocation.totalPence(), value));
    }
    return value;
  }

  private Plan conclude(ChoiceSearch.Found found, PlanValue value, PlaceValues worth) {
    Allocation allocation = found.allocation();
    Optional<LowerBound> bound = found.bound();
    Map<Spell, ProvisionId> placements = allocation.placements(projection.spells());
    new PlanCheck(county, costing).check(projection.spells(), placements, allocation.listOpenings());
    if (bound.filter(b -> b.total().compareTo(value.total()) > 0).isPresent()) {
      throw new IllegalStateException("a plan worth %s is below its bound %s".formatted(value, bound.get()));
    }
    return new Plan(county, travel, projection, placements, allocation.listOpenings(), value, bound, Optional.of(worth));
  }
}
