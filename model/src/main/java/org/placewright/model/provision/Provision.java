package org.placewright.model.provision;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.place.GridPoint;

/**
 * What holds places: a special school or campus, a base, an AP site, a market of independent schools, or a sink such as
 * mainstream with support.
 *
 * @param urn the number of the school that hosts it, where it has one
 * @param site where it stands; empty for kinds without a site
 * @param caution what about it is estimated or doubtful, printed wherever it is shown; empty when nothing is
 * @param authority the other council that maintains it and sells places to this one; empty for the county's own
 */
public record Provision(
    ProvisionId id,
    Optional<String> urn,
    String name,
    ProvisionKind kind,
    Optional<GridPoint> site,
    Designation designation,
    Optional<String> caution,
    Optional<String> authority) {
  public Provision {
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
    return new Provision(id, urn, name, kind, site, designation, words, authority);
  }
}
