package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.place.GridPoint;
import org.placewright.model.travel.Journey;

/** Lists of schools for the user to choose from: hosts that scenarios may propose places at, and neighbours that nothing reads. */
final class GiasLists {

  private final GiasRegister register;
  private final ImportReport report;

  GiasLists(GiasRegister register, ImportReport report) {
    this.register = register;
    this.report = report;
  }

  /** Mainstream schools where a scenario may propose a base; none where the council has no such school with a site. */
  Optional<NewFile> hosts() {
    List<List<String>> rows = register.schools()
        .stream()
        .filter(school -> school.type() == GiasType.MAINSTREAM && school.status() == GiasSchool.Status.OPEN && school.site().isPresent())
        .map(this::host)
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
    report.count("mainstream schools that could host a base", rows.size());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NewFile.table(
                "hosts.csv",
                List.of(
                    "Mainstream schools of %s where a base could find room: a scenario proposes places there, a plan weighs them."
                        .formatted(register.council().name()),
                    ImportGias.SOURCE.formatted(register.edition(), register.council().name()), ImportGias.LICENCE,
                    "Vintage: as the register.",
                    "Method: NumberOfPupils and SchoolCapacity as stated; room is capacity less roll. Nothing is known of rooms fit for a base."),
                List.of(
                    "id", "urn", "name", "first-curriculum-year", "last-curriculum-year", "easting", "northing", "roll", "capacity"),
                rows));
  }

  private List<String> host(GiasSchool school) {
    OptionalInt capacity = school.count(GiasColumns.CAPACITY);
    OptionalInt roll = school.count(GiasColumns.PUPILS);
    if (capacity.isEmpty() || roll.isEmpty()) {
      report.note(school.row(), school.what(), "capacity or roll is not stated", "among hosts, its room not known");
    }
    GridPoint site = school.site().orElseThrow();
    return List.of(
        school.urn(), school.urn(), school.name(), school.first().toString(), school.last().toString(), String.valueOf(site.easting()),
        String.valueOf(site.northing()), written(roll), written(capacity));
  }

  private static String written(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  /**
   * Special schools of other councils near enough, for the user to buy places at.
   *
   * @param homes centres of localities; distances are from the council's schools without them
   */
  NewFile neighbours(int miles, Optional<List<GridPoint>> homes) {
    List<GridPoint> own = homes
        .orElseGet(() -> register.schools().stream().flatMap(school -> school.site().stream()).toList());
    List<List<String>> rows = new ArrayList<>();
    for (GiasSchool school : register.others()) {
      double metres = school.site()
          .map(site -> own.stream().mapToDouble(site::metresTo).min().orElse(Double.POSITIVE_INFINITY))
          .orElse(Double.POSITIVE_INFINITY);
      if (metres <= miles * Journey.METRES_PER_MILE) {
        GridPoint site = school.site().orElseThrow();
        rows.add(
            List.of(
                school.urn(), school.name(), school.row().text(GiasColumns.LA_NAME), school.type().kind().name(),
                String.valueOf(site.easting()), String.valueOf(site.northing()),
                school.needs().isEmpty() ? "ALL" : String.join(";", school.needs().stream().map(Enum::name).toList()),
                school.first().toString(), school.last().toString(), school.row().text(GiasColumns.PUPILS),
                school.row().text(GiasColumns.CAPACITY), String.valueOf(Math.round(metres / Journey.METRES_PER_MILE))));
      }
    }
    rows.sort(Comparator.comparing((List<String> row) -> Integer.parseInt(row.get(11))).thenComparing(row -> row.getFirst()));
    report.count("special schools of other councils within %d miles".formatted(miles), rows.size());
    return NewFile.table(
        Imported.FOLDER + "neighbour-schools.csv",
        List.of(
            "Special schools of other councils within %d straight miles of a home. How many places are bought there is not published: nothing"
                .formatted(miles) + " reads this list; a school becomes a provision by rows in provisions.csv and places.csv.",
            ImportGias.SOURCE.formatted(register.edition(), "all councils"), ImportGias.LICENCE, "Vintage: as the register.",
            "Method: miles from the nearest locality's centre, or school where there are no localities yet, in a straight line."),
        List.of(
            "urn", "name", "council", "kind", "easting", "northing", "needs", "first-curriculum-year", "last-curriculum-year", "roll",
            "capacity", "miles"),
        rows);
  }
}
