package org.placewright.scenarios.explain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.intervention.ProposePlaces;
import org.placewright.model.money.Money;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.compare.FinishedRun;
import org.placewright.scenarios.compare.FinishedRunReader;
import org.placewright.scenarios.compare.RunTable;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.report.RunReport;
import org.placewright.scenarios.run.PlanRun;

/**
 * Reads a run folder back into the plan it was written from. The children are made again from the run's own scenario, seed and
 * future; where each is comes from its tables. Nothing is believed: the inputs must be the very files that were planned from, and
 * the tables that the plan would now be written as must be those in the folder, byte for byte.
 */
public final class FinishedPlanReader {
  private static final String SCENARIO = "scenario.yaml";
  private static final String PLACEMENTS = "placements.csv";
  private static final String PROVISIONS = "provisions.csv";
  private static final String SCHEMES = "schemes.csv";
  private static final String AGAIN = "run the scenario again, and explain the new run";

  private final Path folder;
  private final Faults faults;

  private FinishedPlanReader(Path folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** Reads a run folder; empty exactly when there was a fault. */
  public static Optional<FinishedPlan> read(Path folder, Faults faults) throws IOException {
    List<FinishedRun> runs = FinishedRunReader.read(List.of(folder), faults);
    return runs.isEmpty() || !faults.isEmpty() ? Optional.empty() : new FinishedPlanReader(folder, faults).read(runs.getFirst());
  }

  private Optional<FinishedPlan> read(FinishedRun run) throws IOException {
    Optional<Scenario> scenario = readScenario(run);
    scenario.ifPresent(found -> checkInputs(run, found));
    Optional<RunTable> placements = RunTable.read(folder, PLACEMENTS, List.of("id", "provision"), faults);
    Optional<RunTable> provisions = RunTable
        .read(folder, PROVISIONS, List.of("year", "provision", "value-of-one-more-place"), faults);
    Optional<RunTable> schemes = RunTable.read(folder, SCHEMES, SchemeRow.COLUMNS, faults);
    if (run.record().seed().isEmpty()) {
      fault("run.json", "seed", "", "the key is missing; " + AGAIN);
    }
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    Map<SchemeId, SchemeRow> rows = readSchemes(schemes.get());
    Scenario planned = asWeighed(scenario.get(), rows.keySet());
    OptionalInt future = run.record().future().map(OptionalInt::of).orElse(OptionalInt.empty());
    Projection projection = PlanRun.remakeDemand(planned, run.record().seed().get(), future);
    return readPlan(run, planned, projection, placements.get(), rows)
        .map(plan -> new FinishedPlan(folder, run.record(), planned, plan, readValues(plan, provisions.get()), rows))
        .filter(plan -> faults.isEmpty());
  }

  /** The scenario without the proposals that the run did not weigh: they are not among its schemes. */
  private static Scenario asWeighed(Scenario scenario, Set<SchemeId> schemes) {
    Set<SchemeId> left = ProposePlaces.judgeAll(scenario.folder().county(), scenario.changes(), scenario.county())
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(candidate -> candidate.verdict().isOffered())
        .map(candidate -> candidate.offer().orElseThrow().scheme().id())
        .filter(id -> !schemes.contains(id))
        .collect(Collectors.toSet());
    return left.isEmpty() ? scenario : scenario.withCounty(ProposePlaces.withdraw(scenario.county(), left));
  }

  private Optional<Scenario> readScenario(FinishedRun run) throws IOException {
    Path file = folder.resolve(SCENARIO);
    if (!Files.isRegularFile(file)) {
      fault(SCENARIO, "", "", "the file is missing: the folder is no complete run; " + AGAIN);
      return Optional.empty();
    }
    if (!Optional.of(Files.readString(file)).equals(run.record().resolvedScenario())) {
      fault(SCENARIO, "", "", "the file is not as the run wrote it, so what was planned is not known; " + AGAIN);
      return Optional.empty();
    }
    return ScenarioReader.read(file.toString(), Path.of(""), faults);
  }

  /** Scenario files are resolved into the run's own, so that only the county's files matter. */
  private void checkInputs(FinishedRun run, Scenario scenario) {
    Map<String, String> now = scenario.folder()
        .inputs()
        .stream()
        .collect(Collectors.toMap(InputFile::name, InputFile::sha256, (a, b) -> a));
    Map<String, String> then = new LinkedHashMap<>();
    run.record().inputs().forEach(input -> then.put(input.file(), input.sha256()));
    Set<String> names = new TreeSet<>(now.keySet());
    then.keySet().stream().filter(name -> !name.endsWith(".yaml")).forEach(names::add);
    for (String name : names) {
      if (!now.containsKey(name)) {
        faults.add(name, 0, "", "", "the run was planned from this file and the county no longer has it; put it back, or " + AGAIN);
      } else if (!then.containsKey(name)) {
        faults.add(name, 0, "", "", "the county has this file now and the run was planned without it; take it away, or " + AGAIN);
      } else if (!now.get(name).equals(then.get(name))) {
        faults.add(name, 0, "", "",
            "the file has changed since the run was planned, so its figures are not the plan's; put it back, or " + AGAIN);
      }
    }
  }

  private Map<SchemeId, SchemeRow> readSchemes(RunTable table) {
    Map<SchemeId, SchemeRow> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> {
      SchemeRow scheme = SchemeRow.of(row);
      rows.put(scheme.id(), scheme);
    });
    return rows;
  }

