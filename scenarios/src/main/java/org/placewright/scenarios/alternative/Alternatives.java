package org.placewright.scenarios.alternative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.Occupancy;
import org.placewright.scenarios.report.Outcome;
import org.placewright.scenarios.report.PlanFigures;

/** A plan, and what else there would be for each of its stays while all others are where the plan has them. */
public final class Alternatives {
  private final PlanFigures figures;
  private final Occupancy occupancy;
  private final PlacementCosting costing;
  private final PlanValuation valuation;
  private final Map<ProvisionId, Map<AcademicYear, Money>> values;
  private final List<CapitalScheme> unbuilt;
  private final Map<ProvisionId, int[]> taken = new HashMap<>();
  private final Map<ChildId, List<Outcome>> children = new LinkedHashMap<>();

  /**
   * Looks at a plan.
   *
   * @param values what one more place is worth, by provision and year, in pounds of the year
   * @param countySchemes all schemes that the county knows, also those that this plan could not build
   */
  public Alternatives(Plan plan, Map<ProvisionId, Map<AcademicYear, Money>> values, List<CapitalScheme> countySchemes) {
    this.figures = new PlanFigures(Objects.requireNonNull(plan, "plan"));
    this.occupancy = new Occupancy(figures);
    this.costing = new PlacementCosting(plan.county(), plan.travel());
    this.valuation = new PlanValuation(plan.county(), costing);
    this.values = Map.copyOf(values);
    this.unbuilt = listUnbuilt(plan, countySchemes);
    for (Outcome outcome : figures.listOutcomes()) {
      children.computeIfAbsent(outcome.spell().child(), id -> new ArrayList<>()).add(outcome);
      outcome.provision().ifPresent(provision -> {
        int[] room = taken.computeIfAbsent(provision.id(), id -> new int[county().horizon().years()]);
        Spell spell = outcome.spell();
        for (int t = county().horizon().indexOf(spell.first()); t <= county().horizon().indexOf(spell.last()); t++) {
          room[t] += spell.roomTenthsAt(provision);
        }
      });
    }
  }

  /** The same of a plan whose places are priced, or whose values are not known. */
  public static Alternatives of(Plan plan, List<CapitalScheme> countySchemes) {
    Map<ProvisionId, Map<AcademicYear, Money>> values = new HashMap<>();
    plan.placeValues()
        .ifPresent(
            priced -> plan.county()
                .provisions()
                .keySet()
                .forEach(
                    id -> plan.county()
                        .horizon()
                        .listYears()
                        .forEach(
                            year -> priced.findYearly(id, year)
                                .ifPresent(money -> values.computeIfAbsent(id, i -> new HashMap<>()).put(year, money)))));
    return new Alternatives(plan, values, countySchemes);
  }

  public County county() {
    return plan().county();
  }

  public Plan plan() {
    return figures.plan();
  }

  public PlanFigures figures() {
    return figures;
  }

  public Occupancy occupancy() {
    return occupancy;
  }

  public PlacementCosting costing() {
    return costing;
  }

  public PlanValuation valuation() {
    return valuation;
  }

  public List<AcademicYear> years() {
    return county().horizon().listYears();
  }

  /** Schemes that the plan does not build: those offered to it as the scenario has them, then the county's others. */
  public List<CapitalScheme> listUnbuilt() {
    return unbuilt;
  }

  private static List<CapitalScheme> listUnbuilt(Plan plan, List<CapitalScheme> countySchemes) {
    Map<SchemeId, CapitalScheme> known = new LinkedHashMap<>();
    Stream.of(plan.county().schemes(), countySchemes).flatMap(List::stream).forEach(scheme -> known.putIfAbsent(scheme.id(), scheme));
    known.keySet().removeAll(plan.openings().keySet());
    return List.copyOf(known.values());
  }

  /** The children at a provision in a year. */
  public List<ChildYear> listChildren(ProvisionId provision, AcademicYear year) {
    return figures.listChildYears(year)
        .stream()
        .filter(child -> child.outcome().provision().filter(at -> at.id().equals(provision)).isPresent())
        .toList();
  }

  /** What one more place in one year is worth, in pounds of that year; empty without a limit. */
  public Optional<Money> findValue(ProvisionId provision, AcademicYear year) {
    return Optional.ofNullable(values.getOrDefault(provision, Map.of()).get(year));
  }

  /** What one more place is worth in some years together. */
  public Money value(ProvisionId provision, List<AcademicYear> years) {
    return years.stream().map(year -> findValue(provision, year).orElse(Money.NONE)).reduce(Money.NONE, Money::plus);
  }

  /** The years of a stay in which a provision where the child is not has no room for it. */
  public List<AcademicYear> listFullYears(Spell spell, ProvisionId provision) {
    return years().stream().filter(spell::covers).filter(year -> missingTenths(spell, provision, year) > 0).toList();
  }

  /** Whole places that such a provision lacks for the child to come, in the year when it lacks most. */
  public int missingPlaces(Spell spell, ProvisionId provision) {
    int most = years().stream().filter(spell::covers).mapToInt(year -> missingTenths(spell, provision, year)).max().orElseThrow();
    return Math.ceilDiv(Math.max(0, most), Spell.FULL_TIME);
  }

  private int missingTenths(Spell spell, ProvisionId provision, AcademicYear year) {
    OptionalInt room = figures.places().tenths(provision, year);
    int used = taken.containsKey(provision) ? taken.get(provision)[county().horizon().indexOf(year)] : 0;
    return room.isEmpty() ? 0 : used + spell.roomTenthsAt(county().getProvision(provision)) - room.getAsInt();
  }

  /** Every child with its stays in order of time. */
  public Map<ChildId, List<Outcome>> children() {
    return children;
  }

  /** All stays of a child, in order of time; none when the plan knows no such child. */
  public List<Outcome> listStays(ChildId child) {
    return children.getOrDefault(child, List.of());
  }
}
