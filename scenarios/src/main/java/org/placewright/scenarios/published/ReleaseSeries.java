package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.YearOfPlans;
import org.placewright.scenarios.file.Faults;

/** Makes the long series of plans, January by January, of the newest release and of that of 2022. */
final class ReleaseSeries {
  /** From this census on councils returned one record for each plan. */
  private static final int FIRST_PERSON_LEVEL_CENSUS = 2023;
  static final String ALL_CEASED = "All ceased EHC plans";
  private static final String TOTAL = "Total";

  /** Columns of plans-by-year.csv in their order, and what they are called in the two releases. */
  private static final Map<String, Band> AGES = ordered(
      "age-0-to-4", new Band("Under 5", 0, 4), "age-5-to-10", new Band("Age 5 to 10", 5, 10), "age-11-to-15",
      new Band("Age 11 to 15", 11, 15), "age-16-to-19", new Band("Age 16 to 19", 16, 19), "age-20-to-25",
      new Band("Age 20 to 25", 20, 25));
  private static final Map<String, Group> GROUPS = ordered(
      "mainstream", new Group("Mainstream school", "mainstream_total"), "special", new Group("Special school", "special_total"),
      "alternative", new Group("Alternative provision/Pupil referral unit", "ap_pru_total"), "further-education",
      new Group("Further education", "fe_total"), "early-years", new Group("Non-maintained early years", "nm_early_years"));
  private static final String ELSEWHERE = "elsewhere";

  private record Band(String label, int first, int last) {}

  private record Group(String label, String column) {}

  private final Release release;
  private final RowCounts cells;
  private final ImportReport report;
  private final SortedMap<Integer, Map<String, Integer>> years = new TreeMap<>();

