package org.placewright.scenarios.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.CountsByAge;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanEnd;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;

/** Reads the six tables of how published plans came and went. */
final class FlowReader {
  private static final Pattern AGE = Pattern.compile("(?:age )?(\\d{1,2})(?: (and under|and over))?", Pattern.CASE_INSENSITIVE);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2098;

  private final OpenTables tables;
  private final CountyFile file;
  private final Listed<PlacementType> types;
  private final int returnYear;
  private final Faults faults;

  /**
   * Reads flows for one county.
   *
   * @param types placement types, all sound
   */
  FlowReader(OpenTables tables, CountyFile file, Listed<PlacementType> types, Faults faults) {
    this.tables = tables;
    this.file = file;
    this.types = types;
    this.returnYear = file.horizon().first().startYear() + 1;
    this.faults = faults;
  }

  /** The flows; empty when the county gives none of the tables, or, with faults, when they cannot be read. */
  Optional<PublishedFlows> read(PublishedPlans plans) {
    List<String> missing = FlowSchemas.list().stream().filter(s -> !tables.has(s)).map(TableSchema::usualFile).toList();
    if (missing.size() == FlowSchemas.list().size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      faults.add(
          file.file().name(), 0, "", "",
          "tables of flows are missing: %s. How plans come and go is estimated from all six together; add what is missing, or"
              .formatted(String.join(", ", missing)) + " take the others away");
      return Optional.empty();
    }
    int before = faults.count();
    OpenColumns codes = OpenColumns.codes(types.listIds());
    Function<String, PlacementType> typeOf = header -> types.list()
        .stream()
        .filter(type -> Heading.same(type.code(), header))
        .findFirst()
        .orElseThrow();
    Function<String, NeedType> needOf = header -> NeedType.fromCode(header, returnYear).orElseThrow();
    Optional<CountsByAge<PlacementType>> plansBefore = tables.open(FlowSchemas.PLANS_BEFORE, codes)
        .map(t -> counts(t, row -> Optional.of(flowYear()), row -> countOpen(t, row, typeOf)))
        .flatMap(byYear -> Optional.ofNullable(byYear.get(flowYear())));
    var newPlans = tables.open(FlowSchemas.NEW_BY_PLACEMENT, codes).map(t -> counts(t, this::year, row -> countOpen(t, row, typeOf)));
    var newByNeed = tables.open(FlowSchemas.NEW_BY_NEED, OpenColumns.needs(returnYear))
        .map(t -> counts(t, this::year, row -> countOpen(t, row, needOf)));
    var ceased = tables.open(FlowSchemas.CEASED_BY_AGE, OpenColumns.NONE).map(t -> counts(t, this::year, FlowReader::ends));
    var ceasedByPlacement = tables.open(FlowSchemas.CEASED_BY_PLACEMENT, OpenColumns.NONE).map(this::readCeasedByPlacement);
    var byYear = tables.open(FlowSchemas.PLANS_BY_YEAR, OpenColumns.NONE).map(PlansByYearTable::read);
    if (faults.count() > before) {
      return Optional.empty();
    }
    if (lacksYear(FlowSchemas.NEW_BY_PLACEMENT, newPlans.orElseThrow())
        | lacksYear(FlowSchemas.NEW_BY_NEED, newByNeed.orElseThrow())
        | lacksYear(FlowSchemas.CEASED_BY_AGE, ceased.orElseThrow())
        | lacksYear(FlowSchemas.CEASED_BY_PLACEMENT, ceasedByPlacement.orElseThrow())) {
      return Optional.empty();
    }
    PublishedFlows flows = new PublishedFlows(
        flowYear(), plansBefore.orElseThrow(), newPlans.orElseThrow(), newByNeed.orElseThrow(), ceased.orElseThrow(),
        ceasedByPlacement.orElseThrow(), byYear.orElseThrow());
    for (String contradiction : flows.listContradictions(plans.total())) {
      faults.add(
          file.file().name(), 0, "", "",
          "the published tables contradict each other: %s. They must count the same plans".formatted(contradiction));
    }
    return Optional.of(flows);
  }

  /** The calendar year between the census a year before and the base year's. */
  private int flowYear() {
    return returnYear - 1;
  }

