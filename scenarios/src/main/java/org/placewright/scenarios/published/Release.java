package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.scenarios.file.Faults;

/**
 * The rows of one council in the files of the department's releases.
 *
 * @param council whose they are
 * @param files by what they hold
 * @param censusYear the calendar year of the January that the newest caseload counts: the base year's census
 */
record Release(Council council, Map<ReleaseFile, PublicTable> files, int censusYear) {
  private static final String COUNCIL_ROWS = "Local authority";
  private static final int ACADEMIC_PERIOD = 6;
  /** Breakdowns that no table of a county shows. */
  private static final Set<String> LEFT_ALONE = Set.of("Ethnicity", "Sex", "Years EHC plan in place", "Years plan held");

  Release {
    files = Map.copyOf(files);
  }

  /** Reads files in any order; empty, with faults, when they are not what tables need. */
  static Optional<Release> read(List<Path> paths, String council, ImportReport report, Faults faults) {
    int before = faults.count();
    CouncilSearch search = new CouncilSearch(
        council, ReleaseColumns.LA_NAME, List.of(ReleaseColumns.LA_CODE, ReleaseColumns.OLD_LA_CODE));
    Map<ReleaseFile, PublicTable> files = new EnumMap<>(ReleaseFile.class);
    for (Path path : paths) {
      PublicTable
          .read(
              path, ReleaseColumns.EVERYWHERE,
              row -> row.text(ReleaseColumns.LEVEL).equalsIgnoreCase(COUNCIL_ROWS) && search.isOfCouncil(row), faults)
          .ifPresent(table -> {
            if (table.rows().isEmpty()) {
              search.refuseUnknown(table.name(), faults);
            } else {
              file(table, files, report, faults);
            }
          });
    }
    for (ReleaseFile needed : List.of(ReleaseFile.CASELOAD, ReleaseFile.NEEDS)) {
      if (faults.count() == before && !files.containsKey(needed)) {
        faults.add("files", 0, "", "", "no file holds %s; add it".formatted(needed.label()));
      }
    }
    if (faults.count() > before) {
      return Optional.empty();
    }
    int censusYear = files.get(ReleaseFile.CASELOAD).rows().stream().mapToInt(Release::yearOf).max().orElseThrow();
    return Optional.of(new Release(search.found().orElseThrow(), files, censusYear));
  }

  private static void file(PublicTable table, Map<ReleaseFile, PublicTable> files, ImportReport report, Faults faults) {
    Optional<ReleaseFile> kind = ReleaseFile.of(table);
    table.rows()
        .stream()
        .filter(row -> yearOf(row) == 0)
        .forEach(
            row -> faults.add(
                row.file(), row.line(), ReleaseColumns.TIME.name(), row.text(ReleaseColumns.TIME),
                "a year is needed, like 202425 or 2024"));
    if (kind.isEmpty()) {
      faults.add(
          table.name(), 1, "", "", "none of the department's tables of plans has these columns; name only files of the release");
    } else if (files.containsKey(kind.get())) {
      faults.add(
          table.name(), 0, "", "",
          "it holds %s, as %s does; name one of the two".formatted(kind.get().label(), files.get(kind.get()).name()));
    } else {
      files.put(kind.get(), table);
      report.count("rows of the council in " + table.name(), table.rows().size());
      report.count("rows of other areas in %s, left alone".formatted(table.name()), table.leftOut());
      table.rows()
          .stream()
          .filter(row -> LEFT_ALONE.contains(row.text(ReleaseColumns.TOPIC)))
          .forEach(row -> report.count("rows by %s, left alone".formatted(row.text(ReleaseColumns.TOPIC).toLowerCase(Locale.ROOT)), 1));
    }
  }

  /**
   * The calendar year of a row: of the January in an academic year (202425 is January 2025), or as it stands; 0 when it is
   * neither.
   */
  static int yearOf(PublicRow row) {
    String period = row.text(ReleaseColumns.TIME);
    if (!period.matches("\\d{4}|\\d{6}")) {
      return 0;
    }
    int first = Integer.parseInt(period.substring(0, 4));
    return period.length() == ACADEMIC_PERIOD ? first + 1 : first;
  }

  boolean has(ReleaseFile file) {
    return files.containsKey(file);
  }

  /** Whether everything is there that tells how plans come and go. */
  boolean hasFlows() {
    return Stream.of(ReleaseFile.NEW_PLANS, ReleaseFile.NEEDS_OF_NEW_PLANS, ReleaseFile.CEASED_PLANS).allMatch(this::has);
  }

  /** Rows of a file, of one topic. */
  List<PublicRow> list(ReleaseFile file, String topic) {
    return list(file).stream().filter(row -> row.text(ReleaseColumns.TOPIC).equalsIgnoreCase(topic)).toList();
  }

  /** All rows of a file; none when it is not there. */
  List<PublicRow> list(ReleaseFile file) {
    return has(file) ? files.get(file).rows() : List.of();
  }

  /** The columns a file has of these. */
  List<PublicColumn> columnsIn(ReleaseFile file, Stream<PublicColumn> columns) {
    return columns.filter(column -> files.get(file).has(column)).toList();
  }
}
