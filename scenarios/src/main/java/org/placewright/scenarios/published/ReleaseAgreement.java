package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.need.NeedType;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.ReleaseTables.Ended;
import org.placewright.scenarios.published.ReleaseTables.YearAndAge;

/**
 * Holds the tables of a release against each other and against the totals it publishes. A file that was cut at the end of a
 * line looks whole by itself; here its rows lack plans that others count. What a county's check would refuse is refused before
 * anything is written, once for each file. What need not be wrong is said.
 */
final class ReleaseAgreement {
  /** More plans than this part coming or going otherwise than newly made or ended is worth a second look. */
  private static final double UNEXPLAINED = 0.05;

  private final Release release;
  private final ImportReport report;
  private final Faults faults;

  ReleaseAgreement(Release release, ImportReport report, Faults faults) {
    this.release = release;
    this.report = report;
    this.faults = faults;
  }

  /** Plans of one year as some rows of a file sum to. */
  private record Sum(ReleaseFile file, String rows, int plans) {
    String words() {
      return "%,d %s".formatted(plans, rows);
    }
  }

  /** The three tables of the newest January must count the same children. */
  void checkPlans(
      PlanCounts<AgeBand, NeedType> needsByAge, PlanCounts<ReleasePlacement, NeedType> needsByPlacement,
      PlanCounts<AgeBand, ReleasePlacement> placementsByAge) {
    int year = release.censusYear();
    boolean agree = agree(
        "plans of January " + year, published(ReleaseFile.CASELOAD, ReleaseTables.ALL, year),
        List.of(
            new Sum(ReleaseFile.CASELOAD, "by age", placementsByAge.sum()), new Sum(ReleaseFile.NEEDS, "by age", needsByAge.sum()),
            new Sum(ReleaseFile.NEEDS, "by placement", needsByPlacement.sum())));
    if (agree) {
      List<String> found = new ArrayList<>();
      compare(found, needsByAge.cells().keySet(), placementsByAge.cells().keySet(), needsByAge::sum, placementsByAge::sum, "by need",
          "by placement");
      compare(found, needsByAge.usedColumns(), needsByPlacement.usedColumns(), needsByAge::columnSum, needsByPlacement::columnSum, "by age",
          "by placement");
      compare(
          found, needsByPlacement.cells().keySet(), placementsByAge.usedColumns(), needsByPlacement::sum, placementsByAge::columnSum,
          "by need",
          "by age");
      if (!found.isEmpty()) {
        faults.add(
            name(ReleaseFile.NEEDS), 0, "", "",
            "it and %s contradict each other on plans of January %d: %s%s; take both files of one release as they were published".formatted(
                name(ReleaseFile.CASELOAD), year, found.getFirst(), found.size() == 1 ? "" : " (and %d more)".formatted(found.size() - 1)));
      }
    }
  }

  /** Tables of plans that came and went must sum to what is published of their years. */
  void checkFlows(
      PlanCounts<AgeBand, ReleasePlacement> before, PlanCounts<YearAndAge, ReleasePlacement> newPlans,
      PlanCounts<YearAndAge, NeedType> newByNeed, PlanCounts<YearAndAge, Ended> ceased, int endedByPlacement, int plansAfter) {
    int flowYear = release.censusYear() - 1;
    agree(
        "plans of January " + flowYear, published(ReleaseFile.CASELOAD, ReleaseTables.ALL, flowYear),
        List.of(new Sum(ReleaseFile.CASELOAD, "by age", before.sum())));
    for (int year : yearsOf(newPlans, flowYear)) {
      List<Sum> made = new ArrayList<>(List.of(new Sum(ReleaseFile.NEW_PLANS, "by placement", ofYear(newPlans, year))));
      if (yearsOf(newByNeed, flowYear).contains(year)) {
        made.add(new Sum(ReleaseFile.NEEDS_OF_NEW_PLANS, "by need", ofYear(newByNeed, year)));
      }
      agree("plans newly made in " + year, published(ReleaseFile.NEW_PLANS, ReleaseTables.ALL_NEW, year), made);
    }
    for (int year : yearsOf(ceased, flowYear)) {
      List<Sum> ended = new ArrayList<>(List.of(new Sum(ReleaseFile.CEASED_PLANS, "by age", endedIn(ceased, year))));
      if (year == flowYear) {
        ended.add(new Sum(ReleaseFile.CEASED_PLANS, "by placement", endedByPlacement));
      }
      agree("plans that ended in " + year, published(ReleaseFile.CEASED_PLANS, ReleaseSeries.ALL_CEASED, year), ended);
    }
    sayUnexplained(before.sum(), ofYear(newPlans, flowYear), endedIn(ceased, flowYear), plansAfter);
  }

