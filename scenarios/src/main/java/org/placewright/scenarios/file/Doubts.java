package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the doubtful rows of a return, each doubt once. */
final class Doubts {
  private static final Pattern TABLE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  private final Set<Doubt> doubts = new LinkedHashSet<>();

  void add(Sen2Row row, String reason, String assumed) {
    boolean canBeShown = TABLE_ID.matcher(row.id()).matches() && !PersonalData.isPersonalCell(row.id());
    doubts.add(new Doubt(row.fileName(), row.line(), canBeShown ? row.id() : "", reason, assumed));
  }

  /** The date in a cell that may be blank; one that cannot be read is doubtful. */
  Optional<LocalDate> findDate(Sen2Row row, String column, String assumed) {
    Optional<LocalDate> date = row.find(column).flatMap(Sen2Dates::parse);
    if (date.isEmpty() && row.find(column).isPresent()) {
      add(row, column + " is not a date", assumed);
    }
    return date;
  }

  List<Doubt> list() {
    return doubts.stream().sorted(Comparator.comparing(Doubt::file).thenComparingLong(Doubt::line)).toList();
  }
}
