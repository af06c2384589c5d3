package org.placewright.scenarios.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * One establishment of the register.
 *
 * @param row where it stands
 * @param type what it is here
 * @param needs the types of SEN it is for; empty when the register names none
 * @param doubts what of it could not be taken as it stands, for cautions
 */
record GiasSchool(
    PublicRow row,
    String urn,
    String name,
    GiasType type,
    Status status,
    Optional<LocalDate> opened,
    Optional<LocalDate> closed,
    NationalCurriculumYear first,
    NationalCurriculumYear last,
    Optional<GridPoint> site,
    Set<NeedType> needs,
    List<String> doubts) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DATE_WITH_BARS = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final String NOT_APPLICABLE = "Not applicable";
  private static final int EARLIEST_YEAR = 2000;

  /** The register's statuses. */
  enum Status {
    OPEN, OPEN_BUT_CLOSING, PROPOSED, CLOSED;

    static Optional<Status> of(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "open" -> Optional.of(OPEN);
        case "open, but proposed to close" -> Optional.of(OPEN_BUT_CLOSING);
        case "proposed to open" -> Optional.of(PROPOSED);
        case "closed" -> Optional.of(CLOSED);
        default -> Optional.empty();
      };
    }
  }

  /**
   * Reads a row of a known type and status.
   *
   * @param returnYear of the need codes
   */
  static GiasSchool read(PublicRow row, GiasType type, Status status, int returnYear, ImportReport report) {
    List<String> doubts = new ArrayList<>();
    String what = row.text(GiasColumns.URN) + " " + row.text(GiasColumns.NAME);
    Optional<NationalCurriculumYear> first = age(row, GiasColumns.LOW_AGE).flatMap(age -> year(age, true));
    Optional<NationalCurriculumYear> last = age(row, GiasColumns.HIGH_AGE).flatMap(age -> year(age, false));
    boolean known = first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) <= 0;
    NationalCurriculumYear from = known ? first.get() : usual(row, true);
    NationalCurriculumYear to = known ? last.get() : usual(row, false);
    if (!known && type != GiasType.OTHER) {
      String ages = "%s to %s".formatted(row.text(GiasColumns.LOW_AGE), row.text(GiasColumns.HIGH_AGE));
      report.note(row, what, "statutory ages \"%s\" tell no range".formatted(ages), "%s to %s".formatted(from, to));
      doubts.add("Ages assumed: the register has none.");
    }
    return new GiasSchool(
        row, row.text(GiasColumns.URN), row.text(GiasColumns.NAME), type, status, date(row, GiasColumns.OPENED, what, report),
        date(row, GiasColumns.CLOSED, what, report), from, to, site(row), needs(row, what, returnYear, report), doubts);
  }

  private static Optional<Integer> age(PublicRow row, PublicColumn column) {
    return row.find(column).filter(text -> text.matches("\\d{1,2}")).map(Integer::valueOf);
  }

  private static Optional<NationalCurriculumYear> year(int age, boolean youngest) {
    try {
      return Optional.of(youngest ? NationalCurriculumYear.youngestFrom(age) : NationalCurriculumYear.oldestTo(age));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }

  /** Where the register has no ages: those of the phase, else all of school. */
  private static NationalCurriculumYear usual(PublicRow row, boolean youngest) {
    String phase = row.text(GiasColumns.PHASE).toLowerCase(Locale.ROOT);
    if (phase.contains("primary")) {
      return new NationalCurriculumYear(youngest ? 0 : 6);
    }
    return phase.contains("secondary")
        ? new NationalCurriculumYear(youngest ? 7 : 11)
        : new NationalCurriculumYear(youngest ? 0 : 14);
  }

  private static Optional<LocalDate> date(PublicRow row, PublicColumn column, String what, ImportReport report) {
    Optional<String> text = row.find(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (DateTimeFormatter written : List.of(DATE, DATE_WITH_BARS, DateTimeFormatter.ISO_LOCAL_DATE)) {
      try {
        return Optional.of(LocalDate.parse(text.get(), written));
      } catch (DateTimeException e) {
        continue;
      }
    }
    report.note(row, what, "%s \"%s\" is no date".formatted(column.name(), text.get()), "no date");
    return Optional.empty();
  }

  private static Optional<GridPoint> site(PublicRow row) {
    Optional<Integer> east = row.find(GiasColumns.EASTING).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    Optional<Integer> north = row.find(GiasColumns.NORTHING).filter(text -> text.matches("\\d{1,7}")).map(Integer::valueOf);
    boolean isPoint = east.filter(e -> e > 0 && e <= GridPoint.EAST_EDGE).isPresent()
        && north.filter(n -> n > 0 && n <= GridPoint.NORTH_EDGE).isPresent();
    return isPoint ? Optional.of(new GridPoint(east.orElseThrow(), north.orElseThrow())) : Optional.empty();
  }

  /** The register writes {@code SpLD - Specific Learning Difficulty}: the return's code, then its name. */
  private static Set<NeedType> needs(PublicRow row, String what, int returnYear, ImportReport report) {
    Set<NeedType> needs = EnumSet.noneOf(NeedType.class);
    for (PublicColumn column : GiasColumns.SEN) {
      Optional<String> text = row.find(column).filter(cell -> !cell.equalsIgnoreCase(NOT_APPLICABLE));
      if (text.isPresent()) {
        Optional<NeedType> need = NeedType.fromCode(text.get().split(" - ", 2)[0], returnYear).filter(n -> n != NeedType.UNKNOWN);
        need.ifPresent(needs::add);
        if (need.isEmpty()) {
          report.note(
              row, what, "%s \"%s\" is no need code of the return of January %d".formatted(column.name(), text.get(), returnYear),
              "left out");
        }
      }
    }
    return needs;
  }

  /** A count in the row; empty where it is blank, nothing or no number. */
  OptionalInt count(PublicColumn column) {
    return row.find(column)
        .filter(text -> text.matches("0*[1-9]\\d{0,4}"))
        .map(Integer::valueOf)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The academic year in which it opened or opens; empty when that was long ago or is not known. */
  Optional<AcademicYear> openingYear() {
    return opened.filter(day -> day.getYear() > EARLIEST_YEAR).map(GiasSchool::academicYear);
  }

  /** The last academic year it has pupils in. */
  Optional<AcademicYear> closingYear() {
    return closed.filter(day -> day.getYear() > EARLIEST_YEAR).map(GiasSchool::academicYear);
  }

  private static AcademicYear academicYear(LocalDate day) {
    return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
  }

  String what() {
    return urn + " " + name;
  }
}
