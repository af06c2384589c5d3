package org.placewright.model.county;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/**
 * How many of the children at a kind of provision the council transports.
 *
 * @param phase the phase of the children it is for; empty for every phase without a share of its own
 * @param from the year from which it holds, until the next share of the same kind and phase; empty from the start
 * @param share part of the children, 0 to 1
 * @param dated the year or day the figure is of: not when it holds
 * @param source where it is from
 */
public record TransportByKind(
    ProvisionKind kind,
    Optional<Phase> phase,
    Optional<AcademicYear> from,
    double share,
    String dated,
    String source)
    implements
      FromYear {
  public TransportByKind {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    TransportCard.requireShare("share transported to " + kind, share);
  }

  /** A share of the children of every phase, from the start. */
  public TransportByKind(ProvisionKind kind, double share, String dated, String source) {
    this(kind, Optional.empty(), Optional.empty(), share, dated, source);
  }
}
