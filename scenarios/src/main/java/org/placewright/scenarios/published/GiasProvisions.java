package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.scenarios.published.DraftProvision.PlacesRow;
import org.placewright.scenarios.published.GiasSchool.Status;

/** Makes provisions of schools: a special school, a pupil referral unit, a resourced provision and a SEN unit each its own. */
final class GiasProvisions {
  private static final String RESOURCED = "resourced provision";
  private static final String UNIT = "sen unit";
  private static final double SAME_SITE_METRES = 250;
  private static final int MOST_DAYS_BETWEEN = 120;

  private final Horizon horizon;
  private final String register;
  private final ImportReport report;

  /**
   * For one edition of the register.
   *
   * @param register how sources name it
   */
  GiasProvisions(Horizon horizon, String register, ImportReport report) {
    this.horizon = horizon;
    this.register = register;
    this.report = report;
  }

  /** A number of places and where it is from. */
  private record Size(String places, boolean estimated, String source, Optional<String> doubt) {}

  List<DraftProvision> make(List<GiasSchool> schools) {
    List<DraftProvision> provisions = new ArrayList<>();
    for (GiasSchool school : schools) {
      List<DraftProvision> made = makeOf(school, schools);
      if (!made.isEmpty() && school.site().isEmpty()) {
        report.note(
            school.row(), school.what(),
            "easting \"%s\", northing \"%s\" are no place".formatted(
                school.row().text(GiasColumns.EASTING), school.row().text(GiasColumns.NORTHING)),
            "left out; add it to provisions.csv and places.csv with its site");
        report.hint("%s has no site in the register and is left out".formatted(school.what()));
      } else {
        provisions.addAll(made);
      }
    }
    return provisions;
  }

  private List<DraftProvision> makeOf(GiasSchool school, List<GiasSchool> all) {
    String resourced = school.row().text(GiasColumns.RESOURCED_TYPE).toLowerCase(Locale.ROOT);
    boolean hasBase = school.type() == GiasType.MAINSTREAM && (resourced.contains(RESOURCED) || resourced.contains(UNIT));
    if (!school.type().isSpecialist() && !hasBase) {
      return List.of();
    }
    Optional<AcademicYear> from = firstYear(school, all);
    if (from.isEmpty()) {
      return List.of();
    }
    List<DraftProvision> made = new ArrayList<>();
    if (school.type() == GiasType.ALTERNATIVE) {
      PublicColumn places = school.count(GiasColumns.PRU_PLACES).isPresent() ? GiasColumns.PRU_PLACES : GiasColumns.CAPACITY;
      made.add(provision(school, school.type().prefix(), "", school.type().kind(), size(school, places, GiasColumns.PUPILS), from.get()));
    } else if (school.type().isSpecialist()) {
      made.add(
          provision(
              school, school.type().prefix(), "", school.type().kind(), size(school, GiasColumns.CAPACITY, GiasColumns.PUPILS),
              from.get()));
    }
    if (hasBase && resourced.contains(RESOURCED)) {
      made.add(
          provision(
              school, "base", " resourced provision", ProvisionKind.RESOURCE_BASE,
              size(school, GiasColumns.RESOURCED_CAPACITY, GiasColumns.RESOURCED_PUPILS), from.get()));
    }
    if (hasBase && resourced.contains(UNIT)) {
      made.add(
          provision(
              school, "unit", " SEN unit", ProvisionKind.SEN_UNIT, size(school, GiasColumns.UNIT_CAPACITY, GiasColumns.UNIT_PUPILS),
              from.get()));
    }
    return made;
  }

  /** From when on it has places within the horizon; empty, with a note, when it has none. */
  private Optional<AcademicYear> firstYear(GiasSchool school, List<GiasSchool> all) {
    AcademicYear base = horizon.first();
    if (school.status() == Status.CLOSED) {
      Optional<GiasSchool> successor = all.stream().filter(other -> continues(school, other)).findFirst();
      boolean closedBefore = school.closingYear().map(year -> year.isBefore(base)).orElse(true);
      if (closedBefore) {
        report.count("specialist provisions closed before %s, left alone".formatted(base), 1);
        return Optional.empty();
      }
      if (successor.isPresent()) {
        report.note(
            school.row(), school.what(),
            "closed on %s and continued by %s".formatted(school.closed().orElseThrow(), successor.get().what()),
            "left out; its successor has places from %s".formatted(base));
        return Optional.empty();
      }
      return Optional.of(base);
    }
    Optional<AcademicYear> opening = school.openingYear().filter(base::isBefore);
    if (school.status() == Status.PROPOSED && opening.isEmpty()) {
      report.note(school.row(), school.what(), "proposed to open, on no known day within the plan",
          "left out; add it when its opening is known");
      return Optional.empty();
    }
    if (opening.isPresent() && horizon.last().isBefore(opening.get())) {
      report.note(school.row(), school.what(), "opens after the plan's last year", "left out");
      return Optional.empty();
    }
    boolean goesOn = all.stream().anyMatch(other -> other.status() == Status.CLOSED && continues(other, school));
    return Optional.of(goesOn ? base : opening.orElse(base));
  }

