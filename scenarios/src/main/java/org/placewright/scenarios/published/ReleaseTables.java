package org.placewright.scenarios.published;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.need.NeedType;
import org.placewright.scenarios.file.Faults;

/** Counts plans of a release by what a county's tables show them by. */
final class ReleaseTables {
  static final String BY_AGE = "Child or young persons age";
  private static final String BY_AGE_AT_START = "Age when plan started";
  private static final String BY_AGE_AT_END = "Age plan ceased";
  private static final String BY_PLACEMENT = "Type of placement";
  /** Younger children at a provider known by its number only are at alternative providers, not in further education. */
  private static final int LEAST_AGE_IN_FURTHER_EDUCATION = 16;

  private final Release release;
  private final RowCounts cells;
  private final ImportReport report;
  private final Faults faults;

  ReleaseTables(Release release, ImportReport report, Faults faults) {
    this.release = release;
    this.cells = new RowCounts(report, faults);
    this.report = report;
    this.faults = faults;
  }

  /** A calendar year and an age. */
  record YearAndAge(int year, AgeBand age) implements Comparable<YearAndAge> {
    @Override
    public int compareTo(YearAndAge other) {
      return year == other.year ? age.compareTo(other.age) : Integer.compare(year, other.year);
    }
  }

  /** How plans ended, by columns of ceased-plans-by-age.csv. */
  enum Ended {
    PLANS, TRANSFERRED
  }

  /** The one column of a table of plain numbers. */
  enum Only {
    PLANS
  }