  private boolean lacksYear(TableSchema schema, SortedMap<Integer, ?> byYear) {
    if (byYear.containsKey(flowYear())) {
      return false;
    }
    faults.add(
        file.nameOf(file.find(schema).orElseThrow()), 0, "year", "",
        "rows of %d are missing: the calendar year that ends with the base year's census (there are: %s)"
            .formatted(flowYear(), byYear.keySet()));
    return true;
  }

  private Optional<Integer> year(Row row) {
    return row.wholeNumber("year", FIRST_YEAR, LAST_YEAR);
  }

  private static <K> SortedMap<Integer, CountsByAge<K>> counts(
      Table table, Function<Row, Optional<Integer>> yearOf, Function<Row, Map<K, Integer>> countsOf) {
    SortedMap<Integer, SortedMap<AgeBand, Map<K, Integer>>> rows = new TreeMap<>();
    for (Row row : table.rows()) {
      Optional<Integer> year = yearOf.apply(row);
      Optional<AgeBand> age = readAge(row);
      Map<K, Integer> counts = countsOf.apply(row);
      if (year.isPresent() && age.isPresent()) {
        SortedMap<AgeBand, Map<K, Integer>> ofYear = rows.computeIfAbsent(year.get(), y -> new TreeMap<>());
        if (ofYear.keySet().stream().anyMatch(other -> other.contains(age.get().first()) || age.get().contains(other.first()))) {
          row.fault("age", "another row of that year counts this age too; keep one");
        } else {
          ofYear.put(age.get(), counts);
        }
      }
    }
    SortedMap<Integer, CountsByAge<K>> byYear = new TreeMap<>();
    rows.forEach((year, ofYear) -> byYear.put(year, new CountsByAge<>(ofYear)));
    return byYear;
  }

  private static <K> Map<K, Integer> countOpen(Table table, Row row, Function<String, K> columnOf) {
    Map<K, Integer> counts = new HashMap<>();
    for (String header : table.openHeaders()) {
      row.wholeNumber(header, 0, Counts.MOST).ifPresent(count -> counts.put(columnOf.apply(header), count));
    }
    return counts;
  }

  private static Map<PlanEnd, Integer> ends(Row row) {
    Optional<Integer> plans = row.wholeNumber("plans", 0, Counts.MOST);
    Optional<Integer> transferred = row.wholeNumber("transferred", 0, plans.orElse(Counts.MOST));
    return row.isSound()
        ? Map.of(
            PlanEnd.TRANSFERRED, transferred.orElseThrow(), PlanEnd.CEASED, plans.orElseThrow() - transferred.orElseThrow())
        : Map.of();
  }

  private static Optional<AgeBand> readAge(Row row) {
    return row.text("age").flatMap(text -> {
      Matcher matcher = AGE.matcher(text);
      int age = matcher.matches() ? Integer.parseInt(matcher.group(1)) : AgeBand.OLDEST + 1;
      if (age > AgeBand.OLDEST) {
        row.fault("age", "an age is needed: 0 to %d, or like \"2 and under\" or \"20 and over\"".formatted(AgeBand.OLDEST));
        return Optional.empty();
      }
      String words = String.valueOf(matcher.group(2)).toLowerCase(java.util.Locale.ROOT);
      return Optional.of(
          new AgeBand(
              words.equals("and under") ? AgeBand.YOUNGEST : age, words.equals("and over") ? AgeBand.OLDEST : age));
    });
  }

  private SortedMap<Integer, Map<PlacementType, Integer>> readCeasedByPlacement(Table table) {
    SortedMap<Integer, Map<PlacementType, Integer>> byYear = new TreeMap<>();
    for (Row row : table.rows()) {
      Optional<Integer> year = year(row);
      Optional<PlacementType> type = types.refer(row, "placement").flatMap(types::find);
      Optional<Integer> plans = row.wholeNumber("plans", 0, Counts.MOST);
      if (row.isSound()
          && byYear.computeIfAbsent(year.orElseThrow(), y -> new HashMap<>())
              .putIfAbsent(type.orElseThrow(), plans.orElseThrow()) != null) {
        row.fault("placement", "the row is given twice; keep one");
      }
    }
    return byYear;
  }
}
