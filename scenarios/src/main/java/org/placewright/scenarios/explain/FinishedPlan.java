package org.placewright.scenarios.explain;

import java.nio.file.Path;
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
import org.placewright.scenarios.compare.FinishedRun;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.Occupancy;
import org.placewright.scenarios.report.Outcome;
import org.placewright.scenarios.report.PlanFigures;
import org.placewright.scenarios.report.html.Numerals;

/** A plan read back from its run folder, and what its figures are made of. */
public final class FinishedPlan {
  private final Path folder;
  private final FinishedRun.Ran record;
  private final Scenario scenario;
  private final PlanFigures figures;
  private final Occupancy occupancy;
  private final PlacementCosting costing;
  private final PlanValuation valuation;
  private final Map<ProvisionId, Map<AcademicYear, Money>> values;
  private final Map<SchemeId, SchemeRow> schemes;
  private final Map<ProvisionId, int[]> taken = new HashMap<>();
  private final Map<ChildId, List<Outcome>> children = new LinkedHashMap<>();

  FinishedPlan(
      Path folder,
      FinishedRun.Ran record,
      Scenario scenario,
      Plan plan,
      Map<ProvisionId, Map<AcademicYear, Money>> values,
      Map<SchemeId, SchemeRow> schemes) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.record = Objects.requireNonNull(record, "record");
    this.scenario = Objects.requireNonNull(scenario, "scenario");
    this.figures = new PlanFigures(plan);
    this.occupancy = new Occupancy(figures);
    this.costing = new PlacementCosting(plan.county(), plan.travel());
    this.valuation = new PlanValuation(plan.county(), costing);
    this.values = Map.copyOf(values);
    this.schemes = schemes;
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

  Path folder() {
    return folder;
  }

  FinishedRun.Ran record() {
    return record;
  }

  Scenario scenario() {
    return scenario;
  }

  County county() {
    return scenario.county();
  }

  Plan plan() {
    return figures.plan();
  }

  PlanFigures figures() {
    return figures;
  }

  Occupancy occupancy() {
    return occupancy;
  }

  PlacementCosting costing() {
    return costing;
  }

  PlanValuation valuation() {
    return valuation;
  }

  Map<SchemeId, SchemeRow> schemes() {
    return schemes;
  }

  /** Schemes that the plan does not build: those offered to it as the scenario has them, then the county's others. */
  List<CapitalScheme> listUnbuilt() {
    Map<SchemeId, CapitalScheme> known = new LinkedHashMap<>();
    Stream.of(county().schemes(), scenario.folder().schemes())
        .flatMap(List::stream)
        .forEach(scheme -> known.putIfAbsent(scheme.id(), scheme));
    known.keySet().removeAll(plan().openings().keySet());
    return List.copyOf(known.values());
  }

  List<AcademicYear> years() {
    return county().horizon().listYears();
  }

  AcademicYear firstYear() {
    return county().horizon().first();
  }

  AcademicYear lastYear() {
    return county().horizon().last();
  }

  /** The children at a provision in a year. */
  List<ChildYear> listChildren(ProvisionId provision, AcademicYear year) {
    return figures.listChildYears(year)
        .stream()
        .filter(child -> child.outcome().provision().filter(at -> at.id().equals(provision)).isPresent())
        .toList();
  }

  /** {@code 14}, or {@code 14 (in 19.5 places)} where they take more or less than one each. */
  String childrenInWords(ProvisionId provision, AcademicYear year) {
    int placed = occupancy.placed(provision, year);
    int tenths = occupancy.takenTenths(provision, year);
    return Numerals.count(placed) + (tenths == placed * Spell.FULL_TIME ? "" : " (in %s places)".formatted(Words.tenths(tenths)));
  }

  /** What one more place in one year is worth, in pounds of that year; empty without a limit. */
  Optional<Money> findValue(ProvisionId provision, AcademicYear year) {
    return Optional.ofNullable(values.getOrDefault(provision, Map.of()).get(year));
  }

  /** What one more place is worth in some years together. */
  Money value(ProvisionId provision, List<AcademicYear> years) {
    return years.stream().map(year -> findValue(provision, year).orElse(Money.NONE)).reduce(Money.NONE, Money::plus);
  }

  /** The years of a stay in which a provision where the child is not has no room for it. */
  List<AcademicYear> listFullYears(Spell spell, ProvisionId provision) {
    return years().stream().filter(spell::covers).filter(year -> missingTenths(spell, provision, year) > 0).toList();
  }

  /** Whole places that such a provision lacks for the child to come, in the year when it lacks most. */
  int missingPlaces(Spell spell, ProvisionId provision) {
    int most = years().stream().filter(spell::covers).mapToInt(year -> missingTenths(spell, provision, year)).max().orElseThrow();
    return Math.ceilDiv(Math.max(0, most), Spell.FULL_TIME);
  }

  private int missingTenths(Spell spell, ProvisionId provision, AcademicYear year) {
    OptionalInt room = figures.places().tenths(provision, year);
    int used = taken.containsKey(provision) ? taken.get(provision)[county().horizon().indexOf(year)] : 0;
    return room.isEmpty() ? 0 : used + spell.roomTenthsAt(county().getProvision(provision)) - room.getAsInt();
  }

  /** Every child with its stays in order of time. */
  Map<ChildId, List<Outcome>> children() {
    return children;
  }

  /** All stays of a child, in order of time; none when the plan knows no such child. */
  List<Outcome> listStays(ChildId child) {
    return children.getOrDefault(child, List.of());
  }
}
