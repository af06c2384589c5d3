package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Faults;

/**
 * Makes the tables of published plans of a county's folder, and its county.yaml, of the department's releases on education,
 * health and care plans.
 */
public final class ImportSen2Published {
  private static final String NAME = "sen2-published";
  private static final String LICENCE = "Licence: Open Government Licence v3.0 (contains public sector information licensed under it).";
  private static final String AS_PUBLISHED = "Method: as published; types and needs without a child are left out. Cells without a"
      + " number are worked out from their row's total and listed in imports/sen2-published-report.csv.";
  private static final String UNDER_16 = "Children under 16 at a provider known by its UKPRN only (ukrlp_provider) stand under"
      + " other_placement_settings: they are at alternative providers, not in further education.";

  private final Release release;
  private final ReleaseTables tables;
  private final ReleaseAgreement agreement;
  private final ImportReport report;
  private final Faults faults;
  private final List<NewFile> files = new ArrayList<>();

  private ImportSen2Published(Release release, ImportReport report, Faults faults) {
    this.release = release;
    this.tables = new ReleaseTables(release, report, faults);
    this.agreement = new ReleaseAgreement(release, report, faults);
    this.report = report;
    this.faults = faults;
  }

  /**
   * Reads releases; empty exactly when there was a fault.
   *
   * @param paths files of the release, in any order and under any name; those of the release of 2022 may be among them
   * @param council its name, or its new or old code
   */
  public static Optional<Imported> read(List<Path> paths, String council, Faults faults) {
    int before = faults.count();
    ImportReport report = new ImportReport();
    Optional<Imported> imported = Release.read(paths, council, report, faults)
        .map(release -> new ImportSen2Published(release, report, faults).make());
    return faults.count() > before ? Optional.empty() : imported;
  }

  private Imported make() {
    var needsByAge = tables.needsByAge();
    var needsByPlacement = tables.needsByPlacement();
    var placementsByAge = tables.placementsByAge();
    refuseEmpty(needsByAge, ReleaseFile.NEEDS);
    refuseEmpty(placementsByAge, ReleaseFile.CASELOAD);
    if (faults.isEmpty()) {
      agreement.checkPlans(needsByAge, needsByPlacement, placementsByAge);
    }
    int census = release.censusYear();
    String vintage = "Vintage: January %d (academic year %s).".formatted(census, AcademicYear.ofCensus(census));
    table(
        "plans-by-need-and-age",
        "Education, health and care plans kept by %s by primary need and age on 31 August %d.".formatted(name(), census - 1), vintage,
        List.of(), "age", needsByAge, age -> List.of(age.toString()));
    table(
        "plans-by-need-and-placement",
        "Education, health and care plans kept by %s by type of placement and primary need.".formatted(name()), vintage, List.of(),
        "placement", needsByPlacement, type -> List.of(type.code()));
    table(
        "plans-by-age-and-placement",
        "Education, health and care plans kept by %s by age on 31 August %d and type of placement.".formatted(name(), census - 1),
        vintage, List.of(), "age", placementsByAge, age -> List.of(age.toString()));
    SortedSet<ReleasePlacement> used = new TreeSet<>(placementsByAge.usedColumns());
    used.addAll(needsByPlacement.cells().keySet().stream().filter(type -> needsByPlacement.sum(type) > 0).toList());
    if (release.hasFlows()) {
      makeFlows(used, placementsByAge.sum());
    } else {
      report.hint(
          "how plans come and go is not known: name the files newplans, sen_need_newplans and ceased_plans of the release too, or"
              + " write growth.csv");
    }
    files.add(placementTypes(used, vintage));
    files.addAll(CountySkeleton.list(name(), AcademicYear.ofCensus(census), release.council().code()));
    report.count("plans of January %d".formatted(census), placementsByAge.cells().keySet().stream().mapToInt(placementsByAge::sum).sum());
    return Imported.of(NAME, files, report);
  }

