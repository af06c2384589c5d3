package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.report.html.Numerals;

/**
 * The case for special places: a plan that builds no special place beside one that may, both of the same county and children.
 *
 * @param comparison the two runs, the one without special places first
 * @param onlySpecial whom special places serve
 * @param schemes what either of the two builds
 * @param localities what people call the localities
 */
public record BasesFirst(Comparison comparison, OnlySpecial onlySpecial, List<Built> schemes, Map<String, String> localities) {
  public BasesFirst {
    schemes = List.copyOf(schemes);
    localities = Map.copyOf(localities);
  }

  /**
   * A scheme that a run builds.
   *
   * @param run position of the run
   * @param isSpecial whether it makes places of special schools
   */
  record Built(int run, String name, String opening, int places, BigDecimal capital, boolean isSpecial) {}

  /**
   * Reads two runs; empty exactly when there was a fault.
   *
   * @param bases run folder of the plan without special places
   * @param all run folder of the plan that may build everything
   * @param localities names by id; an id without one is shown as it is
   */
  public static Optional<BasesFirst> read(Path bases, Path all, Map<String, String> localities, Faults faults) {
    int before = faults.count();
    Optional<Comparison> comparison = Comparison.read(List.of(bases, all), faults);
    Optional<PlacedYears> first = PlacedYears.read(bases, faults);
    Optional<PlacedYears> second = PlacedYears.read(all, faults);
    if (faults.count() > before || comparison.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (!first.get().children().keySet().equals(second.get().children().keySet())) {
      faults.add(
          new Fault(
              all.toString(), 0, "", "",
              "the two runs are not for the same children; plan both with the same seed and future, and with changes to places only"));
    }
    List<Built> schemes = Stream.of(0, 1).flatMap(run -> listBuilt(run == 0 ? bases : all, run, faults)).toList();
    schemes.stream()
        .filter(scheme -> scheme.run() == 0 && scheme.isSpecial())
        .forEach(
            scheme -> faults.add(
                new Fault(
                    bases.toString(), 0, "", scheme.name(),
                    "the first plan builds special places; name the one first that may build bases only")));
    return faults.count() > before
        ? Optional.empty()
        : Optional.of(new BasesFirst(comparison.get(), OnlySpecial.of(first.get(), second.get()), schemes, localities));
  }

  private static Stream<Built> listBuilt(Path folder, int run, Faults faults) {
    Optional<RunTable> kinds = RunTable.read(folder, "provisions.csv", List.of("provision", "kind"), faults);
    Optional<RunTable> schemes = RunTable.read(
        folder, "schemes.csv", List.of("built", "name", "provision", "opening-year", "places", "capital"), faults);
    return schemes.stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.get("built").equals("yes"))
        .map(
            row -> new Built(
                run, row.get("name"), row.get("opening-year"), Integer.parseInt(row.get("places")), new BigDecimal(row.get("capital")),
                kinds.stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(provision -> provision.get("provision").equals(row.get("provision")))
                    .anyMatch(provision -> ProvisionKind.valueOf(provision.get("kind")).setting() == Setting.SPECIAL)));
  }

  List<Built> listBuilt(int run) {
    return schemes.stream().filter(scheme -> scheme.run() == run).toList();
  }

  /** The academic years planned. */
  List<AcademicYear> listYears() {
    return comparison.listYears(Measure.SHORTFALL).stream().map(year -> AcademicYear.parse(year).orElseThrow()).toList();
  }

  AcademicYear lastYear() {
    return AcademicYear.parse(comparison.lastYear()).orElseThrow();
  }

  FinishedRun bases() {
    return comparison.first();
  }

  FinishedRun all() {
    return comparison.others().getFirst();
  }

  /** The case in short, for the command line. */
  public List<String> headline() {
    AcademicYear last = lastYear();
    return List.of(
        "%s, %s: %s a special place that bases cannot give; special places would serve %s of them".formatted(
            bases().summary().countyName(), last,
            Numerals.count(onlySpecial.count(last, OnlySpecial.Without::onlySpecial), "child needs", "children need"),
            Numerals.count(onlySpecial.count(last, child -> child.onlySpecial() && child.isPlaced()))),
        "  all years: %s without special places, %s with them (%s is the difference)".formatted(
            Numerals.millions(total(bases())), Numerals.millions(total(all())), Numerals.millions(total(all()).subtract(total(bases())))));
  }

  /** Pounds of all budgets over all years, building apart. */
  static BigDecimal total(FinishedRun run) {
    return run.get(FigureKey.of(Measure.FINANCE_TOTAL, FigureKey.ALL_YEARS));
  }
}