  /** Families move in with a plan, and councils correct their records: plans need not add up from one January to the next. */
  private void sayUnexplained(int before, int made, int ended, int after) {
    int unexplained = after - (before + made - ended);
    if (Math.abs(unexplained) > UNEXPLAINED * after) {
      report.hint(
          "%,d plans of January %d, %,d newly made and %,d ended make %,d, and January %d has %,d: %,d plans %s otherwise; look whether"
              .formatted(
                  before, release.censusYear() - 1, made, ended, before + made - ended, release.censusYear(), after, Math.abs(unexplained),
                  unexplained > 0 ? "came" : "went")
              + " all files are whole");
    }
  }

  /** Whether all sums are as many; else one fault for each file that is off. */
  private boolean agree(String what, OptionalInt published, List<Sum> sums) {
    int right = published.orElse(sums.stream().mapToInt(Sum::plans).max().orElse(0));
    Map<ReleaseFile, List<String>> wrong = new LinkedHashMap<>();
    sums.stream()
        .filter(sum -> sum.plans() != right)
        .forEach(sum -> wrong.computeIfAbsent(sum.file(), file -> new ArrayList<>()).add(sum.words()));
    String against = published.isPresent() ? "%,d are published in all".formatted(right)
        : "another file of the release has %,d".formatted(right);
    wrong.forEach(
        (file, words) -> faults.add(
            name(file), 0, "", "",
            "of %s its rows count %s, and %s: rows seem to be missing or twice there; take the file as it was published"
                .formatted(what, String.join(", ", words), against)));
    return wrong.isEmpty();
  }

  private OptionalInt published(ReleaseFile file, String topic, int year) {
    return release.list(file, topic)
        .stream()
        .filter(row -> Release.yearOf(row) == year)
        .map(row -> row.text(file.total()))
        .filter(text -> text.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private interface Count<K> {
    int of(K key);
  }

  private static <K> void compare(
      List<String> found, Iterable<K> some, Iterable<K> others, Count<K> one, Count<K> two, String oneTable, String twoTable) {
    Set<K> keys = new TreeSet<>();
    some.forEach(keys::add);
    others.forEach(keys::add);
    for (K key : keys) {
      if (one.of(key) != two.of(key)) {
        found.add("%s: %,d plans %s, %,d %s".formatted(key instanceof AgeBand age ? "age " + age : key, one.of(key), oneTable, two.of(key),
            twoTable));
      }
    }
  }

  /** Those that a table has rows of, and the one it must have. */
  private static Set<Integer> yearsOf(PlanCounts<YearAndAge, ?> counts, int needed) {
    Set<Integer> years = new TreeSet<>(Set.of(needed));
    counts.cells().keySet().forEach(key -> years.add(key.year()));
    return years;
  }

  private static int ofYear(PlanCounts<YearAndAge, ?> counts, int year) {
    return counts.cells().keySet().stream().filter(key -> key.year() == year).mapToInt(counts::sum).sum();
  }

  /** Those transferred are among the plans that ended. */
  private static int endedIn(PlanCounts<YearAndAge, Ended> ceased, int year) {
    return ceased.cells().keySet().stream().filter(key -> key.year() == year).mapToInt(key -> ceased.count(key, Ended.PLANS)).sum();
  }

  private String name(ReleaseFile file) {
    return release.files().get(file).name();
  }
}
