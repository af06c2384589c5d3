package org.placewright.scenarios.published;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.need.NeedType;
import org.placewright.scenarios.file.Faults;

/** Reads single rows of a release: their counts by type of placement or need, and the age or type they are of. */
final class ReleaseRows {
  private final Release release;
  private final RowCounts cells;
  private final ImportReport report;
  private final Faults faults;

  ReleaseRows(Release release, RowCounts cells, ImportReport report, Faults faults) {
    this.release = release;
    this.cells = cells;
    this.report = report;
    this.faults = faults;
  }

  Optional<Map<ReleasePlacement, Integer>> placements(ReleaseFile file, PublicRow row) {
    List<PublicColumn> columns = release.columnsIn(file, ReleasePlacement.allColumns());
    return cells.read(row, file.total(), columns, ReleaseRows::together, inWords(row)).map(counts -> {
      Map<ReleasePlacement, Integer> byType = new TreeMap<>();
      counts.forEach((column, count) -> byType.merge(ReleasePlacement.ofColumn(column), count, Integer::sum));
      return byType;
    });
  }

  /** Types whose children stand at the same provision need not be told apart: the release did not ask for some in every table. */
  private static Optional<PublicColumn> together(List<PublicColumn> signs) {
    List<String> places = signs.stream().map(column -> ReleasePlacement.ofColumn(column).provisions()).distinct().toList();
    return places.equals(List.of(ReleasePlacement.OTHER_PLACEMENT_SETTINGS.provisions()))
        ? Optional.of(PublicColumn.called(ReleasePlacement.OTHER_PLACEMENT_SETTINGS.code()))
        : Optional.empty();
  }

  Optional<Map<NeedType, Integer>> needs(ReleaseFile file, PublicRow row) {
    List<NeedType> known = Arrays.stream(NeedType.values())
        .filter(need -> NeedType.fromCode(need.name(), release.censusYear()).isPresent())
        .filter(need -> !release.columnsIn(file, Stream.of(ReleaseColumns.needColumn(need.name()))).isEmpty())
        .toList();
    List<PublicColumn> columns = known.stream().map(need -> ReleaseColumns.needColumn(need.name())).toList();
    return cells.read(row, file.total(), columns, signs -> Optional.empty(), inWords(row)).map(counts -> {
      Map<NeedType, Integer> byNeed = new TreeMap<>();
      known.forEach(need -> byNeed.put(need, counts.get(ReleaseColumns.needColumn(need.name()))));
      return byNeed;
    });
  }

  Optional<AgeBand> age(PublicRow row) {
    Optional<AgeBand> age = ReleaseAge.parse(row.text(ReleaseColumns.BREAKDOWN));
    if (age.isEmpty()) {
      faults.add(
          row.file(), row.line(), ReleaseColumns.BREAKDOWN.name(), row.text(ReleaseColumns.BREAKDOWN),
          "an age is needed, like \"age 10\", \"under 3\" or \"age 20 and over\"");
    }
    return age;
  }

  /** An age of the base year's table, where each child must have one. */
  Optional<AgeBand> singleAge(PublicRow row) {
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
  Optional<ReleasePlacement> placement(PublicRow row) {
    String text = row.text(ReleaseColumns.BREAKDOWN);
    Optional<ReleasePlacement> type = ReleasePlacement.ofBreakdown(text);
    if (type.isEmpty() && !text.endsWith("total")) {
      faults.add(
          row.file(), row.line(), ReleaseColumns.BREAKDOWN.name(), text,
          "this type of placement is not known here, and its children cannot be left out");
    }
    return type;
  }

  static String inWords(PublicRow row) {
    return "%s %s: %s".formatted(
        row.text(ReleaseColumns.TIME), row.text(ReleaseColumns.TOPIC), row.text(ReleaseColumns.BREAKDOWN));
  }
}