  private void makeFlows(SortedSet<ReleasePlacement> used, int plansAfter) {
    int year = release.censusYear() - 1;
    var before = tables.placementsByAgeYearBefore();
    var newPlans = tables.newPlansByPlacement();
    var newByNeed = tables.newPlansByNeed();
    var ceased = tables.ceasedByAge();
    var ended = tables.ceasedByPlacement();
    refuseEmpty(before, ReleaseFile.CASELOAD);
    refuseEmpty(ceased, ReleaseFile.CEASED_PLANS);
    if (faults.isEmpty()) {
      agreement.checkFlows(before, newPlans, newByNeed, ceased, ended.sum(), plansAfter);
    }
    table(
        "plans-by-age-and-placement-year-before",
        "Education, health and care plans kept by %s by age on 31 August %d and type of placement.".formatted(name(), year - 1),
        "Vintage: January %d (academic year %s).".formatted(year, AcademicYear.ofCensus(year)), List.of(UNDER_16), "age", before,
        age -> List.of(age.toString()));
    table(
        "new-plans-by-age-and-placement",
        "Plans newly made by %s in each calendar year by age when the plan started and type of placement.".formatted(name()),
        "Vintage: calendar years up to %d.".formatted(year),
        List.of(UNDER_16, "Ages are those on the 31 August that ends the academic year in which the plan started (docs/adr/0018)."),
        "year,age", newPlans, key -> List.of(String.valueOf(key.year()), key.age().toString()));
    table(
        "new-plans-by-need-and-age",
        "Plans newly made by %s in a calendar year by primary need and age on 31 August of the year before.".formatted(name()),
        "Vintage: calendar year %d.".formatted(year), List.of(), "year,age", newByNeed,
        key -> List.of(String.valueOf(key.year()), key.age().toString()));
    file(
        "ceased-plans-by-age", "Plans of %s that ended in each calendar year by age when they ended.".formatted(name()),
        "Vintage: calendar years up to %d.".formatted(year),
        List.of("transferred: to another council that the family moved to; the other reasons are summed into plans."),
        List.of("year", "age", "plans", "transferred"),
        ceased.cells()
            .entrySet()
            .stream()
            .map(
                row -> List.of(
                    String.valueOf(row.getKey().year()), row.getKey().age().toString(),
                    String.valueOf(row.getValue().getOrDefault(ReleaseTables.Ended.PLANS, 0)),
                    String.valueOf(row.getValue().getOrDefault(ReleaseTables.Ended.TRANSFERRED, 0))))
            .toList());
    file(
        "ceased-plans-by-placement",
        "Plans of %s that ended in a calendar year by the type of placement they ended in.".formatted(name()),
        "Vintage: calendar year %d.".formatted(year), List.of(), List.of("year", "placement", "plans"),
        ended.cells()
            .keySet()
            .stream()
            .filter(type -> ended.sum(type) > 0)
            .map(type -> List.of(String.valueOf(year), type.code(), String.valueOf(ended.sum(type))))
            .toList());
    file(
        "plans-by-year",
        "Statements and plans kept by %s each January, and plans newly made and ended in the calendar year that begins then."
            .formatted(name()),
        "Vintage: January of each year up to %d.".formatted(release.censusYear()),
        List.of(
            "To 2018 with statements of special educational needs. return: until 2022 councils returned one figure for each item"
                + " (aggregate), since then one record for each plan (person): the series breaks between the two.",
            "mainstream includes resourced provision and SEN units; elsewhere is whatever the other five do not hold. Blank: not published."),
        ReleaseSeries.header(), new ReleaseSeries(release, report, faults).rows());
    used.addAll(before.usedColumns());
    used.addAll(newPlans.usedColumns());
    ended.cells().keySet().stream().filter(type -> ended.sum(type) > 0).forEach(used::add);
  }

  private NewFile placementTypes(SortedSet<ReleasePlacement> used, String vintage) {
    return NewFile.table(
        "placement-types.csv",
        notes(
            "What each published type of placement is in the model, and where its children may be in the base year.", vintage,
            List.of("provisions: ids of provisions.csv, or kinds (a kind stands for every provision of that kind).")),
        List.of("code", "name", "setting", "provisions", "source"),
        used.stream()
            .map(type -> List.of(type.code(), type.label(), type.setting().name(), type.provisions(), source()))
            .toList());
  }

  private <R extends Comparable<R>, C extends Enum<C>> void table(
      String key, String title, String vintage, List<String> more, String keyColumns, PlanCounts<R, C> counts,
      Function<R, List<String>> keys) {
    List<String> header = new ArrayList<>(List.of(keyColumns.split(",")));
    counts.usedColumns().forEach(column -> header.add(codeOf(column)));
    file(key, title, vintage, more, header, counts.rows(keys).stream().filter(row -> !isPlacementWithoutChild(key, row)).toList());
  }

  private static boolean isPlacementWithoutChild(String key, List<String> row) {
    return key.equals("plans-by-need-and-placement") && row.subList(1, row.size()).stream().allMatch("0"::equals);
  }

  private static String codeOf(Enum<?> column) {
    return switch (column) {
      case ReleasePlacement type -> type.code();
      case NeedType need -> need.name();
      default -> column.name();
    };
  }

  private void file(String key, String title, String vintage, List<String> more, List<String> header, List<List<String>> rows) {
    files.add(NewFile.table(key + ".csv", notes(title, vintage, more), header, rows));
  }

  private List<String> notes(String title, String vintage, List<String> more) {
    List<String> notes = new ArrayList<>(List.of(title, "Source: %s, %s.".formatted(source(), name()), LICENCE, vintage, AS_PUBLISHED));
    notes.addAll(more);
    return notes;
  }

  private String source() {
    return "Department for Education, Education, health and care plans: England %d (SEN2 census, January %d)"
        .formatted(release.censusYear(), release.censusYear());
  }

  private String name() {
    return release.council().name();
  }

  private void refuseEmpty(PlanCounts<?, ?> counts, ReleaseFile file) {
    if (counts.isEmpty() && faults.isEmpty()) {
      faults.add(
          release.files().get(file).name(), 0, ReleaseColumns.TOPIC.name(), "",
          "rows of the council are missing for January %d by age; take the whole file of the release".formatted(release.censusYear()));
    }
  }
}