  private Optional<Plan> readPlan(
      FinishedRun run, Scenario scenario, Projection projection, RunTable placements, Map<SchemeId, SchemeRow> schemes)
      throws IOException {
    County county = scenario.county();
    Map<String, ProvisionId> at = new HashMap<>();
    for (Map<String, String> row : placements.rows()) {
      if (!row.get("provision").isEmpty()) {
        at.put(row.get("id"), new ProvisionId(row.get("provision")));
      }
    }
    Map<SchemeId, AcademicYear> openings = new LinkedHashMap<>();
    schemes.values().forEach(scheme -> scheme.opening().ifPresent(year -> openings.put(scheme.id(), year)));
    Map<Spell, ProvisionId> placed = new LinkedHashMap<>();
    projection.spells().stream().filter(spell -> at.containsKey(spell.id())).forEach(spell -> placed.put(spell, at.get(spell.id())));
    boolean isKnown = county.provisions().keySet().containsAll(at.values())
        && county.schemes().stream().map(scheme -> scheme.id()).toList().containsAll(openings.keySet())
        && placed.size() == at.size()
        && placed.entrySet().stream().allMatch(entry -> scenario.travel().findJourney(entry.getKey().home(), entry.getValue()).isPresent());
    if (!isKnown) {
      refuse(run, List.of(PLACEMENTS));
      return Optional.empty();
    }
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, scenario.travel()));
    PlanValue value = valuation.value(projection.spells(), placed, openings);
    Plan plan = new Plan(county, scenario.travel(), projection, placed, openings, value, Optional.empty());
    List<String> different = RunReport.listDifferent(plan, folder);
    if (!different.isEmpty()) {
      refuse(run, different);
      return Optional.empty();
    }
    BigDecimal stated = run.summary().planValue().total();
    if (stated.compareTo(value.total().pounds()) != 0) {
      refuse(run, List.of("summary.json"));
      return Optional.empty();
    }
    return Optional.of(plan);
  }

  private void refuse(FinishedRun run, List<String> files) {
    fault(
        files.getFirst(), "", "",
        "the plan made again from the run's inputs is not the one in %s: the run was made by another version of Placewright (%s, commit %s), or its tables were changed; %s"
            .formatted(
                String.join(", ", files), run.record().version().orElse("unknown"), run.record().commit().orElse("unknown"), AGAIN));
  }

  /** What one more place is worth, by provision and year: as the run wrote it. */
  private Map<ProvisionId, Map<AcademicYear, Money>> readValues(Plan plan, RunTable table) {
    Map<ProvisionId, Map<AcademicYear, Money>> values = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      Optional<AcademicYear> year = AcademicYear.parse(row.get("year")).filter(plan.county().horizon()::contains);
      ProvisionId provision = new ProvisionId(row.get("provision").isBlank() ? "?" : row.get("provision"));
      if (year.isEmpty() || !plan.county().provisions().containsKey(provision)) {
        faults.add(table.file(), i + 2L, "", "", "this is no row that the run wrote; " + AGAIN);
        continue;
      }
      table.find(i, "value-of-one-more-place", faults)
          .ifPresent(pounds -> values.computeIfAbsent(provision, id -> new HashMap<>()).put(year.get(), Money.ofPounds(pounds)));
    }
    return values;
  }

  private void fault(String file, String key, String value, String message) {
    faults.add(new Fault(folder.resolve(file).toString(), 0, key, value, message));
  }
}
