package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.place.GridPoint;
import org.placewright.model.travel.Journey;

/** Lists of schools that no plan reads, for the user to choose provisions from. */
final class GiasLists {

  private final GiasRegister register;
  private final ImportReport report;

  GiasLists(GiasRegister register, ImportReport report) {
    this.register = register;
    this.report = report;
  }

  NewFile candidateHosts() {
    List<List<String>> rows = new ArrayList<>();
    int unknown = 0;
    List<GiasSchool> hosts = register.schools()
        .stream()
        .filter(school -> school.type() == GiasType.MAINSTREAM && school.status() == GiasSchool.Status.OPEN && school.site().isPresent())
        .toList();
    for (GiasSchool school : hosts) {
      OptionalInt capacity = school.count(GiasColumns.CAPACITY);
      OptionalInt roll = school.count(GiasColumns.PUPILS);
      if (capacity.isEmpty() || roll.isEmpty()) {
        unknown++;
        report.note(school.row(), school.what(), "capacity or roll is not stated", "not among candidate hosts");
      } else if (capacity.getAsInt() > roll.getAsInt()) {
        GridPoint site = school.site().orElseThrow();
        rows.add(
            List.of(
                school.urn(), school.name(), school.row().text(GiasColumns.PHASE), school.first().toString(), school.last().toString(),
                String.valueOf(site.easting()), String.valueOf(site.northing()), school.row().text(GiasColumns.LSOA),
                school.row().text(GiasColumns.MSOA), String.valueOf(roll.getAsInt()), String.valueOf(capacity.getAsInt()),
                String.valueOf(capacity.getAsInt() - roll.getAsInt()), school.row().text(GiasColumns.RESOURCED_TYPE)));
      }
    }
    report.count("mainstream schools with more places than pupils", rows.size());
    report.count("mainstream schools without capacity or roll", unknown);
    rows.sort(Comparator.comparing((List<String> row) -> -Integer.parseInt(row.get(11))).thenComparing(row -> row.getFirst()));
    return NewFile.table(
        Imported.FOLDER + "candidate-hosts.csv",
        List.of(
            "Mainstream schools of %s with more places than pupils: where a base might find room. Nothing reads this list; a base becomes a"
                .formatted(register.council().name()) + " provision by a row in provisions.csv and one in places.csv or schemes.csv.",
            ImportGias.SOURCE.formatted(register.edition(), register.council().name()), ImportGias.LICENCE, "Vintage: as the register.",
            "Method: SchoolCapacity less NumberOfPupils; nothing is known of rooms fit for a base."),
        List.of(
            "urn", "name", "phase", "first-curriculum-year", "last-curriculum-year", "easting", "northing", "lsoa", "msoa", "roll",
            "capacity",
            "spare", "base-now"),
        rows);
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
