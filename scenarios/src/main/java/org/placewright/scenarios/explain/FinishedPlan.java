package org.placewright.scenarios.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.alternative.Alternatives;
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
  private final Alternatives alternatives;
  private final Map<SchemeId, SchemeRow> schemes;

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
    this.alternatives = new Alternatives(plan, values, scenario.folder().schemes());
    this.schemes = schemes;
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

  Alternatives alternatives() {
    return alternatives;
  }

  County county() {
    return scenario.county();
  }

  Plan plan() {
    return alternatives.plan();
  }

  PlanFigures figures() {
    return alternatives.figures();
  }

  Occupancy occupancy() {
    return alternatives.occupancy();
  }

  PlacementCosting costing() {
    return alternatives.costing();
  }

  Map<SchemeId, SchemeRow> schemes() {
    return schemes;
  }

  List<CapitalScheme> listUnbuilt() {
    return alternatives.listUnbuilt();
  }

  List<AcademicYear> years() {
    return alternatives.years();
  }

  AcademicYear firstYear() {
    return county().horizon().first();
  }

  AcademicYear lastYear() {
    return county().horizon().last();
  }

  List<ChildYear> listChildren(ProvisionId provision, AcademicYear year) {
    return alternatives.listChildren(provision, year);
  }

  /** {@code 14}, or {@code 14 (in 19.5 places)} where they take more or less than one each. */
  String childrenInWords(ProvisionId provision, AcademicYear year) {
    int placed = occupancy().placed(provision, year);
    int tenths = occupancy().takenTenths(provision, year);
    return Numerals.count(placed) + (tenths == placed * Spell.FULL_TIME ? "" : " (in %s places)".formatted(Words.tenths(tenths)));
  }

  Optional<Money> findValue(ProvisionId provision, AcademicYear year) {
    return alternatives.findValue(provision, year);
  }

  Map<ChildId, List<Outcome>> children() {
    return alternatives.children();
  }

  List<Outcome> listStays(ChildId child) {
    return alternatives.listStays(child);
  }
}
