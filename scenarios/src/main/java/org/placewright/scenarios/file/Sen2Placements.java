package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.scenarios.file.Sen2Return.Plan;

/** Finds where a child was on a census day, and what setting that is. */
final class Sen2Placements {
  private static final int NO_RANK = Integer.MAX_VALUE;
  private static final Set<String> YES = Set.of("1", "true", "y", "yes");
  private static final Set<String> NO = Set.of("", "0", "false", "n", "no");

  private final Sen2Return records;
  private final Map<String, Sen2Setting> schoolTypes;
  private final boolean knowsSchools;
  private final int returnYear;
  private final Doubts doubts;
  private final Map<Sen2Row, Optional<Stay>> stays = new HashMap<>();

  /** A placement and its days; one without a first or last day is open there. */
  private record Stay(Sen2Row row, int rank, Optional<LocalDate> entry, Optional<LocalDate> leaving) {
    boolean spans(LocalDate day) {
      return entry.map(first -> !first.isAfter(day)).orElse(true) && leaving.map(last -> !last.isBefore(day)).orElse(true);
    }
  }

  /**
   * For one return.
   *
   * @param schoolTypes by URN; empty when no table of schools is given
   * @param returnYear the year of the return, for its codes
   */
  Sen2Placements(Sen2Return records, Optional<Map<String, Sen2Setting>> schoolTypes, int returnYear, Doubts doubts) {
    this.records = records;
    this.schoolTypes = schoolTypes.orElse(Map.of());
    this.knowsSchools = schoolTypes.isPresent();
    this.returnYear = returnYear;
    this.doubts = doubts;
  }

  /** The setting of the placement of lowest rank that spans the day; else of the place that the plan names. */
  Sen2Setting settingOn(LocalDate day, Plan plan) {
    List<Stay> spanning = records.ofActivePlans(Sen2File.PLACEMENT_DETAIL, plan)
        .stream()
        .flatMap(row -> stays.computeIfAbsent(row, this::readStay).stream())
        .filter(stay -> stay.spans(day))
        .sorted(
            Comparator.comparingInt(Stay::rank)
                .thenComparing(stay -> stay.entry().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparingLong(stay -> stay.row().line()))
        .toList();
    if (spanning.isEmpty()) {
      return named(plan, day);
    }
    Stay first = spanning.getFirst();
    spanning.stream()
        .skip(1)
        .filter(stay -> stay.rank() == first.rank())
        .forEach(
            stay -> doubts.add(
                stay.row(),
                "line %d has the same rank and spans the census of %s too".formatted(first.row().line(), day),
                "the child is at the one entered last"));
    return settingOf(first.row());
  }

  private Sen2Setting named(Plan plan, LocalDate day) {
    Optional<Sen2Row> named = records.planDetails(plan)
        .stream()
        .min(Comparator.comparingInt((Sen2Row row) -> rank(row, "placementrank")).thenComparingLong(Sen2Row::line));
    doubts.add(
        plan.row(),
        "no placement spans the census of " + day,
        named.isPresent() ? "the child is where the plan says" : "the setting is unknown");
    return named.map(this::settingOf).orElse(Sen2Setting.UNKNOWN);
  }

  private Optional<Stay> readStay(Sen2Row row) {
    Optional<LocalDate> entry = doubts.findDate(row, "entrydate", "entered before the first census");
    Optional<LocalDate> leaving = doubts.findDate(row, "leavingdate", "still there");
    if (entry.isPresent() && leaving.isPresent() && leaving.get().isBefore(entry.get())) {
      doubts.add(row, "leavingdate is before entrydate", "the placement is left out");
      return Optional.empty();
    }
    return Optional.of(new Stay(row, rank(row, "placementrank"), entry, leaving));
  }

  private int rank(Sen2Row row, String column) {
    return rank(row, column, doubts);
  }

  /** The whole number of a rank; what has none comes last, as a doubt. */
  static int rank(Sen2Row row, String column, Doubts doubts) {
    Optional<String> rank = row.find(column).filter(text -> WrittenNumber.faultOfWhole(text, 0, Counts.MOST).isEmpty());
    if (rank.isEmpty()) {
      doubts.add(row, column + " is not a whole number", "it comes after all others");
    }
    return rank.map(Integer::valueOf).orElse(NO_RANK);
  }

  private Sen2Setting settingOf(Sen2Row row) {
    boolean hasUrn = row.find("urn").isPresent();
    if (hasUrn && row.find("sensetting").isPresent()) {
      doubts.add(row, "urn and sensetting are both filled", "the urn counts");
    }
    if (hasUrn) {
      return settingOfSchool(row);
    }
    if (row.find("sensetting").isPresent()) {
      return settingOfCode(row);
    }
    if (row.find("ukprn").isPresent()) {
      return Sen2Setting.PROVIDER;
    }
    doubts.add(row, "urn, ukprn and sensetting are blank", "the setting is unknown");
    return Sen2Setting.UNKNOWN;
  }

  private Sen2Setting settingOfCode(Sen2Row row) {
    Optional<Sen2Setting> setting = Sen2Setting.ofCode(row.cells().get("sensetting"));
    if (setting.isEmpty()) {
      doubts.add(row, "sensetting is a code that is not known", "the setting is unknown");
    } else if (setting.get().firstReturn() > returnYear) {
      doubts.add(row, "sensetting is a code of returns from %d on".formatted(setting.get().firstReturn()), "it means what it meant then");
    }
    return setting.orElse(Sen2Setting.UNKNOWN);
  }

  private Sen2Setting settingOfSchool(Sen2Row row) {
    Optional<Sen2Setting> type = Optional.ofNullable(schoolTypes.get(row.cells().get("urn")));
    if (type.isEmpty() && knowsSchools) {
      doubts.add(row, "the table of schools does not have its urn", "a school of unknown type");
    }
    Sen2Setting setting = type.orElse(Sen2Setting.SCHOOL);
    if (setting != Sen2Setting.SCHOOL && setting != Sen2Setting.MAINSTREAM) {
      return setting;
    }
    boolean isUnit = flag(row, "senunitindicator");
    boolean isResourced = flag(row, "resourcedprovisionindicator");
    if (isUnit && isResourced) {
      doubts.add(row, "both a SEN unit and resourced provision", "resourced provision");
    }
    return isResourced ? Sen2Setting.RESOURCED_PROVISION : isUnit ? Sen2Setting.SEN_UNIT : setting;
  }

  private boolean flag(Sen2Row row, String column) {
    String cell = row.cells().get(column).toLowerCase(Locale.ROOT);
    if (!YES.contains(cell) && !NO.contains(cell)) {
      doubts.add(row, column + " is neither true nor false", "false");
    }
    return YES.contains(cell);
  }
}
