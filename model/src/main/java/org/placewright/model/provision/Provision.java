package org.placewright.model.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.place.GridPoint;
import org.placewright.model.time.AcademicYear;

/**
 * What holds places: a special school or campus, a base, an AP site, a market of independent schools, or a sink such as
 * mainstream with support.
 *
 * @param urn the number of the school that hosts it, where it has one
 * @param site where it stands; empty for kinds without a site
 * @param designation for whom it is in the first year; see {@link #designationIn}
 * @param caution what about it is estimated or doubtful, printed wherever it is shown; empty when nothing is
 * @param authority the other council that maintains it and sells places to this one; empty for the county's own
 * @param course how it changes within the years of the plan
 */
public record Provision(
    ProvisionId id,
    Optional<String> urn,
    String name,
    ProvisionKind kind,
    Optional<GridPoint> site,
    Designation designation,
    Optional<String> caution,
    Optional<String> authority,
    Course course) {
  public Provision {
    Objects.requireNonNull(course, "course");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(urn, "urn");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(designation, "designation");
    Objects.requireNonNull(caution, "caution");
    if (kind.hasSite() && site.isEmpty()) {
      throw new IllegalArgumentException("provision (%s) of kind %s must have a site".formatted(id, kind));
    }
  }

  /** A provision that always stays as it is. */
  public Provision(
      ProvisionId id,
      Optional<String> urn,
      String name,
      ProvisionKind kind,
      Optional<GridPoint> site,
      Designation designation,
      Optional<String> caution,
      Optional<String> authority) {
    this(id, urn, name, kind, site, designation, caution, authority, Course.STEADY);
  }

  /** A provision of the county's own. */
  public Provision(
      ProvisionId id,
      Optional<String> urn,
      String name,
      ProvisionKind kind,
      Optional<GridPoint> site,
      Designation designation,
      Optional<String> caution) {
    this(id, urn, name, kind, site, designation, caution, Optional.empty());
  }

  /** The same with another caution. */
  public Provision withCaution(Optional<String> words) {
    return new Provision(id, urn, name, kind, site, designation, words, authority, course);
  }

  /** The same for others from the first year on. */
  public Provision withDesignation(Designation other) {
    return new Provision(id, urn, name, kind, site, other, caution, authority, course);
  }

  /** The same with another course. */
  public Provision withCourse(Course other) {
    return new Provision(id, urn, name, kind, site, designation, caution, authority, other);
  }

  /** For whom it is in a year: who may come then. */
  public Designation designationIn(AcademicYear year) {
    var until = course.later().headMap(year.plus(1));
    return until.isEmpty() ? designation : until.get(until.lastKey());
  }

  /** Everyone it is for at some time. */
  public List<Designation> listDesignations() {
    return Stream.concat(Stream.of(designation), course.later().values().stream()).toList();
  }

  /** Whether children of some need take more or less than one place there at some time. */
  public boolean hasOtherRoom() {
    return listDesignations().stream().anyMatch(designation -> !designation.otherRoom().isEmpty());
  }

  /** Whether a child may come in a year and stay to the end of another one, as far as opening and closing go. */
  public boolean takes(AcademicYear first, AcademicYear last) {
    return course.takes(first, last);
  }

  /** Whether nobody can be there in a year. */
  public boolean isClosedIn(AcademicYear year) {
    return course.isClosedIn(year);
  }
}
