package org.placewright.solver.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.TravelTimes;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.placement.CountyPlan;
import org.placewright.solver.price.PlacePricing;
import org.placewright.solver.price.PricedPlaces;

/**
 * Plans a county: prices places, decides schemes, fills places by the prices, improves by ejection chains and by
 * Timefold, and checks the outcome against the model.
 */
public final class Planner {
  private static final double PRICES_END = 0.3;
  private static final double CHAINS_END = 0.85;

  private final County county;
  private final Projection projection;
  private final TravelTimes travel;
  private final PlanningOptions options;
  private final PlanProgress progress;
  private final PlacementCosting costing;
  private final PlanValuation valuation;
  private final Clock clock;
  private final Parallel parallel;

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
    this.parallel = new Parallel(options.threads());
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
    Effort effort = options.effort();
    progress.stage("finding what may be decided");
    Choices choices = Choices.find(county, projection, travel);
    OptionTable table = new OptionTable(choices);

    progress.stage("pricing places");
    PricedPlaces priced = PlacePricing.price(choices, table, effort.priceSteps(), () -> clock.gone() > PRICES_END);
    progress.priced(priced.prices());
    if (!choices.schemes().isEmpty()) {
      progress.stage("deciding schemes");
    }
    SchemeSearch.Decided decided = new SchemeSearch(choices, table, priced.prices())
        .decide(effort.schemeTrials(), parallel, clock);

    progress.stage("placing children");
    ReducedCosts costs = new ReducedCosts(choices, table, decided.prices());
    Occupancy start = new Occupancy(choices, table, decided.toOpenings());
    new PriceGuidedStart(table, costs).fill(start);
    Allocation best = start.toAllocation();
    report(best, priced.bound());

    progress.stage("improving by chains");
    best = improve(choices, table, costs, best);
    report(best, priced.bound());

    progress.stage("improving by Timefold");
    best = improveByTimefold(choices, best);
    PlanValue value = valueOf(best);
    progress.better(value, priced.bound());
    return conclude(best, value, priced.bound());
  }

  private Allocation improve(Choices choices, OptionTable table, ReducedCosts costs, Allocation start) {
    double from = clock.gone();
    List<Long> seeds = LongStream.range(0, options.effort().searches())
        .map(i -> options.seed() * 31 + i)
        .boxed()
        .toList();
    List<Allocation> found = parallel.map(seeds, seed -> {
      Occupancy occupancy = new Occupancy(choices, table, start.openings());
      occupancy.putAll(start);
      new EjectionSearch(table, costs, occupancy, seed)
          .improve(options.effort().chains(table.spells()), () -> clock.goneBetween(from, CHAINS_END));
      return occupancy.toAllocation();
    });
    Allocation best = start;
    for (Allocation allocation : found) {
      best = allocation.isBetterThan(best) ? allocation : best;
    }
    return best;
  }

  private Allocation improveByTimefold(Choices choices, Allocation from) {
    if (choices.spells().isEmpty() && choices.schemes().isEmpty()) {
      return from;
    }
    CountyPlan improved = new TimefoldSearch(choices, options.seed())
        .improve(from, options.effort().timefoldMoves(choices.spells().size()), clock.left());
    Allocation allocation = improved.toAllocation(choices);
    HardMediumSoftScore score = improved.getScore();
    long unplacedPence = choices.spells()
        .stream()
        .filter(spell -> allocation.option(spell) == FreeSpell.UNPLACED)
        .mapToLong(FreeSpell::unplacedPence)
        .sum();
    boolean isSame = score.hardScore() == 0
        && -score.mediumScore() == allocation.unplacedTenthYears()
        && choices.decidedPence() + unplacedPence - score.softScore() == allocation.totalPence();
    if (!isSame) {
      throw new IllegalStateException(
          "constraints score %s, the plan costs %d pence".formatted(score, allocation.totalPence()));
    }
    return allocation;
  }

  private void report(Allocation allocation, Optional<LowerBound> bound) {
    progress.better(valueOf(allocation), bound);
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

  private Plan conclude(Allocation allocation, PlanValue value, Optional<LowerBound> bound) {
    Map<Spell, ProvisionId> placements = allocation.placements(projection.spells());
    new PlanCheck(county, costing).check(projection.spells(), placements, allocation.listOpenings());
    if (bound.filter(b -> b.total().compareTo(value.total()) > 0).isPresent()) {
      throw new IllegalStateException("a plan worth %s is below its bound %s".formatted(value, bound.get()));
    }
    return new Plan(county, travel, projection, placements, allocation.listOpenings(), value, bound);
  }
}
