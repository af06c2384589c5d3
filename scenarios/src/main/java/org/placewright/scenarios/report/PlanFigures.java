package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transport.ExpectedTransport;

/** A plan laid out child by child and year by year: the one source of every figure of the report. */
public final class PlanFigures {
  private final Plan plan;
  private final UsablePlaces places;
  private final ExpectedTransport transport;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<AcademicYear, List<ChildYear>> childYears = new TreeMap<>();

  public PlanFigures(Plan plan) {
    this.plan = plan;
    this.places = new UsablePlaces(plan.county(), plan.projection().spells(), plan.openings());
    this.transport = new ExpectedTransport(plan.county().transport(), plan.county().assumptions());
    PlacementCosting costing = new PlacementCosting(plan.county(), plan.travel());
    plan.county().horizon().listYears().forEach(year -> childYears.put(year, new ArrayList<>()));
    for (Spell spell : plan.projection().spells()) {
      Optional<ProvisionId> provision = plan.findPlacement(spell);
      Optional<PlacementCost> cost = provision.map(id -> costing.cost(spell, id));
      Outcome outcome = new Outcome(spell, provision.map(plan.county()::getProvision), cost);
      outcomes.add(outcome);
      for (int t = 0; t < spell.years(); t++) {
        AcademicYear year = spell.first().plus(t);
        childYears.get(year).add(new ChildYear(outcome, year));
      }
    }
  }

  public Plan plan() {
    return plan;
  }

  County county() {
    return plan.county();
  }

  AcademicYear firstYear() {
    return county().horizon().first();
  }

  AcademicYear lastYear() {
    return county().horizon().last();
  }

  List<AcademicYear> listYears() {
    return county().horizon().listYears();
  }

  /** What became of every spell, in the order of the projection. */
  public List<Outcome> listOutcomes() {
    return outcomes;
  }

  /** Every child with a plan in a year, once. */
  public List<ChildYear> listChildYears(AcademicYear year) {
    return childYears.get(year);
  }

  /** When a scheme opens; empty when it is not built. */
  Optional<AcademicYear> findOpening(CapitalScheme scheme) {
    return Optional.ofNullable(plan.openings().get(scheme.id()));
  }

  /** Places funded, by provision and year. */
  public UsablePlaces places() {
    return places;
  }

  /** What transport is expected to cost, child by child. */
  ExpectedTransport transport() {
    return transport;
  }

  /** What all placements of an academic year cost all budgets. */
  Money cost(AcademicYear year) {
    return listChildYears(year).stream()
        .flatMap(child -> child.charges().stream())
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
  }

  /** What all placements cost over the horizon, not discounted. */
  Money cost() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.cost().stream().map(PlacementCost::overStay))
        .reduce(Money.NONE, Money::plus);
  }
}