  /** Whether a school takes over another's pupils where it stands, as when it becomes an academy. */
  private static boolean continues(GiasSchool closed, GiasSchool other) {
    return closed != other
        && closed.type() == other.type()
        && closed.closed().isPresent()
        && other.opened().isPresent()
        && closed.site().isPresent()
        && other.site().isPresent()
        && closed.site().get().metresTo(other.site().get()) <= SAME_SITE_METRES
        && !other.opened().get().isBefore(closed.closed().get())
        && !other.opened().get().isAfter(closed.closed().get().plusDays(MOST_DAYS_BETWEEN));
  }

  private Size size(GiasSchool school, PublicColumn capacity, PublicColumn roll) {
    OptionalInt places = school.count(capacity);
    OptionalInt pupils = school.count(roll);
    if (places.isPresent()) {
      Optional<String> doubt = pupils.isPresent() && pupils.getAsInt() > places.getAsInt()
          ? Optional.of("%d pupils on %d stated places.".formatted(pupils.getAsInt(), places.getAsInt()))
          : Optional.empty();
      return new Size(String.valueOf(places.getAsInt()), false, "%s: %s".formatted(register, capacity.name()), doubt);
    }
    if (pupils.isPresent()) {
      report.note(
          school.row(), school.what(), "%s is not stated".formatted(capacity.name()), "%d places: the pupils of %s".formatted(
              pupils.getAsInt(), roll.name()));
      return new Size(
          String.valueOf(pupils.getAsInt()), true, "No capacity stated; %s of the %s".formatted(roll.name(), register), Optional.empty());
    }
    report.note(school.row(), school.what(), "neither %s nor %s is stated".formatted(capacity.name(), roll.name()), "0 places");
    return new Size(
        "0", true, "Neither capacity nor roll stated in the %s: 0 until you write its places".formatted(register),
        Optional.of("The register states no places: 0 until they are written into places.csv."));
  }

  private DraftProvision provision(
      GiasSchool school, String prefix, String suffix, ProvisionKind kind, Size size, AcademicYear from) {
    Set<String> cautions = new LinkedHashSet<>(school.doubts());
    size.doubt().ifPresent(cautions::add);
    if (school.needs().isEmpty()) {
      report.note(school.row(), school.what(), "SEN1 to SEN13 name no type of need", "all needs");
      cautions.add("Needs assumed: the register names none, so all.");
    }
    if (kind.isInmss()) {
      cautions.add("Its places are for all councils.");
    }
    List<PlacesRow> places = new ArrayList<>(List.of(new PlacesRow(from, size.places(), size.estimated(), size.source())));
    Optional<AcademicYear> end = school.closingYear().map(year -> year.plus(1)).filter(from::isBefore);
    if (end.isPresent() && !horizon.last().isBefore(end.get())) {
      places.add(new PlacesRow(end.get(), "0", false, "%s: closes on %s".formatted(register, school.closed().orElseThrow())));
      cautions.add("Closes on %s.".formatted(school.closed().orElseThrow()));
    } else if (school.status() == Status.OPEN_BUT_CLOSING) {
      cautions.add(
          school.closed()
              .map(day -> "To close on %s by the register, its places kept: check it.".formatted(day))
              .orElse(
                  "Proposed to close, no day known."));
    }
    if (school.status() == Status.PROPOSED) {
      cautions.add("Proposed to open on %s.".formatted(school.opened().orElseThrow()));
    }
    return new DraftProvision(
        prefix + "-" + school.urn(), school.urn(), school.name() + suffix, kind, school.site(), school.needs(), school.first(),
        school.last(),
        String.join(" ", cautions), places);
  }
}