  PlanCounts<AgeBand, NeedType> needsByAge() {
    PlanCounts<AgeBand, NeedType> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.NEEDS, BY_AGE), release.censusYear())) {
      singleAge(row).ifPresent(age -> needs(ReleaseFile.NEEDS, row).ifPresent(all -> all.forEach((n, c) -> counts.add(age, n, c))));
    }
    return counts;
  }

  PlanCounts<ReleasePlacement, NeedType> needsByPlacement() {
    PlanCounts<ReleasePlacement, NeedType> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.NEEDS, BY_PLACEMENT), release.censusYear())) {
      placement(row).ifPresent(type -> needs(ReleaseFile.NEEDS, row).ifPresent(all -> all.forEach((n, c) -> counts.add(type, n, c))));
    }
    return counts;
  }

  PlanCounts<AgeBand, ReleasePlacement> placementsByAge() {
    PlanCounts<AgeBand, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CASELOAD, BY_AGE), release.censusYear())) {
      singleAge(row).ifPresent(
          age -> placements(ReleaseFile.CASELOAD, row, type -> type).ifPresent(all -> all.forEach((t, c) -> counts.add(age, t, c))));
    }
    return counts;
  }

  PlanCounts<AgeBand, ReleasePlacement> placementsByAgeYearBefore() {
    PlanCounts<AgeBand, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CASELOAD, BY_AGE), release.censusYear() - 1)) {
      age(row).ifPresent(
          age -> placements(ReleaseFile.CASELOAD, row, inFlows(age)).ifPresent(all -> all.forEach((t, c) -> counts.add(age, t, c))));
    }
    return counts;
  }

  PlanCounts<YearAndAge, ReleasePlacement> newPlansByPlacement() {
    PlanCounts<YearAndAge, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : release.list(ReleaseFile.NEW_PLANS, BY_AGE_AT_START)) {
      age(row).ifPresent(
          age -> placements(ReleaseFile.NEW_PLANS, row, inFlows(age))
              .ifPresent(all -> all.forEach((t, c) -> counts.add(yearAndAge(row, age), t, c))));
    }
    return counts;
  }

  PlanCounts<YearAndAge, NeedType> newPlansByNeed() {
    PlanCounts<YearAndAge, NeedType> counts = new PlanCounts<>();
    for (PublicRow row : release.list(ReleaseFile.NEEDS_OF_NEW_PLANS, BY_AGE)) {
      age(row).ifPresent(
          age -> needs(ReleaseFile.NEEDS_OF_NEW_PLANS, row)
              .ifPresent(all -> all.forEach((n, c) -> counts.add(yearAndAge(row, age), n, c))));
    }
    return counts;
  }

  PlanCounts<YearAndAge, Ended> ceasedByAge() {
    PlanCounts<YearAndAge, Ended> counts = new PlanCounts<>();
    for (PublicRow row : release.list(ReleaseFile.CEASED_PLANS, BY_AGE_AT_END)) {
      Optional<AgeBand> age = age(row);
      OptionalInt plans = cells.number(row, ReleaseColumns.CEASED);
      OptionalInt transferred = cells.number(row, ReleaseColumns.TRANSFERRED);
      if (age.isPresent() && plans.isPresent() && transferred.isPresent()) {
        counts.add(yearAndAge(row, age.get()), Ended.PLANS, plans.getAsInt());
        counts.add(yearAndAge(row, age.get()), Ended.TRANSFERRED, transferred.getAsInt());
      }
    }
    return counts;
  }

  /** Plans that ended in the year before the census, by type. */
  PlanCounts<ReleasePlacement, Only> ceasedByPlacement() {
    PlanCounts<ReleasePlacement, Only> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CEASED_PLANS, BY_PLACEMENT), release.censusYear() - 1)) {
      OptionalInt plans = placement(row).isPresent() ? cells.number(row, ReleaseColumns.CEASED) : OptionalInt.empty();
      if (plans.isPresent()) {
        counts.add(placement(row).orElseThrow(), Only.PLANS, plans.getAsInt());
      }
    }
    return counts;
  }

  private static List<PublicRow> ofCensus(List<PublicRow> rows, int year) {
    return rows.stream().filter(row -> Release.yearOf(row) == year).toList();
  }

  private static YearAndAge yearAndAge(PublicRow row, AgeBand age) {
    return new YearAndAge(Release.yearOf(row), age);
  }

  private static Function<ReleasePlacement, ReleasePlacement> inFlows(AgeBand age) {
    return type -> type == ReleasePlacement.UKRLP_PROVIDER && age.last() < LEAST_AGE_IN_FURTHER_EDUCATION
        ? ReleasePlacement.OTHER_PLACEMENT_SETTINGS
        : type;
  }

  private Optional<Map<ReleasePlacement, Integer>> placements(
      ReleaseFile file, PublicRow row, Function<ReleasePlacement, ReleasePlacement> standsUnder) {
    List<PublicColumn> columns = release.columnsIn(file, ReleasePlacement.allColumns());
    return cells.read(row, file.total(), columns, inWords(row)).map(counts -> {
      Map<ReleasePlacement, Integer> byType = new TreeMap<>();
      counts.forEach((column, count) -> byType.merge(standsUnder.apply(ReleasePlacement.ofColumn(column)), count, Integer::sum));
      return byType;
    });
  }

  private Optional<Map<NeedType, Integer>> needs(ReleaseFile file, PublicRow row) {
    List<NeedType> known = Arrays.stream(NeedType.values())
        .filter(need -> NeedType.fromCode(need.name(), release.censusYear()).isPresent())
        .filter(need -> !release.columnsIn(file, Stream.of(ReleaseColumns.needColumn(need.name()))).isEmpty())
        .toList();
    List<PublicColumn> columns = known.stream().map(need -> ReleaseColumns.needColumn(need.name())).toList();
    return cells.read(row, file.total(), columns, inWords(row)).map(counts -> {
      Map<NeedType, Integer> byNeed = new TreeMap<>();
      known.forEach(need -> byNeed.put(need, counts.get(ReleaseColumns.needColumn(need.name()))));
      return byNeed;
    });
  }

  private Optional<AgeBand> age(PublicRow row) {
    Optional<AgeBand> age = ReleaseAge.parse(row.text(ReleaseColumns.BREAKDOWN));
    if (age.isEmpty()) {
      faults.add(
          row.file(), row.line(), ReleaseColumns.BREAKDOWN.name(), row.text(ReleaseColumns.BREAKDOWN),
          "an age is needed, like \"age 10\", \"under 3\" or \"age 20 and over\"");
    }
    return age;
  }

  /** An age of the base year's table, where each child must have one. */
  private Optional<AgeBand> singleAge(PublicRow row) {
    Optional<AgeBand> age = age(row);
    Predicate<AgeBand> single = band -> band.first() == band.last();
    if (age.isPresent() && !single.test(age.get()) && age.get().first() == AgeBand.YOUNGEST) {
      report.note(row, inWords(row), "ages counted together", "age %d for all of them".formatted(age.get().last()));
      return Optional.of(new AgeBand(age.get().last(), age.get().last()));
    }
    if (age.isPresent() && !single.test(age.get())) {
      faults.add(
          row.file(), row.line(), ReleaseColumns.BREAKDOWN.name(), row.text(ReleaseColumns.BREAKDOWN),
          "plans of the newest January are needed for each single age");
      return Optional.empty();
    }
    return age;
  }

  /** The type of a row of a breakdown by placement; totals of groups have none. */
  private Optional<ReleasePlacement> placement(PublicRow row) {
    String text = row.text(ReleaseColumns.BREAKDOWN);
    Optional<ReleasePlacement> type = ReleasePlacement.ofBreakdown(text);
    if (type.isEmpty() && !text.endsWith("total")) {
      faults.add(
          row.file(), row.line(), ReleaseColumns.BREAKDOWN.name(), text,
          "this type of placement is not known here, and its children cannot be left out");
    }
    return type;
  }

  private static String inWords(PublicRow row) {
    return "%s %s: %s".formatted(
        row.text(ReleaseColumns.TIME), row.text(ReleaseColumns.TOPIC), row.text(ReleaseColumns.BREAKDOWN));
  }
}
