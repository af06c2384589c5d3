package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.GiasSchool.Status;

/**
 * The schools of one council in the register, and the special schools of all others.
 *
 * @param council as the register names it
 * @param edition how sources name the register
 * @param schools of the council, open or not
 * @param others open special schools of other councils
 */
record GiasRegister(Council council, String edition, List<GiasSchool> schools, List<GiasSchool> others) {
  private static final Pattern DAY_IN_NAME = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");

  GiasRegister {
    schools = List.copyOf(schools);
    others = List.copyOf(others);
  }

  /** Reads the register; empty exactly when there was a fault. */
  static Optional<GiasRegister> read(Path path, String asked, int returnYear, ImportReport report, Faults faults) {
    int before = faults.count();
    CouncilSearch search = new CouncilSearch(
        asked, GiasColumns.LA_NAME, List.of(GiasColumns.GSS_LA_CODE, GiasColumns.LA_CODE));
    Optional<PublicTable> table = PublicTable.read(
        path, GiasColumns.NEEDED, row -> search.isOfCouncil(row) || isSpecialist(row), faults);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    if (search.found().isEmpty()) {
      search.refuseUnknown(table.get().name(), faults);
      return Optional.empty();
    }
    String name = councilName(table.get(), search);
    List<GiasSchool> schools = new ArrayList<>();
    List<GiasSchool> others = new ArrayList<>();
    Map<String, PublicRow> seen = new HashMap<>();
    for (PublicRow row : table.get().rows()) {
      boolean own = row.text(GiasColumns.LA_NAME).equals(name);
      if (!own && search.isOfCouncil(row)) {
        report.note(
            row, row.text(GiasColumns.URN) + " " + row.text(GiasColumns.NAME),
            "stands in the area but belongs to " + row.text(GiasColumns.LA_NAME), "not taken for a school of the council");
      }
      if (own && checkUrn(row, seen, faults)) {
        readSchool(row, returnYear, report).ifPresent(schools::add);
      } else if (!own && isSpecialist(row) && Status.of(row.text(GiasColumns.STATUS)).filter(s -> s != Status.CLOSED).isPresent()) {
        readSchool(row, returnYear, new ImportReport()).ifPresent(others::add);
      }
    }
    report.count("schools of %s in %s".formatted(name, table.get().name()), schools.size());
    schools.stream()
        .collect(Collectors.groupingBy(school -> school.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            TreeMap::new, Collectors.counting()))
        .forEach((status, number) -> report.count("of them " + status, Math.toIntExact(number)));
    report.count(
        "of them of types that no provision is made of (colleges, other independent schools and more)",
        Math.toIntExact(schools.stream().filter(school -> school.type() == GiasType.OTHER).count()));
    report.count("rows of other councils, left alone", table.get().leftOut());
    return faults.count() > before
        ? Optional.empty()
        : Optional.of(new GiasRegister(new Council(name, search.found().get().code()), edition(table.get().name()), schools, others));
  }

  private static boolean isSpecialist(PublicRow row) {
    return GiasType.of(row.text(GiasColumns.TYPE)).filter(GiasType::isSpecialist).filter(type -> type != GiasType.ALTERNATIVE).isPresent();
  }

  /** A code of the area may be that of schools of other councils too; most of its schools say whose it is. */
  private static String councilName(PublicTable table, CouncilSearch search) {
    return table.rows()
        .stream()
        .filter(search::isOfCouncil)
        .collect(Collectors.groupingBy(row -> row.text(GiasColumns.LA_NAME), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static boolean checkUrn(PublicRow row, Map<String, PublicRow> seen, Faults faults) {
    String urn = row.text(GiasColumns.URN);
    if (!urn.matches("\\d{5,7}")) {
      faults.add(row.file(), row.line(), GiasColumns.URN.name(), urn, "a school's number of five to seven digits is needed");
      return false;
    }
    PublicRow first = seen.putIfAbsent(urn, row);
    if (first != null) {
      faults.add(row.file(), row.line(), GiasColumns.URN.name(), urn,
          "the URN is given twice, first in line %d; keep one row".formatted(first.line()));
      return false;
    }
    return true;
  }

  private static Optional<GiasSchool> readSchool(PublicRow row, int returnYear, ImportReport report) {
    String what = row.text(GiasColumns.URN) + " " + row.text(GiasColumns.NAME);
    Optional<GiasType> type = GiasType.of(row.text(GiasColumns.TYPE));
    Optional<Status> status = Status.of(row.text(GiasColumns.STATUS));
    if (type.isEmpty()) {
      report.note(row, what, "the type of establishment \"%s\" is not known here".formatted(row.text(GiasColumns.TYPE)), "left out");
    }
    if (status.isEmpty()) {
      report.note(row, what, "the status \"%s\" is not known here".formatted(row.text(GiasColumns.STATUS)), "left out");
    }
    return type.isPresent() && status.isPresent()
        ? Optional
            .of(GiasSchool.read(row, type.get(), status.get(), returnYear, status.get() == Status.CLOSED ? new ImportReport() : report))
        : Optional.empty();
  }

  private static String edition(String file) {
    Matcher day = DAY_IN_NAME.matcher(file);
    return day.find()
        ? "register of schools (GIAS) of %s-%s-%s".formatted(day.group(1), day.group(2), day.group(3))
        : "register of schools (GIAS), file " + file;
  }
}