  ReleaseSeries(Release release, ImportReport report, Faults faults) {
    this.release = release;
    this.cells = new RowCounts(report, faults);
    this.report = report;
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> ordered(Object... pairs) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (T) pairs[i + 1]);
    }
    return map;
  }

  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("year", "return", "plans", "new-plans", "ceased-plans"));
    header.addAll(AGES.keySet());
    header.addAll(GROUPS.keySet());
    header.add(ELSEWHERE);
    return header;
  }

  List<List<String>> rows() {
    readOlderRelease();
    readCaseload();
    readAgesOfCaseload();
    readTotals(ReleaseFile.NEW_PLANS, ReleaseTables.ALL_NEW, "new-plans");
    readTotals(ReleaseFile.CEASED_PLANS, ALL_CEASED, "ceased-plans");
    List<List<String>> rows = new ArrayList<>();
    years.forEach((year, figures) -> {
      if (figures.containsKey("plans")) {
        List<String> row = new ArrayList<>();
        for (String column : header()) {
          row.add(switch (column) {
            case "year" -> String.valueOf(year);
            case "return" -> (year < FIRST_PERSON_LEVEL_CENSUS ? YearOfPlans.Source.AGGREGATE : YearOfPlans.Source.PERSON).name()
                .toLowerCase(Locale.ROOT);
            default -> Optional.ofNullable(figures.get(column)).map(String::valueOf).orElse("");
          });
        }
        rows.add(row);
      }
    });
    return rows;
  }

  private void put(int year, String column, int count) {
    years.computeIfAbsent(year, y -> new TreeMap<>()).put(column, count);
  }

  private void readOlderRelease() {
    for (int year : yearsOf(ReleaseFile.GROUPS_TO_2022)) {
      SortedMap<String, Integer> groups = new TreeMap<>();
      for (PublicRow row : ofYear(ReleaseFile.GROUPS_TO_2022, year)) {
        if (row.text(ReleaseColumns.TYPE_IN_GROUP).equals(TOTAL)) {
          cells.find(row, ReleaseColumns.ALL_PLANS, year + " " + row.text(ReleaseColumns.GROUP))
              .ifPresent(count -> groups.put(row.text(ReleaseColumns.GROUP), count));
        }
      }
      if (groups.containsKey(TOTAL)) {
        put(year, "plans", groups.get(TOTAL));
        int rest = groups.get(TOTAL);
        for (Map.Entry<String, Group> group : GROUPS.entrySet()) {
          int count = groups.getOrDefault(group.getValue().label(), 0);
          put(year, group.getKey(), count);
          rest -= count;
        }
        put(year, ELSEWHERE, rest);
      }
    }
    yearsOf(ReleaseFile.AGES_TO_2022).forEach(this::readAgesOfOlderRelease);
  }

  private void readAgesOfOlderRelease(int year) {
    SortedMap<String, Integer> bands = new TreeMap<>();
    for (PublicRow row : ofYear(ReleaseFile.AGES_TO_2022, year)) {
      cells.find(row, ReleaseColumns.ALL_PLANS, year + " " + row.text(ReleaseColumns.AGE_BAND))
          .ifPresent(count -> bands.put(row.text(ReleaseColumns.AGE_BAND), count));
    }
    int total = bands.getOrDefault(TOTAL, -1);
    int sum = AGES.values().stream().mapToInt(band -> bands.getOrDefault(band.label(), 0)).sum();
    for (Map.Entry<String, Band> age : AGES.entrySet()) {
      Optional<Integer> count = Optional.ofNullable(bands.get(age.getValue().label()));
      if (count.isPresent() || sum == total) {
        put(year, age.getKey(), count.orElse(0));
      }
    }
  }

  private void readCaseload() {
    for (PublicRow row : release.list(ReleaseFile.CASELOAD, ReleaseTables.ALL)) {
      int year = Release.yearOf(row);
      OptionalInt plans = cells.number(row, ReleaseColumns.PLANS);
      Optional<Integer> before = Optional.ofNullable(years.getOrDefault(year, Map.of()).get("plans"));
      if (before.isPresent() && plans.isPresent() && before.get() != plans.getAsInt()) {
        report.note(row, year + " plans", "the older release has %,d".formatted(before.get()), "%,d".formatted(plans.getAsInt()));
      }
      plans.ifPresent(count -> put(year, "plans", count));
      OptionalInt rest = plans;
      for (Map.Entry<String, Group> group : GROUPS.entrySet()) {
        OptionalInt count = cells.find(row, PublicColumn.called(group.getValue().column()), year + " " + group.getKey());
        years.computeIfAbsent(year, y -> new TreeMap<>()).remove(group.getKey());
        count.ifPresent(number -> put(year, group.getKey(), number));
        rest = rest.isPresent() && count.isPresent() ? OptionalInt.of(rest.getAsInt() - count.getAsInt()) : OptionalInt.empty();
      }
      years.computeIfAbsent(year, y -> new TreeMap<>()).remove(ELSEWHERE);
      rest.ifPresent(count -> put(year, ELSEWHERE, count));
    }
  }

  private void readAgesOfCaseload() {
    for (PublicRow row : release.list(ReleaseFile.CASELOAD, ReleaseTables.BY_AGE)) {
      int year = Release.yearOf(row);
      Map<String, Integer> figures = years.computeIfAbsent(year, y -> new TreeMap<>());
      Optional<AgeBand> age = ReleaseAge.parse(row.text(ReleaseColumns.BREAKDOWN));
      OptionalInt plans = cells.number(row, ReleaseColumns.PLANS);
      for (Map.Entry<String, Band> band : AGES.entrySet()) {
        boolean within = age.isPresent() && age.get().first() >= band.getValue().first() && age.get().last() <= band.getValue().last();
        figures.merge(band.getKey(), within ? plans.orElse(0) : 0, Integer::sum);
      }
    }
  }

  private void readTotals(ReleaseFile file, String topic, String column) {
    for (PublicRow row : release.list(file, topic)) {
      cells.number(row, file.total()).ifPresent(count -> put(Release.yearOf(row), column, count));
    }
  }

  private SortedSet<Integer> yearsOf(ReleaseFile file) {
    return new TreeSet<>(release.list(file).stream().map(Release::yearOf).toList());
  }

  private List<PublicRow> ofYear(ReleaseFile file, int year) {
    return release.list(file).stream().filter(row -> Release.yearOf(row) == year).toList();
  }
}
