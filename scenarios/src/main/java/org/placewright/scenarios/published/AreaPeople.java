package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.scenarios.file.Faults;

/**
 * Reads the Office for National Statistics' wide tables of people by single year of age: a row an area (LSOA or MSOA), a column
 * an age, or one an age and sex ({@code F0}, {@code M0}), which are added.
 */
final class AreaPeople {
  static final PublicColumn CODE = PublicColumn.called(
      "lsoa21_code", "lsoa21cd", "lsoa 2021 code", "msoa21_code", "msoa21cd", "msoa 2021 code", "lsoa11_code", "lsoa11cd", "lsoa code",
      "msoa11_code", "msoa11cd", "msoa code", "area_code", "area codes", "code");
  private static final PublicColumn NAME = PublicColumn.called(
      "lsoa21_name", "lsoa21nm", "lsoa 2021 name", "msoa21_name", "msoa21nm", "msoa 2021 name", "lsoa11_name", "lsoa11nm", "lsoa name",
      "msoa11_name", "msoa11nm", "msoa name", "area_name", "name");
  private static final PublicColumn TOTAL = PublicColumn.called("total_population", "total", "all ages");
  static final PublicColumn COUNCIL_NAME = PublicColumn.called(
      "utla21_name", "ltla21_name", "lad 2023 name", "lad 2021 name", "la name", "area_name");
  static final List<PublicColumn> COUNCIL_CODES = List.of(
      PublicColumn.called("utla21_code", "lad 2023 code", "lad 2021 code", "la code", "area_code"), PublicColumn.called("ltla21_code"));
  private static final Pattern AGE = Pattern.compile("(?:age[ _]?|[fm])?(\\d{1,2})\\+?");

  private final String council;
  private final ImportReport report;
  private final Faults faults;

  AreaPeople(String council, ImportReport report, Faults faults) {
    this.council = council;
    this.report = report;
    this.faults = faults;
  }

  /** The areas of the council in order of their codes; empty, with faults, when they cannot be read. */
  List<Area> read(Path path) {
    int before = faults.count();
    CouncilSearch search = new CouncilSearch(council, COUNCIL_NAME, COUNCIL_CODES);
    Optional<PublicTable> table = PublicTable.read(path, List.of(CODE, COUNCIL_NAME), search::isOfCouncil, faults);
    if (table.isEmpty()) {
      return List.of();
    }
    if (table.get().rows().isEmpty()) {
      search.refuseUnknown(table.get().name(), faults);
      return List.of();
    }
    Map<Integer, List<String>> ages = agesOf(table.get());
    if (ages.isEmpty()) {
      return List.of();
    }
    AreaCentres centres = new AreaCentres(faults);
    SortedMap<String, Area> areas = new TreeMap<>();
    for (PublicRow row : table.get().rows()) {
      String code = row.text(CODE);
      Area area = new Area(code, row.find(NAME).orElse(code), centres.find(row), people(row, ages));
      if (areas.put(code, area) != null) {
        faults.add(row.file(), row.line(), CODE.name(), code, "the area is given twice; keep one row");
      }
    }
    report.count("areas of %s in %s".formatted(search.found().orElseThrow().name(), table.get().name()), areas.size());
    report.count("people there", areas.values().stream().mapToInt(Area::total).sum());
    report.count("rows of other councils in %s, left alone".formatted(table.get().name()), table.get().leftOut());
    return faults.count() > before ? List.of() : List.copyOf(areas.values());
  }

  /** Headers of each age; a fault when an age is missing on the way. */
  private Map<Integer, List<String>> agesOf(PublicTable table) {
    SortedMap<Integer, List<String>> ages = new TreeMap<>();
    for (String header : table.headers()) {
      Matcher matcher = AGE.matcher(PublicColumn.plain(header));
      if (matcher.matches()) {
        ages.computeIfAbsent(Integer.valueOf(matcher.group(1)), age -> new ArrayList<>()).add(header);
      }
    }
    for (int age = 0; age <= OnsLocalities.OLDEST; age++) {
      if (!ages.containsKey(age)) {
        faults.add(
            table.name(), 1, String.valueOf(age), "",
            "the column of people aged %d is missing; single years of age are needed".formatted(age));
        return Map.of();
      }
    }
    return ages;
  }

  private List<Integer> people(PublicRow row, Map<Integer, List<String>> ages) {
    Integer[] people = new Integer[ages.size()];
    Arrays.fill(people, 0);
    int i = 0;
    for (List<String> headers : ages.values()) {
      for (String header : headers) {
        people[i] += count(row, header);
      }
      i++;
    }
    int sum = Arrays.stream(people).mapToInt(Integer::intValue).sum();
    row.find(TOTAL).ifPresent(text -> {
      if (!text.replace(",", "").equals(String.valueOf(sum))) {
        faults.add(row.file(), row.line(), TOTAL.name(), text,
            "the ages sum to %d: the row is damaged, or ages are missing".formatted(sum));
      }
    });
    return List.of(people);
  }

  private int count(PublicRow row, String header) {
    String text = row.find(header).orElse("").replace(",", "");
    if (text.matches("\\d{1,7}")) {
      return Integer.parseInt(text);
    }
    faults.add(row.file(), row.line(), header, text, "a whole number of people is needed");
    return 0;
  }
}
