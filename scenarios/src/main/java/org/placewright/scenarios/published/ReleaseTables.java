package org.placewright.scenarios.published;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.need.NeedType;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.scenarios.file.Faults;

/** Counts plans of a release by what a county's tables show them by. */
final class ReleaseTables {
  static final String BY_AGE = "Child or young persons age";
  private static final String BY_AGE_AT_START = "Age when plan started";
  private static final String BY_AGE_AT_END = "Age plan ceased";
  private static final String BY_PLACEMENT = "Type of placement";
  static final String ALL = "All EHC plans";
  static final String ALL_NEW = "New EHC plans";
  /** Younger children at a provider known by its number only are at alternative providers, not in further education. */
  private static final int LEAST_AGE_IN_FURTHER_EDUCATION = 16;

  private final Release release;
  private final RowCounts cells;
  private final ImportReport report;
  private final ReleaseRows reader;
  private final MissingAges missing;

  ReleaseTables(Release release, ImportReport report, Faults faults) {
    this.release = release;
    this.cells = new RowCounts(report, faults);
    this.report = report;
    this.reader = new ReleaseRows(release, cells, report, faults);
    this.missing = new MissingAges(report, faults);
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
      reader.singleAge(row)
          .ifPresent(age -> reader.needs(ReleaseFile.NEEDS, row).ifPresent(all -> all.forEach((n, c) -> counts.add(age, n, c))));
    }
    return counts;
  }

  PlanCounts<ReleasePlacement, NeedType> needsByPlacement() {
    PlanCounts<ReleasePlacement, NeedType> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.NEEDS, BY_PLACEMENT), release.censusYear())) {
      reader.placement(row)
          .ifPresent(type -> reader.needs(ReleaseFile.NEEDS, row).ifPresent(all -> all.forEach((n, c) -> counts.add(type, n, c))));
    }
    return counts;
  }

  PlanCounts<AgeBand, ReleasePlacement> placementsByAge() {
    PlanCounts<AgeBand, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CASELOAD, BY_AGE), release.censusYear())) {
      reader.singleAge(row)
          .ifPresent(
              age -> reader.placements(ReleaseFile.CASELOAD, row).ifPresent(all -> all.forEach((t, c) -> counts.add(age, t, c))));
    }
    return counts;
  }

  PlanCounts<AgeBand, ReleasePlacement> placementsByAgeYearBefore() {
    PlanCounts<AgeBand, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CASELOAD, BY_AGE), release.censusYear() - 1)) {
      reader.age(row)
          .ifPresent(
              age -> reader.placements(ReleaseFile.CASELOAD, row).ifPresent(all -> all.forEach((t, c) -> counts.add(age, t, c))));
    }
    for (PublicRow total : ofCensus(release.list(ReleaseFile.CASELOAD, ALL), release.censusYear() - 1)) {
      shareOut(counts, List.copyOf(counts.cells().keySet()), ReleaseFile.CASELOAD, total);
    }
    moveChildren(counts, age -> age);
    return counts;
  }

  /** Adds plans of a year that are at no age, by type. */
  private <R extends Comparable<R>> void shareOut(
      PlanCounts<R, ReleasePlacement> counts, List<R> rows, ReleaseFile file, PublicRow total) {
    int there = rows.stream().mapToInt(counts::sum).sum();
    OptionalInt all = rows.isEmpty() ? OptionalInt.empty() : cells.number(total, file.total());
    if (all.isPresent() && all.getAsInt() > there && missing.areFew(there, all.getAsInt(), total)) {
      reader.placements(file, total).ifPresent(totals -> missing.shareOut(counts, rows, totals, total));
    }
  }

  /** Flows count children under 16 at providers known by number only where they are: not in further education. */
  private static <R extends Comparable<R>> void moveChildren(PlanCounts<R, ReleasePlacement> counts, Function<R, AgeBand> ageOf) {
    counts.cells()
        .keySet()
        .stream()
        .filter(row -> ageOf.apply(row).last() < LEAST_AGE_IN_FURTHER_EDUCATION)
        .forEach(row -> counts.move(row, ReleasePlacement.UKRLP_PROVIDER, ReleasePlacement.OTHER_PLACEMENT_SETTINGS));
  }

  PlanCounts<YearAndAge, ReleasePlacement> newPlansByPlacement() {
    PlanCounts<YearAndAge, ReleasePlacement> counts = new PlanCounts<>();
    for (PublicRow row : release.list(ReleaseFile.NEW_PLANS, BY_AGE_AT_START)) {
      reader.age(row)
          .ifPresent(
              age -> reader.placements(ReleaseFile.NEW_PLANS, row)
                  .ifPresent(all -> all.forEach((t, c) -> counts.add(yearAndAge(row, age), t, c))));
    }
    for (PublicRow total : release.list(ReleaseFile.NEW_PLANS, ALL_NEW)) {
      shareOut(counts, ofYear(counts, Release.yearOf(total)), ReleaseFile.NEW_PLANS, total);
    }
    moveChildren(counts, YearAndAge::age);
    return counts;
  }

  private static List<YearAndAge> ofYear(PlanCounts<YearAndAge, ?> counts, int year) {
    return counts.cells().keySet().stream().filter(key -> key.year() == year).toList();
  }

  PlanCounts<YearAndAge, NeedType> newPlansByNeed() {
    PlanCounts<YearAndAge, NeedType> counts = new PlanCounts<>();
    for (PublicRow row : release.list(ReleaseFile.NEEDS_OF_NEW_PLANS, BY_AGE)) {
      reader.age(row)
          .ifPresent(
              age -> reader.needs(ReleaseFile.NEEDS_OF_NEW_PLANS, row)
                  .ifPresent(all -> all.forEach((n, c) -> counts.add(yearAndAge(row, age), n, c))));
    }
    for (PublicRow total : release.list(ReleaseFile.NEW_PLANS, ALL_NEW)) {
      List<YearAndAge> rows = ofYear(counts, Release.yearOf(total));
      int known = rows.stream().mapToInt(counts::sum).sum();
      OptionalInt all = rows.isEmpty() ? OptionalInt.empty() : cells.number(total, ReleaseFile.NEW_PLANS.total());
      if (all.isPresent() && missing.areFew(known, all.getAsInt(), total)) {
        missing.shareOut(counts, rows, Map.of(NeedType.UNKNOWN, unknownNeeds(counts, rows) + all.getAsInt() - known), total);
      }
    }
    return counts;
  }

  private static int unknownNeeds(PlanCounts<YearAndAge, NeedType> counts, List<YearAndAge> rows) {
    return rows.stream().mapToInt(row -> counts.count(row, NeedType.UNKNOWN)).sum();
  }

  PlanCounts<YearAndAge, Ended> ceasedByAge() {
    PlanCounts<YearAndAge, Ended> counts = new PlanCounts<>();
    List<PublicRow> rows = release.list(ReleaseFile.CEASED_PLANS, BY_AGE_AT_END);
    for (PublicRow row : rows.stream().filter(row -> !isOfUnknownAge(row)).toList()) {
      Optional<AgeBand> age = reader.age(row);
      OptionalInt plans = cells.number(row, ReleaseColumns.CEASED);
      OptionalInt transferred = cells.number(row, ReleaseColumns.TRANSFERRED);
      if (age.isPresent() && plans.isPresent() && transferred.isPresent()) {
        counts.add(yearAndAge(row, age.get()), Ended.PLANS, plans.getAsInt());
        counts.add(yearAndAge(row, age.get()), Ended.TRANSFERRED, transferred.getAsInt());
      }
    }
    rows.stream().filter(ReleaseTables::isOfUnknownAge).forEach(row -> shareOut(row, counts));
    return counts;
  }

  private static boolean isOfUnknownAge(PublicRow row) {
    return row.text(ReleaseColumns.BREAKDOWN).toLowerCase(Locale.ROOT).endsWith("unknown");
  }

  /** Plans of an unknown age go to the ages of their year in proportion, so that the year keeps its total. */
  private void shareOut(PublicRow row, PlanCounts<YearAndAge, Ended> counts) {
    List<YearAndAge> ages = ofYear(counts, Release.yearOf(row));
    double[] weights = ages.stream().mapToDouble(key -> counts.cells().get(key).get(Ended.PLANS)).toArray();
    OptionalInt plans = cells.number(row, ReleaseColumns.CEASED);
    OptionalInt transferred = cells.number(row, ReleaseColumns.TRANSFERRED);
    if (plans.isEmpty() || transferred.isEmpty() || ages.isEmpty()) {
      return;
    }
    int[] shares = WholeNumbers.share(plans.getAsInt() - transferred.getAsInt(), weights);
    int[] moved = WholeNumbers.share(transferred.getAsInt(), weights);
    for (int i = 0; i < shares.length; i++) {
      counts.add(ages.get(i), Ended.PLANS, shares[i] + moved[i]);
      counts.add(ages.get(i), Ended.TRANSFERRED, moved[i]);
    }
    report.note(row, ReleaseRows.inWords(row), "age not recorded",
        "%d plans shared out over the ages of that year".formatted(plans.getAsInt()));
  }

  /** Plans that ended in the year before the census, by type. */
  PlanCounts<ReleasePlacement, Only> ceasedByPlacement() {
    PlanCounts<ReleasePlacement, Only> counts = new PlanCounts<>();
    for (PublicRow row : ofCensus(release.list(ReleaseFile.CEASED_PLANS, BY_PLACEMENT), release.censusYear() - 1)) {
      OptionalInt plans = reader.placement(row).isPresent() ? cells.number(row, ReleaseColumns.CEASED) : OptionalInt.empty();
      if (plans.isPresent()) {
        counts.add(reader.placement(row).orElseThrow(), Only.PLANS, plans.getAsInt());
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
}
